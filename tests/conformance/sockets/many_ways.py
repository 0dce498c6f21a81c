import socket, threading, select, selectors, errno
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('localhost', 0))
s.listen()
host, port = s.getsockname()
print(host, s.family.name, s.type.name, s.fileno() > 0)

def srv():
    conn, addr = s.accept()
    with conn, conn.makefile('rw', newline='\n') as f:
        for line in f:
            f.write(line.strip().title() + '\n')
            f.flush()
t = threading.Thread(target=srv)
t.start()
c = socket.create_connection((host, port), timeout=2)
print(c.gettimeout(), c.getpeername() == (host, port))
c.sendall(b'hello world\nbye\n')
c.shutdown(socket.SHUT_WR)
f = c.makefile('rb')
print(f.readlines())
print(c.recv(1))
f.close()
c.close()
t.join()
s.close()
try:
    c.send(b'x')
except OSError as e:
    print(e.errno == errno.EBADF, e)
try:
    socket.create_connection((host, port), timeout=1)
except ConnectionRefusedError as e:
    print(e)
a, b = socket.socketpair()
a.setblocking(False)
try:
    a.recv(1)
except BlockingIOError as e:
    print(e)
b.sendall(b'abcdef')
print(a.recv(3, socket.MSG_PEEK), a.recv(2), a.recv_into((buf := bytearray(10))), buf[:4])
sel = selectors.DefaultSelector()
sel.register(a, selectors.EVENT_READ, data='A')
sel.register(b, selectors.EVENT_READ | selectors.EVENT_WRITE, 'B')
print([(k.data, m) for k, m in sel.select(0)])
a.send(b'z')
print(sorted(((k.data, m) for k, m in sel.select(0))))
sel.modify(b, selectors.EVENT_READ, 'B2')
print(sel.get_key(b).data, len(sel.get_map()))
sel.unregister(a)
sel.close()
p = select.poll()
p.register(b, select.POLLIN)
print([ev for fd, ev in p.poll(100)] == [select.POLLIN])
a.close()
print(b.recv(5), b.recv(5))
try:
    b.sendall(b'x' * 10)
    b.sendall(b'y')
except (BrokenPipeError, ConnectionResetError) as e:
    print(type(e).__name__)
u1 = socket.socket(type=socket.SOCK_DGRAM)
u1.bind(('127.0.0.1', 0))
u2 = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u2.sendto(b'dgram', u1.getsockname())
d, ad = u1.recvfrom(3)
print(d, ad[0])
u2.connect(u1.getsockname())
u2.send(b'x')
print(u1.recv(9))
u1.settimeout(0.01)
try:
    u1.recvfrom(1)
except TimeoutError as e:
    print('TimeoutError', e, isinstance(e, socket.timeout))
print(socket.inet_aton('1.2.3.4'))
print(socket.inet_ntoa(b'\x7f\x00\x00\x01'))
print(socket.htons(1))
print(socket.ntohl(1))
print(socket.getservbyname('http'))
print(socket.gethostbyname('localhost'))
try:
    socket.socket().connect('nope')
except TypeError as e:
    print(e)
try:
    u1.sendto('str', ('127.0.0.1', 1))
except TypeError as e:
    print(e)
try:
    socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM)
    print(socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM)[0][4])
except OSError as e:
    print(e)
x = socket.socket()
x.bind(('127.0.0.1', 0))
y = socket.socket()
try:
    y.bind(x.getsockname())
except OSError as e:
    print(e)
print(socket.has_ipv6 in (True, False), socket.getdefaulttimeout(), s) if 0 else print(repr(s))
