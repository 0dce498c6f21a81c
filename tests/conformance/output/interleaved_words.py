# print with end and sep, write, flush.
import sys
import threading

def spell(word):
    for letter in word:
        print(letter, end="-")
    print(flush=True)

t = threading.Thread(target=spell, args=("thread",))
t.start()
t.join()
sys.stdout.write("no newline")
sys.stdout.write(" yet\n")
print("a", "b", sep="", end="")
print(1, 2.0, None, [1, "x"], sep=" | ", end=".\n")
print(sys.stdout.write("xyz\n"))
print("to stderr", file=sys.stderr)
sys.stderr.write("no newline at the end")
