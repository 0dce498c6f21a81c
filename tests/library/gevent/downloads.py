# Three downloads at once, by patched urllib; and a pool of two.
import gevent
from gevent import monkey

monkey.patch_all()

import time
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from gevent.pool import Pool
import threading


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.01)
        body = b"x" * int(self.path[1:])
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


site = HTTPServer(("127.0.0.1", 0), Site)
threading.Thread(target=site.serve_forever, daemon=True).start()


def run_task(size):
    url = "http://127.0.0.1:%d/%d" % (site.server_address[1], size)
    print("Visit --> /%d" % size)
    response = urllib.request.urlopen(url)
    data = response.read()
    print("%d bytes received" % len(data))
    return size


greenlets = [gevent.spawn(run_task, size) for size in (100, 200, 300)]
gevent.joinall(greenlets)
pool = Pool(2)
print(pool.map(run_task, (10, 20, 30)))
print(sorted(pool.imap_unordered(run_task, (1, 2))))
site.shutdown()
