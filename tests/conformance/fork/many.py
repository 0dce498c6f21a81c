# Four children, waited for one by one; os.wait gives whoever ends.
import os
import time

pids = []
for n in range(3):
    pid = os.fork()
    if pid == 0:
        time.sleep(0.1 * (3 - n))
        os._exit(n)
    pids.append(pid)
for n in range(3):
    pid, status = os.wait()
    print("child", pids.index(pid), "ended with", os.WEXITSTATUS(status))
try:
    os.wait()
except ChildProcessError as e:
    print(e.errno, e.strerror)
