import math, cmath, statistics, fractions, decimal, numbers, random
from fractions import Fraction as F
from decimal import Decimal as D, getcontext, localcontext
print(7 // 2, -7 // 2, 7 % -3, divmod(-7, 2), 2 ** -1, 10 ** 20, 0xff, 0b101, 0o17, 1_000, 1e3, 5 / 2, round(2.5), round(3.5), round(-1.567, 2), round(1234, -2))
print(math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.factorial(20), math.isqrt(17), math.hypot(3, 4), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.prod([2, 3]), math.dist((0, 0), (3, 4)))
print(math.inf, -math.inf, math.nan, math.isclose(0.1 + 0.2, 0.3), math.fsum([.1] * 10), sum([.1] * 10), math.log(8, 2), math.log2(8), math.log10(1000), math.exp(1), math.sin(math.pi), math.degrees(math.pi), math.copysign(1, -0.0), math.modf(2.5), math.frexp(8))
print(F(1, 3) + F(1, 6), F("0.125"), F(3.5), F(7, 3).limit_denominator(2), F(-3, 6), repr(F(2, 4)), float(F(1, 3)), F(1, 2) ** 2, F(5, 2) // 1, F(1, 2) < 1, int(F(7, 2)), F(1, 3).numerator)
print(D("0.1") + D("0.2"), D(1) / D(3), D("1.10").normalize(), D("2.675").quantize(D("0.01")), D(0.1), D("1E+3"), D("NaN"), D("-0"), D("123.456").as_tuple(), D(10).sqrt(), D("1e5").to_eng_string(), D("3.7") // 1, D("-3.7") % 1)
with localcontext() as c: c.prec = 5; print(D(22) / D(7))
print(getcontext().prec, D("5").compare(D("3")), D("1.5").to_integral_value(), max(D(1), D("1.5")), D("0.00001"), D("1e-10"), f"{D('1234.5'):,.2f}", D(3) == 3, D("1.0") == D("1.00"), hash(D(1)) == hash(1))
print(complex(1, 2) * 1j, abs(3 + 4j), (1 + 2j).conjugate(), cmath.sqrt(-1), complex("1+2j"), (2j).imag, 1j ** 2, cmath.phase(-1), round(cmath.polar(1j)[1], 3))
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.mode("aab"), statistics.stdev([1, 2, 3]), statistics.pstdev([2, 4]), statistics.variance([1, 2]), statistics.quantiles([1, 2, 3, 4], n=4), statistics.fmean([1, 2]), statistics.multimode("aabb"), statistics.harmonic_mean([40, 60]))
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (10).bit_length(), (7).bit_count(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p0"), (2.0).is_integer(), bin(-5), hex(255), oct(8), int("ff", 16), int("-0b11", 0), chr(9731), ord("€"))
print(True + True, isinstance(True, int), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -16 >> 2, not 0, 1 < 2 < 3, 1 == 1.0, 0.1 + 0.2 == 0.3, 3 is 3 if False else "", abs(-3), pow(3, -1, 7), pow(2, 100, 13), sum(range(101)), min(3, 1.5), float("1e3"), int(3.99), int(" 42 "), float("inf") > 10 ** 400)
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: math.sqrt(-1), lambda: int("x"), lambda: float("y"), lambda: math.log(0), lambda: 2.0 ** 5000, lambda: 0 ** -1, lambda: int(math.nan), lambda: int(math.inf), lambda: F(1, 0), lambda: D(1) / 0, lambda: D("x"), lambda: statistics.mean([]), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: chr(-1), lambda: (300).to_bytes(1, "big"), lambda: int("9" * 5000), lambda: complex("a"), lambda: round("a"), lambda: 3 + "a", lambda: "a" + 3, lambda: [1] + (2,), lambda: "a" * 1.5, lambda: -"a", lambda: 1 < "a", lambda: range(1.5), lambda: math.gcd(1.5, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
