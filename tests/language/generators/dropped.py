def g(n):
    try:
        yield 1
        yield 2
    finally:
        print("finally", n)
for x in g("break"):
    break
print("after break")
def f():
    for x in g("return"):
        return x
print(f())
try:
    for x in g("raise"):
        raise ValueError("x")
except ValueError:
    print("caught")
it = g("del"); next(it)
del it
print("after del")
it = g("rebind"); next(it)
it = None
print("after rebind")
def outer():
    yield from g("inner")
for x in outer():
    break
print("after outer")
kept = g("kept")
for x in kept:
    break
print("still", next(kept))
e = g("end"); next(e)
print("end of program")

# expect: finally break
# expect: after break
# expect: finally return
# expect: 1
# expect: finally raise
# expect: caught
# expect: finally del
# expect: after del
# expect: finally rebind
# expect: after rebind
# expect: finally inner
# expect: after outer
# expect: still 2
# expect: end of program
# expect: finally kept
# expect: finally end
