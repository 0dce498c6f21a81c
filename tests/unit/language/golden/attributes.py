a.b.c = d[1:2, ::3]
a.n += 1
d[k] += f(a.m)
del a.b, d[0]
