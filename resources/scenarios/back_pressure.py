# The driver is slow. First the packer feels it, then the baker.
import threading, queue, time

room = 2       # param 1..6: places on each shelf
loaves = 6     # param 1..12: how many loaves
shelf = queue.Queue(maxsize=room)
van = queue.Queue(maxsize=room)

def bake():
    for n in range(loaves):
        time.sleep(1)
        shelf.put("loaf %d" % (n + 1))

def pack():
    for n in range(loaves):
        loaf = shelf.get()
        time.sleep(1)
        van.put(loaf)

def drive():
    for n in range(loaves):
        loaf = van.get()
        time.sleep(4)
        print("delivered:", loaf)

threading.Thread(target=bake, name="baker").start()
threading.Thread(target=pack, name="packer").start()
threading.Thread(target=drive, name="driver").start()
