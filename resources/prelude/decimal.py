"""Decimal numbers: exact as written, rounded to a context's precision when computed with."""

import _task
import math
import re
from collections import namedtuple

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded, Subnormal, Overflow,
            Underflow, FloatOperation)
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")


class Context:
    """How results are rounded, and which conditions raise."""

    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1,
                 clamp=0, flags=None, traps=None):
        self.prec = prec
        self.rounding = rounding
        self.Emin = Emin
        self.Emax = Emax
        self.capitals = capitals
        self.clamp = clamp
        if traps is None:
            traps = [InvalidOperation, DivisionByZero, Overflow]
        self.traps = traps if isinstance(traps, dict) else {s: s in traps for s in _SIGNALS}
        self.flags = flags if isinstance(flags, dict) else {s: s in (flags or ()) for s in _SIGNALS}

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       dict(self.flags), dict(self.traps))

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def _signal(self, signal, result, *told):
        # The condition: it raises when it is trapped, else the result stands.
        self.flags[signal] = True
        if self.traps.get(signal):
            raise signal([told[0] if told else signal])
        return result

    def create_decimal(self, num="0"):
        return Decimal(num)._fixed(self)

    def create_decimal_from_float(self, f):
        return Decimal(f)._fixed(self)

    def quantize(self, a, b):
        return Decimal(a).quantize(Decimal(b), context=self)

    def divide(self, a, b):
        return Decimal(a)._divided(Decimal(b), self)

    def add(self, a, b):
        return Decimal(a)._added(Decimal(b), self)

    def subtract(self, a, b):
        return Decimal(a)._added(-Decimal(b), self)

    def multiply(self, a, b):
        return Decimal(a)._multiplied(Decimal(b), self)

    def sqrt(self, a):
        return Decimal(a).sqrt(self)

    def power(self, a, b):
        return Decimal(a)._power(Decimal(b), self)

    def __repr__(self):
        return ("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], "
                "traps=[%s])" % (self.prec, self.rounding, self.Emin, self.Emax, self.capitals,
                                 self.clamp, ", ".join([s.__name__ for s in self.flags if self.flags[s]]),
                                 ", ".join([s.__name__ for s in self.traps if self.traps[s]])))


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, traps=[])
_contexts = {}      # thread: its context


def getcontext():
    """This thread's context."""
    context = _contexts.get(_task.current())
    if context is None:
        context = _contexts[_task.current()] = DefaultContext.copy()
    return context


def setcontext(context):
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
    _contexts[_task.current()] = context


class localcontext:
    """A context for the length of a with."""

    def __init__(self, ctx=None, **changes):
        self._new = (getcontext() if ctx is None else ctx).copy()
        for name in changes:
            if not hasattr(self._new, name):
                raise TypeError("'%s' is an invalid keyword argument for this function" % name)
            setattr(self._new, name, changes[name])

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, kind, error, traceback):
        setcontext(self._before)


_form = re.compile(r"\s*([-+]?)(?:(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?|(inf(?:inity)?)|(s?nan)(\d*))\s*\Z",
                   re.IGNORECASE)


def _shortened(digits, drop, sign, rounding):
    # digits without their last `drop` ones, rounded; and whether anything was lost.
    if drop <= 0:
        return digits * 10 ** -drop, False
    unit = 10 ** drop
    kept, rest = divmod(digits, unit)
    if not rest:
        return kept, False
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        up = twice > unit or twice == unit and kept % 2
    elif rounding == ROUND_HALF_UP:
        up = twice >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = twice > unit
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    elif rounding == ROUND_05UP:
        up = kept % 5 == 0
    else:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return kept + 1 if up else kept, True


