# Generator pipelines and coroutine pipelines with a decorator.
import functools
import re

def coroutine(f):
    @functools.wraps(f)
    def start(*args, **kwargs):
        g = f(*args, **kwargs)
        next(g)
        return g
    return start

@coroutine
def grep(pattern, target):
    print("looking for", pattern)
    try:
        while True:
            line = yield
            if re.search(pattern, line):
                target.send(line)
    except GeneratorExit:
        print("grep closes")
        target.close()

@coroutine
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    except GeneratorExit:
        print("printer closes")

g = grep("py", printer(">"))
for line in ("python", "perl", "numpy"):
    g.send(line)
g.close()
print(grep.__name__)
lines = (line.strip() for line in ["3 pears", " 4 apples ", "x"])
words = (line.split() for line in lines if line[0].isdigit())
print({name: int(n) for n, name in words})
def take(n, it):
    for i, x in zip(range(n), it):
        yield x
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(list(take(10, fib())))
