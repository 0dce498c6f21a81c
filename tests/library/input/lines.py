import sys, threading, queue
q = queue.Queue()

def reader():
    for line in sys.stdin:
        q.put(line.rstrip())
    q.put(None)
t = threading.Thread(target=reader)
t.start()
n = 0
while (x := q.get()) is not None:
    n += int(x)
    print(x, n)
t.join()
print('total', n, sys.stdin.readline() == '')
