# int and float: operators, functions, methods, errors.
def attempt(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)

print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7 / 2, 2 ** 10, 2 ** -1, 7.5 // 2, -7.5 % 2)  # expect: 3 -4 -2 2 3.5 1024 0.5 3.0 0.5
print(2 ** 100, -2 ** 100, 10 ** 30 // 7, 10 ** 30 % 7, -10 ** 30 // 7, 2 ** 100 / 2 ** 99, 2 ** 64 - 1, 1 << 70, 2 ** 70 >> 60)
# expect: 1267650600228229401496703205376 -1267650600228229401496703205376 142857142857142857142857142857 1 -142857142857142857142857142858 2.0 18446744073709551615 1180591620717411303424 1024
print(0xff & 0x0f, 6 | 9, 6 ^ 3, ~5, ~(2 ** 70), -1 >> 3, -(2 ** 70) & 0xffff, True + True, True & False, True | 2)  # expect: 15 15 5 -6 -1180591620717411303425 -1 0 2 False 3
print(140737488355327 + 1, 140737488355328 - 1, -140737488355328 - 1, 9223372036854775807 + 1, 3037000500 * 3037000500, 281474976710656 * 281474976710656)
# expect: 140737488355328 140737488355327 -140737488355329 9223372036854775808 9223372037000250000 79228162514264337593543950336
print(attempt(lambda: 1 // 0))  # expect: ZeroDivisionError: integer division or modulo by zero
print(attempt(lambda: 1 % 0))  # expect: ZeroDivisionError: integer modulo by zero
print(attempt(lambda: 1 / 0))  # expect: ZeroDivisionError: division by zero
print(attempt(lambda: 1.0 / 0))  # expect: ZeroDivisionError: float division by zero
print(attempt(lambda: 1.0 // 0))  # expect: ZeroDivisionError: float floor division by zero
print(attempt(lambda: 1.0 % 0))  # expect: ZeroDivisionError: float modulo
print(attempt(lambda: 2 ** 100 // 0))  # expect: ZeroDivisionError: integer division or modulo by zero
print(attempt(lambda: 1 << -1))  # expect: ValueError: negative shift count
print(attempt(lambda: 0 ** -1))  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
print(attempt(lambda: 1 + "a"))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(attempt(lambda: [] - 1))  # expect: TypeError: unsupported operand type(s) for -: 'list' and 'int'
print(attempt(lambda: -"a"))  # expect: TypeError: bad operand type for unary -: 'str'
print(int("42"), int(" -7 "), int("ff", 16), int("0b101", 0), int(3.99), int(-3.99), int("1_000"), int(True), int())  # expect: 42 -7 255 5 3 -3 1000 1 0
print(attempt(lambda: int("x")))  # expect: ValueError: invalid literal for int() with base 10: 'x'
print(attempt(lambda: int("1.5")))  # expect: ValueError: invalid literal for int() with base 10: '1.5'
print(attempt(lambda: int([])))  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
print(attempt(lambda: int("9", 8)))  # expect: ValueError: invalid literal for int() with base 8: '9'
print(attempt(lambda: int(float("nan"))))  # expect: ValueError: cannot convert float NaN to integer
print(attempt(lambda: int(float("inf"))))  # expect: OverflowError: cannot convert float infinity to integer
print(float("1.5"), float(" 2e3 "), float("inf"), float("-nan"), float(3), float(True), float())  # expect: 1.5 2000.0 inf nan 3.0 1.0 0.0
print(attempt(lambda: float("abc")))  # expect: ValueError: could not convert string to float: 'abc'
print(attempt(lambda: float([])))  # expect: TypeError: float() argument must be a string or a real number, not 'list'
print(attempt(lambda: float(10 ** 400)))  # expect: OverflowError: int too large to convert to float
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(5), round(1.0), round(2.5, 1), round(10 ** 20 + 5, -1))
# expect: 2 4 -2 2.67 1200 1200 5 1 2.5 100000000000000000000
print(abs(-3), abs(-2.5), abs(True), abs(-2 ** 70), divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2.0, 3))
# expect: 3 2.5 1 1180591620717411303424 (3, 1) (-4, 1) (3.0, 1.5) 1024 24 5 8.0
print(attempt(lambda: abs("a")))  # expect: TypeError: bad operand type for abs(): 'str'
print(attempt(lambda: divmod(1, 0)))  # expect: ZeroDivisionError: integer division or modulo by zero
print(attempt(lambda: round("a")))  # expect: TypeError: type str doesn't define __round__ method
print(hex(255), hex(-255), oct(8), bin(10), bin(-10), hex(2 ** 70))  # expect: 0xff -0xff 0o10 0b1010 -0b1010 0x400000000000000000
print(min(3, 1, 2), max([3, 1, 2]), min("b", "a", key=lambda c: -ord(c)), max([], default=7), sum([1, 2, 3]), sum([0.1] * 3), sum([[1], [2]], []), sum(range(10)))
# expect: 1 3 b 7 6 0.30000000000000004 [1, 2] 45
print(attempt(lambda: min([])))  # expect: ValueError: min() arg is an empty sequence
print(attempt(lambda: max(1)))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: sum(["a"])))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
print((255).bit_length(), (10).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff", "big", signed=True), (2.5).is_integer(), (0.5).as_integer_ratio(), (7).bit_count())
# expect: 8 b'\x00\n' 256 -1 False (1, 2) 3
print(attempt(lambda: (256).to_bytes(1, "big")))  # expect: OverflowError: int too big to convert
print(attempt(lambda: (-1).to_bytes(1, "big")))  # expect: OverflowError: can't convert negative int to unsigned
print(1 < 2 < 3, 1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, 1 < 1.5 <= 2, 3 > 2.5, True == 1, float("nan") == float("nan"))
# expect: True True True False True True True True False
print(attempt(lambda: 1 < "a"))  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
print(attempt(lambda: [1] < (1,)))  # expect: TypeError: '<' not supported between instances of 'list' and 'tuple'
print(hash(1) == hash(1.0) == hash(True), hash(2 ** 61 - 1), hash(-1), hash(0.5), hash(2 ** 100))  # expect: True 0 -2 1152921504606846976 549755813888
print(bool(0), bool(0.0), bool(""), bool([]), bool("0"), bool([0]), bool(None), bool(-1), bool(2 ** 70))  # expect: False False False False True True False True True
print(isinstance(True, int), isinstance(1, (str, int)), type(1) is int, type(2 ** 70) is int, type(1.0).__name__, issubclass(bool, int))  # expect: True True True True float True
print(1_000_000, 0x1F, 0o17, 0b11, 1e3, .5, 5., 1e-7, 123456789012345678, 1.7976931348623157e308, 5e-324)
# expect: 1000000 31 15 3 1000.0 0.5 5.0 1e-07 123456789012345678 1.7976931348623157e+308 5e-324
x = 5
x += 2; x -= 1; x *= 10; x //= 7; x **= 2; x %= 50
print(x, -x, +x, not x, (3).real, (3).imag, (2.5).hex(), 10 ** 5 * 10 ** 5 * 10 ** 10)  # expect: 14 -14 14 False 3 0 0x1.4000000000000p+1 100000000000000000000
