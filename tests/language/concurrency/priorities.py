# PriorityQueue: the smallest first; equals in the order of CPython's heap; comparing may be the learner's code.
import queue

q = queue.PriorityQueue()
for word in ("pear", "apple", "fig", "date"):
    q.put((len(word), word))
print([q.get() for n in range(4)])   # expect: [(3, 'fig'), (4, 'date'), (4, 'pear'), (5, 'apple')]

class Job:
    def __init__(self, urgency, name):
        self.urgency = urgency
        self.name = name
    def __lt__(self, other):
        return self.urgency < other.urgency

for n, urgency in enumerate((2, 1, 2, 1, 3, 1, 2)):
    q.put(Job(urgency, "job %d" % n))
print([q.get().name for n in range(7)])   # expect: ['job 1', 'job 5', 'job 3', 'job 2', 'job 0', 'job 6', 'job 4']

bounded = queue.PriorityQueue(1)
bounded.put(5)
try:
    bounded.put(4, timeout=0.01)
except queue.Full:
    print("full")                    # expect: full
print(bounded.get())                 # expect: 5
try:
    bounded.get_nowait()
except queue.Empty:
    print("empty")                   # expect: empty
