# socketserver: a handler object for each request.
import socket
import socketserver
import threading

class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.strip().upper() + b"\n")

class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True

with Server(("127.0.0.1", 0), Upper) as server:
    t = threading.Thread(target=server.serve_forever)
    t.start()
    with socket.create_connection(server.server_address) as s:
        f = s.makefile("rw")
        for word in ("hello", "socketserver"):
            f.write(word + "\n")
            f.flush()
            print(f.readline().strip())
    server.shutdown()
    t.join()
print("closed")
