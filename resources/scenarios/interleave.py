"""Lets the scenarios run under CPython: put this file beside them."""
import time


def work(seconds):
    """Compute for that many seconds of this thread's own time."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def tear(on=True):
    """From now on a print may be torn by other workers' prints, as it always may be under CPython."""
