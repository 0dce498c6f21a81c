#!/usr/bin/env python3
"""A run ends when it is stopped, whatever its program does: stops.py INTERLEAVE [NAME...]

Each program says "go", and then never ends by itself, in a call that nothing interrupts or in a loop that catches all.
A first Ctrl+C may be answered or ignored; the second one ends it. How long that takes is measured, and must be far less
than any of these calls takes; the promise itself (100 ms) is measured in tests/bench, on a computer that does nothing else.
"""
import os
import subprocess
import sys
import tempfile
import time

from leftovers import Place, stopped, until

PROGRAMS = {
    'loop': "while True: pass\n",
    'catches_all': "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n",
    'threads': "import threading\ndef loop():\n    while True: pass\n"
               "for n in range(4): threading.Thread(target=loop).start()\nloop()\n",
    'processes': "import multiprocessing, signal\ndef loop():\n    while True: pass\n"
                 "for s in (signal.SIGTERM, signal.SIGINT): signal.signal(s, signal.SIG_IGN)\n"
                 "for n in range(3): multiprocessing.Process(target=loop).start()\nloop()\n",
    'handlers': "import signal\nfor s in (signal.SIGTERM, signal.SIGINT): signal.signal(s, lambda *a: None)\n"
                "while True: signal.pause()\n",
    'at_exit': "import atexit, threading\ndef loop():\n    while True: pass\natexit.register(loop)\n"
               "threading.Thread(target=loop).start()\n",
    'finally': "try:\n    while True: pass\nfinally:\n    while True: pass\n",
    'finalizer': "class K:\n    def __del__(self):\n        while True: pass\nwhile True:\n    k = K()\n    del k\n",
    'recv': "import socket\na, b = socket.socketpair()\nwhile True:\n    try: a.recv(1)\n    except BaseException: pass\n",
    'accept': "import socket\ns = socket.create_server(('127.0.0.1', 0))\ns.accept()\n",
    'select': "import select, socket\na, b = socket.socketpair()\nselect.select([a], [], [])\n",
    'lock': "import threading\nl = threading.Lock()\nl.acquire()\nthreading.Thread(target=l.acquire).start()\n"
            "while True:\n    try: l.acquire()\n    except BaseException: pass\n",
    'sleep': "import time\nwhile True:\n    try: time.sleep(10**6)\n    except BaseException: pass\n",
    'get': "import queue, threading, time\nq = queue.Queue()\nthreading.Thread(target=time.sleep, args=(10**6,)).start()\n"
           "while True:\n    try: q.get()\n    except BaseException: pass\n",
    'get_of_a_process': "import multiprocessing as mp, time\nq = mp.Queue()\n"
                        "mp.Process(target=time.sleep, args=(10**6,)).start()\nq.get()\n",
    'join': "import multiprocessing as mp, time\np = mp.Process(target=time.sleep, args=(10**6,))\np.start()\np.join()\n",
    'input': "input()\n",
    'asyncio': "import asyncio\nwhile True: asyncio.run(asyncio.sleep(10**6))\n",
    'gevent': "import gevent\nwhile True: gevent.sleep(10**6)\n",
    'sorted': "x = list(range(3 * 10**6, 0, -1))\nimport random\nrandom.shuffle(x)\nwhile True: sorted(x * 2)\n",
    'power': "while True: x = 7 ** 10**7\n",
    'digits': "import sys\nsys.set_int_max_str_digits(0)\nwhile True: str(3 ** 2 * 10**6 * (1 << 10**7))\n",
    'factorial': "import math\nwhile True: math.factorial(30000)\n",
    'text': "s = 'a' * 10**8\nwhile True: s.count('aaaaaaaab')\n",
    'replace': "s = 'ab' * 10**7\nwhile True: s.replace('b', 'cc')\n",
    'pattern': "import re\nwhile True:\n    try: re.match('(a+)+$', 'a' * 40 + 'b')\n    except RuntimeError: pass\n",
    'sum': "while True: sum(range(10**9))\n",
    'any': "any(x is None for x in range(10**12))\n",
    'in_range': "while True: 1.5 in range(10**12)\n",
    'list_of': "x = [None] * 10**7\nwhile True: x.index(1) if 1 in x else None\n",
    'compare': "x, y = list(range(10**6)), list(range(10**6))\nwhile x == y: pass\n",
    'count': "import itertools, collections\ncollections.deque(itertools.count(), maxlen=0)\n",
    'permutations': "import itertools\nsum(1 for p in itertools.permutations(range(20)))\n",
    'json': "import json\nx = [list(range(1000))] * 2000\nwhile True: json.dumps(x)\n",
    'pickle': "import pickle\nx = [list(range(1000))] * 2000\nwhile True: pickle.dumps(x)\n",
    'zlib': "import zlib\nx = bytes(10**8)\nwhile True: zlib.compress(x, 9)\n",
    'hash': "import hashlib\nx = bytes(10**8)\nwhile True: hashlib.sha256(x)\n",
}
# Generous: such a call takes seconds, a loaded computer some tenths of one.
PATIENCE = 5.0


def stop(interleave, words, program, folder):
    """What is wrong, or how long it took."""
    place = Place(folder)
    path = os.path.join(folder, 'program.py')
    with open(path, 'w') as file:
        file.write("print('go', flush=True)\n" + program)
    run = subprocess.Popen([interleave, 'run', path, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, text=True, env=place.environment)
    if run.stdout.readline() != 'go\n':
        run.kill()
        return f'it did not start: {run.stderr.read()}'
    begun = time.monotonic()
    until(lambda: stopped(run), lambda: f'it does not stop: {place.processes()}')
    took = time.monotonic() - begun
    place.nothing_remains()
    error = run.stderr.read()
    if run.returncode == 0:
        return 'it ended by itself'
    if 'Traceback' in error and 'KeyboardInterrupt' not in error:
        return f'it ended by itself: {error}'
    return took


def main():
    interleave, names = sys.argv[1], sys.argv[2:] or PROGRAMS
    wrong, longest = [], 0.0
    for name in names:
        # Without a GIL where there are threads; a simulated run is stopped by other means.
        ways = [['--clock', 'real'], ['--clock', 'simulated']]
        if name in ('threads', 'lock', 'sorted', 'get'):
            ways.append(['--clock', 'real', '--gil', 'off'])
        for words in ways:
            with tempfile.TemporaryDirectory() as folder:
                took = stop(interleave, words, PROGRAMS[name], folder)
            told = took if isinstance(took, str) else f'{took:.1f} s' if took > PATIENCE else None
            if told:
                wrong.append(f'{name} {" ".join(words)}: {told}')
            else:
                longest = max(longest, took)
    print(f'the longest took {longest:.2f} s')
    sys.exit('\n'.join(wrong) or None)


main()
