# A subclass of Greenlet with _run; local; getcurrent.
import gevent
from gevent import Greenlet
from gevent.local import local

class Talker(Greenlet):
    def __init__(self, text, times):
        Greenlet.__init__(self)
        self.text, self.times = text, times
    def _run(self):
        for n in range(self.times):
            print(self.text, gevent.getcurrent() is self)
            gevent.sleep(0.01)
        return self.times
    def __str__(self):
        return "Talker(%s)" % self.text

t = Talker("hey", 2)
t.start()
t.join()
print(t, t.value)
data = local()
data.x = "main"
def other():
    print(hasattr(data, "x"))
    data.x = "other"
gevent.spawn(other).join()
print(data.x)
print(Talker.spawn("class method", 1).get())
