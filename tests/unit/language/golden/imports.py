import queue, os.path
import a.b.c as d
from time import sleep, time as now
from x import *
from __future__ import annotations
