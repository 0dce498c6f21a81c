# oracle: replace 0x[0-9a-f]+ -> 0x
import atexit, sys, threading
@atexit.register
def bye(): print("bye")
def quit_early():
    print("raising")
    sys.exit(3)
atexit.register(quit_early)
t = threading.Thread(target=lambda: sys.exit(5))
t.start(); t.join()
print("end of main")
