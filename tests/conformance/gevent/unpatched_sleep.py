# time.sleep blocks the hub: nobody else runs meanwhile.
import gevent
import time

start = time.time()
def beat():
    for n in range(3):
        print("beat", n)
        gevent.sleep(0.03)

def block():
    print("block begins")
    time.sleep(0.2)
    print("block ends")

gevent.joinall([gevent.spawn(beat), gevent.spawn(block)])
