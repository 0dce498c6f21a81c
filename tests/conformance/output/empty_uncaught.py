import queue
q = queue.Queue()
try:
    q.get_nowait()
except queue.Empty:
    q.get(timeout=0.01)
