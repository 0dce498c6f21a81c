print([y := 5, y**2], (n := 10) + n)
print([z for x in range(5) if (z := x * 2) > 3], z)
while (q := 3) and False: pass
print(any((w := i) > 3 for i in range(10)), w)

# What CPython 3.11 prints:
# expect: [5, 25] 20
# expect: [4, 6, 8] 8
# expect: True 4
