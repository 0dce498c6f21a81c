# __exit__ that is no function: what is called in its place is told the same.
import functools
import threading
from unittest import mock


def leave(where, *told):
    kind, error, tb = told[-3:]
    print(where, len(told), kind, error, tb and (tb.tb_frame.f_code.co_name, tb.tb_lineno))
    return True


class Caller:
    def __call__(self, *told):
        return leave("caller", *told)


class Partial:
    __enter__ = lambda self: self
    __exit__ = functools.partial(leave, "partial")


class Called:
    __enter__ = lambda self: self
    __exit__ = Caller()


class Static:
    __enter__ = lambda self: self
    __exit__ = staticmethod(functools.partial(leave, "static"))


class Both:
    __enter__ = staticmethod(lambda *told: print("entered", told))
    __exit__ = functools.partial(leave, "both")


with Both() as nothing:
    print(nothing)
for kind in (Partial, Called, Static):
    with kind():
        raise ValueError("inside")
    with kind():
        pass

manager = mock.MagicMock()
manager.__exit__.return_value = True
with manager:
    raise ValueError("mocked")
kind, error, tb = manager.__exit__.call_args.args
print(kind, error, tb.tb_lineno)

lock = threading.Lock()
try:
    with lock:
        raise KeyError("locked")
except KeyError as error:
    print(error, lock.locked())
