match [1,2]:
    case [x, y, z]: pass
    case a: print(a)
match = 3; case = 4
print(match, case)
match (match):
    case 3: print('three')

# What CPython 3.11 prints:
# expect: [1, 2]
# expect: 3 4
# expect: three
