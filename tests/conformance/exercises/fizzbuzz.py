# Four threads print FizzBuzz in order.
import threading

class FizzBuzz:
    def __init__(self, n):
        self.n, self.i = n, 1
        self.cond = threading.Condition()
        self.out = []
    def run(self, mine, text):
        while True:
            with self.cond:
                self.cond.wait_for(lambda: self.i > self.n or mine(self.i))
                if self.i > self.n:
                    return
                self.out.append(text or str(self.i))
                self.i += 1
                self.cond.notify_all()

f = FizzBuzz(15)
kinds = [(lambda i: i % 15 == 0, "FizzBuzz"), (lambda i: i % 3 == 0 and i % 5, "Fizz"),
         (lambda i: i % 5 == 0 and i % 3, "Buzz"), (lambda i: i % 3 and i % 5, None)]
ts = [threading.Thread(target=f.run, args=k) for k in kinds]
for t in ts: t.start()
for t in ts: t.join()
print(" ".join(f.out))
