# try in all its forms, chaining, with.
def order(kind):
    out = []
    try:
        try:
            out.append("body")
            if kind == 1:
                raise ValueError("v")
            if kind == 2:
                return out + ["returned"]
            if kind == 3:
                raise KeyError("k")
        except ValueError as e:
            out.append("except " + str(e))
        else:
            out.append("else")
        finally:
            out.append("finally")
    except KeyError as e:
        out.append("outer " + str(e))
    return out
for k in range(4):
    print(order(k))
# expect: ['body', 'else', 'finally']
# expect: ['body', 'except v', 'finally']
# expect: ['body', 'returned']
# expect: ['body', 'finally', "outer 'k'"]
class MyError(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code
try:
    raise MyError(7, "seven")
except (KeyError, MyError) as e:
    print(e, e.code, e.args, repr(e))    # expect: seven 7 ('seven',) MyError('seven')
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(e, "|", e.__cause__, "|", type(e.__context__).__name__)   # expect: wrapped | division by zero | ZeroDivisionError
class Ctx:
    def __init__(self, swallow):
        self.swallow = swallow
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__ if kind else None, value)
        return self.swallow
with Ctx(True) as c:
    raise ValueError("inside")
# expect: enter
# expect: exit ValueError inside
with Ctx(False), Ctx(False):
    pass
# expect: enter
# expect: enter
# expect: exit None None
# expect: exit None None
def early():
    with Ctx(False):
        return "value"
print(early())
# expect: enter
# expect: exit None None
# expect: value
def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("i", i)     # expect: i 0
        finally:
            print("f", i)
    return "done"
print(loop())
# expect: f 0
# expect: f 1
# expect: f 2
# expect: done
try:
    try:
        raise ValueError("again")
    except ValueError:
        raise
except ValueError as e:
    print("re", e)         # expect: re again
try:
    raise
except RuntimeError as e:
    print(e)               # expect: No active exception to reraise
try:
    raise 5
except TypeError as e:
    print(e)               # expect: exceptions must derive from BaseException
try:
    assert 1 == 2, "no"
except AssertionError as e:
    print("assert", e)     # expect: assert no
print(str(KeyError("x")), str(ValueError(1, 2)), repr(ValueError("a", 1)), str(OSError(2, "No such file")))   # expect: 'x' (1, 2) ValueError('a', 1) [Errno 2] No such file
try:
    import nothing_like_this
except ModuleNotFoundError as e:
    print(e)     # expect: No module named 'nothing_like_this'
try:
    [1][5]
except IndexError as e:
    print(e)     # expect: list index out of range
try:
    {}["k"]
except KeyError as e:
    print(e)     # expect: 'k'
class S(Exception):
    def __str__(self):
        return "own text"
try:
    raise S()
except S as e:
    print(e, "%s" % e, f"{e}")   # expect: own text own text own text
