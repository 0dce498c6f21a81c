# What CPython says of a text before it runs it.
# oracle: replace ^\S*/ ->
x = 5
if x is 5:
    print("five")
print(x is not "a", x is None, x is True, x is -1, () is x)
assert (x == 6, "never looked at")
assert (x, )


def never():
    rows = [
        [1, 2]
        [3, 4],
    ]
    names = ["a" ("b")]
    return 5[0], (1, 2)["a"], {1}[0], [1]["x"], "s"[1.5], "s"[0]


async def nor_this():
    async with x() as y:
        if y is 1.5 or y is b"b":
            return (lambda: y is ())


class Some:
    flag = x is "class"

    def method(self, given=x is 3):
        try:
            return given
        finally:
            print("done", given)


print(Some.flag, Some().method())
