# cook() holds the stove and calls taste(), which takes it again.
import threading, time

kind = "RLock"    # param RLock|Lock: an RLock counts, a Lock waits for itself
stove = threading.RLock() if kind == "RLock" else threading.Lock()

def taste(who):
    with stove:
        time.sleep(1)
        print(who, "tastes")

def cook(who):
    with stove:
        time.sleep(2)
        taste(who)
        time.sleep(1)
        print(who, "has cooked")

for who in ("ana", "bo"):
    threading.Thread(target=cook, name=who, args=(who,)).start()
