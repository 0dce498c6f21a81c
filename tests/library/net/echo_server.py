# An echo server for two clients, one after the other; its port is the system's choice.
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 0))
server.listen(5)
address = server.getsockname()
print(address[0], address[1] > 1023)

def serve():
    for _ in range(2):
        connection, peer = server.accept()
        with connection:
            while data := connection.recv(1024):
                connection.sendall(data.upper())
    server.close()

t = threading.Thread(target=serve)
t.start()
for text in (b"hello", b"x" * 5000):
    with socket.create_connection(address) as client:
        print(client.getpeername() == address)
        client.sendall(text)
        client.shutdown(socket.SHUT_WR)
        answer = b""
        while part := client.recv(700):
            answer += part
        print(len(answer), answer[:5])
t.join()
print(server.fileno(), server)
