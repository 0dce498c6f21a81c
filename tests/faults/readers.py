#!/usr/bin/env python3
"""Nobody reads on: `interleave run endless.py | head -1` ends by itself, with the status of CPython's BrokenPipeError.

readers.py INTERLEAVE
"""
import os
import subprocess
import sys
import tempfile

PATIENCE = 60       # for ever, on any machine

ENDLESS = {
    'main': 'while True:\n    print(1)\n',
    'thread': 'import threading\n\n\ndef say():\n    while True:\n        print(1)\n\n\nthreading.Thread(target=say).start()\n',
    'process': 'import multiprocessing\n\n\ndef say():\n    while True:\n        print(1)\n\n\nmultiprocessing.Process(target=say).start()\n',
}


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, text in ENDLESS.items():
            path = os.path.join(folder, name + '.py')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
            for clock in ('simulated', 'real'):
                run = subprocess.Popen([sys.argv[1], 'run', '--clock', clock, path], stdout=subprocess.PIPE)
                first = run.stdout.readline()
                run.stdout.close()
                try:
                    status = run.wait(PATIENCE)
                except subprocess.TimeoutExpired:
                    run.kill()
                    status = 'none: it went on'
                if (first, status) != (b'1\n', 1):
                    failed += 1
                    print('%s, %s clock: first line %r, status %s' % (name, clock, first, status))
    print('%d failed' % failed)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
