# Who is there.
import threading

ready = threading.Barrier(4)
stop = threading.Event()

def stay():
    ready.wait()
    stop.wait()

for name in ("ana", "bea", "eva"):
    threading.Thread(target=stay, name=name).start()
ready.wait()
print(threading.active_count())
print(sorted(t.name for t in threading.enumerate()))
stop.set()
for t in threading.enumerate():
    if t is not threading.main_thread():
        t.join()
print(threading.active_count(), [t.name for t in threading.enumerate()])
