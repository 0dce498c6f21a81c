#!/usr/bin/env python3
"""record.py [PROGRAM ...]: runs programs under CPython, on a pseudo terminal (through a pipe CPython buffers, and a child that is
killed loses its lines), and writes what they print beside them. Without names: all that have no record yet.

Where chance decides what comes out (`# oracle: seeds`), it writes all that came out in many runs.

Needs CPython 3.11 with gevent and Twisted (Debian's python3-gevent, python3-twisted). Each program runs several times: where
the runs differ, the program must say in `# oracle:` lines what does not (README.md)."""
import argparse
import concurrent.futures
import glob
import json
import os
import pty
import re
import subprocess
import sys

import compare

HANGS = 70      # the exit status of Interleave for a program in which nobody will ever go on
HERE = os.path.dirname(os.path.abspath(__file__))


def under_cpython(python, program, seconds=20):
    """Printed by CPython; the status is None if it did not end in time."""
    master, slave = pty.openpty()
    os.set_blocking(master, True)
    process = subprocess.Popen([python, os.path.basename(program)], stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.PIPE,
                               cwd=os.path.dirname(os.path.abspath(program)), start_new_session=True,
                               env=dict(os.environ, PYTHONDONTWRITEBYTECODE='1', PYTHONHASHSEED='0'))
    os.close(slave)
    with concurrent.futures.ThreadPoolExecutor(2) as readers:
        out = readers.submit(_read_all, master)
        err = readers.submit(process.stderr.read)
        try:
            process.wait(seconds)
            status = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()
            status = None
        printed = compare.Printed(out.result().decode(), err.result().decode(), status)
    os.close(master)
    return printed


def _read_all(file):
    text = b''
    while True:
        try:
            more = os.read(file, 65536)
        except OSError:
            return text
        if not more:
            return text
        text += more


def record(program, runs):
    """The record that holds for all these runs; ValueError says why there is none."""
    words = compare.directives(program)
    hangs = any(word == 'hangs' for word, rest in words)
    if any((run.status is None) != hangs for run in runs):
        raise ValueError('ends, though it is said to hang' if hangs else 'does not end')
    rules = [[rest.partition(' ->')[0], rest.partition(' ->')[2].strip()] for word, rest in words if word == 'replace']
    outs = [compare.lines_of(run.out, rules) for run in runs]
    errs = [compare.errors_of(run.err, program, rules) for run in runs]
    made = {'ordered': not any(word == 'unordered' for word, rest in words), 'lines': outs[0]}
    if rules:
        made['normalise'] = rules
    if made['ordered']:
        if any(out != outs[0] for out in outs):
            raise ValueError('runs differ: %r and %r' % next((a, b) for out in outs for a, b in zip(outs[0] + [''], out + ['']) if a != b))
    else:
        # CPython may tear two lines that are printed at once: what most runs print counts.
        sets = [sorted(out) for out in outs]
        most = max(sets, key=sets.count)
        if sets.count(most) * 2 <= len(sets):
            raise ValueError('runs differ even as multisets')
        outs = [out for out in outs if sorted(out) == most]
        made['lines'] = outs[0]
        made['chains'] = [chain for word, rest in words if word == 'chain' for chain in _chains(rest, outs[0])]
    errors_ordered = not any(word == 'stderr-unordered' for word, rest in words)
    errors_count = not any(word == 'stderr-any' for word, rest in words)
    if errors_count and any(err != errs[0] if errors_ordered else sorted(err) != sorted(errs[0]) for err in errs):
        raise ValueError('standard error differs')
    if not hangs and errors_count:
        made['stderr'] = errs[0]
        if not errors_ordered:
            made['stderr_ordered'] = False
    if any(run.status != runs[0].status for run in runs):
        raise ValueError('exit status differs')
    if hangs:
        made['rc'] = HANGS
    elif runs[0].status:
        made['rc'] = runs[0].status
    for word, rest in words:
        if word == 'distinct':
            counts = {len(set(re.findall(rest, run.out))) for run in runs}
            if len(counts) != 1:
                raise ValueError('number of different %s differs' % rest)
            made['distinct'] = {'regex': rest, 'count': counts.pop()}
    for chain in made.get('chains', []):
        if any(compare._broken_at(chain, out) is not None for out in outs):
            raise ValueError('chain does not hold: %r' % chain)
    return made


def record_of_chance(runs):
    """All the ways in which a program came out, the most frequent first."""
    outcomes = []
    for run in runs:
        lines = compare.lines_of(run.out)
        status = HANGS if run.status is None else run.status
        known = [one for one in outcomes if one['lines'] == lines and one.get('rc', 0) == status]
        if known:
            known[0]['times'] += 1
        else:
            outcomes.append({'lines': lines, 'times': 1, **({'rc': status} if status else {})})
    return {'runs': len(runs), 'outcomes': sorted(outcomes, key=lambda one: -one['times'])}


def _chains(pattern, lines):
    # Lines whose first group is the same keep their order; without a group, all lines that match.
    groups = {}
    for line in lines:
        found = re.search(pattern, line)
        if found:
            groups.setdefault(found.group(1) if found.re.groups else '', []).append(line)
    return [chain for chain in groups.values() if len(chain) > 1]


def write(program, made):
    stem = program[:-len('.py')]
    for old in (stem + '.txt', stem + '.json'):
        if os.path.exists(old):
            os.remove(old)
    if made.get('ordered') and made.get('stderr') == [] and not made.keys() & {'rc', 'normalise', 'distinct'}:
        with open(stem + '.txt', 'w', encoding='utf-8') as file:
            file.write(''.join(line + '\n' for line in made['lines']))
    else:
        with open(stem + '.json', 'w', encoding='utf-8') as file:
            json.dump(made, file, indent=1, ensure_ascii=False)
            file.write('\n')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('programs', nargs='*')
    ap.add_argument('--python', default='/usr/bin/python3')
    ap.add_argument('--runs', type=int, default=3)
    ap.add_argument('--chances', type=int, default=60, help='how often a program runs of whose outcome chance decides')
    ap.add_argument('--jobs', type=int, default=2)
    a = ap.parse_args()
    programs = a.programs or [path for path in sorted(glob.glob(os.path.join(HERE, '*', '*.py'))) if compare.record_of(path) is None]
    failed = 0

    def one(program):
        words = dict(compare.directives(program))
        if 'seeds' in words:
            runs = [under_cpython(a.python, program, 2 if 'may-hang' in words else 20) for n in range(a.chances)]
            if any(run.status is None for run in runs) and 'may-hang' not in words:
                raise ValueError('does not always end')
            return record_of_chance(runs)
        hangs = 'hangs' in words
        runs = [under_cpython(a.python, program, 2 if hangs else 20) for n in range(1 if hangs else a.runs)]
        return record(program, runs)

    with concurrent.futures.ThreadPoolExecutor(a.jobs) as pool:
        for program, made in [(program, pool.submit(one, program)) for program in programs]:
            try:
                write(program, made.result())
            except ValueError as error:
                failed += 1
                print('%s: %s' % (os.path.relpath(program, HERE), error))
    print('%d recorded, %d not' % (len(programs) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
