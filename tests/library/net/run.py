#!/usr/bin/env python3
"""Runs each program here and compares what it prints with CPython's recorded output (NAME.out).

run.py INTERLEAVE CLOCK [NAME ...]     CLOCK: simulated or real
run.py --record [NAME ...]             records the outputs anew with this python3
"""
import glob
import os
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
record = sys.argv[1] == '--record'
names = sys.argv[2 if record else 3:]
programs = sorted(glob.glob(os.path.join(here, '*.py')))
failed = 0
for program in programs:
    name = os.path.splitext(os.path.basename(program))[0]
    if name == 'run' or names and name not in names:
        continue
    expected = os.path.join(here, name + '.out')
    if record:
        done = subprocess.run([sys.executable, program], stdout=subprocess.PIPE, check=True)
        open(expected, 'wb').write(done.stdout)
        continue
    command = [sys.argv[1], 'run', program, '--clock', sys.argv[2], '--timeout', '30']
    done = subprocess.run(command, capture_output=True, timeout=60)
    if done.returncode != 0 or done.stdout != open(expected, 'rb').read():
        failed += 1
        print('FAIL', name, 'exit status', done.returncode)
        wanted = open(expected, encoding='utf-8').read().splitlines()
        got = done.stdout.decode('utf-8', 'replace').splitlines()
        for number in range(max(len(wanted), len(got))):
            if wanted[number:number + 1] != got[number:number + 1]:
                print('  line', number + 1, 'wanted', wanted[number:number + 1], 'got', got[number:number + 1])
                break
        print('  ' + '\n  '.join(done.stderr.decode('utf-8', 'replace').splitlines()[-4:]))
    else:
        print('ok  ', name)
sys.exit(1 if failed else 0)
