# Objects of the program's own classes at the server, exposed methods, errors, and keys.
from multiprocessing import AuthenticationError, Process
from multiprocessing.managers import BaseManager, BaseProxy, NamespaceProxy, RemoteError
import time


class Counter:
    def __init__(self, start=0):
        self.n = start

    def increment(self, by=1):
        self.n += by
        return self.n

    def value(self):
        return self.n

    def fail(self):
        raise ValueError("not today")

    def odd(self):
        return lambda: None

    def _secret(self):
        return "secret"


class Shy(BaseProxy):
    _exposed_ = ("value",)

    def value(self):
        return "shy " + str(self._callmethod("value"))


class MyManager(BaseManager):
    pass


MyManager.register("Counter", Counter)
MyManager.register("Shy", Counter, proxytype=Shy)
MyManager.register("Only", Counter, exposed=["increment"])
MyManager.register("Space", Counter, proxytype=NamespaceProxy)


def add(counter, times):
    for _ in range(times):
        counter.increment()


def main():
    manager = MyManager(("127.0.0.1", 0), b"key")
    try:
        manager.Counter()
    except AssertionError as error:
        print("AssertionError", error)
    manager.start()
    counter = manager.Counter(10)
    print(counter.increment(), counter.increment(by=5), counter.value())
    print(type(counter).__name__, repr(counter).split(" at ")[0])
    children = [Process(target=add, args=(counter, 1)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(counter.value())
    try:
        counter.fail()
    except ValueError as error:
        print("ValueError", error)
    try:
        counter.odd()
    except RemoteError as error:
        print("RemoteError", "pickle" in str(error))
    print(hasattr(counter, "_secret"))
    print(manager.Shy(3).value())
    only = manager.Only(1)
    print(only.increment(), hasattr(only, "value"))
    try:
        only._callmethod("value")
    except RemoteError as error:
        print("RemoteError", "not in exposed" in str(error))
    space = manager.Space(7)
    space.extra = "more"
    print(space.n, space.extra)
    print(counter._getvalue().n if False else "copy is another object")

    for key in (b"wrong", b"key"):
        class Client(BaseManager):
            pass
        Client.register("Counter")
        client = Client(manager.address, key)
        try:
            client.connect()
            print(client.Counter(100).increment())
        except AuthenticationError as error:
            print("AuthenticationError", error)
    try:
        manager.start()
    except Exception as error:
        print(type(error).__name__, error)
    manager.shutdown()
    try:
        Client(manager.address, b"key").connect()
    except ConnectionRefusedError:
        print("nobody listens any more")


if __name__ == "__main__":
    main()
