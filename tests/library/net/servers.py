# socketserver: TCP with a thread a request, UDP, and one request at a time.
import socket
import socketserver
import threading

class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.strip().upper() + b"\n")

class Count(socketserver.BaseRequestHandler):
    def handle(self):
        data = self.request.recv(1024)
        self.request.sendall(str(len(data)).encode())

class Back(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])

with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Upper) as server:
    t = threading.Thread(target=server.serve_forever)
    t.start()
    clients = [socket.create_connection(server.server_address) for _ in range(3)]
    for i, client in enumerate(clients):
        client.sendall(b"line %d\nmore\n" % i)
    for client in reversed(clients):
        client.shutdown(socket.SHUT_WR)
        print(client.makefile("rb").read())
        client.close()
    server.shutdown()
    t.join()

with socketserver.TCPServer(("localhost", 0), Count) as server:
    client = socket.create_connection(server.server_address)
    client.sendall(b"abcde")
    server.handle_request()
    print(client.recv(10))
    client.close()

with socketserver.UDPServer(("localhost", 0), Back) as server:
    client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    client.sendto(b"drawer", server.server_address)
    server.handle_request()
    print(client.recv(10))
    client.close()

class Quiet(socketserver.TCPServer):
    timeout = 0.05
    def handle_timeout(self):
        print("nobody came")

with Quiet(("localhost", 0), Count) as server:
    server.handle_request()
