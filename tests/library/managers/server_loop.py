# get_server().serve_forever() in a process; clients that are threads.
import queue
import threading
from multiprocessing import Pipe, Process
from multiprocessing.managers import BaseManager

stock = queue.Queue(maxsize=3)


class Shop(BaseManager):
    pass


def serve(where):
    Shop.register("stock", callable=lambda: stock)
    server = Shop(address=("localhost", 0), authkey=b"shop").get_server()
    where.send(server.address)
    server.serve_forever()


def connect(address):
    class Client(BaseManager):
        pass
    Client.register("stock")
    client = Client(address=address, authkey=b"shop")
    client.connect()
    return client.stock()


def produce(address):
    items = connect(address)
    for n in range(6):
        items.put("loaf %d" % n)
    items.put(None)


if __name__ == "__main__":
    here, there = Pipe()
    server = Process(target=serve, args=(there,))
    server.daemon = True
    server.start()
    address = here.recv()
    print(address[0], address[1] > 0)
    baker = threading.Thread(target=produce, args=(address,))
    baker.start()
    items = connect(address)
    while True:
        item = items.get()
        if item is None:
            break
        print("sold", item)
    baker.join()
    try:
        items.get(timeout=0.05)
    except queue.Empty:
        print("sold out")
    print(items.full(), items.qsize())
