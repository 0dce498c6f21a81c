# Each handler of what cannot be coded, in each family of encodings, in both directions.
HANDLERS = ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "nobody")


def tell(what, encoding, function):
    print(what, encoding, end=": ")
    for errors in HANDLERS:
        try:
            print(repr(function(errors)), end="  ")
        except UnicodeError as error:
            print(error, end="  ")
        except (LookupError, TypeError) as error:
            # Python tells of some that its codec failed, and in brackets why.
            print(type(error).__name__, str(error).split("Error: ")[-1].rstrip(")"), end="  ")
    print()


for encoding in ("utf-8", "ascii", "latin-1", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252", "gbk"):
    tell("to", encoding, lambda errors: "a\ud800b".encode(encoding, errors))
    tell("to", encoding, lambda errors: "a😀é\u0f00b".encode(encoding, errors))
for encoding, data in (("utf-8", b"a\xffb\xe4\xbd"), ("ascii", b"a\xff\x80b"), ("latin-1", b"a\xff"), ("cp1252", b"a\x81b"),
                       ("gbk", b"a\xff\xffb\xc4"), ("utf-8-sig", b"\xef\xbb\xbfa\xff"), ("utf-16-le", b"a\0\0\xdcb\0c"),
                       ("utf-32-be", b"\0\0\0a\0\xff\0\0\0\0\0b")):
    tell("from", encoding, lambda errors: data.decode(encoding, errors))

# What a table reads, it writes.
for encoding in ("cp1252", "cp1251", "cp1250", "cp437", "cp850", "latin2", "latin9", "koi8-r"):
    data = bytes([byte for byte in range(256) if bytes([byte]).decode(encoding, "ignore")])
    print(encoding, len(data), data.decode(encoding).encode(encoding) == data)
for encoding in ("gbk", "gb2312", "shift_jis"):
    seen = changed = 0
    for lead in range(0x81, 0xff):
        for trail in range(0x40, 0xff):
            text = bytes([lead, trail]).decode(encoding, "ignore")
            if len(text) == 1 and text > "\x7f":
                seen += 1
                changed += text.encode(encoding) != bytes([lead, trail])
    print(encoding, seen > 1000, changed)
