#!/usr/bin/env python3
"""What packs the library's code makes its file whole or not at all: packmodules.py INTERLEAVE_PACKMODULES"""
import os
import resource
import signal
import subprocess
import sys
import tempfile

SOUND = "def f(n):\n    return n + 1\n" * 200
WRONG = "def f(:\n"


def no_room():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))


def expect(what, good):
    if not good:
        sys.exit(what)


def main():
    with tempfile.TemporaryDirectory() as place:
        out = os.path.join(place, 'out.cpp')

        def pack(*files, beforehand=None):
            return subprocess.run([sys.argv[1], out, 'kCode', *files], capture_output=True, text=True,
                                  preexec_fn=beforehand, restore_signals=False)

        def content():
            with open(out) as file:
                return file.read()

        paths = {}
        for name, text in (('sound', SOUND), ('wrong', WRONG)):
            paths[name] = os.path.join(place, name + '.py')
            with open(paths[name], 'w') as file:
                file.write(text)

        done = pack(paths['sound'], paths['wrong'])
        expect(f'compiled: {done}', done.returncode == 1 and 'wrong.py:1:' in done.stderr)
        expect('half a file is there', not os.path.exists(out))
        done = pack(paths['sound'])
        expect(f'not packed: {done}', done.returncode == 0)
        whole = content()
        expect('not whole', whole.endswith('} // namespace interleave\n') and len(whole) > 6000)
        for files, beforehand in (((paths['sound'], paths['wrong']), None), ((paths['sound'],), no_room),
                                  (('/nowhere.py',), None)):
            done = pack(*files, beforehand=beforehand)
            expect(f'told as a success: {done}', done.returncode == 1 and done.stderr)
            expect('the file that was there is no more', content() == whole)
        expect('something remains', sorted(os.listdir(place)) == ['out.cpp', 'sound.py', 'wrong.py'])


main()
