# As in CPython: a local name that is near comes before a global one that is nearer.
totale = 1
def f(total):
    return totales + total
f(1)

# expect error: NameError: name 'totales' is not defined. Did you mean: 'total'?
