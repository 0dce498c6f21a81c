# What a child changes stays in the child.
import multiprocessing as mp

counter = 0
names = ["main"]

class Box:
    content = "empty"

def change():
    global counter
    counter += 10
    names.append("child")
    Box.content = "full"
    print("child:", counter, names, Box.content)

if __name__ == "__main__":
    counter = 5
    p = mp.Process(target=change)
    p.start()
    p.join()
    print("main:", counter, names, Box.content)
