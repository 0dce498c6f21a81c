# oracle: gil on
# Who has waited for the GIL for so long makes its holder give it up.
import sys
import threading


def changes(interval, rounds=300000):
    sys.setswitchinterval(interval)
    order = []

    def compute(name):
        for _ in range(rounds):
            order.append(name)

    threads = [threading.Thread(target=compute, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(a != b for a, b in zip(order, order[1:]))


print(sys.getswitchinterval())
print(changes(10))
print(sys.getswitchinterval())
print(changes(0.0005) > 3)
for good in (1, 0.005, 1e-6, 0.00123456):
    sys.setswitchinterval(good)
    print(sys.getswitchinterval())
for bad in (0, -1, 'x', None):
    try:
        sys.setswitchinterval(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
