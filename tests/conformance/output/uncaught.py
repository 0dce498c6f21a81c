# An uncaught exception: traceback, status 1.
import sys

class ShopClosed(Exception):
    def __init__(self, hour):
        super().__init__("closed at %d" % hour)
        self.hour = hour

def buy(what):
    try:
        raise ShopClosed(20)
    finally:
        print("went home without", what)

print("begin")
sys.stdout.flush()
buy("bread")
