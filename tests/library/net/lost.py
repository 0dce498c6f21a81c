# Sockets that nobody closes are closed when nobody can reach them any more.
import socket
import threading

listener = socket.create_server(("127.0.0.1", 0))


def sends_and_forgets(word):
    sock = socket.create_connection(listener.getsockname())
    sock.sendall(word)


def everything(sock):
    data = b""
    while True:
        more = sock.recv(100)
        if not more:
            return data
        data += more


sends_and_forgets(b"from a function")
first, _ = listener.accept()
print(everything(first))


def serve(sock):
    sock.sendall(sock.recv(100).upper())


client = socket.create_connection(listener.getsockname())
connection, _ = listener.accept()
thread = threading.Thread(target=serve, args=(connection,))
del connection
thread.start()
client.sendall(b"a thread ends")
print(everything(client))
thread.join()

clients = [socket.create_connection(listener.getsockname()) for _ in range(3)]
for client in clients:
    taken, _ = listener.accept()
    taken.sendall(b"x")
print(everything(clients[0]), everything(clients[1]), clients[2].recv(1))
del taken
print(clients[2].recv(1))
