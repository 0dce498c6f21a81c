import subprocess, sys
print(subprocess.getoutput('echo hello'))
print(subprocess.getstatusoutput('true'))
print(subprocess.getstatusoutput('false'))
r = subprocess.run(['echo', 'a', 'b'], capture_output=True, text=True)
print(r.returncode, repr(r.stdout), repr(r.stderr), r.args)
print(subprocess.check_output(['echo', 'x']), subprocess.call(['true']))
try:
    subprocess.run(['false'], check=True)
except subprocess.CalledProcessError as e:
    print(e, e.returncode, e.cmd)
try:
    subprocess.run(['sleep', '5'], timeout=0.1)
except subprocess.TimeoutExpired as e:
    print(e.cmd, round(e.timeout, 1))
p = subprocess.Popen(['sleep', '0.05'])
print(p.poll(), p.wait(), p.returncode)
p = subprocess.Popen(['sleep', '10'])
p.terminate()
print(p.wait())
p = subprocess.Popen('echo shell', shell=True, stdout=subprocess.PIPE)
out, err = p.communicate()
print(out, err)
try:
    subprocess.run(['no-such-program-x'])
except FileNotFoundError as e:
    print(e)
