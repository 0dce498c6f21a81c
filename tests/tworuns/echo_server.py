# Sends back what it gets, to two clients one after another.
import socket

listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("", 0))
listener.listen(5)
print(listener.getsockname()[1], flush=True)
for n in range(2):
    client, address = listener.accept()
    print("connected from", address[0])
    while True:
        data = client.recv(1024)
        if not data:
            break
        client.sendall(data.upper())
    client.close()
listener.close()
print("done")
