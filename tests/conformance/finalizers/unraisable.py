import weakref, gc, sys, copy
class Node:
    live = 0
    def __init__(self, name, parent=None):
        self.name = name; self._parent = weakref.ref(parent) if parent else None; self.kids = []; Node.live += 1
        if parent: parent.kids.append(self)
    @property
    def parent(self): return self._parent and self._parent()
    def __del__(self): Node.live -= 1; print("del", self.name)
root = Node("root"); kid = Node("kid", root); print(kid.parent.name, Node.live, weakref.getweakrefcount(root))
del root; print(kid.parent, Node.live); kid = None; print(Node.live)
cache = weakref.WeakValueDictionary(); n = Node("cached"); cache["n"] = n; print(cache["n"] is n, len(cache), list(cache.keys())); del n; print(len(cache), cache.get("n"))
keys = weakref.WeakKeyDictionary(); k = Node("key"); keys[k] = "data"; print(keys[k], len(keys)); del k; print(len(keys))
n = Node("fin"); f = weakref.finalize(n, print, "finalized", 1); print(f.alive, f.peek()[2:]); del n; print(f.alive, f())
p = Node("prox"); x = weakref.proxy(p); print(x.name); x.name = "renamed"; print(p.name, type(x).__name__); del p
try: x.name
except ReferenceError as e: print(e)
a, b = Node("a"), Node("b"); a.o, b.o = b, a; del a, b; print("collect", Node.live); n = gc.collect(); print(Node.live)
def scope(): n = Node("local"); m = n; return m.name
print(scope()); l = [Node(i) for i in range(3)]; l.pop(1); l.clear(); d = {"x": Node("in dict")}; d["x"] = 5; print(Node.live)
m = weakref.WeakMethod(Node("bound").__init__) if False else None
class S: __slots__ = ("v",)
try: weakref.ref(S())
except TypeError as e: print(e)
for o in (5, "s", [], {}, None, (1,)):
    try: weakref.ref(o)
    except TypeError as e: print(e)
class Res:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit")
    def __del__(self): print("gone")
with Res() as r: pass
del r; print("after")
class Bad:
    def __del__(self): raise ValueError("in del")
sys.unraisablehook = lambda u: print("unraisable", u.exc_value, u.err_msg, u.object.__name__ if hasattr(u.object, "__name__") else u.object)
Bad(); s = weakref.WeakSet(); q = Node("q"); s.add(q); print(len(s), q in s); q = 1; print(len(s))
class Cp:
    def __init__(self): self.l = [1]
    def __copy__(self): print("copy"); return Cp()
    def __deepcopy__(self, memo): print("deep", type(memo).__name__); return self
c = Cp(); copy.copy(c); print(copy.deepcopy([c])[0] is c)
