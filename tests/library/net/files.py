# SimpleHTTPRequestHandler over a folder, and ThreadingHTTPServer.
import os
import tempfile
import threading
import urllib.error
import urllib.request
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

folder = tempfile.mkdtemp()
os.mkdir(os.path.join(folder, "sub"))
os.mkdir(os.path.join(folder, "home"))
for name, text in (("a.txt", "text of a"), ("b & c.html", "<b>b</b>"), ("sub/data.bin", "01"),
                   ("home/index.html", "welcome"), ("x.json", "{}")):
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
threading.Thread(target=server.serve_forever).start()
base = "http://127.0.0.1:%d" % server.server_port
for path in ("/a.txt", "/x.json", "/sub/data.bin", "/home/", "/home", "/b%20%26%20c.html?q=1", "/", "/sub/"):
    with urllib.request.urlopen(base + path) as answer:
        print(path, answer.status, answer.headers["Content-Type"], answer.headers["Content-Length"])
        print(answer.read().decode())
for path in ("/nothing", "/a.txt/", "/../../etc/passwd"):
    try:
        urllib.request.urlopen(base + path)
    except urllib.error.HTTPError as error:
        print(path, error.code, error.reason)
connection = HTTPConnection("127.0.0.1", server.server_port)
connection.request("HEAD", "/a.txt")
answer = connection.getresponse()
print(answer.status, answer.getheader("content-length"), answer.read())
connection.request("POST", "/a.txt", b"x")
answer = connection.getresponse()
print(answer.status, answer.reason)
connection.close()
server.shutdown()
server.server_close()
