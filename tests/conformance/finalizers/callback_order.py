# Of one object's weak references the last one made is told first.
import weakref


class Thing:
    pass


thing = Thing()
kept = [weakref.ref(thing, lambda r, n=n: print("reference", n)) for n in range(3)]
final = weakref.finalize(thing, print, "finalize")
del thing
print("gone", [r() for r in kept], final.alive)
one, two = Thing(), Thing()
kept = [weakref.ref(t, lambda r, n=n: print("told", n)) for n, t in enumerate((one, two, one, two))]
del one
print("--")
del two
print("end")
