# oracle: replace File ".*doctests.py" -> File
import doctest, timeit, unittest

def add(a, b):
    """
    >>> add(1, 2)
    3
    >>> add('a', 1)
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> for i in range(2):
    ...     print(add(i, i))
    0
    2
    """
    return a + b
print(doctest.testmod())

def bad():
    """
    >>> 1 + 1
    3
    """
r = doctest.testmod()
print(r.failed, r.attempted)
print(timeit.timeit('x = 1', number=10) >= 0)
print(len(timeit.repeat(lambda: None, number=2, repeat=3)))
print(timeit.default_timer() > 0)
