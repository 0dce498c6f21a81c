# Actors: a mailbox each, messages instead of shared memory.
import queue
import threading

class Actor:
    STOP = object()
    def __init__(self):
        self.mailbox = queue.Queue()
        self.thread = threading.Thread(target=self._loop)
        self.thread.start()
    def send(self, message):
        self.mailbox.put(message)
    def stop(self):
        self.send(Actor.STOP)
        self.thread.join()
    def _loop(self):
        while (message := self.mailbox.get()) is not Actor.STOP:
            kind, *args = message
            getattr(self, "on_" + kind, self.unknown)(*args)
    def unknown(self, *args):
        print("don't know what to do with", args)

class Counter(Actor):
    count = 0
    def on_add(self, n=1):
        self.count += n
    def on_tell(self, reply):
        reply.put(self.count)

c = Counter()
for n in range(5):
    c.send(("add", n))
c.send(("add",))
c.send(("dance", "tango"))
reply = queue.Queue()
c.send(("tell", reply))
print(reply.get())
c.stop()
