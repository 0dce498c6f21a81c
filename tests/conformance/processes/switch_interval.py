# oracle: gil on
# A child has its parent's switch interval, not the usual one.
import multiprocessing
import sys
import threading


def changes(rounds=300000):
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


def child():
    print(sys.getswitchinterval())
    print(changes())


sys.setswitchinterval(10)
process = multiprocessing.get_context('fork').Process(target=child)
process.start()
process.join()
print(process.exitcode)
