# oracle: schedules threads coroutines
# process_time counts computing, not waiting; perf_counter counts both.
import threading
import time

def measure(f):
    wall, cpu, mine = time.perf_counter(), time.process_time(), time.thread_time()
    f()
    return time.perf_counter() - wall, time.process_time() - cpu, time.thread_time() - mine

def compute():
    total = 0
    for n in range(20000):
        total += n
    return total

wall, cpu, mine = measure(lambda: time.sleep(0.2))
print("asleep:", wall >= 0.2, cpu < 0.1, mine < 0.1)
wall, cpu, mine = measure(compute)
print("computing:", wall > 0, cpu > 0, mine > 0, mine <= cpu + 0.001)
t = threading.Thread(target=compute)
wall, cpu, mine = measure(lambda: (t.start(), t.join()))
print("another computes:", cpu > 0, mine <= cpu + 0.001)
print(time.process_time_ns() >= 0, time.thread_time_ns() >= 0, time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID) >= 0)
