#!/usr/bin/env python3
"""outcomes.py INTERLEAVE [PROGRAM ...]: where chance decides, what CPython printed must be among what Interleave can print.

Each program with a line `# oracle: seeds N` runs under the simulated clock with a random scheduler and the seeds 1 to N, until it
prints exactly what CPython printed when it was recorded, line by line."""
import concurrent.futures
import glob
import os
import sys

import compare
import run


def found_with(interleave, program):
    """(the first seed that gives CPython's outcome or None, how many different outcomes there were until then)."""
    record = compare.record_of(program)
    exact = dict(record, ordered=True)
    seeds = int(dict(compare.directives(program))['seeds'])
    outcomes = set()
    for seed in range(1, seeds + 1):
        printed = run.under_interleave(interleave, program, '--clock', 'simulated', *RANDOM, '--seed', str(seed))
        outcomes.add(printed.out)
        if not compare.problems(exact, printed, program):
            return seed, len(outcomes)
    return None, len(outcomes)


RANDOM = ()


def main():
    interleave = os.path.abspath(sys.argv[1])
    programs = sys.argv[2:] or [path for path in sorted(glob.glob(os.path.join(run.HERE, '*', '*.py')))
                                if 'seeds' in dict(compare.directives(path))]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for program, result in [(program, pool.submit(found_with, interleave, program)) for program in programs]:
            seed, outcomes = result.result()
            failed += seed is None
            print('%s %s: seed %s, %d different outcomes' % ('FAIL' if seed is None else 'ok  ', os.path.relpath(program, run.HERE), seed, outcomes))
    print('%d programs, %d without CPython\'s outcome' % (len(programs), failed))
    return 1 if failed or not programs else 0


if __name__ == '__main__':
    sys.exit(main())
