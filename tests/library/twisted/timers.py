# callLater, LoopingCall, deferLater, the test clock and cooperating iterators.
from twisted.internet import error, reactor, task


def say(text):
    print("said", text)


def ended(what):
    def callback(result):
        print(what, "ended", type(result).__name__)
    return callback


def fourth(state=[]):
    state.append(1)
    if len(state) == 4:
        raise ValueError("the fourth")
    print("tick", len(state))


def after():
    try:
        calls[0].cancel()
    except error.AlreadyCalled as problem:
        print(problem)


def work(name, steps):
    for n in range(steps):
        print(name, n)
        yield None


calls = []


def begin():
    call = reactor.callLater(0.25, say, "later")
    reactor.callLater(0, say, "soon")
    reactor.callLater(0.1, say, "second")
    reactor.callLater(0.05, say, "first")
    gone = reactor.callLater(0.05, say, "never")
    gone.cancel()
    print(call.active(), gone.active(), call.called)
    try:
        gone.cancel()
    except error.AlreadyCancelled as problem:
        print(problem)
    call.reset(0.3)
    call.delay(0.1)
    moved = reactor.callLater(10, say, "moved to the front")
    moved.reset(0)


    reactor.callLater(0.5, after)

    looping = task.LoopingCall(fourth)
    looping.start(0.07).addErrback(lambda failure: print("loop failed:", failure.getErrorMessage()))
    print("running", looping.running)
    counted = task.LoopingCall(lambda: counted.stop())
    counted.start(0.03, now=False).addCallback(ended("stopped loop"))
    try:
        looping.start(1)
    except AssertionError as problem:
        print(problem)

    task.deferLater(reactor, 0.17, max, 4, 8).addCallback(lambda n: print("deferred", n))
    cancelled = task.deferLater(reactor, 0.17, say, "not this")
    cancelled.addErrback(lambda failure: print(failure.type.__name__))
    cancelled.cancel()
    calls.append(call)


def cooperate():
    done = task.coiterate(work("a", 2))
    done.addCallback(lambda ignored: print("a is done"))
    one = task.cooperate(work("b", 2))
    one.whenDone().addCallback(lambda ignored: print("b is done"))


clock = task.Clock()
ticks = []
beat = task.LoopingCall(lambda: ticks.append(clock.seconds()))
beat.clock = clock
beat.start(2)
clock.advance(2)
clock.pump([1, 1, 5])
print("ticks", ticks)
late = task.LoopingCall.withCount(lambda count: print("count", count))
late.clock = clock
late.start(1)
clock.advance(1)
clock.advance(3.5)
late.stop()

reactor.callWhenRunning(begin)
reactor.callLater(0.6, cooperate)
reactor.callLater(0.8, reactor.stop)
reactor.run()
