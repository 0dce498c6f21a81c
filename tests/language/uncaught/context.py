class R(Exception):
    def __repr__(self): return "R!"
class V:
    def __repr__(self): return "V!"
    def __str__(self): return "Vs"
try:
    raise R(V())
except R:
    raise KeyError(V())

# expect error: KeyError: V!
