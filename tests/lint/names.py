#!/usr/bin/env python3
"""One type, one name: two types of the same name in one namespace break the one-definition rule without a word.

names.py ROOT          prints each name that two sources define, and fails if there is one
names.py --self-test   plants such a pair in a scratch tree and fails unless it is found
"""
import collections
import os
import re
import sys
import tempfile

OPENED = re.compile(r'^(?:inline )?namespace ?([\w:]*) ?\{')
CLOSED = re.compile(r'^\} ?// namespace')
TYPE = re.compile(r'^(?:class|struct|enum class|enum|union)(?: alignas\(\w+\))? (\w+)(?!\w|::)(.*)$')


def sources(root):
    for top in ('core', 'widgets', 'app'):
        for directory, _, files in os.walk(os.path.join(root, top)):
            for name in sorted(files):
                if name.endswith(('.h', '.cpp')):
                    yield os.path.join(directory, name)


def definitions(path):
    namespaces = []
    for line in open(path, encoding='utf-8'):
        opened = OPENED.match(line)
        if opened:
            namespaces.append(opened.group(1))
        elif CLOSED.match(line) and namespaces:
            namespaces.pop()
        else:
            match = TYPE.match(line)
            if match and '{' in match.group(2) and '' not in namespaces:
                yield '::'.join(namespaces + [match.group(1)])


def clashes(root):
    seen = collections.defaultdict(list)
    for path in sources(root):
        for name in definitions(path):
            seen[name].append(os.path.relpath(path, root))
    return ['%s is defined in %s' % (name, ' and '.join(paths))
            for name, paths in sorted(seen.items()) if len(paths) > 1]


def self_test():
    with tempfile.TemporaryDirectory() as root:
        for folder, text in {
                'core/one': 'namespace a {\nstruct Twice {\n};\nstruct Declared;\nnamespace {\nstruct Own {\n};\n} // namespace\n} // namespace a\n',
                'app': 'namespace a {\nenum class Twice { X };\nstruct Declared {\n};\nstruct Own {\n};\n} // namespace a\n'}.items():
            os.makedirs(os.path.join(root, folder))
            open(os.path.join(root, folder, 'x.h'), 'w', encoding='utf-8').write(text)
        found = clashes(root)
        if found != ['a::Twice is defined in core/one/x.h and app/x.h']:
            sys.exit('planted one clash, found: %s' % found)


if sys.argv[1:] == ['--self-test']:
    self_test()
else:
    found = clashes(sys.argv[1])
    print('\n'.join(found))
    sys.exit(1 if found else 0)
