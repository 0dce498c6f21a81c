# 三个窗口卖十张票：加锁，不会重复卖
import threading

票 = 10
锁 = threading.RLock()
记录 = []

def 卖票(窗口):
    global 票
    while True:
        锁.acquire()
        try:
            if 票 <= 0:
                break
            记录.append((窗口, 票))
            票 -= 1
        finally:
            锁.release()

线程们 = [threading.Thread(target=卖票, args=(f"窗口{i}",)) for i in range(1, 4)]
for 线程 in 线程们:
    线程.start()
for 线程 in 线程们:
    线程.join()
print("剩下：", 票)
print("票号：", [号 for _, 号 in 记录])
print("没有重复：", len({号 for _, 号 in 记录}) == 10)
