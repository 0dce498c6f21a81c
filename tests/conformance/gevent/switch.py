# Who runs when: spawn order, sleep(0), joinall.
import gevent

def talk(name, times):
    for n in range(times):
        print(name, n)
        gevent.sleep(0)
    return name

print("before")
jobs = [gevent.spawn(talk, "a", 3), gevent.spawn(talk, "b", 2), gevent.spawn_later(0.02, talk, "later", 1)]
print("spawned")
done = gevent.joinall(jobs)
print([j.value for j in jobs], len(done), done is jobs)
gevent.spawn(talk, "never seen", 1)
print("end without a wait")
