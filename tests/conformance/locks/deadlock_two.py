# Two threads, two locks, opposite order.
# oracle: hangs
import threading

a = threading.Lock()
b = threading.Lock()
both = threading.Barrier(2)

def one():
    with a:
        print("one has a")
        both.wait()
        with b:
            print("never")

def two():
    both.wait()
    with b:
        with a:
            print("never either")

def two():
    with b:
        both.wait()
        with a:
            print("never either")

t1 = threading.Thread(target=one, name="one")
t2 = threading.Thread(target=two, name="two")
t1.start()
t2.start()
t1.join()
t2.join()
