"""Handlers that pass records on: through queues, in memory, to files that are turned over."""

import copy
import io
import logging
import os
import threading
import time

DEFAULT_TCP_LOGGING_PORT = 9020


class QueueHandler(logging.Handler):
    """Puts records into a queue, so that another thread or process writes them."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        text = self.format(record)
        record = copy.copy(record)
        record.message = text
        record.msg = text
        record.args = None
        record.exc_info = None
        record.exc_text = None
        record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that takes records out of a queue and hands them to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self):
        self._thread = threading.Thread(target=self._monitor)
        self._thread.daemon = True
        self._thread._helps = True
        self._thread.start()

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        marks_done = hasattr(self.queue, "task_done")
        while True:
            record = self.dequeue(True)
            if record is self._sentinel:
                if marks_done:
                    self.queue.task_done()
                break
            self.handle(record)
            if marks_done:
                self.queue.task_done()

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Writes what is there, and ends."""
        if self._thread is not None:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        self.flush()
        logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records; hands them to its target when there are enough, or one is an error."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target is not None:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        if self.flushOnClose:
            self.flush()
        self.target = None
        BufferingHandler.close(self)


class BaseRotatingHandler(logging.FileHandler):
    namer = None
    rotator = None

    def emit(self, record):
        if self.shouldRollover(record):
            self.doRollover()
        logging.FileHandler.emit(self, record)

    def rotation_filename(self, default_name):
        return default_name if self.namer is None else self.namer(default_name)

    def rotate(self, source, dest):
        if self.rotator is not None:
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _begin_anew(self):
        self.stream = io.open(self.baseFilename, "w", encoding=self.encoding)


class RotatingFileHandler(BaseRotatingHandler):
    """Begins a new file when one has that many bytes; keeps the last few."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False,
                 errors=None):
        logging.FileHandler.__init__(self, filename, "a" if maxBytes > 0 else mode, encoding)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def shouldRollover(self, record):
        if self.maxBytes <= 0:
            return False
        self.stream.flush()
        size = os.path.getsize(self.baseFilename)
        return size + len((self.format(record) + "\n").encode()) >= self.maxBytes

    def doRollover(self):
        self.stream.close()
        for count in range(self.backupCount - 1, 0, -1):
            self.rotate(self.rotation_filename("%s.%d" % (self.baseFilename, count)),
                        self.rotation_filename("%s.%d" % (self.baseFilename, count + 1)))
        if self.backupCount > 0:
            self.rotate(self.baseFilename, self.rotation_filename(self.baseFilename + ".1"))
        self._begin_anew()


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins a new file at intervals."""

    _SECONDS = {"S": 1, "M": 60, "H": 3600, "D": 86400, "MIDNIGHT": 86400, "W": 604800}

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False,
                 utc=False, atTime=None, errors=None):
        logging.FileHandler.__init__(self, filename, "a", encoding)
        self.when = when.upper()
        key = "W" if self.when.startswith("W") else self.when
        if key not in self._SECONDS:
            raise ValueError("Invalid rollover interval specified: %s" % self.when)
        self.interval = self._SECONDS[key] * interval
        self.backupCount = backupCount
        self.rolloverAt = int(time.time()) + self.interval

    def shouldRollover(self, record):
        return time.time() >= self.rolloverAt

    def doRollover(self):
        self.stream.close()
        stamp = time.strftime("%Y-%m-%d_%H-%M-%S", time.localtime(self.rolloverAt - self.interval))
        self.rotate(self.baseFilename, self.rotation_filename(self.baseFilename + "." + stamp))
        self._begin_anew()
        while self.rolloverAt <= time.time():
            self.rolloverAt += self.interval


class WatchedFileHandler(logging.FileHandler):
    pass
