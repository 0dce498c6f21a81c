# Words and orders that are easily got wrong.
import base64
import collections
import inspect
import threading


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__ + ":", error)


show(lambda: collections.deque([1]).remove(99))
show(lambda: collections.deque([1]).index(99))
for text in ("a", "ab", "abc", "abcde", "YQ==", "YQ="):
    show(lambda: base64.b64decode(text))


def function(a, /, b: int = 1, *rest, c=2, **more) -> str:
    pass


print(inspect.getfullargspec(function))
print(threading.get_native_id() > 0, threading.main_thread().native_id == threading.get_native_id())
t = threading.Thread(target=lambda: print(threading.get_native_id() == t.native_id))
print(t.native_id)
t.start()
t.join()
