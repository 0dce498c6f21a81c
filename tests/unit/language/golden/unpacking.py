a, (b, *c), d = x
first, *rest = e = y
z = [*a, 1, {**m, "k": 2}, {*s}]
(n := 3)
