# Transfers between accounts; the sum never changes, an overdraft is refused.
import threading

class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.lock = threading.Lock()

    def __repr__(self):
        return "Account(%r, %d)" % (self.owner, self.balance)

class Overdraft(Exception):
    pass

def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda account: account.owner)
    with first.lock, second.lock:
        if a.balance < amount:
            raise Overdraft("%s has only %d, wants %d" % (a.owner, a.balance, amount))
        a.balance -= amount
        b.balance += amount

ann, bob = Account("ann", 100), Account("bob", 100)

def many(a, b, amount, times):
    for n in range(times):
        transfer(a, b, amount)

ts = [threading.Thread(target=many, args=(ann, bob, 1, 50)), threading.Thread(target=many, args=(bob, ann, 2, 25))]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(ann, bob, ann.balance + bob.balance)
try:
    transfer(ann, bob, 1000)
except Overdraft as e:
    print("refused:", e)
print(ann.lock.locked(), bob.lock.locked())
