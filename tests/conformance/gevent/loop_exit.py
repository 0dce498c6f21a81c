# When nobody can ever go on, the loop ends with LoopExit in main, which may go on.
import gevent
from gevent.event import AsyncResult, Event
from gevent.lock import Semaphore
from gevent.queue import Queue


def attempt(name, wait):
    try:
        wait()
    except gevent.exceptions.LoopExit as error:
        print(name, "-", str(error).splitlines()[0])


attempt("queue", Queue().get)
attempt("event", Event().wait)
attempt("result", AsyncResult().get)
attempt("semaphore", Semaphore(0).acquire)
attempt("join", gevent.spawn(Event().wait).join)
attempt("joinall", lambda: gevent.joinall([gevent.spawn(Event().wait), gevent.spawn(gevent.sleep, 0.01)]))
done = Queue()
gevent.spawn_later(0.01, done.put, "it still works")
print(done.get())
