# The old names of threading still work, and say what to use.
import threading


def work():
    print(threading.currentThread().getName())


worker = threading.Thread(target=work)
worker.setName("washer")
worker.setDaemon(True)
print(worker.isDaemon(), threading.activeCount())
worker.start()
worker.join()
condition = threading.Condition()
with condition:
    condition.notifyAll()
