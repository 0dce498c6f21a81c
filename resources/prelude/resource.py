"""What the program has used: its time on a core."""

import time
from collections import namedtuple

RUSAGE_SELF = 0
RUSAGE_CHILDREN = -1
RUSAGE_THREAD = 1
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE = range(5)
RLIMIT_NPROC, RLIMIT_NOFILE, RLIMIT_AS = 6, 7, 9
RLIM_INFINITY = -1
error = OSError

struct_rusage = namedtuple("struct_rusage", [
    "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt",
    "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"])
struct_rusage.__module__ = "resource"


def getrusage(who, /):
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError("invalid who parameter")
    seconds = 0.0 if who == RUSAGE_CHILDREN else time.process_time()
    return struct_rusage(seconds, 0.0, 10240, *[0] * 13)


def getrlimit(resource, /):
    return (1024, 1048576) if resource == RLIMIT_NOFILE else (RLIM_INFINITY, RLIM_INFINITY)


def setrlimit(resource, limits, /):
    """Accepted: the limits of a run are set where it is started."""


def getpagesize():
    return 4096
