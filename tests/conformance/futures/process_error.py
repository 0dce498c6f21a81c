# A process worker's exception comes with the traceback of the worker.
from concurrent.futures import ProcessPoolExecutor

def divide(a, b):
    return a / b

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        f = pool.submit(divide, 1, 0)
        try:
            f.result()
        except ZeroDivisionError as e:
            print(e, type(e.__cause__).__name__)
            print("divide" in str(e.__cause__))
