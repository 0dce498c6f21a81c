# What has __index__ stands for an integer wherever one is asked for.
class Place:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Wrong:
    def __index__(self):
        return "three"


three = Place(3)
row = list(range(10))
print(row[three], row[:three], row[Place(-2):], row[three:Place(8):Place(2)], "abcdef"[three], (1, 2, 3, 4)[three])
print(range(three), list(range(Place(1), three)), "ab" * three, three * [0], (1,) * three, b"x" * three)
print(bytes(three), bytearray(three), hex(three), bin(three), oct(three), chr(Place(65)), int(three), float(three))
print(round(1.23456, three), (258).to_bytes(three, "big"), "a".center(three) + "|", "aaaa".replace("a", "b", three))
print("%d %x %s" % (three, Place(255), "s"), int("11", three), "abcd".find("d", three), pow(2, three.n))
row[three] = "set"
del row[Place(0)]
row.insert(Place(1), "in")
print(row, row.pop(Place(-1)), row)
row *= Place(1)
print(len(row), memoryview(b"abcdef")[three])


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__ + ":", error)


show(lambda: row[Wrong()])
show(lambda: range(Wrong()))
show(lambda: "ab" * Wrong())
show(lambda: "ab" * 1.5)
show(lambda: [1] * "x")
show(lambda: object() * [1])
show(lambda: "ab" * object())
show(lambda: range(object()))
show(lambda: row[object()])
show(lambda: row["a":])
