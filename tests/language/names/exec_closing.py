# Text that exec() runs: what cleans up may wait.
import asyncio
exec(r'''
async def get(v):
    global total
    total += 100
    await asyncio.sleep(0.01)
    return v
total = 1
async def add():
    global total
    total = total + await get(5)
    print(total)
    total += await get(5)
    print(total)
async def agen():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0.01)
        print('cleaned')
class M:
    async def __aenter__(self):
        print('in'); return self
    async def __aexit__(self, kind, e, t):
        print('out', kind.__name__ if kind else None)
        await asyncio.sleep(0)
        return False
class N(M):
    async def __aexit__(self, kind, e, t):
        print('out', kind.__name__ if kind else None)
async def hold():
    async with N():
        await asyncio.sleep(9)
async def hold2():
    async with M():
        await asyncio.sleep(9)
async def early():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(0.01)
        print('finally')
def plain():
    try:
        yield 1
    finally:
        print('plain closed')
def swallow():
    try:
        yield 1
    except GeneratorExit:
        print('swallowed')
        yield 2
def outer():
    try:
        yield from plain()
    except GeneratorExit:
        print('outer sees')
        return 7
async def main():
    await add()
    a = agen()
    async for x in a:
        print(x); break
    await a.aclose()
    b = agen()
    print(await b.__anext__())
    try:
        await b.athrow(ValueError('x'))
    except ValueError as e: print('athrow', e)
    t = asyncio.create_task(hold2()); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
    t = asyncio.create_task(early()); await asyncio.sleep(0.01); t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
asyncio.run(main())
class Once:
    def __await__(self):
        yield 'once'
async def hold3():
    async with N():
        await Once()
''')
c = hold3()
print(c.send(None))
c.close()
g = plain(); next(g); g.close(); print(list(g))
g = outer(); next(g); print(g.close())
g = swallow(); next(g)
try: g.close()
except RuntimeError as e: print(e)
g = plain(); next(g)
try: g.throw(KeyError('k'))
except KeyError as e: print(repr(e))

# expect: 6
# expect: 11
# expect: 1
# expect: cleaned
# expect: 1
# expect: cleaned
# expect: athrow x
# expect: in
# expect: out CancelledError
# expect: cancelled
# expect: finally
# expect: cancelled
# expect: in
# expect: once
# expect: out GeneratorExit
# expect: plain closed
# expect: []
# expect: plain closed
# expect: outer sees
# expect: None
# expect: swallowed
# expect: generator ignored GeneratorExit
# expect: plain closed
# expect: KeyError('k')
