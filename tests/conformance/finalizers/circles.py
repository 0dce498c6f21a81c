# Two that hold each other outlive their names: only the collector finds them.
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.partner = None

    def __del__(self):
        print("del", self.name)


a = Node("a")
b = Node("b")
a.partner, b.partner = b, a
del a, b
print("no name is left")
gc.collect()
print("collected")

c = Node("c")
c.partner = Node("d")
c = None
print("a row needs no collector")


def fail():
    held = Node("held")
    raise ValueError("a mistake")


try:
    fail()
except ValueError as error:
    print("caught", error)
print("the traceback has gone, too")
