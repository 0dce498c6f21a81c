import struct, codecs, binascii, unicodedata
s = "Año 日本 €"
print(s.encode(), s.encode("utf-16-le")[:6], s.encode("latin-1", "replace"), s.encode("ascii", "ignore"), s.encode("ascii", "xmlcharrefreplace"), s.encode("ascii", "backslashreplace"))
print(b"a\xffb".decode("utf-8", "replace"), b"caf\xe9".decode("latin1"), b"\xef\xbb\xbfhi".decode("utf-8-sig"), codecs.encode("hola", "rot13"), b"\xe9".decode("cp1252"), b"\x80".decode("cp1252"))
for f in (lambda: "ñ".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xe2\x82".decode("utf8"), lambda: "a".encode("nope"), lambda: b"abc" + "d", lambda: bytes([256]), lambda: bytes.fromhex("zz"), lambda: bytearray(b"a").append("b"), lambda: b"a"["x"], lambda: b"abc".find("a"), lambda: "abc".find(b"a"), lambda: bytes("a"), lambda: bytes(-1), lambda: "a".join([1]), lambda: b"".join(["a"])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = bytearray(b"hello"); b[0] = 72; b[1:3] = b"EY"; b += b"!"; b.extend([33, 33]); del b[-1]; print(b, b.decode(), b.find(b"o"), b.upper(), b[0], b[:2], list(b[:3]), b.pop(), b.reverse(), b)
print(bytes(3), bytes([1, 2]), bytes.fromhex("0aff"), b"\n\xff".hex(), b"a-b".split(b"-"), b"x" in b"xyz", b"abc"[1], b"abc"[1:2], b"%d %s" % (5, b"x"), b"a" < b"b", b"".join([b"a", b"b"]), b"ab".translate(bytes.maketrans(b"a", b"z")), b" x ".strip(), repr(b"it's"), b"tab\there\\")
m = memoryview(bytearray(b"abcdef")); m[1:3] = b"XY"; print(m.tobytes(), m[2:4].tolist(), len(m), m.readonly, bytes(m[::2]), m == b"aXYdef", m.contiguous, m.obj)
print(unicodedata.name("é"), unicodedata.normalize("NFD", "é").encode(), unicodedata.category("A"), unicodedata.lookup("SNOWMAN"), unicodedata.numeric("½"), unicodedata.combining("\u0301"), unicodedata.east_asian_width("日"), unicodedata.bidirectional("א"))
print("e\u0301" == "é", unicodedata.normalize("NFC", "e\u0301") == "é", len("👩‍👧"), "👍".encode(), "\N{GREEK SMALL LETTER ALPHA}", "\x41\u00e9\U0001F600", r"\n", "a\
b", 'tri"ple', "İ".lower().encode(), "ǆ".title(), "straße".casefold())
print(binascii.hexlify(b"ab"), binascii.unhexlify("6162"), binascii.crc32(b"a"), codecs.lookup("utf8").name, codecs.BOM_UTF8, "".join(sorted("zebra")), max("añb"), [*"ab"], "abc"[::-1], str(b"x", "ascii"), str(b"y"), ascii("ñ"), "\t".isspace(), "x²".isidentifier())
d = codecs.getincrementaldecoder("utf-8")(); print(d.decode(b"\xc3"), d.decode(b"\xb1"), codecs.decode(b"\xc3\xb1"), list(codecs.iterdecode([b"\xc3", b"\xb1"], "utf-8")))
