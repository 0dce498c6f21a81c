# A thread that fails tells so on stderr; the others and the exit status don't care.
import threading

def good(n):
    print("good", n)

def bad(n):
    print("bad", n)
    return 10 // n

t = threading.Thread(target=bad, args=(0,))
t.start()
t.join()
u = threading.Thread(target=bad, args=(0,), name="second")
u.start()
u.join()
g = threading.Thread(target=good, args=(1,))
g.start()
g.join()
print("main goes on", t.is_alive(), u.is_alive())
