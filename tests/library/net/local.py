# Local sockets (AF_UNIX): a path instead of a port.
import os
import socket
import socketserver
import tempfile
import threading

path = os.path.join(tempfile.mkdtemp(), "socket")
listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
listener.bind(path)
listener.listen(1)
print(os.path.exists(path), listener.getsockname() == path, listener.family)


def client():
    sock = socket.socket(socket.AF_UNIX)
    sock.connect(path)
    sock.sendall(b"hello over a file")
    print("client got", sock.recv(100), sock.getpeername() == path, repr(sock.getsockname()))
    sock.close()


thread = threading.Thread(target=client)
thread.start()
connection, address = listener.accept()
print("server got", connection.recv(100), repr(address))
connection.sendall(b"hello back")
thread.join()
connection.close()
try:
    socket.socket(socket.AF_UNIX).bind(path)
except OSError as error:
    print(error.errno, error.strerror)
listener.close()
os.unlink(path)
try:
    socket.socket(socket.AF_UNIX).connect(path)
except FileNotFoundError as error:
    print(error.errno, error.strerror)
for wrong in (("127.0.0.1", 80), 5):
    try:
        socket.socket(socket.AF_UNIX).bind(wrong)
    except TypeError as error:
        print("TypeError")


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.swapcase())


with socketserver.ThreadingUnixStreamServer(path, Echo) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sock = socket.socket(socket.AF_UNIX)
    sock.connect(server.server_address)
    file = sock.makefile("rw")
    file.write("Hello\n")
    file.flush()
    print(file.readline())
    file.close()
    sock.close()
    server.shutdown()
