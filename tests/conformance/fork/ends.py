# The ends of a forked child: sys.exit, falling off the end, an exception.
# oracle: stderr-any
import os
import sys

def child(how):
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if how == "exit":
        sys.exit(4)
    if how == "raise":
        raise ValueError("in the child")
    if how == "text":
        sys.exit("a text")
    print("child falls off the end")
    sys.exit()

for how in ("exit", "raise", "text", "end"):
    print(how, child(how))
