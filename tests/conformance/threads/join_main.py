# A thread may wait for the main one: that is over when it has nothing more to do but wait for others.
import threading
import time


def late(main):
    print('late: main is alive:', main.is_alive())
    main.join()
    print('late: main is alive:', main.is_alive())


def impatient(main):
    main.join(0.05)
    print('impatient: main is alive:', main.is_alive())


main = threading.current_thread()
threads = [threading.Thread(target=late, args=(main,)), threading.Thread(target=impatient, args=(main,))]
for thread in threads:
    thread.start()
time.sleep(0.2)
try:
    main.join()
except RuntimeError as error:
    print(error)
print('main: done')
