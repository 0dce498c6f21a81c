# Datagrams keep their borders; timeouts.
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
address = server.getsockname()

def serve():
    while True:
        data, who = server.recvfrom(1024)
        if data == b"stop":
            break
        server.sendto(b"%d bytes" % len(data), who)

t = threading.Thread(target=serve)
t.start()
c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for word in (b"hello", b"", b"datagram"):
    c.sendto(word, address)
    print(c.recvfrom(100)[0])
c.sendto(b"stop", address)
t.join()
c.settimeout(0.05)
print(c.gettimeout())
try:
    c.recvfrom(10)
except socket.timeout as e:
    print("timeout:", e, socket.timeout is TimeoutError)
c.setblocking(False)
try:
    c.recvfrom(10)
except BlockingIOError as e:
    print("would block", e.errno)
