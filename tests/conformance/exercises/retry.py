# Retries with growing pauses, as a decorator.
import functools
import time

def retry(times, pause=0.01, errors=(Exception,)):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            wait = pause
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kwargs)
                except errors as e:
                    print(f"{f.__name__}: attempt {attempt} failed: {e!r}")
                    if attempt == times:
                        raise
                    time.sleep(wait)
                    wait *= 2
        return wrapper
    return decorate

calls = 0
@retry(3, errors=(ConnectionError,))
def flaky():
    """Works at the third call."""
    global calls
    calls += 1
    if calls < 3:
        raise ConnectionResetError(104, "reset by peer")
    return "ok after %d" % calls

@retry(2)
def broken():
    return {}["x"]

print(flaky(), flaky.__doc__)
try:
    broken()
except KeyError as e:
    print("gave up:", e)
