def f(q):
    for x in q:
        try:
            return g(x)
        except (A, B) as e:
            print(e)
            continue
        finally:
            h()
