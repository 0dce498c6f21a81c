# oracle: replace \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ -> TIME
# 超时的几种写法
import gevent
from gevent import Timeout
class 太慢(Exception): pass
def 干活(秒):
    gevent.sleep(秒); return "完成"
try:
    with Timeout(0.05): 干活(1)
except Timeout as 超: print("超时", 超, 超.seconds)
try:
    with Timeout(0.05, 太慢("太慢了")): 干活(1)
except 太慢 as 错: print(type(错).__name__, 错)
with Timeout(0.05, False): 干活(1); print("不会到这里")
print(gevent.with_timeout(0.05, 干活, 1, timeout_value="默认值"), gevent.with_timeout(1, 干活, 0.01))
t = Timeout(0.1); t.start()
try: 干活(0.01); print("及时")
finally: t.close()
t = Timeout.start_new(0.03)
try: gevent.spawn(干活, 1).join(); print("没有")
except Timeout as x: print("start_new", x is t)
g = gevent.spawn(干活, 1)
print(g.join(timeout=0.02), g.ready())
try: g.get(timeout=0.02)
except Timeout as x: print("get", x)
print(g.get(block=False) if g.ready() else "未完成"); g.kill()
try:
    with Timeout(0.02) as 外:
        try:
            with Timeout(0.2) as 内: 干活(1)
        except Timeout as x: print(x is 外, x is 内); raise
except Timeout: print("外层")
print(repr(Timeout(3))[:9], str(Timeout(2.5)), Timeout().seconds)
try: gevent.joinall([gevent.spawn(干活, "x")], raise_error=True)
except Exception as 错: print(type(错).__name__)
