# get() on a queue that nobody fills.
# oracle: hangs
import queue
import threading

q = queue.Queue()
t = threading.Thread(target=q.get, name="hungry")
t.start()
print("started")
t.join()
print("never")
