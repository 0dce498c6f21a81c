# All steps for each input, or each step for all inputs: what is held meanwhile.
# oracle: schedules sequential threads coroutines
import threading

class Gauge:
    now = most = 0
    @classmethod
    def add(cls, n):
        cls.now += n
        cls.most = max(cls.most, cls.now)
    @classmethod
    def reset(cls):
        cls.now = cls.most = 0

steps = [lambda x: x + 1, lambda x: x * 2, str]
inputs = range(5)

def by_input():
    for x in inputs:
        Gauge.add(1)
        for f in steps:
            x = f(x)
        Gauge.add(-1)
        yield x

def by_step():
    values = list(inputs)
    Gauge.add(len(values))
    for f in steps:
        values = [f(v) for v in values]
    Gauge.add(-len(values))
    return values

def by_thread():
    out = {}
    def work(x):
        y = x
        for f in steps:
            y = f(y)
        out[x] = y
    ts = [threading.Thread(target=work, args=(x,)) for x in inputs]
    for t in ts: t.start()
    for t in ts: t.join()
    return [out[x] for x in inputs]

results = []
for name, f in (("iterate", lambda: list(by_input())), ("batch", by_step), ("threads", by_thread)):
    Gauge.reset()
    results.append(f())
    print("%-8s %s holds at most %d" % (name, results[-1], Gauge.most))
print(results[0] == results[1] == results[2])
