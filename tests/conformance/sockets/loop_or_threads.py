# A server with a thread for each connection, and one with a loop over all.
import selectors
import socket
import socketserver
import threading

class Handler(socketserver.BaseRequestHandler):
    names = []
    def handle(self):
        self.names.append(threading.current_thread().name)
        while True:
            data = self.request.recv(1024)
            if not data:
                break
            self.request.sendall(data[::-1])

def talk(address, n=3):
    clients = []
    for i in range(n):
        s = socket.socket()
        s.connect(address)
        clients.append(s)
    out = []
    for i, s in enumerate(clients):
        s.send(("text %d" % i).encode())
        out.append(s.recv(1024).decode())
    for s in clients:
        s.shutdown(socket.SHUT_RDWR)
        s.close()
    return out

with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
    t = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    t.start()
    print("threads", talk(server.server_address))
    server.shutdown()
    t.join()
print("handler threads:", len(set(Handler.names)))

sel = selectors.DefaultSelector()
listener = socket.create_server(("127.0.0.1", 0))
listener.setblocking(False)
count = 0
def accept(s):
    conn, peer = s.accept()
    conn.setblocking(False)
    sel.register(conn, selectors.EVENT_READ, data=read)
def read(s):
    global count
    data = s.recv(1024)
    if data:
        s.sendall(data[::-1])
    else:
        sel.unregister(s)
        s.close()
        count += 1
sel.register(listener, selectors.EVENT_READ, accept)
def loop():
    while count < 3:
        for key, mask in sel.select():
            key.data(key.fileobj)
t = threading.Thread(target=loop)
t.start()
print("loop   ", talk(listener.getsockname()))
t.join()
sel.close()
listener.close()
print("closed:", count)
