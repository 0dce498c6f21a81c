# Event: one flag for all who wait.
import threading
import time

go = threading.Event()
print(go.is_set(), go.wait(0.01), go.wait(0))     # expect: False False False
seen = []
def runner(n):
    seen.append(go.wait())
threads = [threading.Thread(target=runner, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
time.sleep(0.02)
print(seen)                                       # expect: []
# Who waited goes on, even though the flag is down again at once.
go.set()
go.clear()
for t in threads:
    t.join()
print(seen, go.is_set())                          # expect: [True, True, True] False
go.set()
print(go.wait(), go.wait(-1))                     # expect: True True
