"""multiprocessing's errors and Process, by the names of the module that has them in CPython."""

from multiprocessing import AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError
from multiprocessing import BaseContext, ForkContext, ForkProcess, ForkServerContext, ForkServerProcess
from multiprocessing import SpawnContext, SpawnProcess, current_process, get_context
