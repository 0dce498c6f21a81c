#!/usr/bin/env python3
"""run.py INTERLEAVE CLOCK PROGRAM ...: runs each program and compares what it prints with NAME.out, as CPython printed it. What is in
NAME.in is typed."""
import difflib
import os
import subprocess
import sys

interleave, clock = sys.argv[1:3]
failed = 0
for program in sys.argv[3:]:
    wanted = open(program[:-3] + '.out', encoding='utf-8').read()
    typed = program[:-3] + '.in'
    done = subprocess.run([interleave, 'run', program, '--clock', clock, '--timeout', '30'], capture_output=True, text=True,
                          input=open(typed, encoding='utf-8').read() if os.path.exists(typed) else '')
    if done.stdout == wanted and done.returncode == 0:
        continue
    failed += 1
    print('FAIL', program, 'exit status', done.returncode)
    sys.stdout.writelines(difflib.unified_diff(wanted.splitlines(True), done.stdout.splitlines(True), 'CPython', 'Interleave'))
    print(done.stderr[-3000:])
sys.exit(1 if failed else 0)
