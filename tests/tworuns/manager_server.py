# A manager with two queues; it ends when the worker has done its work.
import queue
import threading
from multiprocessing.managers import BaseManager

tasks = queue.Queue()
results = queue.Queue()


class QueueManager(BaseManager):
    pass


def boss():
    for n in range(5):
        tasks.put("url-%d" % n)
    print(server.address[1], flush=True)
    for n in range(5):
        print("result", results.get(timeout=20))
    results.get(timeout=20)
    print("server ends", flush=True)
    server.stop_event.set()


QueueManager.register("get_task_queue", callable=lambda: tasks)
QueueManager.register("get_result_queue", callable=lambda: results)
server = QueueManager(address=("127.0.0.1", 0), authkey=b"abc").get_server()
threading.Thread(target=boss).start()
server.serve_forever()
