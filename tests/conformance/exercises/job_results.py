# Jobs with results and retries, as a decorator.
# oracle: schedules threads coroutines
import functools
import threading
from queue import Queue

class Result:
    def __init__(self):
        self.done = threading.Event()
        self.value = self.error = None
    def ready(self):
        return self.done.is_set()
    def get(self, timeout=None):
        if not self.done.wait(timeout):
            raise TimeoutError("no result")
        if self.error is not None:
            raise self.error
        return self.value

class App:
    def __init__(self, workers=2, retries=3):
        self.queue, self.retries, self.history = Queue(), retries, []
        self.threads = [threading.Thread(target=self._work, daemon=True) for i in range(workers)]
        for t in self.threads: t.start()

    def task(self, f):
        @functools.wraps(f)
        def wrapper(*args, **kw):
            return f(*args, **kw)
        def delay(*args, **kw):
            r = Result()
            self.queue.put((f, args, kw, r, 1))
            return r
        wrapper.delay = delay
        return wrapper

    def _work(self):
        while True:
            f, args, kw, r, attempt = self.queue.get()
            try:
                r.value = f(*args, **kw)
            except Exception as e:
                if attempt < self.retries:
                    self.history.append((f.__name__, attempt))
                    self.queue.put((f, args, kw, r, attempt + 1))
                    continue
                r.error = e
            r.done.set()

app = App()
calls = []

@app.task
def add(a, b=1):
    "adds"
    return a + b

@app.task
def flaky():
    calls.append(1)
    if len(calls) == 1:
        raise OSError("network")
    return "second try"

@app.task
def broken():
    return {}["key"]

print(add(1), add.__name__, add.__doc__)
r = [add.delay(1, b=2), flaky.delay(), broken.delay()]
print(r[0].get(), r[1].get(5))
try:
    r[2].get(timeout=5)
except KeyError as e:
    print("gave up:", repr(e))
print(sorted(app.history))
print(all(x.ready() for x in r))
