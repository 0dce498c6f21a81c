#!/usr/bin/env python3
"""record.py PYTHON [PROGRAM ...]: writes NAME.out beside each NAME.py, with what that CPython prints. gevent's programs need a
CPython that has gevent."""
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
for program in sys.argv[2:] or sorted(glob.glob(os.path.join(HERE, '*', '*.py'))):
    typed = program[:-3] + '.in'
    done = subprocess.run([sys.argv[1], '-W', 'ignore', program], capture_output=True, text=True,
                          input=open(typed, encoding='utf-8').read() if os.path.exists(typed) else '')
    if done.returncode != 0:
        print(program, 'ended with', done.returncode, done.stderr)
    with open(program[:-3] + '.out', 'w', encoding='utf-8') as out:
        out.write(done.stdout)
