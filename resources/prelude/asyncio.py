"""Coroutines that take turns in one thread: each runs until it awaits something."""

from asyncio.exceptions import (BrokenBarrierError, CancelledError, IncompleteReadError,
                                InvalidStateError, LimitOverrunError,
                                QueueEmpty, QueueFull, TimeoutError)
from asyncio.events import (AbstractEventLoop, AbstractEventLoopPolicy, BaseEventLoop,
                            DefaultEventLoopPolicy, Handle,
                            TimerHandle, _get_running_loop, get_event_loop,
                            get_event_loop_policy,
                            get_running_loop, new_event_loop, set_event_loop, set_event_loop_policy)
from asyncio.selector_events import SelectorEventLoop
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.tasks import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks,
                           as_completed, create_task,
                           current_task, ensure_future, gather, iscoroutine, iscoroutinefunction,
                           run_coroutine_threadsafe,
                           shield, sleep, to_thread, wait, wait_for)
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue
from asyncio.timeouts import Timeout, timeout, timeout_at
from asyncio.taskgroups import TaskGroup
from asyncio.runners import Runner, run
from asyncio.protocols import (BaseProtocol, BufferedProtocol, DatagramProtocol, Protocol,
                               SubprocessProtocol)
from asyncio.transports import (BaseTransport, DatagramTransport, ReadTransport, Transport,
                                WriteTransport)
from asyncio.base_events import AbstractServer, Server
from asyncio.streams import (StreamReader, StreamReaderProtocol, StreamWriter, open_connection,
                             open_unix_connection, start_server, start_unix_server)
from asyncio import subprocess
from asyncio.subprocess import create_subprocess_exec, create_subprocess_shell


__all__ = (
    "BaseEventLoop", "Server", "iscoroutinefunction", "iscoroutine", "AbstractEventLoopPolicy", "AbstractEventLoop",
    "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy", "set_event_loop_policy", "get_event_loop",
    "set_event_loop", "new_event_loop", "get_running_loop", "_get_running_loop", "BrokenBarrierError",
    "CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError", "LimitOverrunError", "Future",
    "wrap_future", "isfuture", "Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier",
    "BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol", "Runner", "run",
    "Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "StreamReader", "StreamWriter",
    "StreamReaderProtocol", "open_connection", "start_server", "open_unix_connection", "start_unix_server",
    "create_subprocess_exec", "create_subprocess_shell", "Task", "create_task", "FIRST_COMPLETED",
    "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed", "sleep", "gather", "shield",
    "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks", "to_thread", "Timeout", "timeout",
    "timeout_at", "BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport",
    "SelectorEventLoop", "DefaultEventLoopPolicy",
)
