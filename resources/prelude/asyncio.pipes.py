"""Standard input and output as transports: for loop.connect_read_pipe() and connect_write_pipe()."""

import threading
from asyncio.transports import ReadTransport, WriteTransport


class ReadPipeTransport(ReadTransport):
    """Hands each line of a file to the protocol. A thread waits for the lines."""

    def __init__(self, loop, pipe, protocol):
        ReadTransport.__init__(self, {"pipe": pipe})
        self._loop = loop
        self._pipe = pipe
        self._protocol = protocol
        self._closing = False
        loop._soon(protocol.connection_made, self)
        threading.Thread(target=self._read, name="standard input", daemon=True).start()

    def _read(self):
        while not self._closing:
            line = self._pipe.readline()
            if not line:
                break
            data = line if isinstance(line, bytes) else line.encode()
            self._loop._soon_from_thread(self._protocol.data_received, data)
        self._loop._soon_from_thread(self._ended)

    def _ended(self):
        if not self._closing:
            self._closing = True
            self._protocol.eof_received()
            self._protocol.connection_lost(None)

    def pause_reading(self):
        pass

    def resume_reading(self):
        pass

    def is_closing(self):
        return self._closing

    def close(self):
        if not self._closing:
            self._closing = True
            self._loop._soon(self._protocol.connection_lost, None)


class WritePipeTransport(WriteTransport):
    """Writes to a file at once."""

    def __init__(self, loop, pipe, protocol):
        WriteTransport.__init__(self, {"pipe": pipe})
        self._loop = loop
        self._pipe = pipe
        self._protocol = protocol
        self._closing = False
        loop._soon(protocol.connection_made, self)

    def write(self, data):
        if data and not self._closing:
            self._pipe.write(bytes(data).decode("utf-8", "replace"))
            self._pipe.flush()

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def get_write_buffer_size(self):
        return 0

    def can_write_eof(self):
        return True

    def write_eof(self):
        self.close()

    def is_closing(self):
        return self._closing

    def close(self):
        if not self._closing:
            self._closing = True
            self._loop._soon(self._protocol.connection_lost, None)

    abort = close
