# The sleeping barber: two chairs; who finds none goes away.
import threading
import time

class Shop:
    def __init__(self, chairs):
        self.chairs = chairs
        self.waiting = []
        self.cond = threading.Condition()
        self.closed = False

    def enter(self, name):
        with self.cond:
            if len(self.waiting) >= self.chairs:
                print(name, "finds no chair")
                return
            self.waiting.append(name)
            print(name, "sits down")
            self.cond.notify()

    def barber(self):
        while True:
            with self.cond:
                while not self.waiting and not self.closed:
                    print("barber sleeps")
                    self.cond.wait()
                if not self.waiting:
                    break
                name = self.waiting.pop(0)
            print("cutting", name)
            time.sleep(0.1)
        print("shop closed")

shop = Shop(2)
b = threading.Thread(target=shop.barber)
b.start()
time.sleep(0.03)
for n, name in enumerate(["Al", "Bo", "Cy", "Di", "Ed"]):
    shop.enter(name)
    time.sleep(0.02)
time.sleep(0.3)
with shop.cond:
    shop.closed = True
    shop.cond.notify_all()
b.join()
