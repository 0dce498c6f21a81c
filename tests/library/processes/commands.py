# subprocess: the few commands that a program may run.
import subprocess
import time

print(subprocess.getoutput("echo hi there"), subprocess.getstatusoutput("false"), subprocess.getstatusoutput("echo a; true"))
print(subprocess.run(["echo", "x"], capture_output=True, text=True))
print(subprocess.check_output(["echo", "a", "b"]))
try:
    subprocess.run(["no-such-command"])
except FileNotFoundError as error:
    print(error)
try:
    subprocess.run("false", check=True)
except subprocess.CalledProcessError as error:
    print(error, error.returncode)
begin = time.time()
process = subprocess.Popen(["sleep", "0.2"])
print(process.poll(), process.wait(), time.time() - begin >= 0.2, process.returncode)
try:
    subprocess.run(["sleep", "5"], timeout=0.1)
except subprocess.TimeoutExpired as error:
    print(type(error).__name__, error.cmd)
process = subprocess.Popen("echo one && echo two", shell=True, stdout=subprocess.PIPE, text=True)
print(process.communicate())
print(subprocess.getoutput("no-such-command").endswith("not found"), len(subprocess.getoutput("date")) > 10)
