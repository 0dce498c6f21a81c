# Whole numbers around the sizes at which they are kept in another way: 48, 64 and 128 bits.
edges = []
for bits in (30, 47, 48, 53, 62, 63, 64, 65, 95, 127, 128, 129, 190):
    for near in (-1, 0, 1):
        edges.append((1 << bits) + near)
edges += [0, 1, 2, 3, 7, 10**9 + 7]
edges += [-e for e in edges]
total = 0
checks = 0
for a in edges:
    for b in edges:
        assert (a + b) - b == a
        assert (a - b) + b == a
        assert a * b == b * a
        row = a + b, a - b, a * b
        if b:
            q, r = a // b, a % b
            assert q * b + r == a, (a, b)
            assert r == 0 or (r < 0) == (b < 0), (a, b)
            assert abs(r) < abs(b)
            assert divmod(a, b) == (q, r)
            row += (q, r)
        row += a & b, a | b, a ^ b
        total = (total * 31 + sum(row)) % (10**40 + 7)
        checks += len(row)
print(checks, total)
print(edges[:12], edges[-5:])
print([float(e) for e in edges[17:23]])
print([e / 3 for e in edges[17:23]])
print([hash(e) for e in edges[9:24]])
factorial = 1
for i in range(1, 41):
    factorial *= i
print(factorial, -factorial // 10**9, factorial % -(10**18))
for zero in (lambda: 2**70 // 0, lambda: 2**70 % 0, lambda: 2**50 / 0):
    try:
        zero()
    except ZeroDivisionError as e:
        print(e)


class Wide(int):
    def __add__(self, other):
        return "mine"
    def __radd__(self, other):
        return "mine too"


print(Wide(2**70) + 1, 1 + Wide(2**70), Wide(2**70) * 2, Wide(5) - 1)
print(True + 2**64, True & True, 2**64 & True, True | False)
print(sum([2**46] * 5), sum([2**63, 1, True, 0.5]), sum([True, False, True]), sum([], True))
print(sum((i * 2**40 for i in range(300)), 2**47), sum([2**47 - 1, 1, -1, -2**47, -2**48]))


class Odd(list):
    def __iter__(self):
        return iter((1, 2))


print(sum(Odd([5, 6])), sum([[1], [2]], []), sum((1, 2.5)), sum(range(10**5)), sum({1: 2, 3: 4}))
for bad in (lambda: sum(["a"]), lambda: sum([1, None]), lambda: sum("ab", ""), lambda: sum(5)):
    try:
        print(bad())
    except TypeError as e:
        print(e)

# expect: 64440 3220946274740766750279280895963385200972
# expect: [1073741823, 1073741824, 1073741825, 140737488355327, 140737488355328, 140737488355329, 281474976710655, 281474976710656, 281474976710657, 9007199254740991, 9007199254740992, 9007199254740993] [-1, -2, -3, -7, -1000000007]
# expect: [9.223372036854776e+18, 1.8446744073709552e+19, 1.8446744073709552e+19, 1.8446744073709552e+19, 3.6893488147419103e+19, 3.6893488147419103e+19]
# expect: [3.0744573456182584e+18, 6.148914691236517e+18, 6.148914691236517e+18, 6.148914691236517e+18, 1.2297829382473034e+19, 1.2297829382473034e+19]
# expect: [9007199254740991, 9007199254740992, 9007199254740993, 1, 2, 3, 3, 4, 5, 7, 8, 9, 15, 16, 17]
# expect: 815915283247897734345611269596115894272000000000 -815915283247897734345611269596115894272 -884105728000000000
# expect: integer division or modulo by zero
# expect: integer modulo by zero
# expect: division by zero
# expect: mine mine too 2361183241434822606848 4
# expect: 18446744073709551617 True 0 True
# expect: 351843720888320 9.223372036854776e+18 2 True
# expect: 49453833994108928 -281474976710657
# expect: 3 [1, 2] 3.5 4999950000 4
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: unsupported operand type(s) for +: 'int' and 'NoneType'
# expect: sum() can't sum strings [use ''.join(seq) instead]
# expect: 'int' object is not iterable
