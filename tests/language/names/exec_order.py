# What waits in text that exec() runs: everything has its turn from left to right.
exec(r'''
def f(x):
    print('f', x)
    return x
def g():
    r = f('a') + (yield 1) + f('b')
    print(r)
    d = {}
    d[f('k')] = yield 2
    print(d)
    t = 5
    t += yield 3
    print(t)
    print(f('1'), (yield 4), f('2'), *f('xy'), sep=f('-'))
    print([*f('ab'), (yield 5), f('c')], {f('k1'): f('v1'), f('k2'): (yield 6)}, (f(1), (yield 7)))
    print(f(1) < (yield 8) < f(3) < f(0) < f(9))
    print(1 > 2 > (yield 'never'))
    d['n'] = [1, 2]
    d[(yield 9)][f(0)] += yield 10
    print(d)
    if (n := (yield 11)) == 3: print('walrus', n)
    a, d[(yield 12)] = f((1, 2))
    print(a, d)
    assert (yield 13), (yield 'no')
    try:
        assert (yield 14), (yield 15)
    except AssertionError as e: print(repr(e))
    yield 16
    del d[(yield 17)]
    print(d)
    print(f"{f('q')} {(yield 18)} {f('w'):>{(yield 19)}}")
    x: int = yield 20
    print(x)
    print(f('abcdef')[f(1):(yield 21)])
    class D(f(object), metaclass=(yield 22) and type):
        print('body')
    print(D.__bases__)
    for d['i'] in [1, (yield 23)]: print(d)
    return f((yield 24))
''')
sends = {1:'-', 2: 'v', 3: 37, 4: 'mid', 5: 'Y5', 6: 'Y6', 7: 'Y7', 8: 2, 9: 'n', 10: 41, 11: 3, 12: 'tt', 13: 1, 14: 0, 15: 'why', 17: 'n', 18: 'Y18', 19: 4, 20: 'ann', 21: 4, 22: dict, 23: 77, 24: 'end'}
def run():
    gen = g()
    v = next(gen)
    while True:
        print('got', v)
        try:
            v = gen.send(sends.get(v))
        except StopIteration as s:
            print('stop', s.value)
            return
run()

# expect: f a
# expect: got 1
# expect: f b
# expect: a-b
# expect: got 2
# expect: f k
# expect: {'k': 'v'}
# expect: got 3
# expect: 42
# expect: f 1
# expect: got 4
# expect: f 2
# expect: f xy
# expect: f -
# expect: 1-mid-2-x-y
# expect: f ab
# expect: got 5
# expect: f c
# expect: f k1
# expect: f v1
# expect: f k2
# expect: got 6
# expect: f 1
# expect: got 7
# expect: ['a', 'b', 'Y5', 'c'] {'k1': 'v1', 'k2': 'Y6'} (1, 'Y7')
# expect: f 1
# expect: got 8
# expect: f 3
# expect: f 0
# expect: False
# expect: False
# expect: got 9
# expect: f 0
# expect: got 10
# expect: {'k': 'v', 'n': [42, 2]}
# expect: got 11
# expect: walrus 3
# expect: f (1, 2)
# expect: got 12
# expect: 1 {'k': 'v', 'n': [42, 2], 'tt': 2}
# expect: got 13
# expect: got 14
# expect: got 15
# expect: AssertionError('why')
# expect: got 16
# expect: got 17
# expect: {'k': 'v', 'tt': 2}
# expect: f q
# expect: got 18
# expect: f w
# expect: got 19
# expect: q Y18    w
# expect: got 20
# expect: ann
# expect: f abcdef
# expect: f 1
# expect: got 21
# expect: bcd
# expect: f <class 'object'>
# expect: got 22
# expect: body
# expect: (<class 'object'>,)
# expect: got 23
# expect: {'k': 'v', 'tt': 2, 'i': 1}
# expect: {'k': 'v', 'tt': 2, 'i': 77}
# expect: got 24
# expect: f end
# expect: stop end
