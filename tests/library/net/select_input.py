# A chat client as it is written everywhere: select() on the keyboard and the socket.
import select
import socket
import sys
import threading


def echo(listener):
    conn, _ = listener.accept()
    while True:
        data = conn.recv(100)
        if not data:
            break
        conn.sendall(b"echo " + data)
    conn.close()


listener = socket.create_server(("127.0.0.1", 0))
thread = threading.Thread(target=echo, args=(listener,))
thread.start()
server = socket.create_connection(listener.getsockname())
typing = True
heard = b""
while True:
    watched = [sys.stdin, server] if typing else [server]
    readable, _, _ = select.select(watched, [], [])
    if sys.stdin in readable:
        line = sys.stdin.readline()
        if line:
            server.sendall(line.encode())
        else:
            typing = False
            server.shutdown(socket.SHUT_WR)
    if server in readable:
        data = server.recv(100)
        if not data:
            break
        heard += data
thread.join()
print(heard.replace(b"echo ", b""))
