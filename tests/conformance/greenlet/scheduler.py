# A scheduler of greenlets written by hand.
from collections import deque
from greenlet import greenlet

ready = deque()
def loop():
    while ready:
        g = ready.popleft()
        g.switch()
        if not g.dead:
            ready.append(g)
    return "all done"

hub = greenlet(loop)
def pause():
    hub.switch()

def task(name, n):
    def run():
        for i in range(n):
            print(name, i)
            pause()
        print(name, "over")
    return greenlet(run, hub)

for args in (("a", 2), ("b", 3), ("c", 1)):
    ready.append(task(*args))
print(hub.switch())
