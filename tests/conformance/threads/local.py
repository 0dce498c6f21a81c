# threading.local: each thread has values of its own.
import threading

data = threading.local()
data.color = "red"

def paint(color):
    print(color, "sees", getattr(data, "color", "nothing"))
    data.color = color
    print(color, "now", data.color, data.__dict__)

for c in ("blue", "green"):
    t = threading.Thread(target=paint, args=(c,))
    t.start()
    t.join()
print("main", data.color)

class Account(threading.local):
    total = 0
    def __init__(self, start):
        print("init", threading.current_thread().name)
        self.total = start

acc = Account(10)
acc.total += 5
def spend():
    acc.total -= 1
    print(acc.total)
t = threading.Thread(target=spend, name="spender")
t.start()
t.join()
print(acc.total)
try:
    del data.color
    data.color
except AttributeError as e:
    print(e)
