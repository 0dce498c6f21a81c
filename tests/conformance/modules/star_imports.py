# A star import brings what the module says, and not what the module itself imports.
from time import time, sleep
from concurrent.futures import *
from threading import *
from queue import *
from socketserver import *
from subprocess import *
from multiprocessing import *
from logging import *
from json import *
from pickle import *

print(callable(time), callable(sleep))
print(type(Thread).__name__, ThreadPoolExecutor.__name__, Queue.__name__, TCPServer.__name__)
for name in ("os", "sys", "socket", "threading", "heapq", "queue", "lock", "selectors", "pickle", "multiprocessing"):
    if name in globals():
        print("brought", name)


def work(n):
    sleep(0.01)
    return n + 1


with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(work, range(3))))
start = time()
print(time() >= start)
import queue, threading, concurrent.futures
print(queue.__all__)
print(concurrent.futures.__all__)
print("gettrace" in threading.__all__, threading.gettrace(), threading.getprofile())
