#!/usr/bin/env python3
"""A worker process dies at any moment, and the others go on: deaths.py INTERLEAVE [NAME...]

Under the real clock: a process is killed by SIGKILL in the middle of an operation on what all share. What others were told
is there is there, what waits is woken, and a run that can go on no more says so and ends.
"""
import os
import subprocess
import sys
import tempfile

# name: (program, status, standard output, what standard error holds)
PROGRAMS = {
    # What was put before is there, in order and once; the queue works.
    'in_put': ("""
import multiprocessing as mp
def fill(queue, told):
    for n in range(10**9):
        queue.put(('x' * (n % 300), n))
        told.value = n + 1
for round in range(25):
    queue, told = mp.Queue(), mp.Value('q', 0)
    p = mp.Process(target=fill, args=(queue, told))
    p.start()
    while told.value < 50 + 40 * round: pass
    p.kill(); p.join()
    assert p.exitcode == -9, p.exitcode
    count = queue.qsize()
    assert told.value <= count <= told.value + 1, (told.value, count)
    for n in range(count): assert queue.get() == ('x' * (n % 300), n)
    queue.put('after'); assert queue.get() == 'after'
    assert queue.empty()
print('ok')
""", 0, 'ok\n', ''),
    # Of several who take, two die: nothing comes twice, and at most what each took last is missing. (More, and 298 never come:
    # a deadlock, which the run says.)
    'in_get': ("""
import multiprocessing as mp
def take(queue, done):
    while True: done.put(queue.get())
for round in range(12):
    queue, done = mp.JoinableQueue(), mp.SimpleQueue()
    takers = [mp.Process(target=take, args=(queue, done)) for n in range(3)]
    for p in takers: p.start()
    for n in range(300):
        queue.put(n)
        if n == 20 * round: takers[0].kill()
        if n == 21 * round + 7: takers[1].kill()
    for p in takers[:2]:
        p.join(); assert p.exitcode == -9, p.exitcode
    seen = []
    while len(seen) < 298: seen.append(done.get())
    while not queue.empty(): pass
    takers[2].kill(); takers[2].join()
    while not done.empty(): seen.append(done.get())
    assert len(set(seen)) == len(seen), [n for n in seen if seen.count(n) > 1]
    assert set(seen) <= set(range(300)), seen
print('ok')
""", 0, 'ok\n', ''),
    'while_it_starts': ("""
import multiprocessing as mp
def nothing(): pass
for n in range(40):
    p = mp.Process(target=nothing)
    p.start(); p.kill(); p.join()
    assert p.exitcode in (-9, 0), p.exitcode
p = mp.Process(target=nothing); p.start(); p.join(); print(p.exitcode)
""", 0, '0\n', ''),
    # A lock stays held by the dead, as in CPython; who can wait no other way is told.
    'with_a_lock': ("""
import multiprocessing as mp, time
def hold(lock, there):
    lock.acquire(); there.set(); time.sleep(1000)
lock, there = mp.Lock(), mp.Event()
p = mp.Process(target=hold, args=(lock, there)); p.start()
there.wait(); p.kill(); p.join()
print(lock.acquire(timeout=0.05), flush=True)
lock.acquire()
""", 70, 'False\n', 'Deadlock'),
    # Its starter dies; what it started goes on and ends.
    'its_starter_dies': ("""
import multiprocessing as mp, os, signal
def child(queue): queue.put(os.getppid() > 0)
def start(queue, ready):
    p = mp.Process(target=child, args=(queue,)); p.start()
    os.kill(os.getpid(), signal.SIGKILL)
queue, ready = mp.Queue(), mp.Event()
p = mp.Process(target=start, args=(queue, ready)); p.start(); p.join()
print(p.exitcode, queue.get())
""", 0, '-9 True\n', ''),
    # Ends that come while nobody computes are no deadlock.
    'ends_and_joins': ("""
import multiprocessing as mp
def nothing(): pass
for n in range(60):
    p = mp.Process(target=nothing); p.start(); p.join()
print('ok')
""", 0, 'ok\n', ''),
}


def main():
    interleave, names = sys.argv[1], sys.argv[2:] or PROGRAMS
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        for name in names:
            text, status, out, err = PROGRAMS[name]
            path = os.path.join(place, name + '.py')
            with open(path, 'w') as file:
                file.write(text)
            words = [interleave, 'run', path, '--clock', 'real', '--trace', os.path.join(place, name + '.interleave')]
            try:
                done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=200)
            except subprocess.TimeoutExpired:
                print(f'{name}: does not end')
                wrong += 1
                continue
            if done.returncode != status or done.stdout != out or err not in done.stderr:
                print(f'{name}: status {done.returncode}, output {done.stdout!r}\n{done.stderr}')
                wrong += 1
    sys.exit(f'{wrong} of {len(names)} are wrong' if wrong else 0)


main()
