# Semaphores that start at 0 put three threads in order.
import threading

class Foo:
    def __init__(self):
        self.second_may = threading.Semaphore(0)
        self.third_may = threading.Semaphore(0)
        self.out = []

    def first(self):
        self.out.append("first")
        self.second_may.release()

    def second(self):
        self.second_may.acquire()
        self.out.append("second")
        self.third_may.release()

    def third(self):
        self.third_may.acquire()
        self.out.append("third")

foo = Foo()
ts = [threading.Thread(target=f) for f in (foo.third, foo.second, foo.first)]
for t in ts: t.start()
for t in ts: t.join()
print(*foo.out, sep=" -> ")
