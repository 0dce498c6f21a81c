# An elevator simulation: a state machine with a request queue.
import queue
import threading

class Elevator(threading.Thread):
    def __init__(self, floors):
        super().__init__(daemon=True)
        self.requests = queue.Queue()
        self.floor = 0
        self.log = []
    def run(self):
        while True:
            target = self.requests.get()
            try:
                if target is None:
                    return
                step = 1 if target > self.floor else -1
                while self.floor != target:
                    self.floor += step
                    self.log.append(self.floor)
                self.log.append("open")
            finally:
                self.requests.task_done()

e = Elevator(5)
e.start()
for floor in (3, 1, 4):
    e.requests.put(floor)
e.requests.join()
print(e.log)
e.requests.put(None)
e.join()
print(e.is_alive(), e.daemon)
