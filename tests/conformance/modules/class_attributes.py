# What classes have by themselves, and whom a missing attribute is asked of.
class Base:
    "What it is."


class Plain(Base):
    x = 1


class Empty:
    pass


class Slots:
    __slots__ = ("a", "b")


class Number(int):
    pass


class Failure(Exception):
    pass


print(Base.__doc__, Plain.__doc__, Plain().__doc__, Empty().__doc__)
print(type(Empty.__dict__), type(vars(Empty)), isinstance(Empty.__dict__, dict))
for cls in (Base, Plain, Empty, Slots, Number, Failure):
    print(cls.__name__, list(cls.__dict__))
print(Empty.__dict__)
print(Plain.__dict__["x"], "x" in Plain.__dict__, Plain.__dict__.get("y"), len(Plain.__dict__))
print(repr(Base.__dict__))
try:
    Plain.__dict__["x"] = 2
except TypeError as error:
    print(error)
print({k: v for k, v in vars(Plain).items() if not k.startswith("__")}, {**Plain.__dict__}["x"])
Plain.y = 2
print("y" in Plain.__dict__, sorted(set(dir(Plain)) - set(dir(Base))))


class Asked:
    @property
    def broken(self):
        return self._missing

    def __getattr__(self, name):
        if name.startswith("ok"):
            return name
        raise AttributeError("nothing by the name of " + name)


asked = Asked()
print(asked.ok1, hasattr(asked, "broken"), getattr(asked, "broken", "given"))
try:
    asked.broken
except AttributeError as error:
    print(error, error.__context__)


class Falls:
    @property
    def value(self):
        raise AttributeError("inside")

    def __getattr__(self, name):
        return "asked for " + name


print(Falls().value)
match 5:
    case int(n):
        print(n)
try:
    match 5:
        case print():
            pass
except TypeError as error:
    print(error)
