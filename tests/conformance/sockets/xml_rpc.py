# Remote calls with xmlrpc: an instance, what it can do, and faults.
from xmlrpc.server import SimpleXMLRPCServer, SimpleXMLRPCRequestHandler
from xmlrpc.client import ServerProxy, Fault, dumps, loads
import threading

class Calculator:
    def add(self, x, y):
        return x + y
    def div(self, x, y):
        return x / y
    def info(self):
        return {"name": "calc", "ops": ["add", "div"], "ok": True, "pi": 3.5}
    def _private(self):
        return "hidden"

with SimpleXMLRPCServer(("localhost", 0), requestHandler=SimpleXMLRPCRequestHandler, logRequests=False) as server:
    server.register_introspection_functions()
    server.register_instance(Calculator())
    port = server.socket.getsockname()[1]
    thread = threading.Thread(target=lambda: [server.handle_request() for n in range(5)])
    thread.start()
    with ServerProxy("http://localhost:%s/" % port) as s:
        print(s.add(40, 2))
        print(sorted(s.info().items()))
        print(s.system.listMethods())
        for call in (lambda: s.div(1, 0), lambda: s._private()):
            try:
                call()
            except Fault as f:
                print("Fault", f.faultCode, f.faultString)
    thread.join()
print(loads(dumps((1, "two", [3.0]), "m")))
