# 线程锁的例子：转账
import threading

class 账户:
    def __init__(self, 户名, 余额):
        self.户名 = 户名
        self.余额 = 余额
        self.锁 = threading.RLock()
    def __str__(self):
        return f"{self.户名}：{self.余额:,}元"
    def __repr__(self):
        return f"账户({self.户名!r}, {self.余额!r})"

class 余额不足(Exception):
    pass

def 转账(甲, 乙, 金额):
    先, 后 = sorted((甲, 乙), key=lambda 户: 户.户名)
    with 先.锁, 后.锁:
        if 甲.余额 < 金额:
            raise 余额不足(f"{甲.户名}只有{甲.余额}元")
        甲.余额 -= 金额
        乙.余额 += 金额

张三 = 账户("张三", 1000)
李四 = 账户("李四", 2500)
线程 = [threading.Thread(target=转账, args=(张三, 李四, 10)) for _ in range(50)]
线程 += [threading.Thread(target=转账, args=(李四, 张三, 30)) for _ in range(50)]
for 线 in 线程: 线.start()
for 线 in 线程: 线.join()
print(张三, 李四, sep="；")
try:
    转账(张三, 李四, 10_000)
except 余额不足 as 错:
    print(type(错).__name__, 错, 错.args)
print([张三, 李四], len("张三"), "张三".encode(), "张三".encode("gbk"))
print("{:>6}|{:*^8}|{:<4}|".format("甲", "乙丙", "丁"))
print("总额", sum(户.余额 for 户 in (张三, 李四)), 账户.__name__, 账户.__qualname__)
