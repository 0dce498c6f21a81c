import multiprocessing as mp
class Job:
    def __init__(self, name): self.name = name; self.cache = {"big": 1}
    def __getstate__(self):
        d = dict(self.__dict__); d.pop("cache", None); return d
    def run(self, n):
        return self.name, n, hasattr(self, "cache")
def target(job, q):
    q.put(job.run(1))
    q.put(job)
if __name__ == "__main__":
    ctx = mp.get_context("spawn")
    q = ctx.Queue()
    p = ctx.Process(target=target, args=(Job("a"), q))
    p.start()
    print(q.get())
    j = q.get()
    print(j.name, j.__dict__)
    p.join()
    with ctx.Pool(2) as pool:
        print(pool.map(Job("m").run, range(3)))
    with mp.Pool(2) as pool:
        print(pool.map(Job("n").run, range(3)))
