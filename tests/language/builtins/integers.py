print(2**200, -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2), pow(3, -1, 7), pow(2, 100, 13), 10**20 // 7, -(10**20) % 7, (1 << 100) >> 98, ~5, 5 ^ 3, -1 >> 3, 0b1010_1010, 0o17, 0xFF_FF, 1_000_000)
print(f'{2**100:,}', f'{-2**70:x}', f'{2**70:_b}', f'{10**30:e}', f'{10**25:.3g}', f'{2**64:>30d}|', '%d' % 2**70, '%x' % 2**65, hex(2**70), oct(8**30), bin(-2**5), int('123' * 20), int('-0xff', 16), int('zz', 36), int('  42\n'), int('1_000'), int(3.9), int(-3.9), int(b'12'), int('١٢'))
for t in ('', 'x', '1__0', '0x10', '1.5', '- 1'):
    try: int(t)
    except ValueError as e: print(e)
try: int('9', 8)
except ValueError as e: print(e)
try: int('1', 99)
except ValueError as e: print(e)
try: int([])
except TypeError as e: print(e)
try: int('5', x=1)
except TypeError as e: print(e)
try: int(float('inf'))
except OverflowError as e: print(e)
try: int(float('nan'))
except ValueError as e: print(e)
print((255).to_bytes(2, 'big'), (-5).to_bytes(4, 'little', signed=True), int.from_bytes(b'\x01\x00', 'big'), int.from_bytes(b'\xff', 'big', signed=True), (10).bit_length(), (255).bit_count(), (5).as_integer_ratio(), (5).numerator, (5).real, (5).imag, (5).conjugate())
try: (300).to_bytes(1, 'big')
except OverflowError as e: print(e)
try: (-3).to_bytes(1, 'big')
except OverflowError as e: print(e)
print((3).to_bytes(), round(12345, -2), round(15, -1), round(25, -1), int.__add__(1, 2), (1).__class__, True + True, True & False, True | 2, ~True, isinstance(True, int))

# What CPython 3.11 prints:
# expect: 1606938044258990275541962092341162602522202993782792835301376 -4 2 -2 (-4, 1) 5 3 14285714285714285714 5 4 -6 6 -1 170 15 65535 1000000
# expect: 1,267,650,600,228,229,401,496,703,205,376 -400000000000000000 100_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000 1.000000e+30 1e+25           18446744073709551616| 1180591620717411303424 20000000000000000 0x400000000000000000 0o1000000000000000000000000000000 -0b100000 123123123123123123123123123123123123123123123123123123123123 -255 1295 42 1000 3 -3 12 12
# expect: invalid literal for int() with base 10: ''
# expect: invalid literal for int() with base 10: 'x'
# expect: invalid literal for int() with base 10: '1__0'
# expect: invalid literal for int() with base 10: '0x10'
# expect: invalid literal for int() with base 10: '1.5'
# expect: invalid literal for int() with base 10: '- 1'
# expect: invalid literal for int() with base 8: '9'
# expect: int() base must be >= 2 and <= 36, or 0
# expect: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: 'x' is an invalid keyword argument for int()
# expect: cannot convert float infinity to integer
# expect: cannot convert float NaN to integer
# expect: b'\x00\xff' b'\xfb\xff\xff\xff' 256 -1 4 8 (5, 1) 5 5 0 5
# expect: int too big to convert
# expect: can't convert negative int to unsigned
# expect: b'\x03' 12300 20 20 3 <class 'int'> 2 False 3 -2 True
