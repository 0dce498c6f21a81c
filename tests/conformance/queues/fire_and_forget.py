# Fire and forget: the sender never waits; what does not fit is lost.
import queue

q = queue.Queue(maxsize=3)
lost = []
for n in range(6):
    try:
        q.put_nowait(n)
    except queue.Full:
        lost.append(n)
        print("lost", n)
taken = []
while not q.empty():
    taken.append(q.get_nowait())
print(len(taken), "taken", taken)
print(len(lost), "lost", lost)
