def f():
    with lock, open(n) as (a, b):
        return a
