"""The reactor's core: a loop that waits for sockets, timers and calls from threads, and answers
each by calling a function. All of them run in the thread that runs the reactor."""

import _task
import heapq
import signal
import socket
import threading
import time
from twisted.internet import defer, error
from twisted.python import failure, log, threadpool


class DelayedCall:
    """A call that comes later; callLater() gives it."""

    def __init__(self, when, number, func, args, kw, clock):
        self.time = when
        self.func = func
        self.args = args
        self.kw = kw
        self.called = 0
        self.cancelled = 0
        self._number = number
        self._clock = clock

    def getTime(self):
        return self.time

    def active(self):
        """Is it still to come?"""
        return not (self.cancelled or self.called)

    def _check(self):
        if self.cancelled:
            raise error.AlreadyCancelled()
        if self.called:
            raise error.AlreadyCalled()

    def cancel(self):
        self._check()
        self.cancelled = 1
        self._clock._moved(self)

    def reset(self, secondsFromNow):
        """It comes in that many seconds from now instead."""
        self._check()
        self.time = self._clock.seconds() + secondsFromNow
        self._clock._moved(self)

    def delay(self, secondsLater):
        """It comes that much later."""
        self._check()
        self.time += secondsLater
        self._clock._moved(self)

    def __lt__(self, other):
        if self.time != other.time:
            return self.time < other.time
        return self._number < other._number

    def __repr__(self):
        name = getattr(self.func, "__qualname__", None) or repr(self.func)
        args = [repr(arg) for arg in self.args] + ["%s=%r" % item for item in self.kw.items()]
        return "<DelayedCall 0x%x [%ss] called=%s cancelled=%s %s(%s)>" % (
            id(self), self.time - self._clock.seconds(), self.called, self.cancelled, name,
            ", ".join(args))


class _Timers:
    # The calls that are to come, the next one first. A call may be added, moved and cancelled at
    # any time; those that are added while some are made come in the next round.
    def __init__(self):
        self._heap = []
        self._new = []
        self._count = 0

    def add(self, when, func, args, kw, clock):
        self._count += 1
        call = DelayedCall(when, self._count, func, args, kw, clock)
        self._new.append(call)
        return call

    def moved(self, call):
        if call in self._heap:
            self._heap.remove(call)
            heapq.heapify(self._heap)
            if not call.cancelled:
                self._new.append(call)

    def next_time(self):
        for call in self._new:
            if not call.cancelled:
                heapq.heappush(self._heap, call)
        self._new.clear()
        return self._heap[0].time if self._heap else None

    def take_due(self, now):
        if self._heap and self._heap[0].time <= now:
            return heapq.heappop(self._heap)
        return None

    def pending(self):
        return [call for call in self._heap + self._new if not call.cancelled]


class _Trigger:
    # What is called around an event (startup, shutdown): before, during and after it.
    PHASES = ("before", "during", "after")

    def __init__(self):
        self.calls = {phase: [] for phase in self.PHASES}

    def fire(self):
        """Calls them; what "before" gives as Deferreds is waited for."""
        waited = []
        while self.calls["before"]:
            function, args, kw = self.calls["before"].pop(0)
            try:
                result = function(*args, **kw)
            except BaseException:
                log.err()
            else:
                if isinstance(result, defer.Deferred):
                    waited.append(result)
        defer.DeferredList(waited).addCallback(self._go_on)

    def _go_on(self, ignored):
        for phase in ("during", "after"):
            while self.calls[phase]:
                function, args, kw = self.calls[phase].pop(0)
                try:
                    function(*args, **kw)
                except BaseException:
                    log.err()


