print("100% Sure %s" % "a") if False else None
try: print("100% Sure %s" % (1,))
except Exception as e: print(type(e).__name__, e)
try: print("%d items" % "x")
except Exception as e: print(type(e).__name__, e)
try: print("%s %s" % (1,))
except Exception as e: print(type(e).__name__, e)
try: print("%s" % (1, 2))
except Exception as e: print(type(e).__name__, e)
try: print("50%" % ())
except Exception as e: print(type(e).__name__, e)
try: print("%z" % 3)
except Exception as e: print(type(e).__name__, e)
print("%5.1f%% of %-6s|%+d|%x|%o|%e|%r|%c" % (99.5, "all", 5, 255, 8, 12345.678, "q", 65))
print("%(a)s-%(b)03d" % {"a": 1, "b": 7})
try: print("%(a)s" % {"b": 1})
except Exception as e: print(type(e).__name__, e)
class A:
    def m(self, x): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
for call in (lambda: A.m(), lambda: A().m(), lambda: A().m(1, 2), lambda: A.c(), lambda: A.s(), lambda: str.upper(), lambda: list.append([]), lambda: "a".join(), lambda: {}.get(), lambda: [].pop(1, 2), lambda: dict.get(), lambda: str.upper(3), lambda: list.append(3, 4), lambda: len(), lambda: len(1, 2), lambda: int(1, 2, 3), lambda: object(1), lambda: A(1)):
    try: call()
    except TypeError as e: print(e)
print(A.m, A.c, A.s) if False else print(str(A.m).split(" at ")[0])
