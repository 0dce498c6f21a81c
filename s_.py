import types
print(*sorted(k for k in dir(types)))
