# Many readers or one writer: a lock made of a Condition.
import threading
import time

class RWLock:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.writer = False

    def read_begin(self):
        with self.cond:
            while self.writer:
                self.cond.wait()
            self.readers += 1

    def read_end(self):
        with self.cond:
            self.readers -= 1
            if self.readers == 0:
                self.cond.notify_all()

    def write_begin(self):
        with self.cond:
            self.cond.wait_for(lambda: not self.writer and self.readers == 0)
            self.writer = True

    def write_end(self):
        with self.cond:
            self.writer = False
            self.cond.notify_all()

rw = RWLock()
page = ["first version"]

def reader(name, start):
    time.sleep(start)
    rw.read_begin()
    print(name, "reads", page[-1])
    time.sleep(0.06)
    print(name, "leaves")
    rw.read_end()

def writer():
    time.sleep(0.03)
    print("writer waits for", rw.readers, "readers")
    rw.write_begin()
    page.append("second version")
    print("written")
    rw.write_end()

ts = [threading.Thread(target=reader, args=("r1", 0)), threading.Thread(target=reader, args=("r2", 0.02)),
      threading.Thread(target=writer), threading.Thread(target=reader, args=("r3", 0.2))]
for t in ts:
    t.start()
for t in ts:
    t.join()
