#!/usr/bin/env python3
"""A recording that is full: its end or its beginning is kept, as was asked for, and it is said: recording.py INTERLEAVE

The bound of memory is the cap's and what the program itself takes, whatever the run records; what was saved loads, and
shows at its end what was true then.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile

from leftovers import Place

MB = 1 << 20
# Some four million events under the simulated clock, more than 16 MB hold several times over.
PROGRAM = """
import threading, queue
line = queue.Queue(3)
def take():
    while True:
        if line.get() is None: break
        line.task_done()
taker = threading.Thread(target=take, name="taker")
taker.start()
for n in range(%d): line.put("dish")
line.put(None)
taker.join()
left = queue.Queue()
left.put("the last " + "one")  # so that the text itself does not hold it
lock = threading.Lock()
lock.acquire()
print("done")
"""

# Who waits for whom was recorded long before the end.
DEADLOCK = """
import queue, threading
spoon, fork = threading.Lock(), threading.Lock()
ready, go = threading.Event(), threading.Event()
def other():
    with fork:
        ready.set()
        go.wait()
        with spoon:
            pass
with spoon:
    threading.Thread(target=other, name="other").start()
    ready.wait()
    many = queue.Queue()
    for i in range(%d):
        many.put(i)
        many.get()
    go.set()
    with fork:
        pass
"""


def expect(good, what):
    if not good:
        sys.exit(what)


def scene_of(interleave, trace, place, folder):
    scene = os.path.join(folder, 'scene.json')
    done = subprocess.run([interleave, 'shot', trace, '--scene', scene, '-o', os.path.join(folder, 'scene.png')],
                          env={**place.environment, 'QT_QPA_PLATFORM': 'offscreen'}, capture_output=True, text=True)
    expect(done.returncode == 0, f'it does not load: {done.stderr}')
    with open(scene) as file:
        return json.dumps(json.load(file))


def main():
    interleave = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        place = Place(folder)
        path = os.path.join(folder, 'program.py')
        trace = os.path.join(folder, 'run.interleave')
        for clock, keep, rounds in (('simulated', 'last', 300000), ('simulated', 'first', 300000), ('real', 'last', 1000000),
                                    ('real', 'first', 1000000)):
            how = f'{clock}, {keep}'
            with open(path, 'w') as file:
                file.write(PROGRAM % rounds)
            words = ['--clock', clock, '--keep', keep, '--recording', '16', '--trace', trace]
            run = subprocess.Popen([interleave, 'run', path, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   text=True, env=place.environment)
            out, err = run.communicate()
            expect(run.returncode == 0 and out == 'done\n', f'{how}: status {run.returncode}, {out!r}, {err}')
            expect(os.path.getsize(trace) < 17 * MB, f'{how}: the file has {os.path.getsize(trace)} bytes')
            told = 'its oldest events went' if keep == 'last' else 'what came then is missing'
            expect(told in err, f'{how}: not told that it was full, but {err!r}')
            shown = scene_of(interleave, trace, place, folder)
            # The end is the run's own only where it was kept.
            expect(('the last one' in shown) == (keep == 'last'), f'{how}: the end is not as it was')
            place.nothing_remains()
        for clock, keep, megabytes in (('real', 'first', '512'), ('simulated', 'last', '16')):
            with open(path, 'w') as file:
                file.write(DEADLOCK % 300000)
            run = subprocess.run([interleave, 'run', path, '--clock', clock, '--keep', keep, '--recording', megabytes],
                                 capture_output=True, text=True, env=place.environment)
            expect(run.returncode == 70 and 'main waits for the lock fork, which other holds' in run.stderr
                   and 'other waits for the lock spoon, which main holds' in run.stderr, f'{clock}, {keep}: {run.stderr}')
        # Where there was no room any more: who waits for what is known, and no more is said.
        with open(path, 'w') as file:
            file.write(DEADLOCK % 2000000)
        for clock in ('simulated', 'real'):
            run = subprocess.run([interleave, 'run', path, '--clock', clock, '--recording', '16', '--trace', trace],
                                 capture_output=True, text=True, env=place.environment)
            expect(run.returncode == 70 and 'main waits for the lock fork.' in run.stderr
                   and 'other waits for the lock spoon.' in run.stderr and ' holds' not in run.stderr,
                   f'{clock}: {run.stderr}')
            expect('many, Queue, not known' in scene_of(interleave, trace, place, folder), f'{clock}: drawn as if it was known')
        # One that fits says nothing.
        with open(path, 'w') as file:
            file.write(PROGRAM % 100)
        run = subprocess.run([interleave, 'run', path, '--keep', 'last', '--trace', trace], capture_output=True, text=True,
                             env=place.environment)
        expect(run.returncode == 0 and run.stderr == '', f'a short run says {run.stderr!r}')
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f'at most {most:.0f} MB in one process')
    expect(most < 700, f'{most:.0f} MB in one process')


main()
