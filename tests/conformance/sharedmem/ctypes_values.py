# Values and arrays by ctypes' names, and records of them.
from ctypes import Structure, c_bool, c_char, c_double, c_int
from multiprocessing import Array, Lock, Process, Value


class Point(Structure):
    _fields_ = [("x", c_double), ("y", c_double)]


def modify(number, real, flag, text, points):
    number.value **= 2
    real.value **= 2
    flag.value = not flag.value
    text.value = text.value.upper()
    for point in points:
        point.x **= 2
        point.y **= 2


if __name__ == "__main__":
    lock = Lock()
    number = Value(c_int, 7)
    real = Value(c_double, 1.0 / 3.0, lock=False)
    flag = Value(c_bool, False)
    text = Array(c_char, b"hello world", lock=lock)
    points = Array(Point, [(1.875, -6.25), (-5.75, 2.0)], lock=lock)
    child = Process(target=modify, args=(number, real, flag, text, points))
    child.start()
    child.join()
    print(number.value, real.value, flag.value, text.value)
    print([(point.x, point.y) for point in points])
    print(c_int(5), c_int(2 ** 31).value, c_double(2), c_char(b"x"), number)
