# Divide the work, add the parts.
# oracle: schedules sequential threads coroutines
import threading

numbers = list(range(1000))
parts = [0] * 4

def add(k):
    for n in numbers[k::4]:
        parts[k] += n

ts = [threading.Thread(target=add, args=(k,)) for k in range(4)]
[t.start() for t in ts]
[t.join() for t in ts]
print(parts, sum(parts), sum(numbers))
