# A listening socket that child processes share: each takes the connections that it can.
import multiprocessing
import socket

def work(server, count):
    for _ in range(count):
        connection, _ = server.accept()
        with connection:
            connection.sendall(connection.recv(100) * 2)

if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    server = socket.create_server(("127.0.0.1", 0))
    workers = [multiprocessing.Process(target=work, args=(server, 2)) for _ in range(2)]
    for w in workers:
        w.start()
    address = server.getsockname()
    server.close()
    for i in range(4):
        with socket.create_connection(address) as client:
            client.sendall(b"%d" % i)
            print(client.recv(100))
    for w in workers:
        w.join()
        print(w.exitcode)
    try:
        socket.create_connection(address)
    except ConnectionRefusedError as error:
        print(error)
