"""Where CPython keeps its executor of threads."""

from concurrent.futures import BrokenThreadPool, ThreadPoolExecutor
