#!/usr/bin/env python3
"""Runs the programs under Interleave and compares what they print with CPython's recorded output.

run.py INTERLEAVE OUT_DIR --clock simulated|real [PROGRAM ...]
"""
import argparse
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('interleave')
    ap.add_argument('out')
    ap.add_argument('--clock', default='simulated')
    ap.add_argument('programs', nargs='*', help='ids, as E01; default: all')
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    for old in glob.glob(os.path.join(a.out, '*')):
        os.remove(old)
    for path in sorted(glob.glob(os.path.join(HERE, 'programs', '*.py'))):
        ident = os.path.basename(path).split('_')[0]
        if a.programs and ident not in a.programs:
            continue
        done = subprocess.run([a.interleave, 'run', path, '--clock', a.clock, '--timeout', '20'],
                              stdin=subprocess.DEVNULL, capture_output=True)
        for ending, text in (('out', done.stdout), ('err', done.stderr), ('rc', b'%d' % done.returncode)):
            with open(os.path.join(a.out, '%s.%s' % (ident, ending)), 'wb') as f:
                f.write(text)
    strict = [] if a.programs else ['--strict']
    return subprocess.call([sys.executable, os.path.join(HERE, 'compare.py'), a.out] + strict)


if __name__ == '__main__':
    sys.exit(main())
