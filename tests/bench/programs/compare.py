#!/usr/bin/env python3
"""Measures our machine beside CPython: compare.py path/to/interleave [program...]

Each program runs under both, ours once with its trace saved and once without; the best of several turns of processor
time counts, start and all. Prints what each took, the ratios (below 1: we are faster), and their geometric means.
"""
import math
import os
import resource
import subprocess
import sys
import tempfile

TURNS = 3
CPYTHON = "/usr/bin/python3"   # the distribution's, as users have it


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


def mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


def main():
    ours = sys.argv[1]
    folder = os.path.dirname(os.path.abspath(__file__))
    names = sys.argv[2:] or sorted(n for n in os.listdir(folder) if n.endswith(".py") and n != "compare.py")
    saved, unsaved = [], []
    print("%-16s %10s %18s %18s" % ("seconds", "CPython", "ours, trace saved", "ours, not saved"))
    with tempfile.TemporaryDirectory() as scratch:
        trace = os.path.join(scratch, "run.interleave")
        for name in names:
            path = os.path.join(folder, name)
            theirs, expected = best([CPYTHON, path])
            row = "%-16s %10.3f" % (name, theirs)
            for options, ratios in (["--trace", trace], saved), ([], unsaved):
                own, printed = best([ours, "run", path] + options)
                if printed != expected:
                    sys.exit(name + ": the outputs differ")
                ratios.append(own / theirs)
                row += " %9.3f (%5.2f)" % (own, own / theirs)
            print(row)
    print("geometric mean of the ratios: %.2f with the trace saved, %.2f without" % (mean(saved), mean(unsaved)))


if __name__ == "__main__":
    main()
