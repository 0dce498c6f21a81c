#!/usr/bin/env python3
"""Nothing remains of a real run, however it ends: no process, no shared memory, no file, no socket.

remains.py INTERLEAVE HOW [--clock simulated]
HOW: end, stop, exit, killed, child_killed, kill_program, kill_zygote, kill_runner
"""
import argparse
import os
import signal
import subprocess
import sys
import tempfile

from leftovers import Place, stopped, until

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
WORKERS = 6  # of BUSY: the runner, main, two children and theirs


def command_line(interleave, path, place):
    run = subprocess.Popen([interleave, 'run', path, '--clock', 'real'], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, env=place.environment)
    first = run.stdout.readline()  # ctest's patience ends a program that never says so
    if first != b'go\n':
        run.kill()
        sys.exit(f'it did not start: {first} {run.stderr.read()}')
    return run


def window(interleave, path, place, folder):
    """The window with the program running in it, under the real clock."""
    settings = os.path.join(folder, 'config', 'Interleave')
    os.makedirs(settings)
    with open(os.path.join(settings, 'interleave.ini'), 'w') as file:
        file.write('[run]\nreal=true\n')
    homes = {'XDG_CONFIG_HOME': os.path.join(folder, 'config'), 'XDG_DATA_HOME': os.path.join(folder, 'data'),
             'XDG_CACHE_HOME': os.path.join(folder, 'cache'), 'HOME': folder, 'QT_QPA_PLATFORM': 'offscreen'}
    run = subprocess.Popen([interleave, path], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                           env={**place.environment, **homes})
    until(lambda: len(named(place, 'interleave-run')) >= WORKERS or run.poll() is not None,
          lambda: f'it did not start: {place.processes()}')
    return run


def named(place, what):
    return [pid for pid, (label, parent) in place.processes().items() if label == what]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('interleave')
    parser.add_argument('how')
    parser.add_argument('--window', action='store_true')
    asked = parser.parse_args()
    program, status = ENDINGS.get(asked.how, (BUSY + "forever()\n", None))
    with tempfile.TemporaryDirectory() as folder:
        place = Place(folder)
        path = os.path.join(folder, 'program.py')
        with open(path, 'w') as file:
            file.write(program)
        run = window(asked.interleave, path, place, folder) if asked.window else \
            command_line(asked.interleave, path, place)
        zygote = named(place, 'interleave-zyg')
        if asked.how == 'stop':
            until(lambda: stopped(run), lambda: 'it does not stop')
        elif asked.how == 'close':
            run.terminate()
        elif asked.how == 'kill_program':
            run.kill()
        elif asked.how == 'kill_zygote':
            os.kill(zygote[0], signal.SIGKILL)
        elif asked.how == 'kill_runner':
            # The workers keep the runner's name: it is the one whose parent is the zygote.
            os.kill(next(pid for pid, (label, parent) in place.processes().items() if parent == zygote[0]),
                    signal.SIGKILL)
        if asked.window and asked.how in ('kill_zygote', 'kill_runner'):
            # The window says so, and goes on without.
            until(lambda: not named(place, 'interleave-run'), lambda: f'workers remain: {place.processes()}')
            if run.poll() is not None:
                sys.exit(f'the window has ended, too: {run.returncode} {run.stderr.read()}')
            run.terminate()
        until(lambda: run.poll() is not None, lambda: f'interleave still runs: {place.processes()}')
        if status is not None and run.returncode != status:
            sys.exit(f'status {run.returncode}, not {status}: {run.stderr.read()}')
        if not asked.window and asked.how in ('kill_zygote', 'kill_runner') and b'broke off' not in run.stderr.read():
            sys.exit('nothing was said of the broken run')
        place.nothing_remains()
    print('nothing remains')


main()
