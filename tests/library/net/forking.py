# A server that handles each request in a process of its own.
import os
import socket
import socketserver
import threading

count = 0


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        global count
        count += 1
        for line in self.rfile:
            self.wfile.write(b"%d %d " % (count, os.getpid() != parent) + line.upper())


parent = os.getpid()
with socketserver.ForkingTCPServer(("127.0.0.1", 0), Handler) as server:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    for word in (b"one\n", b"two\n"):
        with socket.create_connection(server.server_address) as sock:
            sock.sendall(word)
            sock.shutdown(socket.SHUT_WR)
            print(sock.makefile("rb").read())
    server.shutdown()
    thread.join()
print("in the parent:", count)
