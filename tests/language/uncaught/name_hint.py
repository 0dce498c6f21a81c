def f(counter):
    return countre + 1
f(1)

# expect error: NameError: name 'countre' is not defined. Did you mean: 'counter'?
