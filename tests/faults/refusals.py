#!/usr/bin/env python3
"""What the system refuses, or does wrong: a real run goes on or ends cleanly, and nothing remains.

refusals.py INTERLEAVE REFUSE_LIBRARY [NAME...]

Each program meets its fault, does without, and says so; a second time it then computes for ever, and is stopped. The
faults are the kernel's (limits), or a library that is loaded before the C library and refuses for it (refuse.cpp). What
was recorded is looked at as a picture's scene: who could not start, or was killed, has failed, with the reason.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile

from leftovers import Place, stopped, until

FOR_EVER = "\nprint('go', flush=True)\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass\n"


def at_most(**limits):
    """Limits of the kernel, by their names in resource: files=30."""
    names = {'files': resource.RLIMIT_NOFILE, 'size': resource.RLIMIT_FSIZE}

    def limit():
        for name, value in limits.items():
            resource.setrlimit(names[name], (value, value))
    return limit


STARTS = """
import multiprocessing as mp, threading, os
done, lock = [], threading.Lock()
lock.acquire()
other = threading.Thread(target=lambda: done.append(lock.acquire()), name="other")
other.start()
def child(): pass
for start in (lambda: mp.Process(target=child, name="never").start(), os.fork, lambda: mp.Pool(2)):
    try: start()
    except OSError as e: print("refused", e.errno)
lock.release(); other.join()
print(done)
"""
# As many as are refused are missing, and no others.
THREADS = """
import threading, queue
q, started = queue.Queue(), []
for n in range(4):
    t = threading.Thread(target=q.put, args=(n,), name="worker %d" % n)
    try: t.start(); started.append(n)
    except RuntimeError as e: print(e)
print(sorted(q.get() for n in started) == started, q.empty(), threading.active_count() <= 1 + len(started))
"""
FILES = """
import socket, multiprocessing as mp, threading
held = []
try:
    while True: held.append(socket.socket())
except OSError as e: print("refused", e.errno)
q = mp.Queue()
p = mp.Process(target=q.put, args=("child",), name="never")
try: p.start()
except OSError as e: print("refused", e.errno)
for s in held: s.close()
p = mp.Process(target=q.put, args=("child",)); p.start()
print(q.get()); p.join()
t = threading.Thread(target=q.put, args=("thread",)); t.start()
print(q.get(), len(held) > 5)
t.join()
"""
MANY = """
import multiprocessing as mp
def child(go, done): go.wait(); done.put(1)
go, done, children = mp.Event(), mp.Queue(), []
try:
    for n in range(200):
        p = mp.Process(target=child, args=(go, done), name="child %d" % n); p.start(); children.append(p)
except OSError as e: print("refused", e.errno)
go.set()
print(sum(done.get() for p in children) == len(children) > 5)
for p in children: p.join()
print(all(p.exitcode == 0 for p in children))
"""
# A process takes all it can get while another works; what that has told is there.
MEMORY = """
import multiprocessing as mp
def eat():
    held = []
    while True: held.append([0] * 1000)
def work(q):
    for n in range(3000): q.put(n)
q = mp.Queue()
eater, worker = mp.Process(target=eat, name="eater"), mp.Process(target=work, args=(q,), name="worker")
eater.start(); worker.start()
print([q.get() for n in range(3000)] == list(range(3000)))
eater.join(); worker.join()
print(eater.exitcode, worker.exitcode)
"""
# Without a GIL all must stop for the collector: some compute, some wait in every way there is, some are in one long call.
STARVED = """
import threading, socket, time, queue
def litter():
    for n in range(60000):
        a, b = [0] * 20, {}
        b["a"], a[0] = a, b
a, b = socket.socketpair()
lock, q = threading.Lock(), queue.Queue()
lock.acquire()
waiting = [lambda: a.recv(1), lock.acquire, q.get, lambda: time.sleep(10000), lambda: sorted(range(600000, 0, -1)),
           lambda: 7 ** 200000, threading.Event().wait]
