# A throttle lets so many requests a second through.
import time

class Throttle:
    def __init__(self, rate):
        self.gap = 1.0 / rate
        self.next = time.perf_counter()

    def wait(self):
        now = time.perf_counter()
        if now < self.next:
            time.sleep(self.next - now)
        self.next = max(now, self.next) + self.gap

throttle = Throttle(20)
start = time.time()
for n in range(6):
    throttle.wait()
    print("request", n)
spent = time.time() - start
print("took at least 0.25 s:", spent >= 0.24)
print("and less than 0.5 s:", spent < 0.5)
