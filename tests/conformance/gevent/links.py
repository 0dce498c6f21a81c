# link, link_value, link_exception: called by the hub when it is over.
# oracle: stderr-any
import gevent

def ok():
    return 5
def bad():
    raise KeyError("x")
def note(g):
    print("note:", g.value, repr(g.exception))

a, b = gevent.spawn(ok), gevent.spawn(bad)
a.link(note)
b.link(note)
a.link_value(lambda g: print("value", g.value))
b.link_exception(lambda g: print("exception", g.exception))
a.link_exception(lambda g: print("never"))
gevent.joinall([a, b])
gevent.sleep(0)
a.link(lambda g: print("linked late"))
gevent.sleep(0)
