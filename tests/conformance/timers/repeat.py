# A timer that starts itself anew.
# oracle: clock simulated
import threading
import time

class Repeat(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)

count = 0
def tick(name):
    global count
    count += 1
    print(name, count)

r = Repeat(0.1, tick, args=("tick",))
r.start()
time.sleep(0.35)
r.cancel()

def again(n):
    print("again", n)
    if n:
        threading.Timer(0.02, again, (n - 1,)).start()

again(2)
