from xmlrpc.server import SimpleXMLRPCServer
import xmlrpc.client, threading, datetime

class Math:

    def add(self, a, b):
        return a + b

    def _private(self):
        return 1

    def div(self, a, b):
        return a / b
s = SimpleXMLRPCServer(('127.0.0.1', 0), logRequests=False, allow_none=True)
s.register_instance(Math())
s.register_function(pow)
s.register_function(lambda x: x, 'echo')
s.register_introspection_functions()
s.register_multicall_functions()

@s.register_function(name='up')
def upper(t):
    return t.upper()
threading.Thread(target=s.serve_forever, daemon=True).start()
p = xmlrpc.client.ServerProxy('http://127.0.0.1:%d' % s.server_address[1], allow_none=True)
print(p.add(1, 2), p.pow(2, 10), p.up('abc'), p.system.listMethods())
for v in (1, -5, 2.5, 'tëxt <&>', True, None, [1, [2]], {'k': {'n': 1}}, (1, 2)):
    print(repr(p.echo(v)))
print(p.echo(xmlrpc.client.Binary(b'\x00\x01')).data)
print(p.echo(datetime.datetime(2020, 1, 2, 3, 4, 5)))
try:
    p.div(1, 0)
except xmlrpc.client.Fault as e:
    print(e.faultCode, e.faultString, e)
try:
    p.nope()
except xmlrpc.client.Fault as e:
    print(e)
try:
    p._private()
except xmlrpc.client.Fault as e:
    print(e.faultString)
m = xmlrpc.client.MultiCall(p)
m.add(1, 1)
m.pow(3, 2)
print(tuple(m()))
try:
    p.echo(2 ** 40)
except OverflowError as e:
    print(e)
try:
    p.echo({1: 2})
except TypeError as e:
    print(e)
print(xmlrpc.client.loads(xmlrpc.client.dumps((1, 'a'), 'meth')))
print(xmlrpc.client.dumps((True,), methodresponse=True))
s.shutdown()
s.server_close()
try:
    p.add(1, 1)
except OSError as e:
    print(type(e).__name__)
