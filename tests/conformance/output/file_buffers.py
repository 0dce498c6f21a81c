# Modes of files, and what lies in the buffer before flush and close.
import os, tempfile

d = tempfile.mkdtemp()
path = os.path.join(d, "notes.txt")
with open(path, "w") as f:
    print(f.mode, f.write("one\ntwo\n"), f.tell())
with open(path, "a") as f:
    f.write("three\n")
try:
    open(path, "x")
except FileExistsError as e:
    print("FileExistsError", e.errno)
try:
    with open(path) as f:
        print(f.readline(), end="")
        print(f.readlines())
        raise RuntimeError("boom")
except RuntimeError:
    print("closed:", f.closed)
with open(path, "r+") as f:
    f.seek(4)
    f.write("TWO")
with open(path, "rb") as f:
    print(f.read())
u = open(path, "wb", buffering=0)
u.write(b"unbuffered")
print(open(path).read())
u.close()
line = open(path, "w", buffering=1)
line.write("half")
print(repr(open(path).read()))
line.write(" line\n")
print(repr(open(path).read()))
line.close()
try:
    open(os.path.join(d, "none"))
except FileNotFoundError as e:
    print("FileNotFoundError", e.strerror)
os.remove(path)
os.rmdir(d)
print(os.path.isdir(d))
