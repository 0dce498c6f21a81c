"""Numbers with a numerator and a denominator."""

import math


class Fraction:
    """An exact number: numerator / denominator."""

    def __init__(self, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, Fraction):
                numerator, denominator = numerator.numerator, numerator.denominator
            elif isinstance(numerator, float):
                numerator, denominator = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                numerator, denominator = _read(numerator)
            elif hasattr(type(numerator), "as_integer_ratio"):
                numerator, denominator = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif not isinstance(numerator, (int, Fraction)) or not isinstance(denominator, (int, Fraction)):
            raise TypeError("both arguments should be Rational instances")
        elif not isinstance(numerator, int) or not isinstance(denominator, int):
            whole = _fraction(numerator) / _fraction(denominator)
            numerator, denominator = whole.numerator, whole.denominator
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self.numerator = numerator // common
        self.denominator = denominator // common

    @classmethod
    def from_float(cls, f):
        return cls(f)

    def limit_denominator(self, max_denominator=1000000):
        if self.denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self.numerator, self.denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        below = Fraction(p0 + k * p1, q0 + k * q1)
        above = Fraction(p1, q1)
        return above if abs(above - self) <= abs(below - self) else below

    def as_integer_ratio(self):
        return self.numerator, self.denominator

    def _with(self, other, exact, inexact):
        if isinstance(other, float):
            return inexact(float(self), other)
        if not isinstance(other, (int, Fraction)):
            return NotImplemented
        return exact(self, _fraction(other))

    def __add__(self, other):
        return self._with(other, lambda a, b: Fraction(a.numerator * b.denominator
                                                       + b.numerator * a.denominator,
                                                       a.denominator * b.denominator), lambda a,
                                                       b: a + b)

    __radd__ = __add__

    def __sub__(self, other):
        return self._with(other, lambda a, b: a + -b, lambda a, b: a - b)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        return self._with(other, lambda a, b: Fraction(a.numerator * b.numerator,
                                                       a.denominator * b.denominator),
                          lambda a, b: a * b)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._with(other, lambda a, b: Fraction(a.numerator * b.denominator,
                                                       a.denominator * b.numerator),
                          lambda a, b: a / b)

    def __rtruediv__(self, other):
        if isinstance(other, float):
            return other / float(self)
        return _fraction(other) / self

    def __floordiv__(self, other):
        return self._with(other, lambda a,
                          b: a.numerator * b.denominator // (a.denominator * b.numerator), lambda a,
                          b: a // b)

    def __mod__(self, other):
        return self._with(other, lambda a, b: a - b * (a // b), lambda a, b: a % b)

    def __pow__(self, other):
        if isinstance(other, Fraction) and other.denominator == 1:
            other = other.numerator
        if isinstance(other, int):
            if other >= 0:
                return Fraction(self.numerator ** other, self.denominator ** other)
            return Fraction(self.denominator ** -other, self.numerator ** -other)
        return float(self) ** float(other)

    def __rpow__(self, other):
        if self.denominator == 1 and isinstance(other, int):
            return Fraction(other) ** self.numerator
        return float(other) ** float(self)

    def __rfloordiv__(self, other):
        return other // float(self) if isinstance(other, float) else _fraction(other) // self

    def __rmod__(self, other):
        return other % float(self) if isinstance(other, float) else _fraction(other) % self

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    def is_integer(self):
        return self.denominator == 1

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __neg__(self):
        return Fraction(-self.numerator, self.denominator)

    def __pos__(self):
        return self

    def __abs__(self):
        return Fraction(abs(self.numerator), self.denominator)

    def _compare(self, other):
        # Above, at or below 0; None for what is no number.
        if isinstance(other, float):
            mine = float(self)
            return (mine > other) - (mine < other)
        if not isinstance(other, (int, Fraction)):
            return None
        other = _fraction(other)
        return self.numerator * other.denominator - other.numerator * self.denominator

    def __eq__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order == 0

    def __lt__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._compare(other)
        return NotImplemented if order is None else order >= 0

    def __hash__(self):
        if self.denominator == 1:
            return hash(self.numerator)
        # As every number: by its value modulo a prime, so that Fraction(1, 2) is 0.5 in a dict.
        prime = (1 << 61) - 1
        code = abs(self.numerator) * pow(self.denominator, prime - 2, prime) % prime
        code = code if self.numerator >= 0 else -code
        return -2 if code == -1 else code

    def __bool__(self):
        return self.numerator != 0

    def __float__(self):
        return self.numerator / self.denominator

    def __int__(self):
        whole = abs(self.numerator) // self.denominator
        return -whole if self.numerator < 0 else whole

    __trunc__ = __int__

    def __floor__(self):
        return self.numerator // self.denominator

    def __ceil__(self):
        return -(-self.numerator // self.denominator)

    def __round__(self, ndigits=None):
        if ndigits is not None:
            shift = 10 ** abs(ndigits)
            return Fraction(round(self * shift),
                            shift) if ndigits > 0 else Fraction(round(self / shift) * shift)
        whole, rest = divmod(self.numerator, self.denominator)
        if rest * 2 > self.denominator or rest * 2 == self.denominator and whole % 2:
            return whole + 1
        return whole

    def __repr__(self):
        return "Fraction(%s, %s)" % (self.numerator, self.denominator)

    def __str__(self):
        return str(self.numerator) if self.denominator == 1 else "%s/%s" % (self.numerator,
                                                                            self.denominator)


def _fraction(value):
    return value if isinstance(value, Fraction) else Fraction(value)


def _read(text):
    try:
        top, slash, bottom = text.strip().partition("/")
        if slash:
            return int(top), int(bottom)
        digits, letter, exponent = top.lower().partition("e")
        whole, dot, decimals = digits.partition(".")
        number = int(whole + decimals) if whole + decimals not in ("", "-", "+") else int("x")
        power = (int(exponent) if letter else 0) - len(decimals)
        return (number * 10 ** power, 1) if power >= 0 else (number, 10 ** -power)
    except ValueError:
        raise ValueError("Invalid literal for Fraction: %r" % text) from None


__all__ = ["Fraction"]
