# Value and Array.
from multiprocessing import Process, Value, Array

def work(total, cells, k):
    for n in range(100):
        with total.get_lock():
            total.value += 1
    cells[k] = k * k

if __name__ == "__main__":
    total = Value("i", 0)
    cells = Array("d", 4)
    ps = [Process(target=work, args=(total, cells, k)) for k in range(4)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(total.value, cells[:], list(cells), len(cells))
    print(total)
    v = Value("d", 3.5)
    print(v, v.value)
    a = Array("i", [3, 1, 2])
    a[0] = 9
    print(sorted(a), a[1:], a[-1])
    for broken in (lambda: a[5], lambda: a.__setitem__(0, "x"), lambda: a.__setitem__(slice(0, 2), [1])):
        try:
            broken()
        except Exception as e:
            print(type(e).__name__, e)
    c = Array("c", b"hello")
    print(c.value, c.raw)
    b = Value("b", 127)
    b.value += 1
    print(b.value)
    f = Value("f", 0.1)
    print(f.value == 0.1, round(f.value, 6))
    u = Value("c", b"x")
    print(u.value)
    t = Value("i")
    print(t.value)
