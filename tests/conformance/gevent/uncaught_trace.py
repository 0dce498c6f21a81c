# The traceback of a failed greenlet goes to stderr, with the greenlet's face.
# oracle: replace <Greenlet at .*> -> <Greenlet>
# oracle: replace ^.*Z <Greenlet -> <Greenlet
import gevent

def fail(n):
    return 1 / n

g = gevent.spawn(fail, 0)
g.join()
print("main goes on", g.successful())
