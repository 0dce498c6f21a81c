# What makes methods, properties and their like, asked for by name; and what object itself takes.
class Circle:
    def __init__(self, radius):
        self._radius = radius

    @property
    def radius(self):
        return self._radius

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def pi():
        return 3

    def area(self):
        return self.pi() * self._radius ** 2


circle = Circle(2)
print(Circle.radius.__get__(circle), Circle.radius.__get__(None, Circle) is Circle.radius)  # expect: 2 True
try:
    Circle.radius.__set__(circle, 3)
except AttributeError as error:
    print(error)  # expect: property 'radius' of 'Circle' object has no setter
print(Circle.__dict__["unit"].__get__(None, Circle)().area(), Circle.__dict__["pi"].__get__(circle)())  # expect: 3 3
print(Circle.area.__call__(circle), circle.area.__call__(), len.__call__("abc"))  # expect: 12 12 3
print(hasattr(Circle.area, "__call__"), hasattr(len, "__call__"), hasattr(3, "__call__"))  # expect: True True False


class Empty:
    pass


class Once:
    made = None

    def __new__(cls, *args):
        return object.__new__(cls, *args)


class Base:
    def __init__(self, name):
        super().__init__(name)


for make in (lambda: Empty(3), lambda: Once(3), lambda: Base("x"), lambda: object.__init__(Empty(), 1),
             lambda: object.__new__(Empty, 1), lambda: object(1)):
    try:
        make()
    except TypeError as error:
        print(error)
# expect: Empty() takes no arguments
# expect: object.__new__() takes exactly one argument (the type to instantiate)
# expect: object.__init__() takes exactly one argument (the instance to initialize)
# expect: Empty.__init__() takes exactly one argument (the instance to initialize)
# expect: Empty() takes no arguments
# expect: object() takes no arguments
print(type(Once()).__name__)  # expect: Once
for ask in (lambda: getattr(circle, 1), lambda: setattr(circle, 1, 2), lambda: object.__getattribute__(circle, None),
            lambda: object.__setattr__(circle, b"x", 1), lambda: object.__delattr__(circle, 2.5)):
    try:
        ask()
    except TypeError as error:
        print(error)
# expect: attribute name must be string, not 'int'
# expect: attribute name must be string, not 'int'
# expect: attribute name must be string, not 'NoneType'
# expect: attribute name must be string, not 'bytes'
# expect: attribute name must be string, not 'float'


class Named:
    __init__ = object.__setattr__  # an odd place for it


named = Named("color", "red")
print(named.color)  # expect: red
