for c in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"):
    data = "aé→😀".encode(c); print(c, data, data.decode(c) == "aé→😀")
for data, c in ((b"a", "utf-16"), (b"\x00\xd8", "utf-16-le"), (b"\x00\xdc\x61\x00", "utf-16-le"), (b"\x00\xd8\x61\x00", "utf-16-le"), (b"abcde", "utf-32"), (b"\xff\xff\xff\xff", "utf-32-le"), (b"\xfe\xff\x00a", "utf-16")):
    try: print(data.decode(c))
    except UnicodeDecodeError as e: print(e)
    print(ascii(data.decode(c, "replace")))
try: "\ud800".encode("utf-16")
except UnicodeEncodeError as e: print(e)
with open("/tmp/learner_u16.txt", "w", encoding="utf-16") as f: f.write("añ\n")
print(open("/tmp/learner_u16.txt", "rb").read(), open("/tmp/learner_u16.txt", encoding="utf-16").read())
print(str("é".encode("utf-16"), "utf-16"), bytes("é", "utf-16-be"))
