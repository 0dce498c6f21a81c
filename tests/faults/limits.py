#!/usr/bin/env python3
"""Whatever a program does, it ends, with a status and a sentence: limits.py INTERLEAVE simulated|real [NAME...]"""
import os
import subprocess
import sys
import tempfile

MEMORY = 'MemoryError'
# So that filling it takes no time.
SMALL = ['--memory', '64']
# name: (program, status, what standard error holds, what standard output is; None: whatever; further words). A name
# with "simulated" or "real" before it is for that clock. What ends in a MemoryError runs with SMALL.
PROGRAMS = {
    # Memory
    'list_repeated': ("x = [0] * 10**12\n", 1, MEMORY, ''),
    'list_grows': ("x = []\nwhile True: x.append([1, 2, 3])\n", 1, MEMORY, ''),
    'list_extends': ("x = []\nx.extend(range(10**10))\n", 1, MEMORY, ''),
    'list_of_range': ("x = list(range(10**15))\n", 1, MEMORY, ''),
    'unpacked': ("x = [*range(10**11)]\n", 1, MEMORY, ''),
    'arguments': ("def f(*a): pass\nf(*range(10**11))\n", 1, MEMORY, ''),
    'sorted': ("sorted(range(10**11))\n", 1, MEMORY, ''),
    'set_of_range': ("set(range(10**11))\n", 1, MEMORY, ''),
    'string_repeated': ("x = 'abc' * 10**11\n", 1, MEMORY, ''),
    'string_doubles': ("x = 'abc'\nwhile True: x += x\n", 1, MEMORY, ''),
    'joined': ("x = 'a' * 10**6\n','.join([x] * 10**6)\n", 1, MEMORY, ''),
    'replaced': ("x = 'a' * 10**6\nx.replace('a', x)\n", 1, MEMORY, ''),
    'formatted': ("x = f'{1:100000000000}'\n", 1, MEMORY, ''),
    'percent': ("x = '%2000000000d' % 1\n", 1, MEMORY, ''),
    'centered': ("'x'.center(10**15)\n", 1, MEMORY, ''),
    'bytes_of': ("bytes(10**14)\n", 1, MEMORY, ''),
    'power': ("x = 9**9**9\n", 1, MEMORY, ''),
    'power_of_ten': ("x = 10**10**10\n", 1, MEMORY, ''),
    'shifted': ("x = 1 << 10**12\n", 1, MEMORY, ''),
    'dict_grows': ("x = {}\ni = 0\nwhile True:\n    x[i] = [i] * 20\n    i += 1\n", 1, MEMORY, ''),
    'caught': ("try:\n    x = [0] * 10**12\nexcept MemoryError:\n    print('caught')\n", 0, '', 'caught\n', SMALL),
    'caught_in_a_native': ("x = set()\ntry:\n    x.update(range(10**11))\nexcept MemoryError:\n"
                           "    del x\n    print('caught', len(list(range(10**6))))\n", 0, '', 'caught 1000000\n', SMALL),
    'the_sentence': ("x = [0] * 10**12\n", 1, 'The memory allowed for a run is used up.', ''),
    # Recursion
    'recursion': ("def f(): return f()\nf()\n", 1, 'RecursionError: maximum recursion depth exceeded', ''),
    'repr_of_itself': ("x = []\nx.append(x)\nd = {1: x}\nx.append(d)\nprint(x)\n", 0, '', '[[...], {1: [...]}]\n'),
    'repr_deep': ("x = []\nfor i in range(100000): x = [x]\nrepr(x)\n", 1, 'RecursionError', ''),
    'equal_deep': ("x, y = [], []\nfor i in range(100000): x, y = [x], [y]\nx == y\n", 1, 'RecursionError', ''),
    'hash_deep': ("x = ()\nfor i in range(100000): x = (x,)\nhash(x)\n", None, None, ''),
    'copy_deep': ("import copy\nx = []\nfor i in range(100000): x = [x]\ncopy.deepcopy(x)\n", 1, 'RecursionError', ''),
    'json_deep': ("import json\nx = []\nfor i in range(100000): x = [x]\njson.dumps(x)\n", 1, 'RecursionError', ''),
    'json_deep_text': ("import json\njson.loads('[' * 100000)\n", 1, 'RecursionError', ''),
    'pickle_deep': ("import pickle\nx = []\nfor i in range(100000): x = [x]\npickle.dumps(x)\n", 1, 'RecursionError', ''),
    'repr_calls_itself': ("class K:\n    def __repr__(self): return repr(self)\nrepr(K())\n", 1, 'RecursionError', ''),
    'getattr_calls_itself': ("class K:\n    def __getattr__(self, n): return self.x\nK().y\n", 1, 'RecursionError', ''),
    'generators_in_generators': ("def g(n):\n    yield from g(n + 1)\nlist(g(0))\n", 1, 'RecursionError', ''),
    'isinstance_deep': ("t = ()\nfor i in range(100000): t = (t,)\nisinstance(1, t)\n", None, None, ''),
    'except_deep': ("t = ()\nfor i in range(100000): t = (t,)\ntry: 1/0\nexcept t: pass\n", 1, None, ''),
    'causes': ("e = None\nfor i in range(100000):\n    try: raise ValueError(i) from e\n"
               "    except ValueError as x: e = x\nraise e\n", 1, 'ValueError: 99999', ''),
    'causes_with_text': ("class E(Exception):\n    def __str__(self): return 'text'\ne = None\n"
                         "for i in range(3000):\n    try: raise E(i) from e\n    except E as x: e = x\nraise e\n",
                         1, 'text', ''),
    'causes_in_causes': ("def f(n):\n    try:\n        if n: f(n - 1)\n        raise ValueError(n)\n"
                         "    except ValueError as e: raise KeyError(n) from e\nf(60)\n", 1, 'KeyError: 0', ''),
    'groups_in_groups': ("g = ValueError(1)\nfor i in range(60): g = ExceptionGroup('g', [g, g])\nraise g\n", 1,
                         'ExceptionGroup', ''),
    'classes': ("K = object\nfor i in range(1000): K = type('K', (K,), {})\nclass B: pass\n"
                "print(len(K.__mro__))\n", 0, '', '1001\n'),
    'diamonds': ("class A: pass\na, b = A, A\nfor i in range(60):\n"
                 "    class C(a): pass\n    class D(a, *([b] if b is not a else [])): pass\n    a, b = C, D\n"
                 "    class E(C, D): pass\n    class F(C, D): pass\n    a, b = E, F\n"
                 "A.x = 5\nprint(a().x)\n", None, None, None),
    'iterators': ("x = iter([1])\nfor i in range(100000): x = enumerate(x)\nnext(x)\n", 1, 'RecursionError', ''),
    'generators': ("x = iter([1])\nfor i in range(100000): x = (y for y in x)\nnext(x)\n", 1, 'RecursionError', ''),
    'maps': ("x = [1]\nfor i in range(100000): x = map(str, x)\nnext(x)\n", 1, 'RecursionError', ''),
    'chains': ("import itertools\nx = [1]\nfor i in range(100000): x = itertools.chain(x)\nnext(x)\n", 1,
               'RecursionError', ''),
    'partials': ("import functools\nf = print\nfor i in range(100000): f = functools.partial(f, 1)\n", None, None, None),
    'bound': ("class K: pass\nk = K()\nK.__call__ = k\nk()\n", 1, 'RecursionError', ''),
    'getattribute': ("class K:\n    def __getattribute__(self, n): return getattr(self, n)\nK().x\n", 1,
                     'RecursionError', ''),
    'descriptors': ("class D:\n    def __get__(self, i, t): return i.x\nclass K: x = D()\nK().x\n", 1,
                    'RecursionError', ''),
    'format_in_format': ("x = '{:{}}'\nprint(x.format(x, '>1000000000000'))\n", 1, None, ''),
    # Steps
    'simulated endless': ("while True: pass\n", 75, 'Stopped after 200,000,000 steps', ''),
    # Workers
    'threads': ("import threading, time\nn = 0\ntry:\n    while True:\n"
                "        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()\n"
                "        n += 1\nexcept RuntimeError as e:\n    print(e)\n", 0, '', "can't start new thread\n"),
    'processes': ("import os, multiprocessing, time\ntry:\n    while True:\n"
                  "        multiprocessing.Process(target=time.sleep, args=(1000,), daemon=True).start()\n"
                  "except OSError as e:\n    print(type(e).__name__, e)\n", 0, '',
                  'BlockingIOError [Errno 11] Resource temporarily unavailable\n'),
    # Who ends makes room for the next one, so it goes on for as long as it may.
    'fork_bomb': ("import os\nwhile True:\n    os.fork()\n", 75, 'the time given by --timeout is over', '',
                  ['--timeout', '1']),
    'greenlets': ("import gevent\nwhile True: gevent.spawn(gevent.sleep, 1000)\n", 1, 'RuntimeError', ''),
    # Output
    'prints': ("while True: print('x' * 1000000)\n", 75, 'The run printed too much', None),
    'prints_from_threads': ("import threading\ndef f():\n    while True: print('y' * 1000000)\n"
                            "for n in range(3): threading.Thread(target=f).start()\n", 75, 'The run printed too much', None),
    # Time
    'times_out': ("while True: pass\n", 75, 'the time given by --timeout is over', '', ['--timeout', '0.5']),
    'sleeps': ("import time\nwhile True: time.sleep(1)\n", 75, None, '', ['--timeout', '0.5']),
    'computes': ("x = 7 ** (10**7)\nx = x * x // (x + 1) ** 2\n", 75, 'the time given by --timeout is over', '',
                 ['--timeout', '0.5']),
    'library_turns': ("import itertools\nsum(itertools.repeat(0))\n", 75, None, '', ['--timeout', '2']),
    'iterates': ("list(iter(int, 1))\n", 1, MEMORY, ''),
    # Patterns
    'pattern': ("import re\nre.match('(a*)*b', 'a' * 5000)\n", None, None, ''),
    'pattern_nested': ("import re\nre.compile('(' * 5000 + ')' * 5000)\n", 1, None, ''),
    'pattern_counts': ("import re\nre.compile('(((a{1000}){1000}){1000}){1000}')\n", 1, None, ''),
    # The source itself
    'brackets': ('(' * 100000 + ')' * 100000 + '\n', 65, 'nested too deeply', ''),
    'unary': ('x = ' + '-' * 100000 + '1\n', 65, None, ''),
    'sums': ('x = ' + '+'.join(['1'] * 100000) + '\nprint(x)\n', None, None, None),
    'attributes': ('x = 1\nx' + '.real' * 100000 + '\n', None, None, ''),
    'calls': ('def f(): return f\nf' + '()' * 100000 + '\n', None, None, ''),
    'elifs': ('if 0: pass\n' + 'elif 0: pass\n' * 20000, None, None, ''),
    'blocks': (''.join(' ' * i + 'if 1:\n' for i in range(200)) + ' ' * 200 + 'pass\n', 65, None, ''),
    'long_line': ("x = '" + 'y' * 1_000_000 + "'\nprint(len(x))\n", 0, '', '1000000\n'),
    'many_lines': ('x = 1\n' * 150_000 + 'print(x)\n', 0, '', '1\n'),
    'too_large': ('x = 1\n' * 200_000, 66, 'too large for a program', ''),
    'digits': ('x = ' + '9' * 100000 + '\n', 65, 'too many digits: at most 4300', ''),
    'hex_digits': ('x = 0x' + 'f' * 4000 + '\nprint(x.bit_length(), len(hex(x)))\n', 0, '', '16000 4002\n'),
    'binary_digits': ("x = int('1' * 10**6, 2)\nprint(len(bin(x)))\n", 0, '', '1000002\n'),
    'nul': (b"x = 1\0\n", 66, 'is not text', ''),
    'not_utf8': (b"x = '\xff\xfe'\n", None, None, ''),
    'latin1': (b"# coding: latin-1\nprint(len('\xe9'))\n", None, None, None),
    'bom': (b"\xef\xbb\xbfprint(1)\n", 0, '', '1\n'),
    'crlf': (b"if 1:\r\n    print(1)\r\n", 0, '', '1\n'),
    'cr': (b"if 1:\r    print(1)\r", 0, '', '1\n'),
    'tabs': (b"if 1:\n\tif 1:\n        print(1)\n", 65, None, ''),
    'form_feed': (b"\x0cprint(1)\n\x0cprint(2)\n", 0, '', '1\n2\n'),
    'identifiers': ("\u00e9\u4e2d_ = 1\nprint(\u00e9\u4e2d_)\n", 0, '', '1\n'),
    'surrogates': ("x = '\\ud800'\nprint(len(x), repr(x))\nprint(x)\n", 1, 'UnicodeEncodeError', "1 '\\ud800'\n"),
    'no_newline': ("print(1)", 0, '', '1\n'),
    'backslash_at_the_end': ("print(1)\\", 65, None, ''),
}
N = 30_000
# Sources that are deep or wide in one way each: compiled or refused, and never more than that.
DEEP = {
    'not': 'x = ' + 'not ' * N + '1\n',
    'lambda': 'x = ' + 'lambda: ' * N + '1\n',
    'conditional': 'x = ' + '1 if 0 else ' * N + '1\n',
    'power': 'x = 1' + ' ** 1' * N + '\n',
    'compare': 'x = 1' + ' < 2' * N + '\n',
    'and': 'x = 1' + ' and 1' * N + '\n',
    'targets': 'a = ' * N + '1\n',
    'subscripts': 'x = ' + 'x[' * N + ']' * N + '\n',
    'subscripts_open': 'x = ' + '[' * N + '\n',
    'slices': 'x = ""[' + ':' * N + ']\n',
    'stars': 'print(' + '*' * N + '[])\n',
    'walrus': 'x = ' + '(y := ' * N + '1' + ')' * N + '\n',
    'comprehension': 'x = [1 ' + 'for a in [1] ' * N + ']\n',
    'conditions': 'x = [1 for a in [1] ' + 'if a ' * N + ']\n',
    'with': 'with ' + 'a as b, ' * N + 'a: pass\n',
    'decorators': '@f\n' * N + 'def g(): pass\n',
    'parameters': 'def f(' + ', '.join(f'a{i}' for i in range(N)) + '): pass\nprint(1)\n',
    'arguments': 'print(' + ', '.join(['1'] * N) + ', sep="", end="", file=None)\n',
    'keywords': 'dict(' + ', '.join(f'a{i}=1' for i in range(N)) + ')\n',
    'dotted': 'import ' + '.'.join(['a'] * N) + '\n',
    'relative': 'from ' + '.' * N + ' import x\n',
    'names': 'from math import ' + ', '.join(['pi'] * N) + '\n',
    'global': 'def f():\n    global ' + ', '.join(f'a{i}' for i in range(N)) + '\n',
    'list': 'x = [' + '1,' * N * 10 + ']\nprint(len(x))\n',
    'dict': 'x = {' + ','.join(f'{i}: {i}' for i in range(N)) + '}\nprint(len(x))\n',
    'strings': 'x = ' + '"a" ' * N + '\n',
    'fstrings': 'x = ' + 'f"{1}" ' * N + '\n',
    'fields': 'x = f"' + '{1}' * N + '"\n',
    'nested_fields': 'x = f"' + '{1:' * N + '}' * N + '"\n',
    'functions': ''.join(f'def f{i}(): pass\n' for i in range(N)),
    'nested_functions': ''.join('    ' * i + 'def f():\n' for i in range(90)) + '    ' * 90 + 'pass\n',
    'nested_classes': ''.join('    ' * i + 'class K:\n' for i in range(90)) + '    ' * 90 + 'pass\n',
    'finally': ''.join('    ' * i + 'try:\n' for i in range(18)) + '    ' * 18 + 'pass\n'
               + ''.join('    ' * i + 'finally:\n' + '    ' * (i + 1) + 'x = 1\n' for i in reversed(range(18))),
    'finally_in_loops': 'while 1:\n' + ''.join('    ' * (i + 1) + 'try:\n' for i in range(18)) + '    ' * 19 + 'continue\n'
               + ''.join('    ' * (i + 1) + 'finally:\n' + '    ' * (i + 2) + 'x = 1\n' for i in reversed(range(18))) + '    break\n',
    'excepts': 'try: 1 / 0\n' + 'except KeyError: pass\n' * N,
    'cases': 'match 1:\n' + '    case 2: pass\n' * N,
    'patterns': 'match 1:\n    case ' + '[' * 3000 + ']' * 3000 + ': pass\n',
    'alternatives': 'match 1:\n    case ' + ' | '.join(['2'] * N) + ': pass\n',
    'annotation': 'x: ' + 'list[' * N + 'int' + ']' * N + ' = 1\n',
    'semicolons': 'x = 1;' * N + '\n',
    'continued': 'x = 1' + ' + \\\n 1' * N + '\n',
    'indents': ''.join(' ' * i + 'if 1:\n' for i in range(99)) + ' ' * 99 + 'pass\n',
    'dedents': 'if 1:\n        x = 1\n    y = 2\n',
    'comments': '#' * 1_000_000 + '\n' + '# \n' * N,
    'quotes': '"' * (2 * N + 1) + '\n',
    'escapes': 'x = "' + '\\N{DIGIT ONE}\\x41\\u0041' * N + '"\n',
    'bad_escapes': 'x = "' + '\\q' * N + '"\n',
    'operators': 'x = 1 ' + '+-~' * N + '1\n',
    'garbage': '$?!' * N + '\n',
    'parameters_of_runs': ''.join(f'a{i} = 1  # param 1..8: x\n' for i in range(2000)),
    'awaits': 'async def f():\n    x = ' + 'await ' * N + 'f()\n',
    'yields': 'def f():\n    x = ' + '(yield ' * N + '1' + ')' * N + '\n',
    'classes': 'class K(' + ', '.join(['object'] * N) + '): pass\n',
    'deletes': 'x = 1\ndel ' + '(' * 150 + 'x' + ')' * 150 + '\n',
    'starred': 'x = [' + '*[1], ' * N + ']\n',
    'unpacked': ', '.join(['a'] * N) + ' = [1] * %d\n' % N,
    'locals': 'def f():\n' + ''.join(f'    a{i} = 1\n' for i in range(N)) + 'f()\n',
    'closures': 'def f():\n' + ''.join(f'    a{i} = 1\n' for i in range(3000)) + '    def g():\n        return '
                + ' + '.join(f'a{i}' for i in range(150)) + '\n    return g()\nprint(f())\n',
}
PROGRAMS |= {'simulated deep_' + name: (source, None, None, None) for name, source in DEEP.items()}


