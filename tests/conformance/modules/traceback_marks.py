import traceback, asyncio, contextlib
def show(f):
    try:
        r = f()
        if asyncio.iscoroutine(r): asyncio.run(r)
    except BaseException:
        text = traceback.format_exc().splitlines()
        out = []
        skip = False
        for i, l in enumerate(text):
            if l.startswith('  File'):
                skip = '/usr/lib' in l or 'in show' in l
                if not skip: out.append(l.split(',', 1)[1])
            elif l.startswith('    ') and skip: pass
            else:
                out.append(l)
        print('\n'.join(out[1:]))
def boom(*a, **k): raise ValueError('boom')
class C:
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): pass
    async def __aenter__(self): raise ValueError('aenter')
    async def __aexit__(self, *a): pass
class D:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('exit')
    async def __aenter__(self): return self
    async def __aexit__(self, *a): raise ValueError('aexit')
class E:
    def __iter__(self): return self
    def __next__(self): raise ValueError('next')
    def __aiter__(self): return self
    async def __anext__(self): raise ValueError('anext')
    def __bool__(self): raise ValueError('bool')
    def __setitem__(self, k, v): raise ValueError('set')
    def __format__(self, s): raise ValueError('format')
    def __eq__(self, o): raise ValueError('eq')
    def __contains__(self, o): raise ValueError('contains')
    def __hash__(self): raise ValueError('hash')
    def __index__(self): raise ValueError('index')
    def f(self, *a): return self
    def __call__(self, *a): raise ValueError('call')
    x = property(lambda self: boom(), lambda self, v: boom())
e = E()
def f01():
    with C() as c:
        pass
def f02():
    with D() as c:
        pass
def f03():
    with contextlib.suppress(KeyError), D() as d, C():
        pass
async def f04():
    async with C() as c:
        pass
async def f05():
    async with D() as c:
        pass
def f06():
    for x in e:
        pass
def f07():
    for x in boom(3):
        pass
def f08():
    for x in 5:
        pass
async def f09():
    async for x in e:
        pass
async def f10():
    return [x async for x in e]
def f11():
    return [x for x in e]
def f12():
    return [x for x in 3]
def f13():
    return list(x for x in e if x)
def f14():
    if e: pass
def f15():
    while e:
        pass
def f16():
    return 1 if e else 2
def f17():
    return not e
def f18():
    return e and 3
def f19():
    e[3] = 5
def f20():
    a = e[3] = 5
def f21():
    return f"abc {e} {3}"
def f22():
    return f"abc {e!r:>10} {e:x}"
def f23():
    return e == 3
def f24():
    return 3 < 4 == e < 3
def f25():
    return 3 in e
def f26():
    return {e: 3}
def f27():
    return {1, e}
def f28():
    return [1,2,3][e]
def f29():
    (a, b), c = 1, 2
def f30():
    e.x = 3
def f31():
    return e.x
def f32():
    return e.f().f().x.f(3)
def f33():
    return (e
        .f()
        .g()
        .f())
def f34():
    return e.f(
        1,
        boom(2),
    )
def f35():
    boom(
        1)
def f36():
    return boom(
        1)
def f37():
    x = (1 +
         2 / 0)
def f38():
    x = e(1, *[2], k=3)
def f39():
    x = boom(**{'a': 1}, **{'a': 2})
def f40():
    raise ValueError(
        'multi')
def f41():
    if True: raise ValueError('no')
def f42():
    x = 3; raise ValueError('no')
def f43():
    @boom
    def g(): pass
def f44():
    class X(metaclass=boom): pass
def f46():
    x = lambda: 1/0
    return x()
def f47():
    import nothing_there
def f50():
    assert 1 == 2
def f51():
    assert (1 ==
            2), "long"
def f53():
    del e.y
def f54():
    x = [1]
    x[0] /= 0
def f55():
    def g():
        yield 1
        raise ValueError('gen')
    for i in g():
        pass
def f56():
    def g():
        yield 1
        raise ValueError('gen')
    x = list(g())
def f57():
    def g():
        yield from boom()
    def h():
        yield from g()
    for i in h(): print(i)
async def f58():
    async def g(): raise ValueError('co')
    await g()
async def f59():
    async def g(): raise ValueError('co')
    x = await g()
async def f60():
    async def g(): raise ValueError('co')
    await asyncio.gather(g(), g())
async def f61():
    await asyncio.wait_for(boom(), 3)
def f62():
    x = undefined_name
def f63():
    print(undefined_name.x)
def f64():
    print("a" + "b" * 3 - 4)
def f65():
    print((1 + 2) * (3 / 0))
def f66():
    print((1 / 0) * (3 / 0))
def f67():
    print(((1) / (0)))
def f68():
    print(5//0, 5 ** 'a')
def f69():
    print([1, 2, 3] [ 5 ])
def f70():
    print({'a': {'b': 1}}['a']['c'])
def f71():
    print((e)[0])
def f72():
    é = 'ñandú'; print("ñandú" + é + 3)
def f73():
    try:
        1/0
    except ZeroDivisionError as x:
        raise ValueError('a') from x
def f74():
    try:
        1/0
    finally:
        boom()
def f76():
    return sum(x / 0 for x in [1])
def f77():
    return max([1, 'a'], key=lambda x: x + 1)
def f78():
    return sorted([3, 'a'])
def f79():
    return [y for x in [1] for y in x]
def f80():
    return boom(1)(2)
def f81():
    return e(1).x
def f82():
    return -boom()
def f83():
    return -'a' + 3
def f84():
    print(1, 2, sep=3)
def f85():
    x, y = boom()
def f86():
    x = y = int('z')
def f87():
    global gg
    gg += 1
def f88():
    match boom():
        case 1: pass
def f89():
    print(*5)
def f90():
    print([*5])
def f91():
    print(**5)
def f92():
    a = [1, 2]
    a[1:5:0]
def f93():
    return "%d" % 'a'
def f94():
    return 'a'.join([1])
def f95():
    x: int = int('q')
def f96():
    return (yield)
def f97():
    return (x := 1/0)
def f98():
    with open('/nonexistent/file') as f: pass
def f99():
    try:
        int('x')
    except (ValueError, undefined_q):
        boom()
for n in range(1, 100):
    print('---', n)
    if n != 96 and 'f%02d' % n in globals(): show(globals()['f%02d' % n])
