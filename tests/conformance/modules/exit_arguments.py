# What __exit__ is told: the class, the exception and a traceback that can be followed.
import traceback


class Guard:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        print(self.name, kind, error, type(tb))
        while tb is not None:
            print("   ", tb.tb_frame.f_code.co_name, tb.tb_lineno)
            tb = tb.tb_next
        if error is not None:
            print(traceback.format_tb(error.__traceback__)[-1].splitlines()[-1].strip())
        return kind is ZeroDivisionError


def divide(a, b):
    return a / b


with Guard("fine"):
    divide(1, 2)
with Guard("swallowed"):
    divide(1, 0)
try:
    with Guard("outer"), Guard("inner") as inner:
        [][inner]
except TypeError as error:
    print("after:", error, len(traceback.extract_tb(error.__traceback__)))


class Again(Guard):
    def __exit__(self, kind, error, tb):
        raise RuntimeError("in exit").with_traceback(tb)


with Again("again"):
    divide(2, 0)
