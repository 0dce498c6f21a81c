#!/usr/bin/env python3
"""run.py INTERLEAVE CLOCK PROGRAM ...: runs each program and compares what it prints with NAME.out, as CPython printed it. What is in
NAME.in is typed."""
import difflib
import os
import subprocess
import sys

interleave, clock = sys.argv[1:3]
# Under the real clock a sleep may last longer than the program reckons with, as in tests/conformance/run.py.
TRIES = 3 if clock == 'real' else 1


def run(program):
    typed = program[:-3] + '.in'
    return subprocess.run([interleave, 'run', program, '--clock', clock, '--timeout', '60'], capture_output=True, text=True,
                          input=open(typed, encoding='utf-8').read() if os.path.exists(typed) else '')


failed = 0
for program in sys.argv[3:]:
    wanted = open(program[:-3] + '.out', encoding='utf-8').read()
    for attempt in range(TRIES):
        done = run(program)
        good = done.stdout == wanted and done.returncode == 0
        if good:
            break
    if good:
        continue
    failed += 1
    print('FAIL', program, 'exit status', done.returncode)
    sys.stdout.writelines(difflib.unified_diff(wanted.splitlines(True), done.stdout.splitlines(True), 'CPython', 'Interleave'))
    print(done.stderr[-3000:])
sys.exit(1 if failed else 0)
