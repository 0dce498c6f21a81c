# A server process holds two queues; a worker in another process takes tasks and gives results.
import queue
from multiprocessing import Process
from multiprocessing.managers import BaseManager

task_queue = queue.Queue()
result_queue = queue.Queue()


def get_task():
    return task_queue


def get_result():
    return result_queue


class QueueManager(BaseManager):
    pass


def worker(address):
    class Worker(BaseManager):
        pass

    Worker.register("get_task_queue")
    Worker.register("get_result_queue")
    manager = Worker(address=address, authkey=b"abc")
    manager.connect()
    task = manager.get_task_queue()
    result = manager.get_result_queue()
    while not task.empty():
        image_url = task.get(True, timeout=5)
        print("run task download %s..." % image_url, flush=True)
        result.put("%s--->success" % image_url)
    print("worker exit", flush=True)


if __name__ == "__main__":
    QueueManager.register("get_task_queue", callable=get_task)
    QueueManager.register("get_result_queue", callable=get_result)
    manager = QueueManager(address=("127.0.0.1", 0), authkey="abc".encode("utf-8"))
    manager.start()
    try:
        task = manager.get_task_queue()
        result = manager.get_result_queue()
        for url in ["ImageUrl_" + str(i) for i in range(5)]:
            print("put task %s ..." % url)
            task.put(url)
        process = Process(target=worker, args=(manager.address,))
        process.start()
        process.join()
        print("try get result...")
        for i in range(5):
            print("result is %s" % result.get(timeout=10))
        print(task.qsize(), result.empty())
    finally:
        manager.shutdown()
    print("manager ended", manager._process.is_alive() if manager._process else None)
