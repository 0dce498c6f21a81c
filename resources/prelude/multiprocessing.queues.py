"""Queues of processes, by the name of the module that has them in CPython."""

from multiprocessing import JoinableQueue, Queue, SimpleQueue
from queue import Empty, Full
