# Layers: what each puts around the layer above, with its checksum.
# oracle: schedules sequential threads processes coroutines
import binascii
import struct
import socket

def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xffff) + (total >> 16)
    return ~total & 0xffff

def udp(data, sport, dport):
    return struct.pack("!HHHH", sport, dport, 8 + len(data), 0) + data

def ip(data, src, dst, proto=17):
    head = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(data), 1, 0, 64, proto, 0, socket.inet_aton(src), socket.inet_aton(dst))
    head = head[:10] + struct.pack("!H", checksum(head)) + head[12:]
    return head + data

packet = ip(udp(b"hello", 1234, 53), "127.0.0.1", "10.0.0.7")
print(len(packet), binascii.hexlify(packet).decode())
fields = struct.unpack_from("!BBHHHBBH4s4s", packet)
print("version", fields[0] >> 4, "header", (fields[0] & 15) * 4, "total", fields[2], "ttl", fields[5])
print(socket.inet_ntoa(fields[8]), "->", socket.inet_ntoa(fields[9]), "sum ok:", checksum(packet[:20]) == 0)
sport, dport, size, _ = struct.unpack("!4H", packet[20:28])
print(sport, dport, size, packet[28:])
for i in range(0, len(packet), 16):
    row = packet[i:i + 16]
    print("%04x  %-47s  %s" % (i, " ".join("%02x" % b for b in row), "".join(chr(b) if 32 <= b < 127 else "." for b in row)))
