# A small web API and its clients.
import http.server
import json
import threading
import urllib.error
import urllib.request

STOCK = {"apples": 3}

class API(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass
    def answer(self, status, what):
        body = json.dumps(what).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        name = self.path.strip("/")
        if name in STOCK:
            self.answer(200, {name: STOCK[name]})
        else:
            self.answer(404, {"error": "no " + name})
    def do_POST(self):
        data = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        STOCK.update(data)
        self.answer(201, STOCK)

server = http.server.HTTPServer(("127.0.0.1", 0), API)
t = threading.Thread(target=server.serve_forever)
t.start()
base = "http://127.0.0.1:%d/" % server.server_port
with urllib.request.urlopen(base + "apples") as r:
    print(r.status, r.headers["Content-Type"], r.read())
try:
    urllib.request.urlopen(base + "kiwis")
except urllib.error.HTTPError as e:
    print(e.code, e.reason, json.load(e))
request = urllib.request.Request(base, data=json.dumps({"kiwis": 8}).encode(), method="POST")
with urllib.request.urlopen(request) as r:
    print(r.status, json.loads(r.read().decode()))
server.shutdown()
t.join()
server.server_close()
