# What messages call a class; bytes of a character in pieces; an empty digest.
class Plate:
    _named = "bowl"

try:
    Plate() + 1
except TypeError as error:
    print(error)
import datetime
try:
    datetime.date(2020, 1, 1) + 1
except TypeError as error:
    print(error)
import sys
sys.stdout.flush()
sys.stdout.buffer.write(b"caf\xc3")
sys.stdout.buffer.write(b"\xa9 \xe2\x82")
sys.stdout.buffer.write(b"\xac.\n")
sys.stdout.buffer.flush()
import hashlib
try:
    hashlib.blake2b(digest_size=0)
except ValueError:
    print("refused")
print(hashlib.blake2b(b"x", digest_size=4).hexdigest(), hashlib.blake2s(b"x").digest_size)
