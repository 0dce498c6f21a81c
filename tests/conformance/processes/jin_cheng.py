# 进程之间不共享全局变量，要用队列通信
from multiprocessing import Process, Queue
import os, time

列表 = []

def 写(队列):
    for 字母 in "ABC":
        print("写入 %s" % 字母)
        队列.put(字母)
        列表.append(字母)
        time.sleep(0.2)

def 读(队列):
    while True:
        值 = 队列.get(True)
        time.sleep(0.07)
        print("读出 %s" % 值)

if __name__ == '__main__':
    q = Queue()
    写进程 = Process(target=写, args=(q,))
    读进程 = Process(target=读, args=(q,))
    写进程.start()
    time.sleep(0.05)
    读进程.start()
    写进程.join()
    time.sleep(0.2)
    读进程.terminate()
    读进程.join()
    print("主进程的列表：", 列表, 读进程.exitcode)
