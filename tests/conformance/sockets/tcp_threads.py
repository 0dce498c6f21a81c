# A server with a thread for each client; clients one after another.
import socket
import threading

def serve(conn, addr):
    with conn:
        while data := conn.recv(1024):
            conn.sendall(data[::-1])

def accept(server):
    for n in range(3):
        conn, addr = server.accept()
        t = threading.Thread(target=serve, args=(conn, addr))
        t.start()

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 0))
server.listen(5)
host, port = server.getsockname()
print(host, port > 0, server.family.name, server.type.name)
a = threading.Thread(target=accept, args=(server,))
a.start()
for word in ("one", "two", "three"):
    with socket.create_connection((host, port)) as c:
        c.sendall(word.encode())
        print(c.recv(100).decode(), c.getpeername() == (host, port))
a.join()
server.close()
try:
    socket.create_connection((host, port))
except ConnectionRefusedError as e:
    print("refused", e.errno)
