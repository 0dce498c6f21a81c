"""The names of the time module; sleep lets the other greenlets run."""

from time import *
from gevent.greenlet import sleep
