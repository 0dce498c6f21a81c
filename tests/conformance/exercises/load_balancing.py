# Who takes the next job: the first who is idle, each in turn, or one alone. In simulated time.
# oracle: schedules sequential threads processes coroutines
import heapq

jobs = [5, 1, 8, 2, 7, 1, 6, 3]

def one(jobs):
    return sum(jobs)

def round_robin(jobs, n):
    busy = [0] * n
    for i, job in enumerate(jobs):
        busy[i % n] += job
    return max(busy)

def first_idle(jobs, n):
    idle = [(0, w) for w in range(n)]
    heapq.heapify(idle)
    plan = []
    for job in jobs:
        at, w = heapq.heappop(idle)
        plan.append((w, at, at + job))
        heapq.heappush(idle, (at + job, w))
    return max(end for w, start, end in plan), plan

end, plan = first_idle(jobs, 2)
for w, start, stop in plan:
    print("worker %d: %2d-%2d %s" % (w, start, stop, " " * start + "#" * (stop - start)))
print("first idle ends at", end)
print("round robin ends at", round_robin(jobs, 2))
print("one worker ends at", one(jobs))
