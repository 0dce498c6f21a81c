# 并发下载（模拟）：先完成的先打印
import gevent
from gevent import monkey; monkey.patch_all()
import time

def 访问(网址, 秒):
    print("访问：%s" % 网址)
    time.sleep(秒)
    print("%d 个字，来自 %s" % (len(网址), 网址))

gevent.joinall([
    gevent.spawn(访问, '知乎', 0.09),
    gevent.spawn(访问, '新浪网', 0.03),
    gevent.spawn(访问, '豆瓣', 0.06),
])
