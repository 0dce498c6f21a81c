from multiprocessing import Process, Value, Array, Lock, RLock
import ctypes

def deposit(balance, n):
    for _ in range(n):
        with balance.get_lock():
            balance.value += 1

def square(arr, lo, hi):
    for i in range(lo, hi):
        arr[i] = arr[i] ** 2

def label(buf, text):
    buf.value = text.encode()

if __name__ == "__main__":
    balance = Value("i", 0)
    rate = Value(ctypes.c_double, 0.5, lock=False)
    arr = Array("l", range(10))
    text = Array(ctypes.c_char, 16)
    ps = [Process(target=deposit, args=(balance, 100)) for _ in range(3)]
    ps += [Process(target=square, args=(arr, 0, 5)), Process(target=square, args=(arr, 5, 10))]
    ps.append(Process(target=label, args=(text, "shared")))
    for p in ps: p.start()
    for p in ps: p.join()
    print(balance.value, rate.value, arr[:], list(arr), len(arr), sum(arr))
    print(text.value, text.raw[:8], len(text))
    arr[2:4] = [7, 8]
    print(arr[::3], arr[-1], type(balance).__name__, type(arr).__name__)
    try: arr[99] = 1
    except IndexError as e: print("IndexError", e)
    try: balance.value = "x"
    except TypeError as e: print("TypeError", e)
    balance.value = 2 ** 31
    print(balance.value)
    with RLock() as got, Lock() as got2: print(got, got2)
    try: Value("zz", 1)
    except Exception as e: print(type(e).__name__, e)
