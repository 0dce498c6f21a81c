# bank account with pickling state, processes and a lock
import multiprocessing as mp
import threading, pickle

class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.lock = threading.Lock()
        self.history = []
    def deposit(self, n):
        with self.lock:
            self.balance += n
            self.history.append(("dep", n))
        return self
    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        print("getstate", sorted(state))
        return state
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()
        print("setstate", self.owner)
    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"

def work(conn):
    a = conn.recv()
    a.deposit(50)
    conn.send(a)
    conn.close()

def total(acc):
    return acc.balance * 2

if __name__ == "__main__":
    a = Account("ana", 10).deposit(5)
    mine, theirs = mp.Pipe()
    p = mp.Process(target=work, args=(theirs,))
    p.start()
    mine.send(a)
    b = mine.recv()
    p.join()
    print(a, b, b.history, a is b)
    c = pickle.loads(pickle.dumps(a))
    print(c, c.lock is not a.lock, c.history == a.history)
    q = mp.SimpleQueue()
    q.put([a, a, {"k": a}])
    x, y, d = q.get()
    print(x is y, d["k"] is x)
