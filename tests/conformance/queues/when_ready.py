# Deliver only when the other worker says that it is ready.
# oracle: unordered
import threading, queue, time

ready = queue.Queue()
goods = queue.Queue()

def consumer():
    for i in range(4):
        print("consumer: ready for", i)
        ready.put(i)
        item = goods.get()
        print("consumer: got", item)
        time.sleep(0.02)
    ready.put(None)

def producer():
    while True:
        i = ready.get()
        if i is None:
            return
        print("producer: delivers", i)
        goods.put("item %d" % i)

ts = [threading.Thread(target=f) for f in (consumer, producer)]
[t.start() for t in ts]
[t.join() for t in ts]
print(ready.empty(), goods.empty(), goods.qsize())
