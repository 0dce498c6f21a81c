# kill a child; WNOHANG.
import os
import signal
import time

pid = os.fork()
if pid == 0:
    time.sleep(60)
    os._exit(0)
print(os.waitpid(pid, os.WNOHANG))
os.kill(pid, signal.SIGKILL)
_, status = os.waitpid(pid, 0)
print(os.WIFSIGNALED(status), os.WTERMSIG(status), os.WIFEXITED(status), os.waitstatus_to_exitcode(status))
try:
    os.kill(pid, 0)
except ProcessLookupError as e:
    print(e.strerror)
