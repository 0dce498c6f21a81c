# One thread serves many with select(); clients come in threads.
import select
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
address = server.getsockname()
answers = {}

def client(name):
    with socket.create_connection(address) as s:
        s.sendall(name.encode())
        answers[name] = s.recv(100)

threads = [threading.Thread(target=client, args=(name,)) for name in ("ann", "bob", "cleo")]
for t in threads:
    t.start()
inputs = [server]
served = 0
while served < 3:
    readable, writable, broken = select.select(inputs, [], [], 5)
    for s in readable:
        if s is server:
            connection, peer = server.accept()
            inputs.append(connection)
            continue
        data = s.recv(100)
        if data:
            s.sendall(b"hello " + data)
        else:
            inputs.remove(s)
            s.close()
            served += 1
for t in threads:
    t.join()
print(sorted(answers.items()))
print(select.select([server], [], [], 0), select.select([], [], [], 0.01))
a, b = socket.socketpair()
print([s is a for s in select.select([a], [a], [])[1]], select.select([a], [], [], 0)[0])
b.send(b"x")
print(select.select([a.fileno()], [], [])[0] == [a.fileno()])
poll = select.poll()
poll.register(a, select.POLLIN)
print([(fd == a.fileno(), event) for fd, event in poll.poll(1000)])
a.recv(10)
print(poll.poll(10))
for bad in ("a", -1):
    try:
        select.select([bad], [], [], 0)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
server.close()
