import queue
import threading
import time

raw = queue.Queue(2)
clean = queue.Queue(3)
done = queue.Queue()

def read():
    for k in range(8):
        time.sleep(0.05)
        raw.put("row %d" % k)
    for _ in range(2):
        raw.put(None)

def wash():
    while True:
        row = raw.get()
        if row is None:
            clean.put(None)
            return
        time.sleep(0.15)
        clean.put(row.upper())

def store():
    ends = 0
    while ends < 2:
        row = clean.get()
        if row is None:
            ends += 1
            continue
        time.sleep(0.1)
        done.put(row)
    done.put("end")

threads = [threading.Thread(target=read, name="reader"),
           threading.Thread(target=wash, name="washer 1"),
           threading.Thread(target=wash, name="washer 2"),
           threading.Thread(target=store, name="store")]
for t in threads:
    t.start()
while done.get() != "end":
    pass
for t in threads:
    t.join()
print("stored")
