# Listener and Client: messages between processes, with a key, over TCP and over a local socket.
import multiprocessing
import threading
from multiprocessing.connection import Client, Connection, Listener, wait


def serve(listener):
    with listener.accept() as connection:
        print("server: accepted from", type(listener.last_accepted).__name__)
        while True:
            try:
                message = connection.recv()
            except EOFError:
                print("server: end")
                break
            print("server:", message)
            connection.send(message * 2)


def child(address):
    with Client(address, authkey=b"secret") as connection:
        for message in ("ab", [1, 2], 21):
            connection.send(message)
            print("client:", connection.recv(), flush=True)


def main():
    with Listener(("127.0.0.1", 0), authkey=b"secret") as listener:
        process = multiprocessing.Process(target=child, args=(listener.address,))
        process.start()
        serve(listener)
        process.join()

    with Listener() as listener:
        print(type(listener.address).__name__)
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        connection = Client(listener.address)
        connection.send("local")
        print(connection.recv(), isinstance(connection, Connection))
        connection.send_bytes(b"\x80\x04K\x05.")
        print(connection.poll(5), connection.recv())
        print(connection.poll(), connection.closed, connection.readable, connection.fileno() > 0)
        connection.close()
        thread.join()
        print(connection.closed)
        try:
            connection.send(1)
        except OSError as error:
            print("OSError", error)

    with Listener(("localhost", 0), authkey=b"right") as listener:
        def guess():
            try:
                Client(listener.address, authkey=b"wrong")
            except multiprocessing.AuthenticationError as error:
                print("client:", error)
        thread = threading.Thread(target=guess)
        thread.start()
        try:
            listener.accept()
        except multiprocessing.AuthenticationError as error:
            message = str(error)
        thread.join()
        print("server:", message)

    first, second = multiprocessing.Pipe()
    third, fourth = multiprocessing.Pipe()
    print(wait([first, third], 0.01))
    second.send("x")
    print(wait([first, third]) == [first])
    process = multiprocessing.Process(target=fourth.send, args=("from a child",))
    process.start()
    process.join()
    print(len(wait([first, third, process.sentinel], 5)))


if __name__ == "__main__":
    main()
