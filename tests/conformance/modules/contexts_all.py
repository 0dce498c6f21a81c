import contextlib, asyncio, threading, io, sys, os
@contextlib.contextmanager
def tx(log, name):
    log.append(f"begin {name}")
    try: yield name.upper()
    except ValueError as e: log.append(f"rollback {e}"); raise
    else: log.append("commit")
    finally: log.append("end")
log = []
with tx(log, "a") as t: log.append(t)
try:
    with tx(log, "b"): raise ValueError("bad")
except ValueError: log.append("outer")
print(log)
with contextlib.ExitStack() as st:
    for n in "xyz": st.enter_context(tx(log, n))
    st.callback(print, "callback", end="!\n"); st.push(lambda *a: print("exit", a[0]))
print(log[-3:])
with contextlib.suppress(KeyError, IndexError): [][0]
with contextlib.redirect_stdout(io.StringIO()) as buf: print("hidden")
print(repr(buf.getvalue()))
class Res:
    def close(self): print("closed")
with contextlib.closing(Res()) as r: print(type(r).__name__)
with contextlib.nullcontext(5) as n: print(n)
@contextlib.asynccontextmanager
async def conn(n):
    print("open", n)
    try: yield n
    finally: print("close", n)
async def main():
    async with contextlib.AsyncExitStack() as st:
        for i in range(2): await st.enter_async_context(conn(i))
        st.push_async_callback(asyncio.sleep, 0)
    async with conn(9) as c, asyncio.timeout(1): print("in", c)
    async with contextlib.aclosing(agen()) as g:
        async for x in g:
            print(x)
            if x == 1: break
async def agen():
    try:
        for i in range(3): yield i
    finally: print("agen done")
asyncio.run(main())
def bad():
    yield 1
    yield 2
try:
    with contextlib.contextmanager(bad)(): pass
except RuntimeError as e: print(e)
def none():
    return
    yield
try:
    with contextlib.contextmanager(none)(): pass
except RuntimeError as e: print(e)
class CM(contextlib.ContextDecorator):
    def __enter__(self): print("deco in"); return self
    def __exit__(self, *a): print("deco out", a[0]); return False
@CM()
def f(x): print("f", x); return x
print(f(3))
class Track:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else None, v); return True
with Track(): 1 / 0
def g():
    for i in range(3):
        with Track():
            if i == 1: return i
print(g())
with (Track() as a, Track() as b): print(a is b)
