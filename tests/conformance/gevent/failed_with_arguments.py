# oracle: replace \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ -> TIME
# oracle: replace 0x[0-9a-f]+ -> ADDR
# A greenlet that fails is shown with its arguments, also afterwards.
import gevent

def fail(n, why="nothing"):
    raise ValueError(why)

for g in (gevent.spawn(fail, 1, why="bad"), gevent.spawn(lambda: 1, 7)):
    g.join()
    print(g, g.successful(), repr(g.exception))
ended = gevent.spawn(fail, 1)
ended.kill()
fine = gevent.spawn(max, 1, 2)
fine.join()
print(fine, fine.value)
seen = gevent.spawn(max, 1, 2)
before = str(seen)
seen.join()
print(before == str(seen), seen)
