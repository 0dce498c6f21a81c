#!/usr/bin/env python3
"""How many times faster two workers compute than one after the other, under the real clock: threads with and without the GIL,
processes, and CPython's. On two cores about 1, 2, 2; figures for a reader.

tests/bench/throughput/cores_run.py INTERLEAVE [TIMES]"""
import os
import statistics
import subprocess
import sys

PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'cores.py')
AMOUNT = '3000000'


def main():
    ours = [sys.argv[1], 'run', '--clock', 'real']
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    rows = [
        ('threads, GIL on', [*ours, PROGRAM, 'thread']),
        ('threads, GIL off', [*ours, '--gil', 'off', PROGRAM, 'thread']),
        ('processes', [*ours, PROGRAM, 'process']),
        ('CPython, threads', ['/usr/bin/python3', PROGRAM, 'thread']),
        ('CPython, processes', ['/usr/bin/python3', PROGRAM, 'process']),
    ]
    found = {name: [] for name, _ in rows}
    for _ in range(times):
        for name, words in rows:
            found[name].append(float(subprocess.run([*words, AMOUNT], capture_output=True, text=True, check=True).stdout))
    for name, values in found.items():
        print('%-20s %5.2f times' % (name, statistics.median(values)))


if __name__ == '__main__':
    main()
