# gevent.pywsgi: a web application, asked by patched urllib from greenlets.
from gevent import monkey

monkey.patch_all()

import urllib.error
import urllib.request

import gevent
from gevent.pywsgi import WSGIServer


def application(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/":
        start_response("200 OK", [("Content-Type", "text/html")])
        return [b"<b>hello world</b>"]
    if path == "/slow":
        gevent.sleep(0.02)
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"slow ", environ["QUERY_STRING"].encode()]
    if path == "/post":
        start_response("201 Created", [("Content-Type", "text/plain")])
        return [environ["REQUEST_METHOD"].encode(), b" ", environ["wsgi.input"].read()]
    if path == "/parts":
        start_response("200 OK", [("Content-Type", "text/plain")])
        return (b"part %d " % n for n in range(3))
    start_response("404 Not Found", [("Content-Type", "text/html")])
    return [b"<h1>Not Found</h1>"]


server = WSGIServer(("127.0.0.1", 0), application, log=None)
server.start()
base = "http://127.0.0.1:%d" % server.server_port


def fetch(path, data=None):
    try:
        with urllib.request.urlopen(base + path, data) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.reason, error.read()


for path in ("/", "/parts", "/nothing"):
    print(path, fetch(path))
print(fetch("/post", b"a=1"))
jobs = [gevent.spawn(fetch, "/slow?%d" % n) for n in range(3)]
gevent.joinall(jobs)
print([job.value for job in jobs])
server.stop()
