# A name server over UDP, asked step by step; a cache spares questions.
# oracle: schedules threads coroutines
import socket, struct, threading, time

ZONE = {"www.example.org": "10.0.0.1", "mail.example.org": "10.0.0.2"}

def encode(name):
    return b"".join(bytes([len(p)]) + p.encode("ascii") for p in name.split(".")) + b"\x00"

def decode(data, at):
    parts = []
    while data[at]:
        n = data[at]
        parts.append(data[at + 1:at + 1 + n].decode("ascii"))
        at += n + 1
    return ".".join(parts), at + 1

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))

def serve():
    while True:
        data, who = server.recvfrom(512)
        if not data:
            break
        ident, = struct.unpack(">H", data[:2])
        name, end = decode(data, 12)
        address = ZONE.get(name)
        head = struct.pack(">HHHHHH", ident, 0x8180 if address else 0x8183, 1, 1 if address else 0, 0, 0)
        answer = head + data[12:end + 4]
        if address:
            answer += b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + socket.inet_aton(address)
        server.sendto(answer, who)

t = threading.Thread(target=serve, daemon=True)
t.start()
cache = {}
def lookup(name, ident=[0]):
    if name in cache:
        return cache[name] + " (cached)"
    ident[0] += 1
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(1)
        s.sendto(struct.pack(">HHHHHH", ident[0], 0x0100, 1, 0, 0, 0) + encode(name) + struct.pack(">HH", 1, 1), server.getsockname())
        data = s.recv(512)
    got, flags, q, n = struct.unpack(">HHHH", data[:8])
    assert got == ident[0]
    if flags & 15:
        raise LookupError(name)
    cache[name] = socket.inet_ntoa(data[-4:])
    return cache[name]

for name in ("www.example.org", "mail.example.org", "www.example.org", "nobody.example.org"):
    try:
        print(name, lookup(name))
    except LookupError as e:
        print("no such name:", e)
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"", server.getsockname())
t.join()
