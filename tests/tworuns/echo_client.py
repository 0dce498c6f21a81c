import socket

port = int(input())
for n in range(2):
    with socket.create_connection(("localhost", port), timeout=20) as sock:
        for word in (b"hello", b"again"):
            sock.sendall(word)
            print(sock.recv(1024))
