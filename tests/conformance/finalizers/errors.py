# An exception in __del__ is told and ignored.
# oracle: replace object at 0x\w+ -> object
class Bad:
    def __del__(self):
        raise RuntimeError("in __del__")


bad = Bad()
del bad
print("the program goes on")
