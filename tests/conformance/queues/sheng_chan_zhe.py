# 生产者和消费者：一个生产者，两个消费者
import queue, threading

仓库 = queue.Queue(maxsize=3)
账本 = []
锁 = threading.Lock()

def 生产者(数量):
    for i in range(数量):
        仓库.put("包子%d" % i)
    for _ in range(2):
        仓库.put(None)      # 结束标志

def 消费者(名字):
    吃了 = 0
    while True:
        包子 = 仓库.get()
        if 包子 is None:
            break
        吃了 += 1
        with 锁:
            账本.append(包子)
    with 锁:
        总数[名字] = 吃了

总数 = {}
线程 = [threading.Thread(target=生产者, args=(10,))]
线程 += [threading.Thread(target=消费者, args=("小%s" % 字,)) for 字 in "明红"]
for t in 线程: t.start()
for t in 线程: t.join()
print("一共吃了", sum(总数.values()), "个")
print(sorted(账本))
