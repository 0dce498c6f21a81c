import copy, dataclasses, re, threading
from unittest import mock


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __reduce__(self):
        return (Node, (self.name,), {'next': self.next})


a, b = Node('a'), Node('b')
a.next, b.next = b, a
x, y, z = copy.deepcopy([a, a, b])
print(x is y, x.next is z, z.next is x, x is a)


class Slow:
    def __repr__(self):
        if threading.current_thread() is not threading.main_thread():
            inside.set()
            go_on.wait()
        return 'Slow'


@dataclasses.dataclass
class Box:
    what: object


inside, go_on = threading.Event(), threading.Event()
box = Box(Slow())
texts = []
t = threading.Thread(target=lambda: texts.append(repr(box)))
t.start()
inside.wait()
print(box)
go_on.set()
t.join()
print(texts)
box.what = [box]
print(box)


class Target:
    pass


p = mock.patch.object(Target, 'added', 5, create=True)
for _ in range(2):
    p.start()
    print(Target.added)
    p.stop()
    print(hasattr(Target, 'added'))

for text in (r'[\x41-\x40]', r'[b-a]', r'[\n-\t]', r'[a-\d]', r'[\101-\x40]', r'[z\x41-\x40]'):
    try:
        re.compile(text)
    except re.error as e:
        print(text, e)
