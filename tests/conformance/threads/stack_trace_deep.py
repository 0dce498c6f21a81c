# The traceback of a thread names the functions of the program.
import threading

class Kitchen:
    def cook(self, dish):
        self.chop(dish)

    def chop(self, dish):
        knife = {"sharp": 1}
        return knife[dish]

def start():
    Kitchen().cook("soup")

t = threading.Thread(target=start)
t.start()
t.join()

def wrapped():
    try:
        Kitchen().cook("stew")
    except KeyError as e:
        raise RuntimeError("cannot cook") from e

t = threading.Thread(target=wrapped)
t.start()
t.join()

def during():
    try:
        1 / 0
    except ZeroDivisionError:
        [].pop()

t = threading.Thread(target=during, name="during")
t.start()
t.join()
print("served")