for wait in waiting: threading.Thread(target=wait, daemon=True).start()
workers = [threading.Thread(target=litter) for n in range(3)]
for w in workers: w.start()
for w in workers: w.join()
print("collected")
"""
# Sleeps, timeouts and what is waited for come to their end, and none too early. In which order is the scheduler's where
# the machine has much else to do.
CLOCK = """
import threading, queue, time, multiprocessing as mp
q, slept = queue.Queue(), []
def sleep(seconds):
    began = time.monotonic()
    time.sleep(seconds)
    slept.append((seconds, time.monotonic() - began > seconds - 0.02))
for s in (0.3, 0.1, 0.2): threading.Thread(target=sleep, args=(s,)).start()
try: q.get(timeout=0.05)
except queue.Empty: print("empty")
print(threading.Event().wait(0.05), threading.Lock().acquire(timeout=1))
while len(slept) < 3: pass
print(sorted(slept))
p = mp.Process(target=time.sleep, args=(0.05,)); p.start(); p.join(1000); print(p.exitcode)
"""
# A worker is killed wherever it is, again and again; the other finds all that it was told.
KILLED = """
import multiprocessing as mp
def fill(lock, q, told):
    for n in range(10**9):
        with lock: pass
        q.put(n); told.value = n + 1
lock, q, told = mp.Lock(), mp.Queue(), mp.Value("q", 0)
p = mp.Process(target=fill, args=(lock, q, told), name="victim"); p.start()
while told.value < 200: pass
p.kill(); p.join()
count = q.qsize()
print(p.exitcode, told.value <= count <= told.value + 1, [q.get() for n in range(count)] == list(range(count)))
"""
HOLDER = """
import multiprocessing as mp, time
def hold(lock, there): lock.acquire(); there.set(); time.sleep(1000)
lock, there = mp.Lock(), mp.Event()
p = mp.Process(target=hold, args=(lock, there), name="victim"); p.start()
there.wait(); p.kill(); p.join()
print(p.exitcode, lock.acquire(timeout=0.05))
"""
STARTING = """
import multiprocessing as mp
p = mp.Process(target=print, name="victim"); p.start(); p.kill(); p.join()
print(p.exitcode in (-9, 0))
"""

AGAIN = 'Resource temporarily unavailable'
# name: (program, what it prints, failed workers and how each is told, what is refused, limits, further words)
FAULTS = {
    'fork': (STARTS, 'refused 11\n' * 3 + '[True]\n', {'never': AGAIN}, 'fork:4', None, []),
    **{f'thread_{n}': (THREADS, "can't start new thread\n" * missing + 'True True True\n', {'worker 3': AGAIN},
                       f'thread@interleave-run:{n}', None, [])
       for n, missing in ((1, 4), (2, 4), (3, 3), (5, 1))},
    **{f'thread_{n}_free': (THREADS, "can't start new thread\n" * missing + 'True True True\n', {'worker 3': AGAIN},
                            f'thread@interleave-run:{n}', None, ['--gil', 'off'])
       for n, missing in ((1, 4), (2, 3), (4, 1))},
    'files': (FILES, 'refused 24\nrefused 24\nchild\nthread True\n', {'never': 'Too many open files'}, '',
              at_most(files=40), []),
    'files_of_many': (MANY, 'refused 24\nTrue\nTrue\n', {}, '', at_most(files=60), []),
    'memory': (MEMORY, 'True\n1 0\n', {'eater': 'MemoryError'}, '', None, ['--memory', '64']),
    'starved': (STARVED, 'collected\n', {}, '', None, ['--memory', '256', '--gil', 'off']),
    'starved_gil': (STARVED, 'collected\n', {}, '', None, ['--memory', '256']),
    'clock_set_back': (CLOCK, 'empty\nFalse True\n[(0.1, True), (0.2, True), (0.3, True)]\n0\n', {}, 'wall:3600000', None, []),
    'clock_jumps': (CLOCK, 'empty\nFalse True\n[(0.1, True), (0.2, True), (0.3, True)]\n0\n', {}, 'ticks:4', None, []),
    'killed_in_put': (KILLED, '-9 True True\n', {'victim': 'SIGKILL'}, '', None, []),
    'killed_with_lock': (HOLDER, '-9 False\n', {'victim': 'SIGKILL'}, '', None, []),
    'killed_at_start': (STARTING, 'True\n', {}, '', None, []),
}
# What keeps a run from starting at all: (what is refused, limits, status, what is said)
NO_RUN = {
    'no_zygote': ('fork:1', None, 71, AGAIN),
    'no_runner': ('fork:2', None, 71, AGAIN),
    'no_main': ('fork:3', None, 71, AGAIN),
    'no_memory_file': ('memory:1', None, 71, 'Too many open files'),
}


def complaint(name, fault, interleave, library, folder):
    """What is wrong, or None."""
    program, printed, failed, refused, limits, words = fault
    place = Place(folder)
    trace = os.path.join(folder, 'run.interleave')
    environment = place.environment
    if refused:
        environment = {**environment, 'INTERLEAVE_REFUSE': refused, 'LD_PRELOAD': library}

    def start(text, *more):
        path = os.path.join(folder, 'program.py')
        with open(path, 'w') as file:
            file.write(text)
        return subprocess.Popen([interleave, 'run', path, '--clock', 'real', *words, *more], stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
                                preexec_fn=limits)
    run = start(program, '--trace', trace)
    out, err = run.communicate()
    if run.returncode != 0 or out != printed:
        return f'status {run.returncode}, printed {out!r}, not {printed!r}\n{err}'
    place.nothing_remains()
    if failed:
        scene = os.path.join(folder, 'scene.json')
        subprocess.run([interleave, 'shot', trace, '--scene', scene, '-o', os.path.join(folder, 'scene.png')],
                       check=True, env={**place.environment, 'QT_QPA_PLATFORM': 'offscreen'}, stderr=subprocess.DEVNULL)
        with open(scene) as file:
            shown = json.dumps(json.load(file), ensure_ascii=False)
        for worker, reason in failed.items():
            how = 'ends with an error' if reason.endswith('Error') else 'is stopped'
            if f'{worker} {how}: {reason}' not in shown:
                return f'the picture does not say that {worker} has failed with {reason!r}'
    run = start(program + FOR_EVER)
    while (line := run.stdout.readline()) not in ('go\n', ''):
        pass
    if line == '':
        return f'it has no end to be stopped: {run.stderr.read()}'
    until(lambda: stopped(run), lambda: f'{name} does not stop: {place.processes()}')
    place.nothing_remains()
    return None


def refusal(name, fault, interleave, library, folder):
    refused, limits, status, said = fault
    place = Place(folder)
    path = os.path.join(folder, 'program.py')
    with open(path, 'w') as file:
        file.write('print(1)\n')
    run = subprocess.run([interleave, 'run', path, '--clock', 'real'], stdin=subprocess.DEVNULL, capture_output=True,
                         text=True, preexec_fn=limits,
                         env={**place.environment, 'INTERLEAVE_REFUSE': refused, 'LD_PRELOAD': library})
    place.nothing_remains()
    if run.returncode != status or run.stdout or said not in run.stderr:
        return f'status {run.returncode}, not {status}, printed {run.stdout!r}, said {run.stderr!r}'
    return None


def main():
    interleave, library, names = sys.argv[1], sys.argv[2], sys.argv[3:]
    wrong = []
    for all_of_them, look in ((FAULTS, complaint), (NO_RUN, refusal)):
        for name, fault in all_of_them.items():
            if names and name not in names:
                continue
            with tempfile.TemporaryDirectory() as folder:
                told = look(name, fault, interleave, library, folder)
            if told:
                wrong.append(f'{name}: {told}')
    sys.exit('\n'.join(wrong) or None)


main()
