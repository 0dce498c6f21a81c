# oracle: stderr-any
# Forms of a subclass of Thread: results as attributes, super() and the old way, run() overridden.
import threading

class Square(threading.Thread):
    def __init__(self, n, **kwargs):
        super().__init__(**kwargs)
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n * self.n

class Old(threading.Thread):
    def __init__(self, name):
        threading.Thread.__init__(self, name=name)
        self.lines = []

    def run(self):
        for i in range(2):
            self.lines.append("%s %d" % (self.getName(), i))

class Twice(threading.Thread):
    def run(self):
        super().run()
        print("after the target")

squares = [Square(n, name="sq%d" % n) for n in range(5)]
for s in squares:
    s.start()
for s in squares:
    s.join()
print([s.result for s in squares], squares[3].name)
o = Old("old")
o.start()
o.join()
print(o.lines)
t = Twice(target=print, args=("target",), kwargs={"end": " !\n"})
t.start()
t.join()
print(isinstance(t, threading.Thread), t.daemon)
