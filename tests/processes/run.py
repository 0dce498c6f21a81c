#!/usr/bin/env python3
"""run.py INTERLEAVE PROGRAM CLOCK: runs a program that starts processes and compares its output with its `# expect:` lines."""
import re
import subprocess
import sys

interleave, program, clock = sys.argv[1:]
wanted = re.findall(r'# expect: ?(.*)', open(program, encoding='utf-8').read())
done = subprocess.run([interleave, 'run', program, '--clock', clock, '--timeout', '60'], capture_output=True, text=True)
got = done.stdout.splitlines()
if got != wanted:
    print('wanted', wanted)
    print('got   ', got)
    print(done.stderr)
    sys.exit(1)
