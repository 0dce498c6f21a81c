# What the standard streams are, and a stream of one's own in their place.
import sys


class Twice:
    def __init__(self, stream):
        self.stream = stream
        self.count = 0

    def write(self, text):
        self.count += 1
        return self.stream.write(text)

    def flush(self):
        self.stream.flush()


print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.writable(), sys.stdin.name, sys.stderr.name)
sys.stdout.writelines(["one\n", "two\n"])
sys.stdout.flush()
kept = sys.stdout
sys.stdout = Twice(kept)
print("through", "mine")
sys.stdout, mine = kept, sys.stdout
print(mine.count)
print(sys.stdin.read() == "", list(sys.stdin), sys.stdin.readline() == "")
