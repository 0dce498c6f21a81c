# os.fork: both go on from here, each in its own memory.
import os
import sys

shared = ["before"]
parent = os.getpid()


def child(n):
    shared.append(n)
    print("child", n, shared, os.getppid() == parent)
    sys.stdout.flush()
    os._exit(n)


pid = os.fork()
if pid == 0:
    child(3)
found, status = os.waitpid(pid, 0)
print(found == pid, os.WEXITSTATUS(status), os.WIFEXITED(status), shared)
for n in range(2):
    if os.fork() == 0:
        print("raises SystemExit", n)
        sys.stdout.flush()
        sys.exit(n + 5)
    print(os.WEXITSTATUS(os.wait()[1]))
try:
    os.wait()
except ChildProcessError as error:
    print(error)
