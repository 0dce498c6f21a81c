# Check, then act: both may find enough money in the account.
# oracle: seeds 100
# oracle: always (20|-60)
import threading
import time

balance = 100

def withdraw(amount):
    global balance
    if balance >= amount:
        time.sleep(0)  # the bank is slow
        balance -= amount

clients = [threading.Thread(target=withdraw, args=(80,)) for n in range(2)]
for c in clients:
    c.start()
for c in clients:
    c.join()
print(balance)
