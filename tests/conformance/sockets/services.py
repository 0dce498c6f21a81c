import http.server, threading, urllib.request, urllib.error, urllib.parse, json, socketserver, xmlrpc.client, xmlrpc.server
store = {}
class H(http.server.BaseHTTPRequestHandler):
    def log_message(self, *a): pass
    def reply(self, code, obj):
        b = json.dumps(obj, sort_keys=True).encode()
        self.send_response(code); self.send_header("Content-Type", "application/json"); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
    def do_GET(self):
        u = urllib.parse.urlparse(self.path); q = urllib.parse.parse_qs(u.query)
        if u.path == "/items": self.reply(200, {"items": store, "q": q})
        elif u.path.startswith("/items/"):
            k = u.path.split("/")[-1]
            self.reply(200, store[k]) if k in store else self.reply(404, {"error": "no " + k})
        else: self.send_error(400, "Bad path")
    def do_POST(self):
        n = int(self.headers["Content-Length"]); body = json.loads(self.rfile.read(n)); store[body["id"]] = body; self.reply(201, body)
    def do_DELETE(self): store.pop(self.path.split("/")[-1], None); self.send_response(204); self.end_headers()
s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H); threading.Thread(target=s.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{s.server_port}"
def call(path, data=None, method=None):
    req = urllib.request.Request(base + path, data=json.dumps(data).encode() if data is not None else None, method=method, headers={"X-T": "1"})
    try:
        with urllib.request.urlopen(req, timeout=5) as r: return r.status, r.headers.get_content_type(), r.read().decode()
    except urllib.error.HTTPError as e: return e.code, e.reason, len(e.read()) > 0
print(call("/items", {"id": "a", "n": 1})); print(call("/items?x=1&x=2&y=%20z")); print(call("/items/a")); print(call("/items/zz")); print(call("/nope"))
print(call("/items/a", method="DELETE")); print(call("/items")); print(call("/items", method="PUT")[:2])
s.shutdown(); s.server_close()
try: urllib.request.urlopen(base, timeout=1)
except urllib.error.URLError as e: print(type(e.reason).__name__)
print(urllib.parse.quote("a b&c/ñ"), urllib.parse.unquote("%C3%B1+"), urllib.parse.urlencode({"a": 1, "b": "x y"}), urllib.parse.urljoin("http://h/a/b", "../c"), urllib.parse.urlsplit("http://u:p@h:80/p?q#f").netloc)
class T(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile: self.wfile.write(line.strip()[::-1] + b"\n")
class TS(socketserver.ThreadingMixIn, socketserver.TCPServer): daemon_threads = True; allow_reuse_address = True
with TS(("127.0.0.1", 0), T) as ts:
    threading.Thread(target=ts.serve_forever).start()
    import socket
    with socket.create_connection(ts.server_address) as c:
        f = c.makefile("rw"); f.write("abc\nxyz\n"); f.flush(); print(f.readline().strip(), f.readline().strip())
    ts.shutdown()
x = xmlrpc.server.SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False, allow_none=True); x.register_function(lambda a, b: a + b, "add"); x.register_introspection_functions()
class Svc:
    def div(self, a, b): return a / b
    def _hidden(self): pass
x.register_instance(Svc()); threading.Thread(target=x.serve_forever, daemon=True).start()
with xmlrpc.client.ServerProxy(f"http://127.0.0.1:{x.server_address[1]}", allow_none=True) as p:
    print(p.add(2, 3), p.add("a", "b"), p.add([1], [2]), p.div(7, 2), p.system.listMethods())
    for f in (lambda: p.div(1, 0), lambda: p.nope(), lambda: p.add(1)):
        try: f()
        except xmlrpc.client.Fault as e: print(e.faultCode, e.faultString)
    m = xmlrpc.client.MultiCall(p); m.add(1, 2); m.add(3, 4)
    try: print(list(m()))
    except Exception as e: print(type(e).__name__)
x.shutdown()
