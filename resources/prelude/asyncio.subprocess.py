"""Other programs, awaited; here they are the few that the subprocess module knows."""

import subprocess
import time
from asyncio import events
from asyncio.streams import StreamReader
from asyncio.tasks import sleep

PIPE = subprocess.PIPE
STDOUT = subprocess.STDOUT
DEVNULL = subprocess.DEVNULL


class _Writer:
    # Standard input: what is written there is read by nobody.
    def write(self, data):
        pass

    def close(self):
        pass

    async def drain(self):
        await sleep(0)

    async def wait_closed(self):
        await sleep(0)


class Process:
    """A program that has been started."""

    def __init__(self, popen, stdin):
        self._popen = popen
        self.pid = popen.pid
        self.stdin = _Writer() if stdin == PIPE else None
        self.stdout = self._reader(popen.stdout)
        self.stderr = self._reader(popen.stderr)

    def _reader(self, file):
        if file is None:
            return None
        reader = StreamReader(loop=events.get_running_loop())
        reader.feed_data(file.read())
        reader.feed_eof()
        return reader

    @property
    def returncode(self):
        return self._popen.returncode

    async def wait(self):
        """Wait for its end. Gives its exit status."""
        while self._popen.poll() is None:
            await sleep(max(0, self._popen._end - time.monotonic()))
        return self._popen.returncode

    async def communicate(self, input=None):
        """(what it has written, what it has written as errors), after its end."""
        await self.wait()
        out = None if self.stdout is None else await self.stdout.read()
        err = None if self.stderr is None else await self.stderr.read()
        return out, err

    def send_signal(self, signal):
        self._popen.send_signal(signal)

    def terminate(self):
        self._popen.terminate()

    def kill(self):
        self._popen.kill()

    def __repr__(self):
        return "<Process %d>" % self.pid


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None,
                                 limit=65536, **kwds):
    popen = subprocess.Popen([program] + list(args), stdin=stdin, stdout=stdout, stderr=stderr)
    await sleep(0)
    return Process(popen, stdin)


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=65536, **kwds):
    popen = subprocess.Popen(cmd, shell=True, stdin=stdin, stdout=stdout, stderr=stderr)
    await sleep(0)
    return Process(popen, stdin)
