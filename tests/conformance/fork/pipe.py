# A pipe between parent and child, as bytes.
import os

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    for word in (b"one ", b"two ", b"three"):
        os.write(w, word)
    os.close(w)
    os._exit(0)
os.close(w)
text = b""
while True:
    part = os.read(r, 4)
    if not part:
        break
    text += part
os.waitpid(pid, 0)
print(text.decode().split())
