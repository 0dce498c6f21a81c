# A queue of two slows the producer down.
import queue
import threading
import time

q = queue.Queue(maxsize=2)

def producer():
    for n in range(5):
        q.put(n)
        print("put", n)
    q.put("stop")

def consumer():
    while True:
        time.sleep(0.1)
        item = q.get()
        if item == "stop":
            break
        time.sleep(0.05)
        print("got", item)

p = threading.Thread(target=producer)
c = threading.Thread(target=consumer)
p.start(); c.start(); p.join(); c.join()
