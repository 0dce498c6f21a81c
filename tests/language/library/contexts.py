from contextlib import *
import io, sys
@contextmanager
def cm(n):
    print('enter', n)
    try: yield n
    except ValueError as e: print('caught', e)
    finally: print('exit', n)
with cm('a') as x: print(x); raise ValueError('v')
with ExitStack() as st:
    st.enter_context(cm(1)); st.enter_context(cm(2)); st.callback(print, 'cb', sep='!'); st.push(lambda *a: print('push', a[0])); 
    s2 = st.pop_all(); print('popped')
s2.close()
with suppress(KeyError, ValueError): {}['a']
class C:
    def close(self): print('closed')
with closing(C()): pass
buf = io.StringIO()
with redirect_stdout(buf): print('hidden')
print(repr(buf.getvalue()))
with redirect_stderr(buf): print('e', file=sys.stderr)
print(buf.getvalue().split())
with nullcontext(5) as n: print(n)
@cm('deco')
def f(): print('in f')
f()
class D(ContextDecorator):
    def __enter__(self): print('D+'); return self
    def __exit__(self, *a): print('D-', a[0]); return False
@D()
def g(): print('g')
g()
@contextmanager
def noyield():
    if False: yield
try:
    with noyield(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield; yield
try:
    with twice(): pass
except RuntimeError as e: print(e)
print(isinstance(D(), AbstractContextManager))
import asyncio
@asynccontextmanager
async def ac(n):
    print('a+', n)
    try: yield n
    finally: print('a-', n)
async def main():
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(ac(1))); st.enter_context(cm('s')); st.push_async_callback(asyncio.sleep, 0)
        async def cb(x): print('acb', x)
        st.push_async_callback(cb, 3)
    async with aclosing(C2()) as c: print('ac')
class C2:
    async def aclose(self): print('aclosed')
asyncio.run(main())
with cm(1) as a, cm(2) as b: print(a, b)
with (cm(1) as a, cm(2) as b,): print(a + b)

# What CPython 3.11 prints:
# expect: enter a
# expect: a
# expect: caught v
# expect: exit a
# expect: enter 1
# expect: enter 2
# expect: popped
# expect: push None
# expect: cb
# expect: exit 2
# expect: exit 1
# expect: closed
# expect: 'hidden\n'
# expect: ['hidden', 'e']
# expect: 5
# expect: enter deco
# expect: in f
# expect: exit deco
# expect: D+
# expect: g
# expect: D- None
# expect: generator didn't yield
# expect: generator didn't stop
# expect: True
# expect: a+ 1
# expect: 1
# expect: enter s
# expect: acb 3
# expect: exit s
# expect: a- 1
# expect: ac
# expect: aclosed
# expect: enter 1
# expect: enter 2
# expect: 1 2
# expect: exit 2
# expect: exit 1
# expect: enter 1
# expect: enter 2
# expect: 3
# expect: exit 2
# expect: exit 1