class Decimal:
    """(-1)**sign * digits * 10**exponent; or an infinity, or not a number."""

    _named = "decimal.Decimal"

    __slots__ = ("_sign", "_digits", "_exponent", "_special")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        self._special = ""
        if isinstance(value, Decimal):
            self._sign, self._digits, self._exponent = value._sign, value._digits, value._exponent
            self._special = value._special
        elif isinstance(value, int):
            self._sign, self._digits, self._exponent = int(value < 0), abs(int(value)), 0
        elif isinstance(value, str):
            self._read(value)
        elif isinstance(value, float):
            self._from_float(value)
        elif isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            self._sign, self._digits = sign, int("".join([str(d) for d in digits]) or "0")
            self._exponent = 0
            if isinstance(exponent, str):
                self._special = {"F": "Infinity", "n": "NaN", "N": "sNaN"}[exponent]
            else:
                self._exponent = exponent
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
        return self

    @classmethod
    def from_float(cls, f):
        return cls(f)

    @classmethod
    def _of(cls, sign, digits, exponent, special=""):
        self = object.__new__(Decimal)
        self._sign, self._digits, self._exponent, self._special = sign, digits, exponent, special
        return self

    def _read(self, text):
        found = _form.match(text.replace("_", ""))
        if found is None or not (found.group(2) or found.group(3) or found.group(5)
                                 or found.group(6)):
            raise InvalidOperation([ConversionSyntax])
        self._sign = int(found.group(1) == "-")
        self._digits = self._exponent = 0
        if found.group(5):
            self._special = "Infinity"
        elif found.group(6):
            self._special = "sNaN" if found.group(6)[0] in "sS" else "NaN"
            self._digits = int(found.group(7) or "0")
        else:
            decimals = found.group(3) or ""
            self._digits = int((found.group(2) or "") + decimals)
            self._exponent = int(found.group(4) or "0") - len(decimals)

    def _from_float(self, value):
        self._digits = self._exponent = 0
        self._sign = int(math.copysign(1.0, value) < 0)
        if math.isinf(value):
            self._special = "Infinity"
        elif math.isnan(value):
            self._special = "NaN"
        else:
            top, bottom = abs(value).as_integer_ratio()
            power = bottom.bit_length() - 1
            self._digits, self._exponent = top * 5 ** power, -power

    # Rounding

    def _fixed(self, context):
        # As the context wants it.
        if self._special:
            return self
        size = len(str(self._digits))
        drop = size - context.prec
        if drop > 0:
            digits, inexact = _shortened(self._digits, drop, self._sign, context.rounding)
            exponent = self._exponent + drop
            if len(str(digits)) > context.prec:
                digits //= 10
                exponent += 1
            self = Decimal._of(self._sign, digits, exponent)
            context._signal(Rounded, None)
            if inexact:
                context._signal(Inexact, None)
        if self._digits and self.adjusted() > context.Emax:
            return context._signal(Overflow, Decimal._of(self._sign, 0, 0, "Infinity"))
        if self._digits and self.adjusted() < context.Emin - context.prec:
            return context._signal(Underflow, Decimal._of(self._sign, 0, context.Emin))
        return self

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another one."""
        context = context or getcontext()
        exp = _decimal(exp)
        if self._special or exp._special:
            if self._special == exp._special or "NaN" in self._special:
                return Decimal(self)
            return context._signal(InvalidOperation, _NAN)
        digits, inexact = _shortened(self._digits, exp._exponent - self._exponent, self._sign,
                                     rounding or context.rounding)
        if len(str(digits)) > context.prec:
            return context._signal(InvalidOperation, _NAN)
        return Decimal._of(self._sign, digits, exp._exponent)

    def _whole(self, rounding):
        if self._special or self._exponent >= 0:
            return Decimal(self)
        return Decimal._of(self._sign, _shortened(self._digits, -self._exponent, self._sign,
                                                  rounding)[0], 0)

    def to_integral_value(self, rounding=None, context=None):
        return self._whole(rounding or (context or getcontext()).rounding)

    to_integral = to_integral_value
    to_integral_exact = to_integral_value

    def normalize(self, context=None):
        made = self._fixed(context or getcontext())
        if made._special:
            return made
        if not made._digits:
            return Decimal._of(made._sign, 0, 0)
        digits, exponent = made._digits, made._exponent
        while digits % 10 == 0:
            digits //= 10
            exponent += 1
        return Decimal._of(made._sign, digits, exponent)

    # Arithmetic

    def _nan(self, other=None):
        # The result when one of them is not a number; else None.
        for one in (self, other):
            if one is not None and one._special == "sNaN":
                return getcontext()._signal(InvalidOperation, _NAN)
        for one in (self, other):
            if one is not None and one._special == "NaN":
                return one
        return None

    def _added(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan
        if self._special or other._special:
            if self._special and other._special and self._sign != other._sign:
                return context._signal(InvalidOperation, _NAN)
            return Decimal(self if self._special else other)
        exponent = min(self._exponent, other._exponent)
        a = (-self._digits if self._sign else self._digits) * 10 ** (self._exponent - exponent)
        b = (-other._digits if other._sign else other._digits) * 10 ** (other._exponent - exponent)
        total = a + b
        sign = int(total < 0)
        if not total:
            sign = int(self._sign and other._sign or self._sign != other._sign
                       and context.rounding == ROUND_FLOOR)
        return Decimal._of(sign, abs(total), exponent)._fixed(context)

    def _multiplied(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if not (self._special or self._digits) or not (other._special or other._digits):
                return context._signal(InvalidOperation, _NAN)
            return Decimal._of(sign, 0, 0, "Infinity")
        return Decimal._of(sign, self._digits * other._digits,
                           self._exponent + other._exponent)._fixed(context)

    def _divided(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special:
            if other._special:
                return context._signal(InvalidOperation, _NAN)
            return Decimal._of(sign, 0, 0, "Infinity")
        if other._special:
            return Decimal._of(sign, 0, 0)
        if not other._digits:
            if not self._digits:
                return context._signal(InvalidOperation, _NAN, DivisionUndefined)
            return context._signal(DivisionByZero, Decimal._of(sign, 0, 0, "Infinity"))
        wished = self._exponent - other._exponent
        if not self._digits:
            return Decimal._of(sign, 0, wished)._fixed(context)
        shift = max(len(str(other._digits)) - len(str(self._digits)) + context.prec + 1, 0)
        digits, rest = divmod(self._digits * 10 ** shift, other._digits)
        exponent = wished - shift
        if rest:
            # A digit that says "and something more": so that rounding does not see a tie.
            if digits % 5 == 0:
                digits += 1
        else:
            while exponent < wished and digits % 10 == 0:
                digits //= 10
                exponent += 1
        return Decimal._of(sign, digits, exponent)._fixed(context)

    def _parts(self, other, context):
        # (quotient cut to a whole number, remainder); None: a result was signalled.
        nan = self._nan(other)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._special:
            bad = context._signal(InvalidOperation, _NAN)
            return (bad if other._special else Decimal._of(sign, 0, 0, "Infinity")), bad
        if other._special:
            return Decimal._of(sign, 0, 0), Decimal(self)
        if not other._digits:
            if not self._digits:
                bad = context._signal(InvalidOperation, _NAN, DivisionUndefined)
                return bad, bad
            return None
        exponent = min(self._exponent, other._exponent)
        a = self._digits * 10 ** (self._exponent - exponent)
        b = other._digits * 10 ** (other._exponent - exponent)
        if len(str(a // b)) > context.prec:
            bad = context._signal(InvalidOperation, _NAN, DivisionImpossible)
            return bad, bad
        return (Decimal._of(sign, a // b, 0),
                Decimal._of(self._sign, a % b, exponent)._fixed(context))

    def _power(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan
        if not other._special and not other._digits:
            if not self._digits and not self._special:
                return context._signal(InvalidOperation, _NAN)
            return Decimal(1)
        whole = not other._special and other == other._whole(ROUND_DOWN)
        if whole:
            count = int(other)
            if not self._digits and not self._special:
                sign = self._sign if count % 2 else 0
                if count < 0:
                    return Decimal._of(sign, 0, 0, "Infinity")
                return Decimal._of(sign, 0, 0)
            if not self._special and abs(count) < 100000:
                wide = context.copy()
                wide.prec = context.prec + len(str(abs(count))) + 4
                result = Decimal(1)
                factor = self
                left = abs(count)
                exact = Decimal._of(self._sign and count % 2, self._digits ** left,
                                    self._exponent * left) if left <= 100 else None
                if exact is not None:
                    return (Decimal(1)._divided(exact, context) if count < 0
                            else exact._fixed(context))
                while left:
                    if left & 1:
                        result = result._multiplied(factor, wide)
                    factor = factor._multiplied(factor, wide)
                    left >>= 1
                if count < 0:
                    result = Decimal(1)._divided(result, wide)
                return result._fixed(context)
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        if not self._special and not self._digits:
            return Decimal._of(0, 0, 0, "Infinity" if other._sign else "")
        if other == Decimal("0.5"):
            return self.sqrt(context)._fixed(context)
        wide = context.copy()
        wide.prec = context.prec + 10
        return self.ln(wide)._multiplied(other, wide).exp(wide)._fixed(context)

    def sqrt(self, context=None):
        context = context or getcontext()
        nan = self._nan()
        if nan is not None:
            return nan
        if not self._special and not self._digits:
            return Decimal._of(self._sign, 0, self._exponent // 2)
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        if self._special:
            return Decimal(self)
        digits, exponent = self._digits, self._exponent
        if exponent % 2:
            digits *= 10
            exponent -= 1
        shift = max(context.prec + 1 - (len(str(digits)) + 1) // 2, 0)
        root = math.isqrt(digits * 100 ** shift)
        exact = root * root == digits * 100 ** shift
        exponent = exponent // 2 - shift
        if exact:
            while exponent < self._exponent // 2 and root % 10 == 0:
                root //= 10
                exponent += 1
        elif root % 5 == 0:
            root += 1
        return Decimal._of(0, root, exponent)._fixed(context)

    def exp(self, context=None):
        context = context or getcontext()
        if self._special:
            return Decimal(0) if self._special == "Infinity" and self._sign else Decimal(self)
        if not self._digits:
            return Decimal(1)
        wide = context.copy()
        wide.prec = context.prec + max(self.adjusted(), 0) + 12
        # e**x = (e**(x / 2**k)) ** (2**k), the inner one by its series.
        halvings = max(self.adjusted() * 4 + 8, 8)
        x = self._divided(Decimal(2 ** halvings), wide)
        total = term = Decimal(1)
        count = 0
        while term._digits and term.adjusted() > -wide.prec - halvings:
            count += 1
            term = term._multiplied(x, wide)._divided(Decimal(count), wide)
            total = total._added(term, wide)
        wide.prec += halvings
        for _ in range(halvings):
            total = total._multiplied(total, wide)
        return total._fixed(context)

    def ln(self, context=None):
        context = context or getcontext()
        nan = self._nan()
        if nan is not None:
            return nan
        if not self._special and not self._digits:
            return Decimal._of(1, 0, 0, "Infinity")
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        if self._special:
            return Decimal(self)
        if self == 1:
            return Decimal(0)
        wide = context.copy()
        wide.prec = context.prec + 12
        # Newton's steps from the float's logarithm: each doubles the digits.
        mantissa = Decimal._of(0, self._digits, -len(str(self._digits)) + 1)
        power = self.adjusted()
        y = Decimal(math.log(float(mantissa)) + power * math.log(10))._fixed(wide)
        digits = 14
        while digits < wide.prec * 2:
            ratio = self._divided(y.exp(wide), wide)
            y = y._added(ratio._added(Decimal(-1), wide)._multiplied(Decimal(2), wide)._divided(
                ratio._added(Decimal(1), wide), wide), wide)
            digits *= 3
        return y._fixed(context)

    def log10(self, context=None):
        context = context or getcontext()
        if not self._special and self._digits and not self._sign:
            text = str(self._digits).rstrip("0")
            if text == "1":
                return Decimal(self.adjusted())
        wide = context.copy()
        wide.prec = context.prec + 8
        top = self.ln(wide)
        return top if top._special else top._divided(Decimal(10).ln(wide), wide)._fixed(context)

    def __add__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._added(other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._added(other.copy_negate(), getcontext())

    def __rsub__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._multiplied(other, getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._divided(other, getcontext())

    def __rtruediv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other / self

    def __divmod__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        parts = self._parts(other, context)
        if parts is None:
            return (context._signal(DivisionByZero,
                                    Decimal._of(self._sign ^ other._sign, 0, 0, "Infinity")),
                    context._signal(InvalidOperation, _NAN))
        return parts

    def __rdivmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else divmod(other, self)

    def __floordiv__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        parts = self._parts(other, context)
        if parts is None:
            return context._signal(DivisionByZero,
                                   Decimal._of(self._sign ^ other._sign, 0, 0, "Infinity"))
        return parts[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        parts = self._parts(other, context)
        return context._signal(InvalidOperation, _NAN) if parts is None else parts[1]

    def __rmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other % self

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        return self._power(other, getcontext())

    def __rpow__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other ** self

    def __neg__(self):
        if not self._special and not self._digits:
            return self.copy_abs()._fixed(getcontext())
        return self.copy_negate()._fixed(getcontext())

    def __pos__(self):
        if not self._special and not self._digits:
            return self.copy_abs()._fixed(getcontext())
        return self._fixed(getcontext())

    def __abs__(self):
        return self.copy_abs()._fixed(getcontext())

    def copy_abs(self):
        return Decimal._of(0, self._digits, self._exponent, self._special)

    def copy_negate(self):
        return Decimal._of(1 - self._sign, self._digits, self._exponent, self._special)

    def copy_sign(self, other, context=None):
        return Decimal._of(_decimal(other)._sign, self._digits, self._exponent, self._special)

    def fma(self, other, third, context=None):
        wide = Context(prec=MAX_PREC)
        return self._multiplied(_decimal(other), wide)._added(_decimal(third), context or getcontext())

    def remainder_near(self, other, context=None):
        other = _decimal(other)
        quotient = (self / other).to_integral_value(ROUND_HALF_EVEN)
        return self - quotient * other

    def scaleb(self, other, context=None):
        return Decimal._of(self._sign, self._digits, self._exponent + int(other), self._special)

    # Comparing

    def _order(self, other):
        # Below, at or above 0; None when one is not a number.
        if "NaN" in self._special or "NaN" in other._special:
            return None
        a = _signed_rank(self)
        b = _signed_rank(other)
        if a != b or self._special or other._special:
            return (a > b) - (a < b)
        exponent = min(self._exponent, other._exponent)
        a = (-self._digits if self._sign else self._digits) * 10 ** (self._exponent - exponent)
        b = (-other._digits if other._sign else other._digits) * 10 ** (other._exponent - exponent)
        return (a > b) - (a < b)

    def _compared(self, other):
        if isinstance(other, float):
            other = Decimal(other)
        other = _operand(other)
        if other is NotImplemented:
            return None
        return other

    def __eq__(self, other):
        other = self._compared(other)
        return NotImplemented if other is None else self._order(other) == 0

    def _tested(self, other, test):
        other = self._compared(other)
        if other is None:
            return NotImplemented
        order = self._order(other)
        if order is None:
            return getcontext()._signal(InvalidOperation, False)
        return test(order)

    def __lt__(self, other):
        return self._tested(other, lambda order: order < 0)

    def __le__(self, other):
        return self._tested(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._tested(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._tested(other, lambda order: order >= 0)

    def __hash__(self):
        if self._special == "sNaN":
            raise TypeError("Cannot hash a signaling NaN value.")
        if self._special == "NaN":
            return object.__hash__(self)
        if self._special:
            return -314159 if self._sign else 314159
        # As every number: by its value modulo a prime.
        prime = (1 << 61) - 1
        power = pow(10, self._exponent, prime) if self._exponent >= 0 else pow(
            pow(10, prime - 2, prime), -self._exponent, prime)
        code = self._digits * power % prime
        code = -code if self._sign else code
        return -2 if code == -1 else code

    def compare(self, other, context=None):
        other = _decimal(other)
        nan = self._nan(other)
        return nan if nan is not None else Decimal(self._order(other))

    def max(self, other, context=None):
        other = _decimal(other)
        return (self if self >= other else other)._fixed(context or getcontext())

    def min(self, other, context=None):
        other = _decimal(other)
        return (self if self <= other else other)._fixed(context or getcontext())

    # What it is

    def adjusted(self):
        return 0 if self._special else len(str(self._digits)) + self._exponent - 1

    def as_tuple(self):
        if self._special:
            mark = {"Infinity": "F", "NaN": "n", "sNaN": "N"}[self._special]
            return DecimalTuple(self._sign, (0,) if mark == "F" else (), mark)
        return DecimalTuple(self._sign, tuple([int(d) for d in str(self._digits)]), self._exponent)

    def as_integer_ratio(self):
        if self._special == "Infinity":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._special:
            raise ValueError("cannot convert NaN to integer ratio")
        digits = -self._digits if self._sign else self._digits
        if self._exponent >= 0:
            return digits * 10 ** self._exponent, 1
        bottom = 10 ** -self._exponent
        common = math.gcd(digits, bottom)
        return digits // common, bottom // common

    def is_nan(self):
        return "NaN" in self._special

    def is_qnan(self):
        return self._special == "NaN"

    def is_snan(self):
        return self._special == "sNaN"

    def is_infinite(self):
        return self._special == "Infinity"

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and not self._digits

    def is_signed(self):
        return bool(self._sign)

    def is_normal(self, context=None):
        return not self._special and self._digits != 0

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def same_quantum(self, other, context=None):
        other = _decimal(other)
        if self._special or other._special:
            return self._special == other._special
        return self._exponent == other._exponent

    def radix(self):
        return Decimal(10)

    def conjugate(self):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def __bool__(self):
        return self._special != "" or self._digits != 0

    def __int__(self):
        if self._special == "Infinity":
            raise OverflowError("cannot convert Infinity to integer")
        if self._special:
            raise ValueError("cannot convert NaN to integer")
        if self._exponent >= 0:
            whole = self._digits * 10 ** self._exponent
        else:
            whole = self._digits // 10 ** -self._exponent
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __float__(self):
        if self._special == "sNaN":
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return int(self._whole(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole(ROUND_CEILING))

    def __round__(self, n=None):
        if n is None:
            return int(self._whole(ROUND_HALF_EVEN))
        return self.quantize(Decimal._of(0, 1, -n), ROUND_HALF_EVEN)

    # As text

    def to_eng_string(self, context=None):
        """With a power of ten that is a multiple of three."""
        return self._text(True)

    def __str__(self):
        return self._text(False)

    def _text(self, by_thousands):
        sign = "-" if self._sign else ""
        if self._special:
            return sign + self._special + (str(self._digits) if "NaN" in self._special
                                           and self._digits else "")
        digits = str(self._digits)
        power = self._exponent + len(digits) - 1
        if self._exponent <= 0 and power >= -6:
            if self._exponent == 0:
                return sign + digits
            point = len(digits) + self._exponent
            if point > 0:
                return sign + digits[:point] + "." + digits[point:]
            return sign + "0." + "0" * -point + digits
        point = 1       # so many digits stand before it
        if by_thousands:
            point = (power + 2) % 3 - 1 if self._digits == 0 else power % 3 + 1
        power -= point - 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        else:
            digits += "0" * (point - len(digits))
            text = digits[:point] + ("." + digits[point:] if len(digits) > point else "")
        if power == 0:
            return sign + text
        return sign + text + ("E" if getcontext().capitals else "e") + "%+d" % power

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __format__(self, spec):
        found = re.match(r"(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([eEfFgGn%]?)\Z",
                         spec, re.DOTALL)
        if found is None:
            raise ValueError("invalid format string")
        fill, align, plus, _, _, zero, width, comma, precision, kind = found.groups()
        number = self
        if kind == "%":
            number = Decimal._of(self._sign, self._digits, self._exponent + 2, self._special)
        if number._special:
            text = number.copy_abs().__str__()
        else:
            if precision is not None:
                places = int(precision)
                rounding = getcontext().rounding
                if kind in ("f", "F", "%"):
                    number = Decimal._of(number._sign, _shortened(
                        number._digits, -places - number._exponent, number._sign, rounding)[0],
                        -places)
                else:
                    count = places + 1 if kind in ("e", "E") else max(places, 1)
                    drop = len(str(number._digits)) - count
                    if drop > 0 or kind in ("e", "E"):
                        digits = _shortened(number._digits, drop, number._sign, rounding)[0]
                        exponent = number._exponent + drop
                        if len(str(digits)) > count:
                            digits //= 10
                            exponent += 1
                        number = Decimal._of(number._sign, digits, exponent)
            text = number.copy_abs()._written(kind)
        if comma and not number._special:
            whole, dot, rest = text.partition(".")
            text = format(int(whole), comma) + dot + rest if whole.isdigit() else text
        if kind == "%":
            text += "%"
        sign = "-" if number._sign else plus if plus in ("+", " ") else ""
        size = int(width or "0")
        if zero and not align:
            fill, align = "0", "="
        fill = fill or " "
        if align == "=":
            return sign + fill * max(size - len(sign) - len(text), 0) + text
        return format(sign + text, fill + (align or ">") + str(size)) if size else sign + text

    def _written(self, kind):
        digits = str(self._digits)
        if kind in ("f", "F", "%"):
            if self._exponent >= 0:
                return digits + "0" * self._exponent if self._digits else "0"
            digits = digits.rjust(1 - self._exponent, "0")
            return digits[:self._exponent] + "." + digits[self._exponent:]
        if kind in ("e", "E"):
            power = self._exponent + len(digits) - 1
            return digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + kind + "%+d" % power
        return str(self)

    def __reduce__(self):
        return Decimal, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _signed_rank(number):
    # Orders numbers of different size without writing them out.
    sign = -1 if number._sign else 1
    if number._special:
        return sign * (1 << 70)
    if not number._digits:
        return 0
    return sign * (number.adjusted() + (1 << 65))


def _operand(value):
    if isinstance(value, Decimal):
        return value
    return Decimal(value) if isinstance(value, int) else NotImplemented


def _decimal(value):
    value = _operand(value)
    if value is NotImplemented:
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
    return value


_NAN = Decimal("NaN")
