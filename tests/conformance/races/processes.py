# Three processes that say who they are: in which order is nobody's business.
# oracle: seeds 200
from multiprocessing import Process, SimpleQueue

def hello(name, said):
    said.put(name)

if __name__ == "__main__":
    said = SimpleQueue()
    ps = [Process(target=hello, args=(name, said)) for name in ("red", "green", "blue")]
    for p in ps:
        p.start()
    print(*[said.get() for p in ps])
    for p in ps:
        p.join()
