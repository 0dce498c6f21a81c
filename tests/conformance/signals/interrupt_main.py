import _thread, threading, time
threading.Timer(0.05, _thread.interrupt_main).start()
try:
    time.sleep(3)
finally:
    print('bye')
