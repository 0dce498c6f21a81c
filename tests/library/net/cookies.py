# Openers: headers of one's own, cookies, redirects; and http.client by hand.
import http.client
import threading
import urllib.error
import urllib.parse
import urllib.request
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer


class Site(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def reply(self, code, text, **headers):
        body = text.encode()
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/login":
            self.reply(200, "logged in", Set_Cookie="id=42; Path=/")
        elif self.path == "/old":
            self.reply(302, "", Location="/who")
        elif self.path == "/who":
            self.reply(200, "cookie %s agent %s" % (self.headers["Cookie"], self.headers["User-Agent"]))
        elif self.path == "/teapot":
            self.reply(HTTPStatus.IM_A_TEAPOT, "short and stout")
        else:
            self.send_error(404)

    def do_POST(self):
        data = self.rfile.read(int(self.headers["Content-Length"]))
        fields = urllib.parse.parse_qs(data.decode())
        self.reply(201, repr(sorted(fields.items())), X_Kind=self.headers["Content-Type"])

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Site)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = "http://127.0.0.1:%d" % server.server_port
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
opener.addheaders = [("User-Agent", "learner/1.0")]
for path in ("/login", "/who", "/old"):
    with opener.open(base + path) as answer:
        print(path, answer.status, answer.read().decode(), answer.geturl()[len(base):])
data = urllib.parse.urlencode({"name": "ann b", "n": 3}).encode()
with urllib.request.urlopen(base + "/form", data) as answer:
    print(answer.status, answer.reason, answer.headers["X-Kind"], answer.read().decode())
for path in ("/teapot", "/nothing"):
    try:
        urllib.request.urlopen(base + path)
    except urllib.error.HTTPError as error:
        print(error.code, error.reason, error.msg, str(error))
connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
for path in ("/who", "/login"):
    connection.request("GET", path, headers={"User-Agent": "by hand"})
    answer = connection.getresponse()
    print(answer.status, answer.version, answer.read(), answer.getheader("Set-Cookie", "none"))
connection.close()
print(http.client.responses[404], http.client.OK == 200, http.client.NOT_FOUND)
try:
    urllib.request.urlopen("http://127.0.0.1:1/", timeout=5)
except urllib.error.URLError as error:
    print(error.reason.errno, str(error))
try:
    urllib.request.urlopen("ftp:/x")
except (urllib.error.URLError, ValueError) as error:
    print(type(error).__name__)
server.shutdown()
