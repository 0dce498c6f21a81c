def f(x):
    match x:
        case 0 | 1: return 'small'
        case int(n) if n > 100: return f'big {n}'
        case [a, *rest]: return (a, rest)
        case {'k': v, **more}: return (v, more)
        case str() as s: return s.upper()
        case (1.5): return 'f'
        case None: return 'none'
        case True: return 't'
        case _: return 'other'
for x in (0, 1, 500, 5, [1,2,3], (4,), {'k': 1, 'z': 2}, 'abc', 1.5, None, True, b'x', {1,2}):
    print(f(x))

# What CPython 3.11 prints:
# expect: small
# expect: small
# expect: big 500
# expect: other
# expect: (1, [2, 3])
# expect: (4, [])
# expect: (1, {'z': 2})
# expect: ABC
# expect: f
# expect: none
# expect: small
# expect: other
# expect: other
