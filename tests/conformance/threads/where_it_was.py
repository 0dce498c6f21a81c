# Tracebacks that a program prints itself; of map() only the last line, for others tell whether it had to wait.
# oracle: replace File ".*where_it_was.py" -> File "where_it_was.py"
import sys
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool


def divide(a, b):
    return a / b


def in_thread():
    try:
        divide(1, 0)
    except ZeroDivisionError:
        traceback.print_exc(file=sys.stdout)


thread = threading.Thread(target=in_thread)
thread.start()
thread.join()

with ThreadPoolExecutor(1) as executor:
    future = executor.submit(divide, 1, 0)
    print(type(future.exception()).__name__)
    try:
        future.result()
    except ZeroDivisionError:
        print(traceback.format_exc())
    try:
        list(executor.map(divide, [1], [0]))
    except ZeroDivisionError:
        print(traceback.format_exc().splitlines()[-1])
    try:
        executor.submit(divide, 1).result()
    except TypeError:
        print(traceback.format_exc().splitlines()[-1])

with ThreadPool(1) as pool:
    for call in (lambda: pool.map(divide, [1]), lambda: pool.starmap(divide, [(1, 0)]),
                 lambda: pool.apply(divide, (1, 0))):
        try:
            call()
        except (ZeroDivisionError, TypeError):
            print(traceback.format_exc())
