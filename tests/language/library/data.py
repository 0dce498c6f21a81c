# pickle, io, struct, hashlib, base64
import base64
import hashlib
import io
import pickle
import struct


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Kept:
    def __getstate__(self):
        return {"only": 1}

    def __setstate__(self, state):
        self.state = state


data = {"a": [1, 2.5, None, True], "b": (1, "x", -70000, 1 << 70), "s": {1, 2}, "f": frozenset([3]), "y": b"ab"}
print(pickle.loads(pickle.dumps(data)) == data)  # expect: True
print(pickle.dumps({"a": 1, "b": [1, 2]}))
# expect: b'\x80\x04\x95\x17\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x01a\x94K\x01\x8c\x01b\x94]\x94(K\x01K\x02eu.'
print(pickle.dumps([1, 2, 3]), pickle.dumps(1.5))
# expect: b'\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00]\x94(K\x01K\x02K\x03e.' b'\x80\x04\x95\n\x00\x00\x00\x00\x00\x00\x00G?\xf8\x00\x00\x00\x00\x00\x00.'
print(pickle.dumps((1, 2)), pickle.dumps("x"))
# expect: b'\x80\x04\x95\x07\x00\x00\x00\x00\x00\x00\x00K\x01K\x02\x86\x94.' b'\x80\x04\x95\x05\x00\x00\x00\x00\x00\x00\x00\x8c\x01x\x94.'
print(pickle.dumps(Point(1, 2)))
# expect: b'\x80\x04\x95*\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Point\x94\x93\x94)\x81\x94}\x94(\x8c\x01x\x94K\x01\x8c\x01y\x94K\x02ub.'
copy = pickle.loads(pickle.dumps(Point(3, [4])))
print(type(copy).__name__, copy.x, copy.y, pickle.loads(pickle.dumps(Point)) is Point)  # expect: Point 3 [4] True
print(pickle.loads(pickle.dumps(Kept())).state, repr(pickle.loads(pickle.dumps(ValueError("x", 3)))))
# expect: {'only': 1} ValueError('x', 3)
row = [1]
row.append(row)
print(pickle.loads(pickle.dumps(row)), pickle.loads(pickle.dumps([copy, copy]))[0] is not copy)
# expect: [1, [...]] True
shared = pickle.loads(pickle.dumps([row, row]))
print(shared[0] is shared[1])  # expect: True
for bad in (b"", b"\x80\x04", b"zzz"):
    try:
        pickle.loads(bad)
    except Exception as error:
        print(type(error).__name__, error)
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: UnpicklingError invalid load key, 'z'.
text = io.StringIO()
print(text.write("abc\ndef"), text.tell())  # expect: 7 7
print("x", 1, sep="-", file=text)
print(repr(text.getvalue()))  # expect: 'abc\ndefx-1\n'
text.seek(0)
print(repr(text.readline()), repr(text.read()), [line for line in io.StringIO("a\nb")])
# expect: 'abc\n' 'defx-1\n' ['a\n', 'b']
raw = io.BytesIO(b"12345")
print(raw.read(2), raw.read(), raw.getvalue())  # expect: b'12' b'345' b'12345'
raw.seek(1)
raw.write(b"xx")
print(raw.getvalue())  # expect: b'1xx45'
print(struct.pack(">I4sh", 1, b"ab", -2), struct.calcsize("bi"), struct.pack("bi", 1, 2))
# expect: b'\x00\x00\x00\x01ab\x00\x00\xff\xfe' 8 b'\x01\x00\x00\x00\x02\x00\x00\x00'
print(struct.unpack("<if", struct.pack("<if", 7, 0.5)), struct.unpack(">Hq", struct.pack(">Hq", 65535, -1)))
# expect: (7, 0.5) (65535, -1)
try:
    struct.pack("B", 300)
except struct.error as error:
    print(error)  # expect: ubyte format requires 0 <= number <= 255
for name in ("md5", "sha1", "sha224", "sha256"):
    print(hashlib.new(name, b"abc" * 50).hexdigest())
# expect: 278d86d27fdb35a382e68a3194dffd06
# expect: 84006ce0c85d22dd020fe7052ef1a9bc3c381dde
# expect: 7de7010fb8b55d36edb3e253763e35a412bfb146994bf680a9abf0eb
# expect: 97ca5175ac60b081b919120849da7d71fb00456ac6c32ebe96581ce34cfe2596
print(hashlib.sha512(b"").hexdigest()[:32], hashlib.sha256(b"a" * 119).hexdigest()[:16])
# expect: cf83e1357eefb8bdf1542850d66d8007 31eba51c313a5c08
digest = hashlib.md5()
digest.update(b"hello ")
digest.update(b"world")
print(digest.hexdigest(), digest.name, digest.digest_size)  # expect: 5eb63bbbe01eeed093cb22bb8f5acdc3 md5 16
print(base64.b64encode(b"hello w"), base64.b64decode("aGVsbG8gdw=="), base64.b32encode(b"hi"), base64.urlsafe_b64encode(b"\xff\xfe"))
# expect: b'aGVsbG8gdw==' b'hello w' b'NBUQ====' b'__4='
