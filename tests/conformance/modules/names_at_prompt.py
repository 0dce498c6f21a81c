# Names that are looked at rather than called, and super() printed.
import io


class Base:
    def who(self):
        return super()


class Child(Base):
    def who(self):
        print(super())
        return super().who()

    @classmethod
    def make(cls):
        print(super())
        return cls()


print(Child.make().who())
print(exit, quit, type(io.StringIO()), io.BytesIO.__module__)
try:
    exit(3)
except SystemExit as error:
    print(error.code)
quit()
