import multiprocessing as mp
from multiprocessing import get_context
import sys, os
def who(q, x): q.put((mp.current_process().name, mp.get_start_method(allow_none=True), x, __name__ in ("__main__", "__mp_main__")))
def fail(n): sys.exit(n)
def shout(text): raise SystemExit(text)
if __name__ == "__main__":
    ctx = get_context("fork")
    q = ctx.Queue()
    ps = [ctx.Process(target=who, args=(q, i), name=f"Kid{i}") for i in range(2)]
    for p in ps:
        p.start(); print(q.get()); p.join()
    print(mp.get_all_start_methods(), ctx.get_start_method(), type(ps[0]).__name__, isinstance(ps[0], mp.process.BaseProcess))
    for code in (0, 3, 256, -1, None, True):
        p = ctx.Process(target=fail, args=(code,)); p.start(); p.join(); print(code, "->", p.exitcode)
    p = ctx.Process(target=shout, args=("to stderr",)); p.start(); p.join(); print(p.exitcode, str(p)[:36])
    p = ctx.Process(target=os._exit, args=(9,)); p.start(); p.join(); print(p.exitcode)
    try: get_context("thread")
    except ValueError as e: print(e)
    try: mp.set_start_method("fork"); mp.set_start_method("spawn")
    except RuntimeError as e: print(e)
    p = mp.Process(target=print, args=("a", "b"), kwargs={"sep": "-", "flush": True}); p.start(); p.join()
    print(str(mp.Process())[:9], mp.Process(name="n", daemon=True).daemon)
    try: mp.Process(None, print, "n", (), {}, 3)
    except TypeError as e: print(e)
    try: mp.Process(group=1)
    except AssertionError as e: print(e)
