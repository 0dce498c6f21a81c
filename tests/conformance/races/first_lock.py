# Who gets the lock first, and who next.
# oracle: seeds 100
# oracle: always [abc]( [abc])*
import threading
import time

lock = threading.Lock()
order = []

def enter(name):
    with lock:
        order.append(name)
        time.sleep(0.001)

ts = [threading.Thread(target=enter, args=(name,)) for name in "abc"]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(*order)
