#!/usr/bin/env python3
"""outcomes.py INTERLEAVE [PROGRAM ...]: where chance decides, whatever CPython printed must be among what Interleave can print.

Each program with a line `# oracle: seeds N` runs under the simulated clock with the seeds 0 to N - 1, until it has come out in every
way in which it did when CPython was recorded. It may come out in other ways too, but for what `# oracle: always REGEX` leaves out. And a
seed must be all that decides: the same one gives the same trace, to the byte."""
import concurrent.futures
import glob
import os
import re
import sys
import tempfile

import compare
import run


def _shown(outcome):
    return ' / '.join(outcome['lines']) + (' (status %d)' % outcome['rc'] if 'rc' in outcome else '')


def _trace_of(interleave, program, seed, folder, name):
    path = os.path.join(folder, name)
    run.under_interleave(interleave, program, '--clock', 'simulated', '--seed', str(seed), '--trace', path)
    with open(path, 'rb') as file:
        return file.read()


def check(interleave, program):
    """(problems, what was found) of a program."""
    record = compare.record_of(program)
    if record is None:
        return ['has no record'], ''
    words = dict(compare.directives(program))
    wanted = list(record['outcomes'])
    ours = set()
    seed = -1
    while wanted and seed + 1 < int(words['seeds']):
        seed += 1
        printed = run.under_interleave(interleave, program, '--clock', 'simulated', '--seed', str(seed))
        wanted = [outcome for outcome in wanted if not compare.is_outcome(outcome, printed)]
        ours.add((printed.out, printed.status))
        if 'always' in words and not re.fullmatch(words['always'], printed.out.strip()):
            return ['seed %d: CPython never prints %r' % (seed, printed.out)], ''
    bad = ['not in %d seeds: %s' % (seed + 1, _shown(outcome)) for outcome in wanted]
    with tempfile.TemporaryDirectory() as folder:
        if _trace_of(interleave, program, seed, folder, 'a') != _trace_of(interleave, program, seed, folder, 'b'):
            bad.append('seed %d: two runs have different traces' % seed)
    return bad, "%d of CPython's outcomes in %d seeds, which have %d" % (len(record['outcomes']), seed + 1, len(ours))


def main():
    interleave = os.path.abspath(sys.argv[1])
    programs = sys.argv[2:] or [path for path in sorted(glob.glob(os.path.join(run.HERE, '*', '*.py')))
                                if 'seeds' in dict(compare.directives(path))]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for program, result in [(program, pool.submit(check, interleave, program)) for program in programs]:
            bad, found = result.result()
            failed += bool(bad)
            print('%s %s: %s' % ('FAIL' if bad else 'ok  ', os.path.relpath(program, run.HERE), found))
            for one in bad:
                print('     ' + one)
    print('%d programs, %d failed' % (len(programs), failed))
    return 1 if failed or not programs else 0


if __name__ == '__main__':
    sys.exit(main())
