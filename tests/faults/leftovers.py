"""What a run has left behind, by what /proc and the file systems say."""
import os
import secrets
import signal
import subprocess
import sys
import time

PATIENCE = 30  # seconds, and only when it fails


def ours(mark):
    """All processes with that mark in their environment, by what /proc says."""
    found = {}
    for entry in os.listdir('/proc'):
        if not entry.isdigit() or int(entry) == os.getpid():
            continue
        try:
            with open(f'/proc/{entry}/environ', 'rb') as file:
                if mark.encode() not in file.read():
                    continue
            with open(f'/proc/{entry}/stat') as file:
                name, rest = file.read().rsplit(')', 1)
            if rest.split()[0] not in 'ZX':
                found[int(entry)] = (name.split('(', 1)[1], int(rest.split()[1]))
        except (OSError, IndexError):
            continue
    return found


def until(condition, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            sys.exit(f'waited in vain: {what()}')


class Place:
    """An environment in which all that a run starts or makes can be found again."""

    def __init__(self, folder):
        self.temporary = os.path.join(folder, 'tmp')
        os.mkdir(self.temporary)
        runtime = os.path.join(folder, 'runtime')  # Qt's, which it would make among the temporary files
        os.mkdir(runtime, 0o700)
        self.mark = 'INTERLEAVE_TEST_MARK=' + secrets.token_hex(8)
        self.before = set(os.listdir('/dev/shm'))
        name, value = self.mark.split('=')
        self.environment = {**os.environ, name: value, 'TMPDIR': self.temporary, 'XDG_RUNTIME_DIR': runtime,
                            'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}

    def processes(self):
        return ours(self.mark)

    def nothing_remains(self):
        until(lambda: not self.processes(), lambda: f'processes remain: {self.processes()}')
        left = os.listdir(self.temporary) + sorted(set(os.listdir('/dev/shm')) - self.before)
        if left:
            sys.exit(f'files remain: {left}')


def stopped(run):
    """Whether it has ended, after one more Ctrl+C: two that come at once may be one."""
    run.send_signal(signal.SIGINT)
    try:
        run.wait(0.05)
    except subprocess.TimeoutExpired:
        return False
    return True
