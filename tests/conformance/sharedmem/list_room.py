# What goes into a shared list: numbers anywhere, a text only where there is room for it.
from multiprocessing import shared_memory

row = shared_memory.ShareableList([1, 2.5, "abc", None, True, b"bytes", "x" * 20, "sixteen letters!"])
print(list(row))
for place, value in ((0, "eight by"), (2, "12345678"), (2, "123456789"), (5, b"123456789"), (6, "y" * 24), (6, "z" * 25), (0, "ñandúñañ"),
                     (3, 7), (4, False), (1, None), (7, "s" * 24), (7, "t" * 25)):
    try:
        row[place] = value
        print(place, repr(row[place]))
    except ValueError as error:
        print(place, error)
print(list(row))
row.shm.close()
row.shm.unlink()
