"""Where CPython keeps futures and what is raised about them."""

from concurrent.futures import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor,
                                CancelledError, DoneAndNotDoneFutures, Error, Executor, Future,
                                InvalidStateError, TimeoutError, as_completed, wait)
