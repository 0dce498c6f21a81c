# join() of a queue when the worker forgot task_done().
# oracle: hangs
import queue
import threading

q = queue.Queue()

def worker():
    while True:
        item = q.get()
        print("worked on", item)

threading.Thread(target=worker, daemon=True).start()
for n in range(3):
    q.put(n)
q.join()
print("never")
