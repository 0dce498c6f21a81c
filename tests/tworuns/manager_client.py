# The worker: takes tasks from the manager, and gives results back.
from multiprocessing.managers import BaseManager


class QueueManager(BaseManager):
    pass


QueueManager.register("get_task_queue")
QueueManager.register("get_result_queue")
manager = QueueManager(address=("127.0.0.1", int(input())), authkey=b"abc")
manager.connect()
task = manager.get_task_queue()
result = manager.get_result_queue()
while not task.empty():
    url = task.get(True, timeout=5)
    print("run task", url)
    result.put({url: len(url)})
print("worker exits")
result.put(None)
