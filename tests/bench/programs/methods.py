class Counter:
    def __init__(self):
        self.n = 0
    def add(self, k):
        self.n += k
    def get(self):
        return self.n
def main():
    c = Counter()
    for i in range(1_000_000):
        c.add(i)
        c.get()
    print(c.get())
main()
