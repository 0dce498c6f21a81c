from fractions import Fraction as F
print(F(1, 3) + F(1, 6), F('0.125'), F(0.5), F('3/4') * 2, F(7, 3) // 1, F(7, 3) % 1, F(1, 3) ** 2, F(1, 3) ** -2, -F(1, 2), abs(F(-1, 2)), F(1, 2) == 0.5, F(1, 2) < 1, float(F(1, 3)), int(F(7, 2)), round(F(7, 2)), F(3.14159).limit_denominator(100), repr(F(1, 2)), str(F(4, 2)), hash(F(1, 2)) == hash(0.5), F(1, 2) + 0.5, sum([F(1, 2), F(1, 3)]), F(6, 4).numerator, divmod(F(7, 2), 1), F(1, 2) ** 0.5, 2 ** F(1, 2), 1 - F(1, 3), 5 // F(2, 3), 5 % F(2, 3), F('-1.5e2'), math.floor(F(7, 2)) if False else '')
try: F(1, 0)
except ZeroDivisionError as e: print(e)
try: F('x')
except ValueError as e: print(e)
try: F(1.5, 2)
except TypeError as e: print(e)

# What CPython 3.11 prints:
# expect: 1/2 1/8 1/2 3/2 2 1/3 1/9 9 -1/2 1/2 True True 0.3333333333333333 3 4 311/99 Fraction(1, 2) 2 True 1.0 5/6 3 (3, Fraction(1, 2)) 0.7071067811865476 1.4142135623730951 2/3 7 1/3 -150 
# expect: Fraction(1, 0)
# expect: Invalid literal for Fraction: 'x'
# expect: both arguments should be Rational instances
