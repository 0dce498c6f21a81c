"""Servers: sockets that listen, for a loop."""

import _loop


class AbstractServer:
    """What every server is."""


class Server(AbstractServer):
    """Accepts connections while it is open; loop.create_server() and start_server() give it."""

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        self._sockets = sockets
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._active_count = 0
        self._waiters = []
        self._serving = False
        self._forever = None

    def _attach(self):
        self._active_count += 1

    def _detach(self):
        self._active_count -= 1
        if self._active_count == 0 and self._sockets is None:
            self._wake_up()

    def _wake_up(self):
        waiters = self._waiters
        self._waiters = None
        for waiter in waiters or ():
            if not waiter.done():
                waiter.set_result(None)

    def _start(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._serve(self._protocol_factory, sock, self, self._backlog)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return () if self._sockets is None else tuple(self._sockets)

    def close(self):
        """Accept no more. Connections that exist stay."""
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            self._loop._remove_reader(sock.fileno())
            sock.close()
        self._serving = False
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        if self._active_count == 0:
            self._wake_up()

    async def start_serving(self):
        self._start()
        from asyncio.tasks import sleep
        await sleep(0)

    async def serve_forever(self):
        """Accept until the task is cancelled; then the server is closed."""
        if self._forever is not None:
            raise RuntimeError("server %r is already being awaited on serve_forever()" % self)
        if self._sockets is None:
            raise RuntimeError("server %r is closed" % self)
        self._start()
        self._forever = self._loop.create_future()
        self._forever._wait = (_loop.ACCEPT, self._sockets[0], None, None, None)
        from asyncio.exceptions import CancelledError
        try:
            await self._forever
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    async def wait_closed(self):
        if self._sockets is None or self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        self.close()
        await self.wait_closed()

    def __repr__(self):
        return "<%s sockets=%r>" % (type(self).__name__, self.sockets)
