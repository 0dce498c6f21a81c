#!/usr/bin/env python3
"""Runs the programs under Interleave and compares what they print with CPython's record.

run.py INTERLEAVE --clock simulated|real [--gil off] [--schedules] [FOLDER | PROGRAM ...]"""
import argparse
import concurrent.futures
import glob
import os
import subprocess
import sys

import compare

HERE = os.path.dirname(os.path.abspath(__file__))
TRIES = 3       # under the real clock: on a machine with other work a sleep may last longer than the program reckons with


def under_interleave(interleave, program, *options):
    try:
        done = subprocess.run([interleave, 'run', os.path.basename(program), '--timeout', '60', *options],
                              cwd=os.path.dirname(os.path.abspath(program)), stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        return compare.Printed('', 'not ended after two minutes', 124)
    return compare.Printed(done.stdout.decode(errors='replace'), done.stderr.decode(errors='replace'), done.returncode)


def check(interleave, program, options, tries):
    """(problems, how often it was tried) of a program."""
    record = compare.record_of(program)
    if record is None:
        return ['has no record'], 0
    for attempt in range(1, tries + 1):
        bad = compare.problems(record, under_interleave(interleave, program, *options), program)
        if not bad:
            break
    return bad, attempt


def jobs_of(program, a):
    words = dict(compare.directives(program))
    if 'seeds' in words:
        return []       # what comes out is a matter of chance: outcomes.py
    more = ('--seed', str(a.seed)) if a.seed is not None else ()
    more += ('--gil', a.gil) if a.gil else ()
    if a.schedules:
        return [(program, ('--clock', a.clock, '--schedule', schedule) + more) for schedule in words.get('schedules', '').split()]
    only = words.get('clock')
    if a.gil == 'off' and words.get('gil') == 'on':
        return []
    return [] if only and only != a.clock else [(program, ('--clock', a.clock) + more)]


def programs_in(folder):
    """Those that stand in it, else those in the folders in it. Scripts have no record."""
    here = sorted(glob.glob(os.path.join(folder, '*.py')))
    if any(compare.record_of(program) for program in here):
        return here
    return sorted(glob.glob(os.path.join(folder, '*/*.py')))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('interleave')
    ap.add_argument('what', nargs='*', help='folders and programs; default: all')
    ap.add_argument('--clock', default='simulated', choices=['simulated', 'real'])
    ap.add_argument('--schedules', action='store_true', help='under the schedules that programs name in `# oracle: schedules`')
    ap.add_argument('--gil', choices=['on', 'off'])
    ap.add_argument('--seed', type=int, help='of the simulated clock, instead of the default')
    ap.add_argument('--jobs', type=int, default=2)
    a = ap.parse_args()
    a.interleave = os.path.abspath(a.interleave)
    programs = []
    for what in a.what or [HERE]:
        if what.endswith('.py'):
            programs.append(what)
        else:
            programs += programs_in(what)
    jobs = [job for program in programs for job in jobs_of(program, a)]
    failed = again = 0
    tries = TRIES if a.clock == 'real' else 1
    with concurrent.futures.ThreadPoolExecutor(a.jobs) as pool:
        results = [(job, pool.submit(check, a.interleave, *job, tries)) for job in jobs]
        for (program, options), result in results:
            bad, tried = result.result()
            again += tried > 1
            if bad:
                failed += 1
                print('FAIL %s %s' % (os.path.relpath(program, HERE), ' '.join(options[2:])))
                for one in bad:
                    print('     ' + one)
    print('%d passed, %d failed%s' % (len(jobs) - failed, failed, ', %d needed another try' % again if again else ''))
    return 1 if failed or not jobs else 0


if __name__ == '__main__':
    sys.exit(main())
