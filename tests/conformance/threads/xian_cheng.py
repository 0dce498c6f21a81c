# 线程：两个线程轮流打印（用事件通知对方）
import threading

单数轮 = threading.Event()
双数轮 = threading.Event()
结果 = []

def 打印单数():
    for i in range(1, 6, 2):
        单数轮.wait()
        单数轮.clear()
        print("单数", i)
        结果.append(i)
        双数轮.set()

def 打印双数():
    for i in range(2, 7, 2):
        双数轮.wait()
        双数轮.clear()
        print("双数", i)
        结果.append(i)
        单数轮.set()

甲 = threading.Thread(target=打印单数)
乙 = threading.Thread(target=打印双数)
print(甲.name, 乙.name)
甲.start()
乙.start()
单数轮.set()
甲.join()
乙.join()
print("结果：%s" % 结果)
