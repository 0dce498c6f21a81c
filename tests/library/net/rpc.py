# Calling functions of a server over XML-RPC.
import threading
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer

server = SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False, allow_none=True)

@server.register_function
def add(a, b):
    return a + b

def divide(a, b):
    return a / b

class Store:
    def keep(self, value):
        return value

server.register_function(divide, "div")
server.register_instance(Store())
server.register_introspection_functions()
t = threading.Thread(target=server.serve_forever)
t.start()
with xmlrpc.client.ServerProxy("http://127.0.0.1:%d" % server.server_address[1], allow_none=True) as proxy:
    print(proxy.add(2, 3), proxy.add("a<b>", " & c"), proxy.div(1, 4))
    print(proxy.keep([1, 2.5, True, None, {"k": ["v"]}, "", -7]))
    for call in (lambda: proxy.div(1, 0), lambda: proxy.nothing()):
        try:
            call()
        except xmlrpc.client.Fault as fault:
            print(fault.faultCode, fault.faultString)
    print(proxy.system.listMethods())
server.shutdown()
t.join()
server.server_close()
print(xmlrpc.client.loads(xmlrpc.client.dumps((1, "two"), "method")))
