# A web server and its visitors in one program.
import http.server
import json
import threading
import urllib.error
import urllib.parse
import urllib.request

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/old":
            self.send_response(302)
            self.send_header("Location", "/new?x=1")
            self.end_headers()
            return
        if self.path == "/missing":
            self.send_error(404)
            return
        body = ("you asked for " + self.path).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        data = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.end_headers()
        self.wfile.write(json.dumps(urllib.parse.parse_qs(data.decode())).encode())

    def log_message(self, format, *args):
        print("log:", format % args)

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
base = "http://127.0.0.1:%d" % server.server_port
t = threading.Thread(target=server.serve_forever)
t.start()
with urllib.request.urlopen(base + "/hello") as answer:
    print(answer.status, answer.reason, answer.headers["content-type"], answer.read())
print(urllib.request.urlopen(base + "/old").read())
form = urllib.parse.urlencode({"name": "Ann Lee", "n": 3}).encode()
with urllib.request.urlopen(urllib.request.Request(base + "/form", data=form)) as answer:
    print(answer.getcode(), json.loads(answer.read()))
try:
    urllib.request.urlopen(base + "/missing")
except urllib.error.HTTPError as error:
    print(error, error.code, error.headers["Connection"], b"Nothing matches" in error.read())
try:
    urllib.request.urlopen(urllib.request.Request(base + "/", method="PUT"))
except urllib.error.HTTPError as error:
    print(error)
server.shutdown()
t.join()
server.server_close()
try:
    urllib.request.urlopen(base)
except urllib.error.URLError as error:
    print(error)
try:
    urllib.request.urlopen("nothing")
except ValueError as error:
    print(error)
