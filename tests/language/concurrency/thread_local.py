# threading.local: attributes of one's own.
import threading

class Own(threading.local):
    def __init__(self, start):
        self.count = start

plain = threading.local()
plain.x = "main"
own = Own(10)
own.count += 1

def look():
    print(hasattr(plain, "x"), own.count)
    plain.x = "other"
    own.count = 99
    print(plain.x, own.count)

t = threading.Thread(target=look)
t.start()      # expect: False 10
t.join()       # expect: other 99
print(plain.x, own.count)   # expect: main 11
try:
    plain.y
except AttributeError as error:
    print(error)   # expect: '_thread._local' object has no attribute 'y'
