import codecs
import csv
import io
import os

def raw(path):
    with open(path, "rb") as file:
        return file.read()

for encoding in ("utf-8-sig", "utf-16", "utf-32", "U16", "utf-8"):
    with open("table.csv", "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "city"])
        writer.writerow(["Ana", "北京"])
    print(encoding, raw("table.csv"))
    with open("table.csv", "a", encoding=encoding, newline="") as file:
        file.write("more\n")
    print(raw("table.csv")[-10:])
    with open("table.csv", encoding=encoding, newline="") as file:
        print(list(csv.reader(file)))
    with open("table.csv", encoding=encoding) as file:
        print([file.read(3), file.read(8), file.readline(), file.read()])
        file.seek(0)
        print(repr(file.readline()), file.readlines())
    with open("new.txt", "a", encoding=encoding) as file:
        file.write("first")
    with open("new.txt", "r+", encoding=encoding) as file:
        file.write("again")
        file.seek(0)
        file.write("FIRST")
    print(raw("new.txt"))
    with open("new.txt", "w", encoding=encoding) as file:
        pass
    print(raw("new.txt"))

    os.remove("new.txt")

    stream = io.BytesIO()
    writer = codecs.getwriter(encoding)(stream)
    for line in ("a\n", "b\n"):
        writer.write(line)
    writer.writelines(["c", "d"])
    writer.reset()
    writer.write("e")
    print(stream.getvalue())
    print(list(codecs.iterencode(["x", "", "yé"], encoding)), list(codecs.iterencode([], encoding)))
    encoder = codecs.getincrementalencoder(encoding)()
    print(encoder.encode("1"), encoder.encode("2", True))
    encoder.reset()
    print(encoder.encode("3"))

print(list(codecs.iterdecode([b"\xfe\xff\x00a", b"\x00b"], "utf-16")))
print(list(codecs.iterdecode([b"\xfe", b"\xff\x00", b"a\x00", b"b"], "utf-16")))
print(list(codecs.iterdecode([b"\xff\xfea", b"\x00\x3d\xd8", b"\x00\xde"], "utf-16")))
print(list(codecs.iterdecode([b"\x00\x00\xfe\xff\x00\x00", b"\x00a\x00\x00\x00b"], "utf-32")))
print(list(codecs.iterdecode([b"\xef\xbb", b"\xbfa", b"\xef\xbb\xbfb"], "utf-8-sig")))
print(list(codecs.iterdecode([b"a", b"b"], "utf-8-sig")))
for pieces, encoding in (([b"a\x00", b"b\x00"], "utf-16"), ([b"\xff\xfe", b"a"], "utf-16"),
                         ([b"a"], "utf-16"), ([b"a\0\0\0"], "utf-32"), ([b"\xef\xbb"], "utf-8-sig")):
    try:
        print(list(codecs.iterdecode(pieces, encoding)))
    except UnicodeError as error:
        print(type(error).__name__, error)

# What is bad does not hide what is unfinished behind it.
for errors in ("replace", "ignore", "backslashreplace"):
    print(list(codecs.iterdecode([b"\xff\xe4\xbd", b"\xa0"], "utf-8", errors)))
    print(list(codecs.iterdecode([b"\xff" * 300 + b"\xf0\x9f", b"\x98", b"\x80!"], "utf-8", errors))[1:])
    print(list(codecs.iterdecode([b"a\xe4", b"b\xe4\xbd", b"c\xa0", b"\xe4"], "utf-8", errors)))
    print(list(codecs.iterdecode([b"\x00\xdc\x3d\xd8", b"\x00\xde"], "utf-16-le", errors)))
with open("bad.txt", "wb") as file:
    file.write(b"a\xff\xe4\xbd\xa0\nb\n")
with open("bad.txt", encoding="utf-8", errors="replace") as file:
    print(file.read(3), file.readlines())
with open("wide.txt", "w", encoding="utf-16-be") as file:
    file.write("\u0a00\u010a\nè\n")
with open("wide.txt", encoding="utf-16-be") as file:
    print(file.readlines())
for name in ("table.csv", "bad.txt", "wide.txt"):
    os.remove(name)
