# A watchdog notices who has not said anything for too long.
# oracle: clock simulated
import threading
import time

class Watchdog:
    def __init__(self, limit):
        self.limit, self.last, self.lock = limit, {}, threading.Lock()
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
    def alive(self, name):
        with self.lock:
            self.last[name] = time.monotonic()
    def watch(self):
        told = set()
        while not self.stop.wait(0.02):
            now = time.monotonic()
            with self.lock:
                for name, when in self.last.items():
                    if now - when > self.limit and name not in told:
                        told.add(name)
                        print(name, "seems to hang")

dog = Watchdog(0.1)
def worker(name, beats):
    for n in range(beats):
        dog.alive(name)
        time.sleep(0.04)
a = threading.Thread(target=worker, args=("long", 8))
b = threading.Thread(target=worker, args=("short", 1))
a.start(); b.start()
a.join(); b.join()
dog.stop.set()
dog.thread.join()
