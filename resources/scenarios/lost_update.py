# Two people pay into one account: read, think, write.
import threading, time

safe = "no"    # param no|yes: take the lock around read and write
times = 3      # param 1..6: how often each pays in
balance = 0
lock = threading.Lock()

def update():
    global balance
    seen = balance
    time.sleep(1)
    balance = seen + 10

def pay():
    for n in range(times):
        if safe == "yes":
            with lock:
                update()
        else:
            update()

ana = threading.Thread(target=pay, name="ana")
bo = threading.Thread(target=pay, name="bo")
ana.start()
time.sleep(0.5)
bo.start()
ana.join()
bo.join()
print("paid in:", 2 * times * 10, "balance:", balance)
