"""One producer, two consumers, a queue between them. Arguments: items, capacity (0: without bound). Prints items a second."""
import queue
import sys
import threading
import time

items, capacity = int(sys.argv[1]), int(sys.argv[2])
things = queue.Queue(capacity)


def consume():
    while True:
        things.get()
        things.task_done()


for _ in range(2):
    threading.Thread(target=consume, daemon=True).start()
begun = time.perf_counter()
for i in range(items):
    things.put(i)
things.join()
print(round(items / (time.perf_counter() - begun)))
