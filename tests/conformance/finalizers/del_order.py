# __del__ runs when the last name goes: del, a name bound anew, the end of a function, a temporary.
class Connection:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __del__(self):
        print("close", self.name)


def use():
    local = Connection("local")
    print("using", local.name)
    return "done"


print(use())
first = Connection("first")
also = first
del first
print("still open:", also.name)
also = None
print("closed")

for number in range(3):
    current = Connection(number)

Connection("temporary")
print("after the temporary")

outer = Connection("outer")
outer.inner = Connection("inner")
del outer
print("end of the program")
last = Connection("last")
shelf = [Connection("on a shelf")]
shelf.clear()
print("the shelf is empty")
book = {"key": Connection("in a dict")}
del book["key"]
print("the entry is gone")


class Owner:
    def __init__(self):
        self.held = Connection("held")

    def drop(self):
        self.held = None
        print("dropped")


owner = Owner()
owner.drop()
