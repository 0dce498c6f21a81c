#!/usr/bin/env python3
"""Items a second through a queue, ours and CPython's, in interleaved pairs. Figures for a reader; nothing passes or fails here.

tests/bench/throughput/run.py INTERLEAVE [PAIRS [ROW...]]     PAIRS: how often each is run (default 5)
ROW: only rows whose name begins so. Ours runs under the real clock and records. Needs python3-gevent. Each row is run
as it is and pinned to one core. Beside stands plain C++ (plain.cpp), if it was built: what the machine costs.
"""
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PEER = '/usr/bin/python3'
# What is compared, its program and arguments, how many times its peer it should at least be.
ROWS = [
    ('threads, unbounded', 'threads', ['200000', '0'], 4),
    ('threads, capacity 16', 'threads', ['200000', '16'], 3),
    ('processes', 'processes', ['1000000'], 10),
    ('coroutines, gevent Queue', 'gevents', ['200000', '16'], 3),
    ('coroutines, asyncio Queue', 'asyncios', ['200000', '16'], 5),
    ('switch, gevent.sleep(0)', 'switches', ['200000'], 20),
    ('start and join a thread', 'starts', ['thread', '2000'], 3),
    ('start and join a process', 'starts', ['process', '300'], 3),
]


def rate(words, pinned):
    done = subprocess.run((['taskset', '-c', '0'] if pinned else []) + words, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit('%s left with %d:\n%s' % (' '.join(words), done.returncode, done.stderr))
    return float(done.stdout)


def main():
    interleave = sys.argv[1]
    plain = os.path.join(os.path.dirname(interleave), '..', 'tests', 'bench', 'bench_plain')
    rows = [row for row in ROWS if len(sys.argv) < 4 or any(row[0].startswith(name) for name in sys.argv[3:])]
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    print('%-28s %-8s %12s %12s %8s %8s %12s' % ('', '', 'ours /s', 'CPython /s', 'ratio', 'goal', 'C++ /s'))
    with tempfile.TemporaryDirectory() as folder:
        saved = os.path.join(folder, 'run.interleave')
        for name, program, arguments, goal in rows:
            path = os.path.join(HERE, program + '.py')
            for pinned in (False, True):
                ours, theirs, bare = [], [], []
                words = arguments if program == 'starts' else [program, *arguments]
                for _ in range(pairs):
                    theirs.append(rate([PEER, path, *arguments], pinned))
                    ours.append(rate([interleave, 'run', '--clock', 'real', '--trace', saved, path, *arguments], pinned))
                    if os.path.exists(plain) and program in ('threads', 'processes', 'starts'):
                        bare.append(rate([plain, *words], pinned))
                ratio = statistics.median(o / t for o, t in zip(ours, theirs))
                print('%-28s %-8s %12.0f %12.0f %8.2f %8s %12s' % (
                    name, 'pinned' if pinned else '', statistics.median(ours), statistics.median(theirs), ratio,
                    '' if pinned else goal, round(statistics.median(bare)) if bare else ''), flush=True)


if __name__ == '__main__':
    main()
