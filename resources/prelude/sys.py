"""The machine as the program sees it."""
import _machine

argv = _arguments()
byteorder = "little"
executable = "/usr/bin/python3"
hexversion = 0x030B02F0
maxunicode = 0x10FFFF
path = [""]
platform = "linux"
version = "3.11.2 (Interleave)"
copyright = ""
prefix = exec_prefix = base_prefix = base_exec_prefix = "/usr"
orig_argv = ["python3", *argv]
warnoptions = []
flags_names = ("debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
               "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
               "utf8_mode", "safe_path")
api_version = 1013
dont_write_bytecode = False
float_repr_style = "short"
pycache_prefix = None
ps1, ps2 = ">>> ", "... "
__stdout__ = stdout
__stderr__ = stderr
__stdin__ = stdin
modules = _modules()

_limit = 1000
_interval = 0.005


class _Implementation:
    name = "cpython"
    cache_tag = None
    hexversion = hexversion


implementation = _Implementation()


class _Record(tuple):
    # A tuple whose places have names.

    def __new__(cls, name, fields):
        made = tuple.__new__(cls, fields.values())
        made._name = name
        made._fields = tuple(fields)
        for field in fields:
            setattr(made, field, fields[field])
        return made

    def __repr__(self):
        return "sys.%s(%s)" % (self._name, ", ".join(["%s=%r" % pair for pair in zip(self._fields, self)]))


version_info = _Record("version_info", {"major": 3, "minor": 11, "micro": 2, "releaselevel": "final", "serial": 0})
float_info = _Record("float_info", {"max": 1.7976931348623157e+308, "max_exp": 1024, "max_10_exp": 308, "min": 2.2250738585072014e-308,
                                    "min_exp": -1021, "min_10_exp": -307, "dig": 15, "mant_dig": 53,
                                    "epsilon": 2.220446049250313e-16, "radix": 2, "rounds": 1})
int_info = _Record("int_info", {"bits_per_digit": 30, "sizeof_digit": 4, "default_max_str_digits": 4300, "str_digits_check_threshold": 640})
hash_info = _Record("hash_info", {"width": 64, "modulus": (1 << 61) - 1, "inf": 314159, "nan": 0, "imag": 1000003, "algorithm": "siphash13",
                                  "hash_bits": 64, "seed_bits": 128, "cutoff": 0})
thread_info = _Record("thread_info", {"name": "pthread", "lock": "semaphore", "version": "NPTL 2.36"})
flags = _Record("flags", {name: 1 if name == "hash_randomization" else False if name in ("dev_mode", "safe_path") else 0 for name in flags_names})


def exit(status=None, /):
    if status is None:
        raise SystemExit
    raise SystemExit(status)


def exc_info():
    error = _machine.handled()
    if error is None:
        return None, None, None
    return type(error), error, getattr(error, "__traceback__", None)


def getrecursionlimit():
    return _limit


def setrecursionlimit(limit, /):
    global _limit
    if not hasattr(type(limit), "__index__"):
        raise TypeError("%r object cannot be interpreted as an integer" % type(limit).__name__)
    limit = limit.__index__()
    if limit <= 0:
        raise ValueError("recursion limit must be greater or equal than 1")
    if limit > 0x7FFFFFFF:
        raise OverflowError("Python int too large to convert to C int")
    depth = _machine.recursion()
    if depth >= limit:
        raise RecursionError("cannot set the recursion limit to %d at the recursion depth %d: the limit is too low"
                             % (limit, depth))
    _limit = limit
    _machine.set_recursion_limit(limit)


def getswitchinterval():
    return _interval


def setswitchinterval(interval, /):
    global _interval
    if not hasattr(interval, "__float__") and not hasattr(interval, "__index__"):
        raise TypeError("must be real number, not %s" % type(interval).__name__)
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _interval = max(int(interval * 1e6), 1) * 1e-6
    _machine.set_switch_interval(_interval)


