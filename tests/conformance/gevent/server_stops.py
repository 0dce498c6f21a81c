import gevent
from gevent.server import StreamServer
from gevent import socket as gs

def h(sock, addr):
    sock.sendall(b'x')
srv = StreamServer(('127.0.0.1', 0), h)
srv.start()
ad = ('127.0.0.1', srv.server_port)
k = gs.create_connection(ad)
print(k.recv(1))
k.close()
srv.stop()
try:
    k = gs.create_connection(ad)
    print('connected', k.recv(1))
except ConnectionError as e:
    print(type(e).__name__)
