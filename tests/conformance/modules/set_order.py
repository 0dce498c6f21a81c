print({3, 1, 2}, set([5, 0, 9, 1]), set(range(5)), {10, 2, 8, 1})
s = set(); s.add(2); s.add(0); print(s); s.add(1); print(s, s.pop(), s); s.add(0); print(s)
s = set(range(2)); a = s.pop(); b = s.pop(); s.add(b); s.add(a); print(s)
s = {1, 2, 3} | {0}; print(s, s - {1}, {1, 2} & s, s ^ {9, 1})
s = set(range(2)); s.pop(); s.add(0); print(s)
print(sorted("cab"), set("a"), {True, 0}, {1.0, 2})
s = {8, 0, 16, 1}; print(s); s.discard(8); s.add(24); print(s); print(list({7: 1, 3: 2}))
s=set(); [s.add(x) for x in (5,3,8,1,9,2)]; print(s); [s.remove(x) for x in (3,8)]; print(s); s.add(3); print(s, len(s)); print(frozenset([3, 1]), {(0, 1), (0,)} and 1)
f = {0,1}; f.remove(0); f.add(0); print(f)
s = {0, 1, 2}; s.pop(); s.add(0); print(s.pop(), s)
s = {0, 8, 16}; s.remove(0); s.remove(8); s.add(24); s.add(8); print(s)
s = set(range(4))
for i in range(40): s.add(s.pop() + 4)
print(s)
import random
random.seed(5)
s = set(); log = []
for i in range(2000):
    op = random.random()
    if op < .5: s.add(random.randrange(60))
    elif op < .8: s.discard(random.randrange(60))
    elif s: log.append(s.pop())
    if i % 100 == 0: print(s)
print(log)
free = set(range(3)); busy = []
for i in range(7):
    if i % 3 != 2: busy.append(free.pop()); print("take", busy[-1], free)
    else: free.add(busy.pop(0)); print("give", free)
a = set(range(10)); a.difference_update(range(0, 10, 2)); print(a); a.update([2, 4]); print(a); a.symmetric_difference_update({1, 20}); print(a); a.intersection_update({2, 20, 3}); print(a); a.clear(); a.add(5); print(a, a.pop())
