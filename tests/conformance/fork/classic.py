# One call, two returns.
import os

pid = os.fork()
if pid == 0:
    print("child: fork gave 0")
    os._exit(7)
else:
    done, status = os.waitpid(pid, 0)
    print("parent: child is", done == pid)
    print("status", status, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
