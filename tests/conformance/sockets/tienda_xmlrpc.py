from xmlrpc.server import SimpleXMLRPCServer, SimpleXMLRPCRequestHandler
from xmlrpc.client import ServerProxy, Fault
import xmlrpc.client, threading, datetime
class Tienda:
    """Una tienda remota."""
    def __init__(self): self._stock = {"pan": 3}
    def comprar(self, que, n=1):
        """Compra n unidades."""
        if que not in self._stock: raise KeyError(que)
        if self._stock[que] < n: raise xmlrpc.client.Fault(7, "quedan %d" % self._stock[que])
        self._stock[que] -= n; return {"queda": self._stock[que], "total": n * 1.25, "ok": True}
    def eco(self, x): return x
    def _dispatch_no(self): pass
s = SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False, allow_none=True)
s.register_introspection_functions(); s.register_multicall_functions()
s.register_instance(Tienda()); s.register_function(pow); s.register_function(lambda *a: sum(a), "suma")
threading.Thread(target=s.serve_forever, daemon=True).start()
p = ServerProxy("http://127.0.0.1:%d" % s.server_address[1], allow_none=True)
print(p.comprar("pan", 2), p.pow(2, 10), p.suma(1, 2, 3), p.eco([1, "ñ", None, 2.5, {"a": [True]}]))
for call in (lambda: p.comprar("pan", 5), lambda: p.comprar("oro"), lambda: p.nada(), lambda: p._secret(), lambda: p.pow("a", 1)):
    try: call()
    except Fault as e: print(e.faultCode, e.faultString)
print(p.system.listMethods(), p.system.methodHelp("comprar"))
m = xmlrpc.client.MultiCall(p); m.suma(1); m.eco("x"); m.pow(2, 3); print(list(m()))
d = p.eco(datetime.datetime(2024, 1, 2, 3, 4, 5)); print(d, type(d).__name__, d == datetime.datetime(2024, 1, 2, 3, 4, 5))
b = p.eco(xmlrpc.client.Binary(b"\0\1")); print(b.data, type(b).__name__, p.eco(b"raw").data)
print(xmlrpc.client.dumps((1, "a"), "m").replace("\n", "")); print(xmlrpc.client.loads(xmlrpc.client.dumps(([1, 2],), methodresponse=True)))
try: p.eco(2 ** 40)
except OverflowError as e: print(e)
try: p.eco(object())
except TypeError as e: print(str(e)[:20])
print(repr(p)[:13], Fault(1, "x"))
s.shutdown(); s.server_close()
try: p.eco(1)
except OSError as e: print(type(e).__name__)
