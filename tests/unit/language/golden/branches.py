if a and not b:
    x = 1
elif c or d:
    x = 2
else:
    pass
y = 1 if x else 2
assert y > 0, "small"
