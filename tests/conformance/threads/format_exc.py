import traceback, threading, logging, sys, re
def shown(text): return re.sub(r'File ".*?", line \d+', "File", text)
class Short(logging.Formatter):
    def formatException(self, info): return shown(super().formatException(info))
h = logging.StreamHandler(sys.stdout); h.setFormatter(Short("%(levelname)s %(threadName)s %(message)s")); logging.getLogger().addHandler(h)
def divide(a, b):
    return a / b
def worker(n):
    try:
        result = divide(n, 0) + 1
    except ZeroDivisionError:
        logging.exception("worker %d failed", n)
        print(shown(traceback.format_exc()))
t = threading.Thread(target=worker, args=(3,), name="W")
t.start(); t.join()
try:
    data = {"a": [1, 2, 3]}
    print(data["a"][5] + data["b"])
except Exception:
    print(shown(traceback.format_exc()))
try:
    try:
        int("abc")
    except ValueError as e:
        raise RuntimeError("conversion") from e
except RuntimeError as e:
    print(shown("".join(traceback.format_exception(e))))
    tb = traceback.extract_tb(e.__traceback__)
    print(tb[-1].lineno, tb[-1].name, tb[-1].line)
    print(shown("".join(traceback.format_tb(e.__traceback__))))
