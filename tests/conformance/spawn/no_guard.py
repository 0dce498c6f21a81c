# Without the guard a spawned process would start processes while it is imported.
import multiprocessing


def work():
    print("working")


multiprocessing.set_start_method("spawn")
child = multiprocessing.Process(target=work)
child.start()
child.join()
print("exit code", child.exitcode)
