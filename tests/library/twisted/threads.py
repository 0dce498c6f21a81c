# Calls from the reactor into threads, and back.
import threading
import time

from twisted.internet import defer, reactor, threads

main_thread = threading.current_thread()


def slow(n):
    time.sleep(0.02 * n)
    return n * n, threading.current_thread() is main_thread


def fails():
    raise ValueError("in a thread")


def asks_back():
    answer = threads.blockingCallFromThread(reactor, ask_reactor, 20)
    try:
        threads.blockingCallFromThread(reactor, fails)
    except ValueError as error:
        print("back:", error)
    reactor.callFromThread(print, "called from the thread")
    return answer


def ask_reactor(n):
    print("asked in the reactor's thread:", threading.current_thread() is main_thread)
    d = defer.Deferred()
    reactor.callLater(0.01, d.callback, n + 1)
    return d


@defer.inlineCallbacks
def main():
    results = yield defer.gatherResults([threads.deferToThread(slow, n) for n in (3, 1, 2)])
    print(results)
    try:
        yield threads.deferToThread(fails)
    except ValueError as error:
        print("failed:", error)
    print("answer", (yield threads.deferToThread(asks_back)))
    done = defer.Deferred()
    reactor.callInThread(lambda: reactor.callFromThread(done.callback, "told"))
    print((yield done))
    threads.callMultipleInThread([(print, ("one",), {}), (print, ("two",), {"end": "!\n"}),
                                  (reactor.callFromThread, (reactor.stop,), {})])


reactor.suggestThreadPoolSize(3)
reactor.callWhenRunning(main)
reactor.run()
print("all threads ended", threading.active_count())
