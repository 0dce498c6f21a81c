# oracle: unordered
# oracle: chain (\w+)：
# 红绿灯：车等绿灯，灯由主线程控制
import threading
import time

绿灯 = threading.Event()

def 汽车(名字):
    while True:
        if 绿灯.is_set():
            print("%s：绿灯，通过" % 名字)
            break
        else:
            print("%s：红灯，等待" % 名字)
            绿灯.wait()

绿灯.clear()
车 = []
for 名字 in ("出租车", "公交车"):
    t = threading.Thread(target=汽车, args=(名字,))
    t.start()
    车.append(t)
    time.sleep(0.05)
print("灯变绿了")
绿灯.set()
for t in 车:
    t.join()
    time.sleep(0.01)
print("结束")
