# Dining philosophers with a waiter: at most n - 1 sit down at once.
import threading

class Philosopher(threading.Thread):
    waiter = threading.Semaphore(4)

    def __init__(self, n, forks):
        super().__init__(name="philosopher %d" % n)
        self.n = n
        self.left = forks[n]
        self.right = forks[(n + 1) % len(forks)]
        self.meals = 0

    def run(self):
        while self.meals < 3:
            with Philosopher.waiter:
                with self.left:
                    with self.right:
                        self.meals += 1

forks = [threading.Lock() for n in range(5)]
table = [Philosopher(n, forks) for n in range(5)]
for p in table:
    p.start()
for p in table:
    p.join()
print([p.meals for p in table], [f.locked() for f in forks])
