# Has the consumer looked before there was something?
# oracle: seeds 100
# oracle: always (got 1|nothing yet)
import queue
import threading

box = queue.Queue()
t = threading.Thread(target=box.put, args=(1,))
t.start()
try:
    print("got", box.get_nowait())
except queue.Empty:
    print("nothing yet")
t.join()
