# A notification with nobody there is lost.
import threading

cond = threading.Condition()
with cond:
    cond.notify()
    cond.notify_all()
with cond:
    print(cond.wait(timeout=0.05))

items = []
def put():
    with cond:
        items.append("late")
        cond.notify()

with cond:
    threading.Timer(0.05, put).start()
    print(cond.wait_for(lambda: items, timeout=2))
    print(cond.wait_for(lambda: len(items) > 1, timeout=0.05))
