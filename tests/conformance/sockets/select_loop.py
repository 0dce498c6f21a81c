# One thread serves many by select.
import select
import socket
import threading

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen()
server.setblocking(False)

def client(n):
    s = socket.create_connection(server.getsockname())
    s.sendall(b"client %d" % n)
    answers[n] = s.recv(100)
    s.close()

answers = {}
ts = [threading.Thread(target=client, args=(n,)) for n in range(3)]
for t in ts: t.start()
open_ones, closed = [server], 0
while closed < 3:
    readable, _, _ = select.select(open_ones, [], [], 5)
    for s in readable:
        if s is server:
            conn, _ = s.accept()
            open_ones.append(conn)
        else:
            data = s.recv(100)
            if data:
                s.sendall(data.upper())
            else:
                open_ones.remove(s)
                s.close()
                closed += 1
for t in ts: t.join()
print(sorted(answers.items()))
print(select.select([server], [], [], 0.02))
