# Who comes last to a barrier?
# oracle: seeds 100
import threading

barrier = threading.Barrier(3)
places = {}

def arrive(name):
    places[name] = barrier.wait()

ts = [threading.Thread(target=arrive, args=(name,)) for name in ("one", "two", "three")]
for t in ts:
    t.start()
for t in ts:
    t.join()
print([name for place, name in sorted((place, name) for name, place in places.items())])
