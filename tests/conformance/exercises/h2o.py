# Two hydrogens and one oxygen make water.
import threading

class H2O:
    def __init__(self):
        self.h = threading.Semaphore(2)
        self.o = threading.Semaphore(1)
        self.barrier = threading.Barrier(3, action=self.bond)
        self.out = []
        self.molecules = []
    def bond(self):
        self.molecules.append("".join(sorted(self.out)))
        self.out.clear()
    def hydrogen(self):
        with self.h:
            self.out.append("H")
            self.barrier.wait()
    def oxygen(self):
        with self.o:
            self.out.append("O")
            self.barrier.wait()

w = H2O()
ts = [threading.Thread(target=w.oxygen if c == "O" else w.hydrogen) for c in "OHHOHHHOH"]
for t in ts: t.start()
for t in ts: t.join()
print(w.molecules)
