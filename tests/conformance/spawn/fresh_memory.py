# A spawned process runs the program's text anew: what main has changed since is not there.
import multiprocessing

print("module runs as", __name__)
orders = ["plate"]


def show(queue):
    orders.append("from the child")
    queue.put((orders, __name__))


class Washer(multiprocessing.get_context("spawn").Process):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def run(self):
        self.queue.put((self.name, orders))


if __name__ == "__main__":
    orders.append("changed in main")
    for method in ("fork", "spawn"):
        context = multiprocessing.get_context(method)
        queue = context.Queue()
        child = context.Process(target=show, args=(queue,))
        child.start()
        print(method, queue.get(), child.name, type(child).__name__)
        child.join()
    washer = Washer(queue)
    washer.start()
    print(queue.get())
    washer.join()
    print(washer.exitcode, orders)
