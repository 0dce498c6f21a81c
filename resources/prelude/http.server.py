import html
import http
import io
import mimetypes
import os
import socketserver
import sys
import time
import urllib.parse
from _headers import read_headers
from http import HTTPStatus

DEFAULT_ERROR_CONTENT_TYPE = 'text/html;charset=utf-8'
DEFAULT_ERROR_MESSAGE = '''\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
'''
_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']


class HTTPServer(socketserver.TCPServer):
    allow_reuse_address = True

    def server_bind(self):
        socketserver.TCPServer.server_bind(self)
        host, port = self.server_address[:2]
        self.server_name = 'localhost' if host in ('127.0.0.1', '0.0.0.0') else host
        self.server_port = port


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = True


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    sys_version = 'Python/3.11.2'
    server_version = 'BaseHTTP/0.6'
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = 'HTTP/0.9'
    protocol_version = 'HTTP/1.0'
    responses = {row[0]: (row[2], row[3]) for row in http._STATUSES}

    def parse_request(self):
        self.command = None
        self.request_version = version = self.default_request_version
        self.close_connection = True
        self.requestline = self.raw_requestline.decode('iso-8859-1').rstrip('\r\n')
        words = self.requestline.split()
        if not words:
            return False
        if len(words) >= 3:
            version = words[-1]
            number = version[5:].split('.') if version.startswith('HTTP/') else []
            if len(number) != 2 or not (number[0].isdigit() and number[1].isdigit()):
                self.send_error(400, 'Bad request version (%r)' % version)
                return False
            number = (int(number[0]), int(number[1]))
            if number >= (2, 0):
                self.send_error(505, 'Invalid HTTP version (%s)' % version[5:])
                return False
            if number >= (1, 1) and self.protocol_version >= 'HTTP/1.1':
                self.close_connection = False
            self.request_version = version
        if not 2 <= len(words) <= 3:
            self.send_error(400, 'Bad request syntax (%r)' % self.requestline)
            return False
        self.command, self.path = words[:2]
        if len(words) == 2:
            self.close_connection = True
            if self.command != 'GET':
                self.send_error(400, 'Bad HTTP/0.9 request type (%r)' % self.command)
                return False
        if self.path.startswith('//'):
            self.path = '/' + self.path.lstrip('/')
        self.headers = read_headers(self.rfile)
        wish = (self.headers.get('Connection') or '').lower()
        if wish == 'close':
            self.close_connection = True
        elif wish == 'keep-alive' and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = False
        expects = (self.headers.get('Expect') or '').lower() == '100-continue'
        if expects and min(self.protocol_version, self.request_version) >= 'HTTP/1.1':
            return self.handle_expect_100()
        return True

    def handle_expect_100(self):
        self.send_response_only(100)
        self.end_headers()
        return True

    def handle_one_request(self):
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.requestline = self.request_version = self.command = ''
                self.send_error(414)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, 'do_' + self.command, None)
            if method is None:
                self.send_error(501, 'Unsupported method (%r)' % self.command)
                return
            method()
            self.wfile.flush()
        except TimeoutError as failure:
            self.log_error('Request timed out: %r', failure)
            self.close_connection = True

    def handle(self):
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def send_error(self, code, message=None, explain=None):
        short, long = self.responses.get(int(code), ('???', '???'))
        if message is None:
            message = short
        if explain is None:
            explain = long
        self.log_error('code %d, message %s', int(code), message)
        self.send_response(code, message)
        self.send_header('Connection', 'close')
        body = None
        if code >= 200 and code not in (204, 205, 304):
            text = self.error_message_format % {
                'code': int(code), 'message': html.escape(message, quote=False),
                'explain': html.escape(explain, quote=False)}
            body = text.encode('utf-8', 'replace')
            self.send_header('Content-Type', self.error_content_type)
            self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD' and body:
            self.wfile.write(body)

    def send_response(self, code, message=None):
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header('Server', self.version_string())
        self.send_header('Date', self.date_time_string())

    def send_response_only(self, code, message=None):
        if self.request_version == 'HTTP/0.9':
            return
        if message is None:
            message = self.responses.get(int(code), ('',))[0]
        line = '%s %d %s\r\n' % (self.protocol_version, int(code), message)
        self._buffer().append(line.encode('latin-1', 'strict'))

    def _buffer(self):
        if not hasattr(self, '_headers_buffer'):
            self._headers_buffer = []
        return self._headers_buffer

    def send_header(self, keyword, value):
        if self.request_version != 'HTTP/0.9':
            self._buffer().append(('%s: %s\r\n' % (keyword, value)).encode('latin-1', 'strict'))
        if keyword.lower() == 'connection':
            if value.lower() == 'close':
                self.close_connection = True
            elif value.lower() == 'keep-alive':
                self.close_connection = False

    def end_headers(self):
        if self.request_version != 'HTTP/0.9':
            self._buffer().append(b'\r\n')
            self.flush_headers()

    def flush_headers(self):
        if hasattr(self, '_headers_buffer'):
            self.wfile.write(b''.join(self._headers_buffer))
            self._headers_buffer = []

    def log_request(self, code='-', size='-'):
        if not isinstance(code, str):
            code = str(int(code))
        self.log_message('"%s" %s %s', self.requestline, code, size)

    def log_error(self, format, *args):
        self.log_message(format, *args)

    def log_message(self, format, *args):
        sys.stderr.write('%s - - [%s] %s\n' % (self.address_string(), self.log_date_time_string(),
                                               format % args))

    def version_string(self):
        return self.server_version + ' ' + self.sys_version

    def date_time_string(self, timestamp=None):
        at = time.gmtime(time.time() if timestamp is None else timestamp)
        return '%s, %02d %s %04d %02d:%02d:%02d GMT' % (
            _DAYS[at.tm_wday], at.tm_mday, _MONTHS[at.tm_mon - 1], at.tm_year, at.tm_hour,
            at.tm_min, at.tm_sec)

    def log_date_time_string(self):
        at = time.localtime(time.time())
        return '%02d/%3s/%04d %02d:%02d:%02d' % (
            at.tm_mday, _MONTHS[at.tm_mon - 1], at.tm_year, at.tm_hour, at.tm_min, at.tm_sec)

    def address_string(self):
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Answers with files of a folder (of the run's own file system), and lists of folders."""

    server_version = 'SimpleHTTP/0.6'
    index_pages = ('index.html', 'index.htm')
    extensions_map = {'.gz': 'application/gzip', '.Z': 'application/octet-stream',
                      '.bz2': 'application/x-bzip2', '.xz': 'application/x-xz'}

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.getcwd() if directory is None else os.fspath(directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        file = self.send_head()
        if file:
            try:
                self.copyfile(file, self.wfile)
            finally:
                file.close()

    def do_HEAD(self):
        file = self.send_head()
        if file:
            file.close()

    def send_head(self):
        """The headers; gives the file that is the body, or None."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            parts = urllib.parse.urlsplit(self.path)
            if not parts.path.endswith('/'):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                query = '?' + parts.query if parts.query else ''
                self.send_header('Location', parts.path + '/' + query)
                self.send_header('Content-Length', '0')
                self.end_headers()
                return None
            for index in self.index_pages:
                if os.path.exists(os.path.join(path, index)):
                    path = os.path.join(path, index)
                    break
            else:
                return self.list_directory(path)
        if path.endswith('/'):
            self.send_error(HTTPStatus.NOT_FOUND, 'File not found')
            return None
        try:
            file = open(path, 'rb')
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, 'File not found')
            return None
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-type', self.guess_type(path))
        self.send_header('Content-Length', str(os.path.getsize(path)))
        when = getattr(os.stat(path), 'st_mtime', time.time())
        self.send_header('Last-Modified', self.date_time_string(when))
        self.end_headers()
        return file

    def list_directory(self, path):
        """A page with the names in a folder."""
        names = sorted(os.listdir(path), key=lambda name: name.lower())
        title = 'Directory listing for ' + html.escape(
            urllib.parse.unquote(self.path.partition('?')[0]), quote=False)
        lines = ['<!DOCTYPE HTML>', '<html lang="en">', '<head>', '<meta charset="utf-8">',
                 '<title>%s</title>\n</head>' % title, '<body>\n<h1>%s</h1>' % title,
                 '<hr>\n<ul>']
        for name in names:
            shown = link = name
            if os.path.isdir(os.path.join(path, name)):
                shown = link = name + '/'
            lines.append('<li><a href="%s">%s</a></li>' % (urllib.parse.quote(link),
                                                           html.escape(shown, quote=False)))
        lines.append('</ul>\n<hr>\n</body>\n</html>\n')
        body = '\n'.join(lines).encode('utf-8')
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-type', 'text/html; charset=utf-8')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def translate_path(self, path):
        """The file that a path of an address means; nothing above the folder."""
        path = path.partition('?')[0].partition('#')[0]
        trailing = path.rstrip().endswith('/')
        place = self.directory
        for word in urllib.parse.unquote(path).split('/'):
            if word and word not in ('.', '..'):
                place = os.path.join(place, word)
        return place + '/' if trailing else place

    def copyfile(self, source, outputfile):
        outputfile.write(source.read())

    def guess_type(self, path):
        base, end = os.path.splitext(path)
        if end in self.extensions_map:
            return self.extensions_map[end]
        if end.lower() in self.extensions_map:
            return self.extensions_map[end.lower()]
        return mimetypes.guess_type(path)[0] or 'application/octet-stream'


__all__ = [
    "HTTPServer", "ThreadingHTTPServer", "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler",
]
