# The end of an except drops what the exception held; a return that drops its locals has left its try.
class Noisy:
    def __del__(self):
        print("del")


def fail():
    try:
        raise ValueError(Noisy())
    except ValueError:
        print("handled")
    print("after")


def leave():
    local = Noisy()
    try:
        return "left"
    except BaseException:
        print(local)


fail()
print(leave())
try:
    raise ValueError(Noisy())
except ValueError as error:
    pass
print("end")
