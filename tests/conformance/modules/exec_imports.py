# exec/eval uses
import sys
print(eval("3 + 4 * x", {"x": 5}))
ns = {}
exec("""
class P:
    def __init__(self, v): self.v = v
    def double(self): return self.v * 2
xs = [i * i for i in range(4)]
""", ns)
print(ns["xs"], ns["P"](4).double())
exec("import json; print(json.dumps({'a': [1, None]}))")
m = __import__("json"); print(m.loads("[1, 2]"))
exec("f = open('/tmp/learner_x.txt', 'w'); f.write('hi'); f.close(); print(open('/tmp/learner_x.txt').read())")
code = compile("a = 1\nb = a + 1", "<s>", "exec"); d = {}; exec(code, d); print(d["b"])
print(eval("[i for i in range(3)]"), eval("(lambda x: x + 1)(2)"))
try: eval("1 +")
except SyntaxError as e: print(e.msg, e.lineno)
try: exec("raise KeyError('k')")
except KeyError as e: print(repr(e))
