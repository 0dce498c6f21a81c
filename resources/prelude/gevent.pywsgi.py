"""A web server for WSGI applications: application(environ, start_response) gives the body."""

import io
import sys
import time
from urllib.parse import unquote
from _headers import read_headers
from gevent import socket as _socket
from gevent.server import StreamServer

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def format_date_time(timestamp):
    t = tuple(time.gmtime(timestamp))
    return "%s, %02d %s %4d %02d:%02d:%02d GMT" % (_DAYS[t[6]], t[2], _MONTHS[t[1] - 1], t[0],
                                                   t[3], t[4], t[5])


class WSGIHandler:
    """One connection: its requests, one after another."""

    def __init__(self, sock, address, server):
        self.socket = sock
        self.client_address = address
        self.server = server
        self.rfile = sock.makefile("rb", -1)

    def handle(self):
        try:
            while self._one_request():
                pass
        except ConnectionError:
            pass
        finally:
            self.rfile.close()

    def _one_request(self):
        # False: it was the last.
        self.requestline = self.rfile.readline(8192).decode("latin-1").rstrip("\r\n")
        if not self.requestline:
            return False
        self.time_start = time.time()
        self.response_length = 0
        self._status = None
        parts = self.requestline.split()
        if len(parts) != 3 or not parts[2].startswith("HTTP/"):
            self.socket.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n"
                                b"Content-length: 0\r\n\r\n")
            return False
        self.command, self.path, self.request_version = parts
        self.headers = read_headers(self.rfile)
        wish = (self.headers.get("connection") or "").lower()
        self.close_connection = (self.request_version != "HTTP/1.1" and wish != "keep-alive"
                                 or wish == "close")
        self.environ = self.get_environ()
        self._run()
        self.log_request()
        return not self.close_connection

    def get_environ(self):
        path, question, query = self.path.partition("?")
        length = int(self.headers.get("content-length") or 0)
        environ = {
            "GATEWAY_INTERFACE": "CGI/1.1", "SERVER_SOFTWARE": "gevent/22.10 Python/3.11",
            "SCRIPT_NAME": "", "wsgi.version": (1, 0), "wsgi.multithread": False,
            "wsgi.multiprocess": False, "wsgi.run_once": False, "wsgi.url_scheme": "http",
            "wsgi.errors": sys.stderr, "SERVER_NAME": "localhost",
            "SERVER_PORT": str(self.server.server_port), "REQUEST_METHOD": self.command,
            "PATH_INFO": unquote(path, "latin-1"), "QUERY_STRING": query,
            "SERVER_PROTOCOL": self.request_version, "REMOTE_ADDR": self.client_address[0],
            "REMOTE_PORT": str(self.client_address[1]),
            "wsgi.input": io.BytesIO(self.rfile.read(length) if length else b"")}
        for name, value in self.headers.items():
            key = name.upper().replace("-", "_")
            if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
                key = "HTTP_" + key
            environ[key] = environ[key] + "," + value if key in environ else value
        return environ

    def start_response(self, status, headers, exc_info=None):
        self._status = status
        self._headers = [(str(name), str(value)) for name, value in headers]
        self._head_sent = False
        return self._write

    def _run(self):
        self._head_sent = False
        self._chunked = False
        result = None
        try:
            result = self.server.application(self.environ, self.start_response)
            if self._status is None:
                raise AssertionError("The application did not call start_response()")
            parts = result if isinstance(result, (list, tuple)) else None
            if parts is not None:
                body = b"".join(parts)
                if not any([name.lower() == "content-length" for name, _ in self._headers]):
                    self._headers.append(("Content-Length", str(len(body))))
                self._write(body)
            else:
                for part in result:
                    if part:
                        self._write(part)
                if not self._head_sent:
                    self._write(b"")
            if self._chunked:
                self.socket.sendall(b"0\r\n\r\n")
        except Exception as error:
            self._fail(error)
        finally:
            if hasattr(result, "close"):
                result.close()

    def _fail(self, error):
        from gevent.hub import get_hub
        get_hub().handle_error(self.environ, type(error), error, None)
        if not self._head_sent:
            self.start_response("500 Internal Server Error", [
                ("Content-Type", "text/plain"), ("Connection", "close"),
                ("Content-Length", "21")])
            self._write(b"Internal Server Error")
        self.close_connection = True

    def _write(self, data):
        if not self._head_sent:
            self._send_head()
        self.response_length += len(data)
        if self.command == "HEAD" or not data:
            return
        if self._chunked:
            data = b"%x\r\n" % len(data) + data + b"\r\n"
        self.socket.sendall(data)

    def _send_head(self):
        names = [name.lower() for name, _ in self._headers]
        headers = list(self._headers)
        if "date" not in names:
            headers.append(("Date", format_date_time(time.time())))
        if "content-length" not in names:
            if self.request_version == "HTTP/1.1":
                headers.append(("Transfer-Encoding", "chunked"))
                self._chunked = True
            else:
                self.close_connection = True
        if self.close_connection and "connection" not in names:
            headers.append(("Connection", "close"))
        lines = ["HTTP/1.1 %s" % self._status] + ["%s: %s" % pair for pair in headers]
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        self._head_sent = True

    def format_request(self):
        t = tuple(time.localtime())
        return '%s - - [%04d-%02d-%02d %02d:%02d:%02d] "%s" %s %s %.6f' % (
            self.client_address[0], t[0], t[1], t[2], t[3], t[4], t[5], self.requestline,
            (self._status or "000").split()[0], self.response_length or "-",
            time.time() - self.time_start)

    def log_request(self):
        if self.server.log is not None:
            self.server.log.write(self.format_request() + "\n")


class WSGIServer(StreamServer):
    """Serves an application."""

    handler_class = WSGIHandler

    def __init__(self, listener, application=None, backlog=None, spawn="default", log="default",
                 error_log="default", handler_class=None, environ=None, **ssl_args):
        StreamServer.__init__(self, listener, None, backlog, spawn, **ssl_args)
        if application is not None:
            self.application = application
        if handler_class is not None:
            self.handler_class = handler_class
        self.log = sys.stderr if log == "default" else log

    def handle(self, sock, address):
        self.handler_class(sock, address, self).handle()
