# Pieces of lines mix for sure when all print theirs at once.
# oracle: replace [abc]{3} -> NAME
import sys
import threading

N = 3
barrier = threading.Barrier(N)
pieces = []

def log(name):
    for part in ("[", name, "]", "\n"):
        barrier.wait()
        pieces.append(part)
        sys.stdout.write(part)

threads = [threading.Thread(target=log, args=(c * 3,)) for c in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
text = "".join(pieces)
whole = sum(line in ("[aaa]", "[bbb]", "[ccc]") for line in text.split("\n"))
print("characters:", len(text))
print("whole lines:", whole)
print("torn:", text.startswith("[[["), text.endswith("\n\n\n"))
