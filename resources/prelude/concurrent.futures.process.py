"""Where CPython keeps its executor of processes."""

from concurrent.futures import BrokenProcessPool, ProcessPoolExecutor
