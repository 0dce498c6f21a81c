# The copy is a copy.
import os
import sys

numbers = [1, 2, 3]
pid = os.fork()
if pid == 0:
    numbers.append(4)
    print("child", numbers)
    sys.stdout.flush()
    os._exit(0)
os.waitpid(pid, 0)
print("parent", numbers)
