# %, str.format, format() and f-strings.
def attempt(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)

class Money:
    def __init__(self, cents):
        self.cents = cents
    def __str__(self):
        return "%d.%02d" % (self.cents // 100, self.cents % 100)
    def __repr__(self):
        return "Money(%d)" % self.cents
    def __format__(self, spec):
        return "<" + spec + ">" + str(self)

m = Money(1234)
print("%s|%r|%10s|%-10s|" % (m, m, m, m))  # expect: 12.34|Money(1234)|     12.34|12.34     |
print("%d %i %5d|%-5d|%05d|%+d|%x|%X|%#x|%o" % (1, 2, 3, 4, 5, 6, 255, 255, 255, 8))  # expect: 1 2     3|4    |00005|+6|ff|FF|0xff|10
print("%f %.2f %8.3f|%-8.1f|%e %g %G" % (1.5, 2.345, 3.14159, 2.5, 12345.678, 0.0001, 1e20))  # expect: 1.500000 2.35    3.142|2.5     |1.234568e+04 0.0001 1E+20
print("%s %s %s" % ("a", 1, [1, 2]), "%s" % "x", "%s" % (1,), "%%", "100%%" % ())  # expect: a 1 [1, 2] x 1 %% 100%
print("%(name)s is %(age)d" % {"name": "Ann", "age": 30}, "%*d|%-*d|" % (5, 42, 5, 42), "%.*f" % (2, 3.14159))  # expect: Ann is 30    42|42   | 3.14
print("%c%c" % ("a", 98), "%.2s" % "abcdef", "%5.1f%%" % 12.345, "%a" % "é")  # expect: ab ab  12.3% '\xe9'
print(attempt(lambda: "%d" % "x"))  # expect: TypeError: %d format: a real number is required, not str
print(attempt(lambda: "%d %d" % (1,)))  # expect: TypeError: not enough arguments for format string
print(attempt(lambda: "%d" % (1, 2)))  # expect: TypeError: not all arguments converted during string formatting
print(attempt(lambda: "%z" % 1))  # expect: ValueError: unsupported format character 'z' (0x7a) at index 1
print(attempt(lambda: "%x" % 1.5))  # expect: TypeError: %x format: an integer is required, not float
print(attempt(lambda: "%f" % "a"))  # expect: TypeError: must be real number, not str
print(attempt(lambda: "%(a)s" % {}))  # expect: KeyError: 'a'
print(attempt(lambda: "abc" % 5))  # expect: TypeError: not all arguments converted during string formatting
print("{} {} {}".format(1, "a", [2]), "{1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{{}}".format())  # expect: 1 a [2] b a 1 2 {}
print("{:>5}|{:<5}|{:^5}|{:05d}|{:,}|{:.2f}|{:x}|{:%}".format(1, 2, 3, 4, 1234567, 2.5, 255, 0.25))  # expect:     1|2    |  3  |00004|1,234,567|2.50|ff|25.000000%
print("{0[1]} {0[k]} {1.cents} {2!r:>6} {2!s:*^5}".format({1: "one", "k": "kay"}, m, "q"))  # expect: one kay 1234    'q' **q**
print("{:{w}.{p}f}|{:{}}|".format(3.14159, "x", 4, w=8, p=2))  # expect:     3.14|x   |
print("{}|{:abc}|{!r}|{!s}".format(m, m, m, m))  # expect: <>12.34|<abc>12.34|Money(1234)|12.34
print(attempt(lambda: "{} {}".format(1)))  # expect: IndexError: Replacement index 1 out of range for positional args tuple
print(attempt(lambda: "{x}".format(y=1)))  # expect: KeyError: 'x'
print(attempt(lambda: "{0} {}".format(1, 2)))  # expect: ValueError: cannot switch from manual field specification to automatic field numbering
print(attempt(lambda: "{".format()))  # expect: ValueError: Single '{' encountered in format string
print(attempt(lambda: "{0.nope}".format(m)))  # expect: AttributeError: 'Money' object has no attribute 'nope'
print(attempt(lambda: "{:d}".format("x")))  # expect: ValueError: Unknown format code 'd' for object of type 'str'
print(attempt(lambda: "{!z}".format(1)))  # expect: ValueError: Unknown conversion specifier z
print(format(3.0), format(255, "#b"), format("a", ">3"), format(True), format(True, "d"), format(m, "q"), format(10**20, ",d"))
# expect: 3.0 0b11111111   a True 1 <q>12.34 100,000,000,000,000,000,000
print(attempt(lambda: format([], "5")))  # expect: TypeError: unsupported format string passed to list.__format__
print(attempt(lambda: format(1, "q")))  # expect: ValueError: Unknown format code 'q' for object of type 'int'
x, width = 3.14159, 10
print(f"{x:.2f} {x!r} {width:>{width}} {'a' 'b'} {m} {m!r} {m:z} {x=} {[1, 2]} {{}}")  # expect: 3.14 3.14159         10 ab <>12.34 Money(1234) <z>12.34 x=3.14159 [1, 2] {}
print("{:08.3f}|{:+}|{: }|{:e}|{:g}|{:10.4}|{:_}".format(3.14159, 5, 5, 12345.678, 1e-5, 2.0 / 3, 1000000))  # expect: 0003.142|+5| 5|1.234568e+04|1e-05|    0.6667|1_000_000
print("%s %s" % (1.0, 1e16), str(0.1 + 0.2), repr(1e-5), 1e22, 123456789.123, -0.0, float("inf"), float("nan"))
# expect: 1.0 1e+16 0.30000000000000004 1e-05 1e+22 123456789.123 -0.0 inf nan
print("{a[0]}{a[1]}".format(a=[1, 2]), "{0:{1}}".format(5, "03d"), "{:}".format("x"), "{0:}".format(None))  # expect: 12 005 x None
