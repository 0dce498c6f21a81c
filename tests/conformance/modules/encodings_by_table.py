# 中文编码: texts in GBK and other tables, in files and over pieces, and what cannot be coded.
import codecs
import os
import tempfile

text = "你好，世界 abc"
for name in ("gbk", "gb2312", "cp936", "utf-8", "utf-8-sig"):
    data = text.encode(name)
    print(name, len(data), data[:6], data.decode(name) == text)
for name in ("cp1252", "iso-8859-15", "cp437", "cp850", "windows-1251", "koi8-r", "latin2", "shift_jis"):
    print(name, "né 10€ да ł カ".encode(name, "replace"), b"\xa4\xb5\xe9".decode(name, "replace"))


def attempt(function):
    try:
        print(function())
    except UnicodeError as error:
        print(error, "|", error.encoding, error.start, error.end, error.reason, error.object)
    except LookupError as error:
        print(error)


attempt(lambda: "价格€5".encode("gbk"))
attempt(lambda: "中文".encode("cp1252"))
attempt(lambda: "中文".encode("ascii", "xmlcharrefreplace"))
attempt(lambda: b"\xd6\xd0\xff".decode("gbk"))
attempt(lambda: b"\xd6".decode("gbk"))
attempt(lambda: "中文".encode("gbk").decode("utf-8"))
attempt(lambda: "ñandú".encode("ascii"))
attempt(lambda: "a".encode("gbk2"))
path = os.path.join(tempfile.mkdtemp(), "notes.txt")
with open(path, "w", encoding="gbk") as file:
    file.write("第一行\n第二行\n")
with open(path, encoding="gbk") as file:
    print([line.strip() for line in file])
with open(path, "rb") as file:
    print(file.readline())
attempt(lambda: open(path, encoding="utf-8").read())
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([byte])) for byte in "né中".encode()])
print(list(codecs.iterdecode([b"\xc4", b"\xe3\xba", b"\xc3"], "gbk")), "\N{HANGUL SYLLABLE HAN}\N{HANGUL SYLLABLE GEUL}")
