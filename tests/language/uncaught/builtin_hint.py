def f():
    total = 1
    prnt(total)
f()

# expect error: NameError: name 'prnt' is not defined. Did you mean: 'print'?
