#!/usr/bin/env python3
"""Measures our machine beside CPython: compare.py path/to/interleave [program...]

Each program runs under both, with its trace saved; the best of several turns of processor time counts. Prints what
each took, the ratio (below 1: we are faster), and the geometric mean.
"""
import math
import os
import resource
import subprocess
import sys
import tempfile

TURNS = 3


def seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit("%s failed: %s" % (" ".join(command), done.stderr.decode()))
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def best(command):
    turns = [seconds(command) for _ in range(TURNS)]
    return min(turn[0] for turn in turns), turns[0][1]


def main():
    ours = sys.argv[1]
    folder = os.path.dirname(os.path.abspath(__file__))
    names = sys.argv[2:] or sorted(n for n in os.listdir(folder) if n.endswith(".py") and n != "compare.py")
    logarithms = []
    with tempfile.TemporaryDirectory() as scratch:
        trace = os.path.join(scratch, "run.interleave")
        for name in names:
            path = os.path.join(folder, name)
            theirs, expected = best([sys.executable, path])
            own, printed = best([ours, "run", path, "--trace", trace])
            if printed != expected:
                sys.exit(name + ": the outputs differ")
            logarithms.append(math.log(own / theirs))
            print("%-16s CPython %6.3f s   Interleave %6.3f s   ratio %5.2f" % (name, theirs, own, own / theirs))
    print("geometric mean %.2f" % math.exp(sum(logarithms) / len(logarithms)))


if __name__ == "__main__":
    main()