class ReactorBase:
    """A reactor: run() answers events until stop()."""

    running = False
    threadpool = None
    _handles_signals = False

    def __init__(self):
        self._timers = _Timers()
        self._triggers = {}
        self._from_threads = []     # (function, args, kw), put there by any thread
        self._bell = [False]
        self._thread = None         # who runs it
        self._started = False
        self._start_asked = False
        self._stopped = True
        self._just_stopped = False
        self._once_over = False
        self._pool_size = 10
        self.addSystemEventTrigger("during", "shutdown", self.crash)
        self.addSystemEventTrigger("during", "shutdown", self.disconnectAll)

    # Time

    def seconds(self):
        return time.time()

    def callLater(self, delay, callable, *args, **kw):
        """Call it in that many seconds."""
        assert builtin_callable(callable), "%s is not callable" % (callable,)
        assert delay >= 0, "%s is not greater than or equal to 0 seconds" % (delay,)
        return self._timers.add(self.seconds() + delay, callable, args, kw, self)

    def _moved(self, call):
        self._timers.moved(call)

    def getDelayedCalls(self):
        return self._timers.pending()

    # Events of the reactor itself

    def addSystemEventTrigger(self, phase, eventType, callable, *args, **kw):
        """Call it before, during or after "startup" or "shutdown"."""
        assert builtin_callable(callable), "%s is not callable" % (callable,)
        if phase not in _Trigger.PHASES:
            raise KeyError("invalid phase")
        entry = (callable, args, kw)
        self._triggers.setdefault(eventType, _Trigger()).calls[phase].append(entry)
        return (eventType, phase, entry)

    def removeSystemEventTrigger(self, triggerID):
        eventType, phase, entry = triggerID
        self._triggers[eventType].calls[phase].remove(entry)

    def fireSystemEvent(self, eventType):
        if eventType in self._triggers:
            self._triggers[eventType].fire()

    def callWhenRunning(self, callable, *args, **kw):
        """Call it when the reactor has begun to run; at once if it has."""
        if self._started:
            callable(*args, **kw)
            return None
        return self.addSystemEventTrigger("after", "startup", callable, *args, **kw)

    # Running

    def run(self, installSignalHandlers=True):
        """Answer events until somebody calls stop()."""
        self.startRunning(installSignalHandlers)
        self.mainLoop()

    def startRunning(self, installSignalHandlers=True):
        if self._started:
            raise error.ReactorAlreadyRunning()
        if self._once_over:
            raise error.ReactorNotRestartable()
        self._started = True
        self._stopped = False
        self._thread = _task.current()
        if installSignalHandlers and threading.current_thread() is threading.main_thread():
            self._handles_signals = True
            signal.signal(signal.SIGINT, self._interrupted)
            signal.signal(signal.SIGTERM, self._interrupted)
        self.running = True
        self.fireSystemEvent("startup")

    def _interrupted(self, number, frame):
        log.msg("Received %s, shutting down." % signal.Signals(number).name)
        self.callFromThread(self.stop)

    def mainLoop(self):
        while self._started:
            try:
                while self._started:
                    self.iterate_once()
            except KeyboardInterrupt:
                # Ctrl+C does not ask for a handler here: it comes as this.
                if not self._handles_signals:
                    raise
                self._interrupted(signal.SIGINT, None)
            except Exception:
                log.msg("Unexpected error in main loop.")
                log.err()
        self._thread = None
        log.msg("Main loop terminated.")
        defer._report_unhandled()

    def iterate(self, delay=0):
        """One round: make the calls that are due, then answer sockets."""
        self._run_due()
        self._answer_sockets(delay)

    def iterate_once(self):
        self._run_due()
        self._answer_sockets(self._patience() if self.running else 0)

    def stop(self):
        """End run(), after the shutdown's triggers."""
        if self._stopped:
            raise error.ReactorNotRunning("Can't stop reactor that isn't running.")
        self._stopped = True
        self._just_stopped = True
        self._once_over = True

    def crash(self):
        """End run() at once."""
        self._started = False
        self.running = False

    def _patience(self):
        # How long to wait for sockets; None: until something comes.
        when = self._timers.next_time()
        if self._from_threads:
            return 0
        return None if when is None else max(0, when - self.seconds())

    def _run_due(self):
        for n in range(len(self._from_threads)):
            function, args, kw = self._from_threads.pop(0)
            _call_logged(function, args, kw)
        self._timers.next_time()
        now = self.seconds()
        while True:
            call = self._timers.take_due(now)
            if call is None:
                break
            call.called = 1
            _call_logged(call.func, call.args, call.kw)
        if self._just_stopped:
            self._just_stopped = False
            self.fireSystemEvent("shutdown")

    # Ports and connections

    def listenTCP(self, port, factory, backlog=50, interface=""):
        """Listen; the factory builds a protocol for each connection. Gives the port."""
        from twisted.internet import tcp
        made = tcp.Port(port, factory, backlog, interface, self)
        made.startListening()
        return made

    def connectTCP(self, host, port, factory, timeout=30, bindAddress=None):
        """Connect; the factory builds the protocol. Gives a connector."""
        from twisted.internet import tcp
        made = tcp.Connector(host, port, factory, timeout, bindAddress, self)
        made.connect()
        return made

    def listenUDP(self, port, protocol, interface="", maxPacketSize=8192):
        """Send and receive datagrams."""
        from twisted.internet import udp
        made = udp.Port(port, protocol, interface, maxPacketSize, self)
        made.startListening()
        return made

    def resolve(self, name, timeout=(1, 3, 11, 45)):
        """A Deferred of the address of a host."""
        try:
            return defer.succeed(socket.gethostbyname(name))
        except OSError:
            return defer.fail(failure.Failure(error.DNSLookupError(
                "address %r not found" % (name,))))

    # Threads

    def callFromThread(self, f, *args, **kw):
        """From any thread: call it in the reactor's."""
        assert builtin_callable(f), "%s is not callable" % (f,)
        self._from_threads.append((f, args, kw))
        self.wakeUp()

    def wakeUp(self):
        self._bell[0] = True
        if self._thread is not None and self._thread != _task.current():
            _task.wake(self._thread)

    def isInIOThread(self):
        return self._thread is None or self._thread == _task.current()

    def getThreadPool(self):
        if self.threadpool is None:
            self.threadpool = threadpool.ThreadPool(0, self._pool_size, "twisted.internet.reactor")
            self.callWhenRunning(self.threadpool.start)
            self.addSystemEventTrigger("during", "shutdown", self.threadpool.stop)
        return self.threadpool

    def callInThread(self, _callable, *args, **kwargs):
        """Call it in a thread of its own."""
        self.getThreadPool().callInThread(_callable, *args, **kwargs)

    def suggestThreadPoolSize(self, size):
        self._pool_size = size
        if self.threadpool is not None:
            self.threadpool.adjustPoolsize(maxthreads=size)

    def spawnProcess(self, *args, **kw):
        raise NotImplementedError("a program cannot start other programs here")


builtin_callable = callable


def _call_logged(function, args, kw):
    # Whatever it raises is told, and the reactor goes on.
    try:
        function(*args, **kw)
    except Exception:
        log.err()
