#!/usr/bin/env python3
"""Who may include whom: the table of the house, held against every #include of the tree.

layers.py ROOT          prints each include that the table does not allow, and fails if there is one
layers.py --self-test   plants violations in a scratch tree and fails unless each is found
"""
import os
import re
import sys
import tempfile

# folder -> folders that it may include (itself always). The longest matching prefix of a path names its folder.
TABLE = {
    'core/base': [],
    'core/trace': ['core/base'],
    'core/language': ['core/base'],
    'core/machine': ['core/base', 'core/trace', 'core/language'],
    'core/schedule': ['core/base', 'core/trace'],
    'core/net': ['core/base', 'core/trace'],
    'core/engine': ['core/base', 'core/trace', 'core/language', 'core/machine', 'core/schedule', 'core/net'],
    'core/scenario': ['core/base', 'core/language'],
    'core/replay': ['core/base', 'core/trace'],
    'widgets/style': ['core/base', 'core/trace', 'core/replay'],
    'widgets/stage': ['core/base', 'core/trace', 'core/replay', 'widgets/style'],
    'widgets/transport': ['core/base', 'core/trace', 'core/replay', 'widgets/style'],
    'widgets/timeline': ['core/base', 'core/trace', 'core/replay', 'widgets/style'],
    'widgets/inspect': ['core/base', 'core/trace', 'core/replay', 'widgets/style'],
    'widgets/console': ['core/base', 'core/trace', 'core/replay', 'widgets/style'],
    'widgets/code': ['core/base', 'core/trace', 'core/replay', 'core/language', 'widgets/style'],
    'widgets/library': ['core/base', 'core/trace', 'core/replay', 'core/scenario', 'widgets/style'],
    'widgets/picture': ['core/base', 'core/trace', 'core/replay', 'widgets'],
    'app': ['core', 'widgets'],
    'tests': ['core', 'widgets', 'app'],
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
QT = re.compile(r'^(Q[A-Z]\w*|Qt\w*/.*|qt\w*\.h)$')


def folder_of(path):
    parts = path.split('/')
    for n in range(len(parts) - 1, 0, -1):
        prefix = '/'.join(parts[:n])
        if prefix in TABLE:
            return prefix
    return None


def allowed(source, target):
    return any(target == f or target.startswith(f + '/') for f in [source] + TABLE[source])


def violations(root):
    found = []
    for top in ('core', 'widgets', 'app', 'tests'):
        for directory, _, files in os.walk(os.path.join(root, top)):
            for name in sorted(files):
                if not name.endswith(('.h', '.cpp', '.def', '.inc')):
                    continue
                path = os.path.relpath(os.path.join(directory, name), root).replace(os.sep, '/')
                source = folder_of(path)
                if source is None:
                    found.append('%s: no row of the table has this folder' % path)
                    continue
                for number, line in enumerate(open(os.path.join(root, path), encoding='utf-8'), 1):
                    match = INCLUDE.match(line)
                    if not match:
                        continue
                    target = match.group(2)
                    if source.startswith('core/') and match.group(1) == '<' and QT.match(target):
                        found.append('%s:%d: core includes Qt: %s' % (path, number, target))
                    if match.group(1) == '"' and '/' in target:
                        wanted = folder_of(target)
                        if wanted is None:
                            continue
                        if not allowed(source, wanted):
                            found.append('%s:%d: %s may not include %s (%s)' % (path, number, source, wanted, target))
    return found


def self_test():
    planted = {
        'core/base/a.h': '#include "core/trace/event.h"\n',
        'core/replay/b.cpp': '#include "core/machine/machine.h"\n',
        'core/machine/c.cpp': '#include <QString>\n',
        'widgets/stage/d.cpp': '#include "widgets/timeline/timelinewidget.h"\n',
        'widgets/style/e.h': '#include "app/mainwindow.h"\n',
        'core/unheardof/f.cpp': '\n',
    }
    innocent = {'core/engine/g.cpp': '#include "core/machine/machine.h"\n#include <string>\n'}
    with tempfile.TemporaryDirectory() as root:
        for path, text in {**planted, **innocent}.items():
            os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
            open(os.path.join(root, path), 'w').write(text)
        found = violations(root)
    missed = [p for p in planted if not any(f.startswith(p + ':') for f in found)]
    wrong = [f for f in found if f.startswith(tuple(innocent))]
    for path in missed:
        print('planted, not found:', path)
    for line in wrong:
        print('found, though allowed:', line)
    return 1 if missed or wrong else 0


if __name__ == '__main__':
    if sys.argv[1:] == ['--self-test']:
        sys.exit(self_test())
    problems = violations(sys.argv[1])
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
