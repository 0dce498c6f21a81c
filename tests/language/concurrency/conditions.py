# Condition: wait, notify, and the lock that goes with it.
import threading

def attempt(what):
    try:
        what()
    except Exception as error:
        print(type(error).__name__ + ":", error)

room = threading.Condition()
attempt(room.wait)                    # expect: RuntimeError: cannot wait on un-acquired lock
attempt(room.notify)                  # expect: RuntimeError: cannot notify on un-acquired lock
with room:
    print(room.wait(0.01))            # expect: False

# The lock is left whole, however often it was taken, and taken again as often.
table = []
def guest():
    with room:
        with room:
            table.append("waits")
            room.notify()
            while "served" not in table:
                room.wait()
            table.append("eats")

def lay():
    with room:
        room.wait_for(lambda: "waits" in table)
        table.append("served")
        room.notify_all()

threads = [threading.Thread(target=lay), threading.Thread(target=guest)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(table)                          # expect: ['waits', 'served', 'eats']

# notify(n) calls n of those who wait.
called = []
ready = threading.Semaphore(0)
def waiter(n):
    with room:
        ready.release()
        room.wait()
        called.append(n)
threads = [threading.Thread(target=waiter, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    ready.acquire()
with room:
    room.notify(2)
while len(called) < 2:
    with room:
        room.wait(0.001)
print(len(called))                    # expect: 2
with room:
    room.notify_all()
for t in threads:
    t.join()
print(sorted(called))                 # expect: [0, 1, 2, 3, 4]

plain = threading.Lock()
on_plain = threading.Condition(plain)
plain.acquire()
print(on_plain.wait_for(lambda: False, timeout=0.02), plain.locked())   # expect: False True
print(on_plain.wait_for(lambda: 7))   # expect: 7
plain.release()
