z = 3+4j
print(z, z.real, z.imag, abs(z), z.conjugate(), z*z, z/2, z+1, 1-z, z**2, -z, +z, z==3+4j, z!=1, complex(1,2), complex('1+2j'), complex('3'), complex(), 1j**2, 2j, -1j, 0j, complex(1.5, -2.5), repr(1+0j), hash(1+0j)==hash(1), bool(0j), 1j*1j, (1+2j)/(3-4j), z//1 if False else '', type(z), isinstance(z, complex), f'{z}', f'{z:.2f}', '%s' % z, str(1e20j), complex(float('inf'), float('nan')), complex('-j'), 1e-7j, (-8)**(1/3), [1j, 2], {1j: 'a'}[1j])
for fn in (lambda: z < 1j, lambda: z // 2, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: complex('a'), lambda: z / 0, lambda: complex('1', 2), lambda: 0j ** -1, lambda: divmod(z, 1)):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
import cmath, math
print(cmath.sqrt(-1), cmath.phase(1j), cmath.polar(1j), cmath.exp(1j*math.pi), cmath.rect(1, 0), cmath.pi, cmath.isclose(1j, 1j), cmath.log(1j), cmath.cos(1j), cmath.isnan(1j))

# What CPython 3.11 prints:
# expect: (3+4j) 3.0 4.0 5.0 (3-4j) (-7+24j) (1.5+2j) (4+4j) (-2-4j) (-7+24j) (-3-4j) (3+4j) True True (1+2j) (1+2j) (3+0j) 0j (-1+0j) 2j (-0-1j) 0j (1.5-2.5j) (1+0j) True False (-1+0j) (-0.2+0.4j)  <class 'complex'> True (3+4j) 3.00+4.00j (3+4j) 1e+20j (inf+nanj) -1j 1e-07j (1.0000000000000002+1.7320508075688772j) [1j, 2] a
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
# expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: ValueError complex() arg is a malformed string
# expect: ZeroDivisionError complex division by zero
# expect: TypeError complex() can't take second arg if first is a string
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
# expect: 1j 1.5707963267948966 (1.0, 1.5707963267948966) (-1+1.2246467991473532e-16j) (1+0j) 3.141592653589793 True 1.5707963267948966j (1.5430806348152437-0j) False
