# bytes and bytearray.
def attempt(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)

b = b"hello\x00\xff'q"
print(b, b[0], b[1:4], len(b), b"a" + b"b", b"ab" * 2, b"ell" in b, 104 in b, list(b[:3]), b[::-1])
# expect: b"hello\x00\xff'q" 104 b'ell' 9 b'ab' b'abab' True True [104, 101, 108] b"q'\xff\x00olleh"
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(), bytes(b"x"), bytes(range(3)), bytearray(b"ab"), bytearray(2))
# expect: b'\x00\x00\x00' b'AB' b'\xc3\xa9' b'' b'x' b'\x00\x01\x02' bytearray(b'ab') bytearray(b'\x00\x00')
print(attempt(lambda: bytes("x")))  # expect: TypeError: string argument without an encoding
print(attempt(lambda: bytes([256])))  # expect: ValueError: bytes must be in range(0, 256)
print(attempt(lambda: b"a" + "b"))  # expect: TypeError: can't concat str to bytes
print(attempt(lambda: b"\xff".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(attempt(lambda: b"ab\xc3".decode("utf-8")))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 2: unexpected end of data
print(attempt(lambda: b"abc"[9]))  # expect: IndexError: index out of range
print(b"caf\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"ab".hex(), b"abc".hex(" "), bytes.fromhex("61 62"))
# expect: café é a�b ab 6162 61 62 63 b'ab'
print(b"a,b,c".split(b","), b" a b ".split(), b"a=b".partition(b"="), b" x ".strip(), b"xxax".strip(b"x"), b"-".join([b"a", b"b"]), b"aXbX".replace(b"X", b"--"), b"abc".find(b"c"), b"abc".startswith(b"ab"), b"abc".upper(), b"a\nb".splitlines())
# expect: [b'a', b'b', b'c'] [b'a', b'b'] (b'a', b'=', b'b') b'x' b'a' b'a-b' b'a--b--' 2 True b'ABC' [b'a', b'b']
print(attempt(lambda: b",".join(["a"])))  # expect: TypeError: sequence item 0: expected a bytes-like object, str found
print(attempt(lambda: b"a".split(",")))  # expect: TypeError: a bytes-like object is required, not 'str'
print(b"a" < b"b", b"a" == b"a", b"a" == "a", {b"k": 1}[b"k"], b"%s-%d" % (b"x", 5), b"abc".index(b"b"), b"aab".count(b"a"), b"42".isdigit(), int(b"42"), b"x".rjust(3), b"7".ljust(2, b"0"))
# expect: True True False 1 b'x-5' 1 2 True 42 b'  x' b'70'
a = bytearray(b"abc"); a.append(100); a.extend(b"ef"); a[0] = 65; a += b"!"; print(a, len(a), a[1], a.pop(), bytes(a), a.decode(), a == b"Abcdef")
# expect: bytearray(b'Abcdef') 7 98 33 b'Abcdef' Abcdef True