def getsizeof(object, *default):
    """How many bytes it takes in CPython, as learners' notes have it; what it refers to is not counted."""
    kind = type(object)
    if "__sizeof__" in kind.__dict__ and kind.__module__ != "builtins":
        return object.__sizeof__() + 16
    if isinstance(object, int):
        return 24 + 4 * max(1, (abs(object).bit_length() + 29) // 30)
    if isinstance(object, str):
        if object.isascii():
            return 49 + len(object)
        widest = max([ord(letter) for letter in object])
        return 73 + len(object) if widest < 256 else 74 + 2 * len(object) if widest < 65536 else 76 + 4 * len(object)
    if isinstance(object, bytes):
        return 33 + len(object)
    if isinstance(object, bytearray):
        return 57 + len(object) if object else 56
    if isinstance(object, tuple):
        return 40 + 8 * len(object)
    if isinstance(object, list):
        return 56 + 8 * (len(object) + 1 & ~1 if len(object) > 2 else len(object))
    if isinstance(object, dict):
        return _table_size(object)
    if isinstance(object, (set, frozenset)):
        slots = 8
        while len(object) * 5 >= (slots - 1) * 3:
            slots *= 4
        return 216 if slots == 8 else 216 + 16 * slots
    if isinstance(object, type):
        return 1688
    return {"float": 24, "NoneType": 16, "ellipsis": 16, "object": 16, "complex": 32, "function": 152,
            "generator": 200, "range": 48}.get(kind.__name__, 56)


def _table_size(table):
    # 8, 16, 32... slots, two thirds of them usable; keys that are all strings need no hash beside them.
    if not table:
        return 64
    slots = 8
    while slots * 2 // 3 < len(table):
        slots *= 2
    entry = 16 if all([type(key) is str for key in table]) else 24
    return 96 + slots * (1 if slots <= 128 else 2 if slots <= 32768 else 4) + entry * (slots * 2 // 3)


def getrefcount(object, /):
    """There are no counts here: memory is traced. At least the reference of this call."""
    return 2


def getallocatedblocks():
    return 0


def _getframe(depth=0, /):
    """The frame of who calls, or one further out."""
    frame = _frame_chain()
    while frame is not None and depth > 0:
        frame = frame.f_back
        depth -= 1
    if frame is None:
        raise ValueError("call stack is not deep enough")
    return frame


def _current_frames():
    import _task
    return {_task.current(): _frame_chain()}


def exception():
    return _machine.handled()


def _no_tracing(function, /):
    if function is not None:
        raise NotImplementedError("tracing is not available here: the window shows each step, and `interleave run --trace` writes them down")


def settrace(function, /):
    _no_tracing(function)


def setprofile(function, /):
    _no_tracing(function)


def gettrace():
    return None


def getprofile():
    return None


def is_finalizing():
    return False


def displayhook(value, /):
    if value is not None:
        stdout.write(repr(value) + "\n")


def excepthook(kind, value, tb, /):
    import _task
    stderr.write(_task.traceback(value))


__excepthook__ = excepthook
__displayhook__ = displayhook


class UnraisableHookArgs(tuple):
    """What unraisablehook is told: type, value, traceback, message, and what has failed."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    err_msg = property(lambda self: self[3])
    object = property(lambda self: self[4])

    def __repr__(self):
        return "UnraisableHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, err_msg=%r, " \
            "object=%r)" % self


def unraisablehook(unraisable, /):
    import _task
    stderr.write("%s: %r\n%s" % (unraisable.err_msg or "Exception ignored in", unraisable.object,
                                 _task.traceback(unraisable.exc_value)))


__unraisablehook__ = unraisablehook


def get_int_max_str_digits():
    return 4300


def set_int_max_str_digits(maxdigits):
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")


def getfilesystemencodeerrors():
    return "surrogateescape"


def audit(event, /, *args):
    pass


def addaudithook(hook):
    pass


def get_asyncgen_hooks():
    return None, None


def get_coroutine_origin_tracking_depth():
    return 0


def set_coroutine_origin_tracking_depth(depth):
    pass


def breakpointhook(*args, **kwargs):
    raise NotImplementedError("there is no debugger here: pause the run in the window and step through it")


stdlib_module_names = frozenset()
builtin_module_names = ("sys", "builtins", "time", "_thread", "gc")


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"
