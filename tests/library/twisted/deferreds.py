# What goes through a chain of callbacks, and how.
from twisted.internet import defer
from twisted.internet.defer import Deferred, DeferredList, fail, gatherResults, maybeDeferred, succeed
from twisted.python.failure import Failure


def show(label):
    def callback(value):
        print(label, value)
        return value
    return callback


d = Deferred()
d.addCallback(lambda n: n + 1)
d.addCallback(show("one more:"))
d.addCallback(lambda n: 1 / 0)
d.addCallback(show("never:"))
d.addErrback(lambda failure: print("caught", failure.type.__name__, failure.getErrorMessage()) or 7)
d.addBoth(show("after:"))
d.callback(41)
try:
    d.callback(2)
except defer.AlreadyCalledError:
    print("already called")

d = Deferred()
d.addCallbacks(lambda r, *args, **kw: (r, args, kw), None, (1, 2), {"k": 3})
d.addCallback(show("arguments:"))
d.callback("r")

inner = Deferred().addCallback(lambda x: x * 2)
outer = succeed(1).addCallback(lambda ignored: inner).addCallback(show("outer gets:"))
print("inner not yet")
inner.callback(21)
inner.addCallback(show("inner has now:"))

failed = fail(KeyError("lost"))
failed.addErrback(lambda failure: failure.trap(ValueError, KeyError))
failed.addCallback(lambda kind: print("trapped", kind.__name__))
failed = fail(ValueError("wrong"))
failed.addErrback(lambda failure: failure.trap(KeyError))
failed.addErrback(lambda failure: print("not trapped:", failure.value))

cancelled = Deferred(lambda d: print("canceller called"))
cancelled.addErrback(lambda failure: print(failure.type.__name__))
cancelled.cancel()
cancelled = Deferred()
cancelled.addErrback(lambda failure: failure.trap(defer.CancelledError)).addCallback(show("cancelled"))
cancelled.cancel()
cancelled.callback("ignored once")

a, b, c = Deferred(), Deferred(), Deferred()
DeferredList([a, b, c], consumeErrors=True).addCallback(
    lambda results: print([(ok, r if ok else r.getErrorMessage()) for ok, r in results]))
c.callback("C")
a.callback("A")
b.errback(RuntimeError("B failed"))
DeferredList([Deferred(), succeed("fast")], fireOnOneCallback=True).addCallback(show("first:"))
gatherResults([succeed(1), succeed(2), succeed(3)]).addCallback(show("gathered:"))
gathered = gatherResults([succeed(1), fail(ValueError("two"))], consumeErrors=True)
gathered.addErrback(lambda failure: print(failure.type.__name__, failure.value.index,
                                          failure.value.subFailure.getErrorMessage()))

maybeDeferred(lambda: 5).addCallback(show("maybe:"))
maybeDeferred(int, "x").addErrback(lambda failure: print(failure.getErrorMessage()))
defer.execute(max, 3, 9).addCallback(show("executed:"))

chained = Deferred()
chained.chainDeferred(Deferred().addCallback(show("chained:")))
chained.callback("along")

paused = Deferred().addCallback(show("paused:"))
paused.pause()
paused.callback(1)
print("still paused")
paused.unpause()

lock = defer.DeferredLock()
lock.acquire().addCallback(lambda lock: print("first has it", lock.locked))
lock.run(lambda: print("second runs"))
lock.release()
print("free", lock.locked)
sem = defer.DeferredSemaphore(2)
for n in range(3):
    sem.acquire().addCallback(lambda s, n=n: print("unit for", n))
sem.release()
queue = defer.DeferredQueue(size=2)
queue.get().addCallback(show("got"))
for n in range(3):
    queue.put(n)
queue.get().addCallback(show("got"))
queue.put(3)
try:
    queue.put(4)
except defer.QueueOverflow:
    print("overflow")

try:
    succeed(1).errback(Failure(ValueError("late")))
except defer.AlreadyCalledError:
    print("no errback after a result")
print(str(succeed(3)).split(" current")[1], str(Deferred()).split(" at ")[0])
