"""Locks of processes, by the name of the module that has them in CPython."""

from multiprocessing import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore
