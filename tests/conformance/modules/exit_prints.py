# Context managers explained: what is passed to __exit__?
import sys, traceback
class Demo:
    def __enter__(self):
        print("entering")
        return "value"
    def __exit__(self, exc_type, exc_value, exc_tb):
        print("exc_type:", exc_type)
        print("exc_value:", exc_value)
        print("has traceback:", exc_tb is not None, exc_tb.tb_lineno if exc_tb else None)
        if exc_tb:
            traceback.print_tb(exc_tb)
            print(traceback.extract_tb(exc_tb)[-1].name)
        return True
with Demo() as d:
    print(d)
with Demo():
    int("abc")
class Transaction:
    def __init__(self): self.data, self.backup = {}, None
    def __enter__(self): self.backup = dict(self.data); return self.data
    def __exit__(self, *exc_info):
        if exc_info != (None, None, None):
            self.data.clear(); self.data.update(self.backup)
            print("rolled back because of", exc_info[0].__name__, exc_info[1].args)
            return issubclass(exc_info[0], ValueError)
t = Transaction()
with t as data: data["a"] = 1
with t as data:
    data["b"] = 2
    raise ValueError("bad", 42)
print(t.data)
try:
    with t as data: data["c"]; print("never")
except KeyError as e: print("out:", e)
