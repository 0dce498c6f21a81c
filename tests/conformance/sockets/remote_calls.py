# Functions at a distance.
import threading
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer

def add(a, b):
    return a + b
def divide(a, b):
    return a / b

class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
        return len(self.items)
    def pop(self):
        return self.items.pop()

server = SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False, allow_none=True)
server.register_function(add)
server.register_function(divide, "div")
server.register_introspection_functions()
t = threading.Thread(target=server.serve_forever, daemon=True)
t.start()
proxy = xmlrpc.client.ServerProxy("http://127.0.0.1:%d" % server.server_address[1], allow_none=True)
print(proxy.add(2, 3), proxy.add("a", "b"), proxy.add([1], [2]), proxy.div(7, 2))
for call in (lambda: proxy.div(1, 0), lambda: proxy.nothing()):
    try:
        call()
    except xmlrpc.client.Fault as f:
        print(f.faultCode, f.faultString)
print(proxy.system.listMethods())
server.shutdown()