def main():
    interleave, clock, wanted = sys.argv[1], sys.argv[2], sys.argv[3:]
    failed = []
    with tempfile.TemporaryDirectory() as place:
        for name, (program, status, err, out, *more) in PROGRAMS.items():
            only, _, short = name.rpartition(' ')
            if only not in ('', clock) or (wanted and short not in wanted):
                continue
            path = os.path.join(place, short + '.py')
            with open(path, 'wb') as file:
                file.write(program if isinstance(program, bytes) else program.encode('utf-8', 'surrogatepass'))
            words = [interleave, 'run', path, '--clock', clock, *(more[0] if more else SMALL if err == MEMORY else [])]
            try:
                done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                      timeout=120, env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'})
            except subprocess.TimeoutExpired:
                failed.append(f'{short}: does not end')
                continue
            said = done.stderr.decode('utf-8', 'replace')
            printed = done.stdout.decode('utf-8', 'replace')
            if done.returncode < 0 or (status is not None and done.returncode != status):
                failed.append(f'{short}: status {done.returncode}, not {status}: {said[-300:]}')
            elif err and err not in said:
                failed.append(f'{short}: {said[-300:]!r} lacks {err!r}')
            elif out is not None and printed != out:
                failed.append(f'{short}: printed {printed[:200]!r}, not {out!r}')
    print('\n'.join(failed) or 'all ended as they should')
    sys.exit(1 if failed else 0)


main()
