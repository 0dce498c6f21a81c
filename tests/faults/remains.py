#!/usr/bin/env python3
"""Nothing remains of a real run, however it ends: no process, no shared memory, no file, no socket.

remains.py INTERLEAVE HOW [--clock simulated]
HOW: end, stop, exit, killed, child_killed, kill_program, kill_zygote, kill_runner
"""
import argparse
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time

# Forks, starts threads, ignores signals, listens, and writes files (which are in memory).
BUSY = """
import multiprocessing, os, signal, socket, sys, threading, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGINT, signal.SIG_IGN)
def forever():
    while True: pass
def child():
    server = socket.create_server(('127.0.0.1', 0))
    threading.Thread(target=server.accept, daemon=True).start()
    grandchild = multiprocessing.Process(target=forever)
    grandchild.start()
    queue.put(server.getsockname()[1])
    forever()
queue = multiprocessing.Queue()
with open('/tmp/of-a-run', 'w') as file: file.write('x' * 100000)
children = [multiprocessing.Process(target=child) for n in range(2)]
for c in children: c.start()
for n in range(3): threading.Thread(target=forever, daemon=True).start()
for c in children: queue.get()
print('go', flush=True)
"""
ENDINGS = {
    'end': (BUSY + "for c in children: c.kill()\nsys.exit(3)\n", 3),
    'exit': (BUSY + "os._exit(4)\n", 4),
    'killed': (BUSY + "os.kill(os.getpid(), signal.SIGKILL)\n", -signal.SIGKILL),
    'child_killed': (BUSY + "os.kill(children[0].pid, signal.SIGKILL)\nchildren[0].join()\n"
                     "print(children[0].exitcode)\nos._exit(0)\n", 0),
    'forked': ("import os\nif os.fork() == 0:\n    while True: pass\nprint('go', flush=True)\nos._exit(0)\n", 0),
}
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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('interleave')
    parser.add_argument('how')
    asked = parser.parse_args()
    mark = 'INTERLEAVE_TEST_MARK=' + secrets.token_hex(8)
    program, status = ENDINGS.get(asked.how, (BUSY + "forever()\n", None))
    with tempfile.TemporaryDirectory() as place:
        temporary = os.path.join(place, 'tmp')
        os.mkdir(temporary)
        path = os.path.join(place, 'program.py')
        with open(path, 'w') as file:
            file.write(program)
        before = set(os.listdir('/dev/shm'))
        name, value = mark.split('=')
        run = subprocess.Popen([asked.interleave, 'run', path, '--clock', 'real'], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, env={**os.environ, name: value, 'TMPDIR': temporary})
        first = run.stdout.readline()  # ctest's patience ends a program that never says so
        if first != b'go\n':
            run.kill()
            sys.exit(f'it did not start: {first} {run.stderr.read()}')
        there = ours(mark)
        named = lambda what: [pid for pid, (label, parent) in there.items() if label == what]
        if asked.how == 'stop':
            run.send_signal(signal.SIGINT)
            run.send_signal(signal.SIGINT)  # may arrive as one: then once more
            def again():
                run.send_signal(signal.SIGINT)
                return run.poll() is not None
            until(again, lambda: 'it does not stop')
        elif asked.how == 'kill_program':
            run.kill()
        elif asked.how == 'kill_zygote':
            os.kill(named('interleave-zyg')[0], signal.SIGKILL)
        elif asked.how == 'kill_runner':
            # The workers keep the runner's name: it is the one whose parent is the zygote.
            zygote = named('interleave-zyg')[0]
            os.kill(next(pid for pid, (label, parent) in there.items() if parent == zygote), signal.SIGKILL)
        until(lambda: run.poll() is not None, lambda: f'interleave still runs: {ours(mark)}')
        if status is not None and run.returncode != status:
            sys.exit(f'status {run.returncode}, not {status}: {run.stderr.read()}')
        if asked.how in ('kill_zygote', 'kill_runner') and b'broke off' not in run.stderr.read():
            sys.exit('nothing was said of the broken run')
        until(lambda: not ours(mark), lambda: f'processes remain: {ours(mark)}')
        left = os.listdir(temporary) + sorted(set(os.listdir('/dev/shm')) - before)
        if left:
            sys.exit(f'files remain: {left}')
    print('nothing remains')


main()
