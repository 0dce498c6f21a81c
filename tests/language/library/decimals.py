from decimal import *
import decimal
print(Decimal('0.1') + Decimal('0.2'), Decimal(1) / 3, Decimal('1.10') * 2, Decimal(10), Decimal(0.1), Decimal('1E+5'), Decimal('123.456').quantize(Decimal('0.01')), Decimal('2.675').quantize(Decimal('.01'), rounding=ROUND_HALF_UP), repr(Decimal('1.0')), Decimal('1.0') == 1, Decimal('1') < 2, Decimal('-3.7') // 1, Decimal('-3.7') % 1, Decimal('7') // 2, Decimal(2) ** 10, Decimal(2).sqrt(), abs(Decimal(-1)), -Decimal(1), float(Decimal('1.5')), int(Decimal('1.9')), round(Decimal('1.25'), 1), round(Decimal('2.5')), hash(Decimal(1)) == hash(1), sum([Decimal('0.1')] * 3), f'{Decimal("1234.5"):,.2f}', str(Decimal('1E-10')), Decimal('NaN'), Decimal('Infinity'), Decimal('1.20').normalize(), Decimal('1.5').as_tuple(), max(Decimal(1), Decimal(2)), Decimal('3.14').to_integral_value(), Decimal('100').normalize(), Decimal('-0'), Decimal('1.23E+3'), Decimal((0, (1, 2, 3), -2)), Decimal('5').compare(3), Decimal('1e3').is_zero(), Decimal(2) ** Decimal('0.5'), Decimal('1').exp(), Decimal('10').ln(), Decimal('100').log10())
getcontext().prec = 6; print(Decimal(1) / 7, getcontext().prec, Decimal(22) / 7)
with localcontext() as c:
    c.prec = 3; print(Decimal(1) / 7)
print(Decimal(1) / 7)
for fn in (lambda: Decimal('x'), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal([])):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
print(Decimal('1.1') == 1.1, Decimal('0.5') == 0.5, Decimal(3).is_signed(), Decimal('1.1').is_nan(), ROUND_HALF_EVEN, Decimal('12.5').quantize(Decimal('1')), Decimal('13.5').quantize(Decimal('1')), Decimal('12.345').quantize(Decimal('0.1'), ROUND_DOWN), Decimal('1') / Decimal('8'), '%.2f' % Decimal('3.14159'), '%s' % Decimal('3.10'))

# What CPython 3.11 prints:
# expect: 0.3 0.3333333333333333333333333333 2.20 10 0.1000000000000000055511151231257827021181583404541015625 1E+5 123.46 2.68 Decimal('1.0') True True -3 -0.7 3 1024 1.414213562373095048801688724 1 -1 1.5 1 1.2 2 True 0.3 1,234.50 1E-10 NaN Infinity 1.2 DecimalTuple(sign=0, digits=(1, 5), exponent=-1) 2 3 1E+2 -0 1.23E+3 1.23 1 False 1.414213562373095048801688724 2.718281828459045235360287471 2.302585092994045684017991455 2
# expect: 0.142857 6 3.14286
# expect: 0.143
# expect: 0.142857
# expect: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: ValueError argument must be a sequence of length 3
# expect: False True False False ROUND_HALF_EVEN 12 14 12.3 0.125 3.14 3.10
