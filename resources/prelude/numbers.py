"""Names for kinds of numbers; a class is of a kind by deriving from it or being registered."""

import abc


class Number(metaclass=abc.ABCMeta):
    pass


class Complex(Number):
    pass


class Real(Complex):
    pass


class Rational(Real):
    pass


class Integral(Rational):
    pass


Real.register(float)
Integral.register(int)
