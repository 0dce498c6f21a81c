"""Threads that wait for calls to make."""

import _sync
import queue
import threading
from twisted.python import failure, log

_END = object()


class ThreadPool:
    """At most maxthreads threads; one more is started when a call comes and none is free."""

    def __init__(self, minthreads=5, maxthreads=20, name=None):
        assert minthreads >= 0, "minimum is negative"
        assert minthreads <= maxthreads, "minimum is greater than maximum"
        self.min = minthreads
        self.max = maxthreads
        self.name = name
        self.started = False
        self.joined = False
        self.threads = []
        self._calls = queue.Queue()
        _sync.show(self._calls, "calls", self)
        self._open = 0              # calls that have not been made
        self._count = 0

    def start(self):
        self.started = True
        while len(self.threads) < min(self.max, max(self.min, self._open)):
            self._start_thread()

    def _start_thread(self):
        name = "PoolThread-%s-%d" % (self.name or id(self), self._count)
        self._count += 1
        thread = threading.Thread(target=self._work, name=name)
        thread._helps = True        # what it calls and what comes of it lie in this memory
        self.threads.append(thread)
        thread.start()

    def _work(self):
        while True:
            call = self._calls.get()
            if call is _END:
                return
            on_result, func, args, kw = call
            try:
                result = func(*args, **kw)
                success = True
            except BaseException as error:
                result = failure.Failure(error)
                success = False
            self._open -= 1
            if on_result is not None:
                on_result(success, result)
            elif not success:
                log.err(result)

    def callInThread(self, func, *args, **kw):
        self.callInThreadWithCallback(None, func, *args, **kw)

    def callInThreadWithCallback(self, onResult, func, *args, **kw):
        """onResult(success, result) is called in the thread when func has ended."""
        if self.joined:
            return
        self._open += 1
        self._calls.put((onResult, func, args, kw))
        if self.started and len(self.threads) < min(self.max, self._open):
            self._start_thread()

    def adjustPoolsize(self, minthreads=None, maxthreads=None):
        if minthreads is not None:
            self.min = minthreads
        if maxthreads is not None:
            self.max = maxthreads

    def stop(self):
        """No more calls; waits for those that are being made."""
        self.joined = True
        self.started = False
        for thread in self.threads:
            self._calls.put(_END)
        for thread in self.threads:
            thread.join()
        self.threads.clear()
