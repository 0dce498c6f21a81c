a, *b, c = range(6); print(a, b, c)
[*d], (e, *f) = 'xy', 'pqr'; print(d, e, f)
print([*range(3), *'ab'], {*[1, 2], 3}, (*'ab',), {**{'a': 1}, 'b': 2, **{'a': 3}})
def h(*a, **k): print(a, k)
h(*[1], 2, *[3], x=1, **{'y': 2}, z=3)
for i, *j in [(1, 2, 3), (4,)]: print(i, j)
t = 1, *[2, 3]; print(t)
def r(): return 1, *[2]
print(r())
x = [10, 20]; print({'a': 1}['a'], x[*[0]] if False else '')

# What CPython 3.11 prints:
# expect: 0 [1, 2, 3, 4] 5
# expect: ['x', 'y'] p ['q', 'r']
# expect: [0, 1, 2, 'a', 'b'] {1, 2, 3} ('a', 'b') {'a': 3, 'b': 2}
# expect: (1, 2, 3) {'x': 1, 'y': 2, 'z': 3}
# expect: 1 [2, 3]
# expect: 4 []
# expect: (1, 2, 3)
# expect: (1, 2)
# expect: 1 
