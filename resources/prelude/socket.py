import _net
import os
from _socketfile import SocketFile
from enum import IntEnum


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_RDM = 4
    SOCK_SEQPACKET = 5
    SOCK_NONBLOCK = 2048
    SOCK_CLOEXEC = 524288


AF_UNSPEC = AddressFamily.AF_UNSPEC
AF_UNIX = AddressFamily.AF_UNIX
AF_INET = AddressFamily.AF_INET
AF_INET6 = AddressFamily.AF_INET6
SOCK_STREAM = SocketKind.SOCK_STREAM
SOCK_DGRAM = SocketKind.SOCK_DGRAM
SOCK_RAW = SocketKind.SOCK_RAW
SOCK_RDM = SocketKind.SOCK_RDM
SOCK_SEQPACKET = SocketKind.SOCK_SEQPACKET
SOCK_NONBLOCK = SocketKind.SOCK_NONBLOCK
SOCK_CLOEXEC = SocketKind.SOCK_CLOEXEC

SOL_SOCKET = 1
SO_REUSEADDR = 2
SO_TYPE = 3
SO_ERROR = 4
SO_BROADCAST = 6
SO_SNDBUF = 7
SO_RCVBUF = 8
SO_KEEPALIVE = 9
SO_LINGER = 13
SO_REUSEPORT = 15
SO_RCVTIMEO = 20
SO_SNDTIMEO = 21
SO_ACCEPTCONN = 30
IPPROTO_IP = 0
IPPROTO_TCP = 6
IPPROTO_UDP = 17
IPPROTO_IPV6 = 41
SOL_IP = 0
SOL_TCP = 6
SOL_UDP = 17
TCP_NODELAY = 1
TCP_MAXSEG = 2
TCP_KEEPIDLE = 4
TCP_KEEPINTVL = 5
TCP_KEEPCNT = 6
TCP_USER_TIMEOUT = 18
IPPROTO_ICMP = 1
IPPROTO_RAW = 255
IP_TTL = 2
IP_MULTICAST_IF = 32
IP_MULTICAST_TTL = 33
IP_MULTICAST_LOOP = 34
IP_ADD_MEMBERSHIP = 35
IP_DROP_MEMBERSHIP = 36
SO_DEBUG = 1
SO_DONTROUTE = 5
SO_OOBINLINE = 10
SO_PROTOCOL = 38
EAGAIN = 11
EWOULDBLOCK = 11
EBADF = 9
SHUT_RD = 0
SHUT_WR = 1
SHUT_RDWR = 2
MSG_PEEK = 2
MSG_DONTWAIT = 64
MSG_WAITALL = 256
MSG_NOSIGNAL = 16384
SOMAXCONN = 4096
INADDR_ANY = 0
INADDR_LOOPBACK = 0x7f000001
INADDR_BROADCAST = 0xffffffff
AI_PASSIVE = 1
AI_CANONNAME = 2
AI_NUMERICHOST = 4
NI_NUMERICHOST = 1
NI_NUMERICSERV = 2
EAI_NONAME = -2
EAI_FAMILY = -6
EAI_SERVICE = -8
has_ipv6 = False

error = OSError
timeout = TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


_SERVICES = [
    ('echo', 7), ('discard', 9), ('daytime', 13), ('ftp-data', 20), ('ftp', 21), ('ssh', 22),
    ('telnet', 23), ('smtp', 25), ('time', 37), ('domain', 53), ('tftp', 69), ('gopher', 70),
    ('finger', 79), ('http', 80), ('kerberos', 88), ('pop3', 110), ('sunrpc', 111), ('nntp', 119),
    ('ntp', 123), ('imap2', 143), ('imap', 143), ('snmp', 161), ('irc', 194), ('ldap', 389),
    ('https', 443), ('submission', 587), ('ldaps', 636), ('ftps', 990), ('imaps', 993),
    ('pop3s', 995), ('mysql', 3306), ('postgresql', 5432), ('http-alt', 8080)]
_UDP_ONLY = ('tftp', 'ntp', 'snmp')
_BOTH = ('echo', 'discard', 'daytime', 'time', 'domain', 'kerberos', 'sunrpc', 'ldap', 'https')

_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(seconds):
    global _default_timeout
    if seconds is not None and seconds < 0:
        raise ValueError('Timeout value out of range')
    _default_timeout = None if seconds is None else float(seconds)


# Names and addresses

def gethostname():
    return 'localhost'


def getfqdn(name=''):
    return 'localhost' if name in ('', '0.0.0.0', '127.0.0.1', 'localhost') else name


_OUTSIDE = 'Interleave: programs reach this computer only (localhost, 127.0.0.1).'


def _resolve(name):
    """The number of a host: this computer's, or one written as numbers."""
    if not isinstance(name, str):
        if isinstance(name, (bytes, bytearray)):
            name = name.decode('ascii')
        else:
            raise TypeError('str, bytes or bytearray expected, not %s' % type(name).__name__)
    if name in ('localhost', 'ip4-localhost', 'localhost.localdomain'):
        return 0x7f000001
    if name == '':
        return 0
    if name == '<broadcast>':
        return 0xffffffff
    if name == gethostname():
        return 0x7f000001
    number = _net.host_number(name)
    if number is None:
        failure = gaierror(-2, 'Name or service not known')
        failure.add_note(_OUTSIDE)
        raise failure
    return number


def gethostbyname(name):
    return _net.host_text(_resolve(name))


def gethostbyname_ex(name):
    return (name, [], [gethostbyname(name)])


def gethostbyaddr(name):
    number = _resolve(name)
    if number >> 24 != 127:
        raise herror(1, 'Unknown host')
    return ('localhost', [], [_net.host_text(number)])


def getservbyname(name, protocol=None):
    for service, port in _SERVICES:
        if service == name:
            udp = name in _UDP_ONLY or name in _BOTH
            tcp = name not in _UDP_ONLY
            if protocol is None or protocol == 'udp' and udp or protocol == 'tcp' and tcp:
                return port
    raise OSError('service/proto not found')


def getservbyport(number, protocol=None):
    for service, port in _SERVICES:
        if port == number:
            udp = service in _UDP_ONLY or service in _BOTH
            tcp = service not in _UDP_ONLY
            if protocol is None or protocol == 'udp' and udp or protocol == 'tcp' and tcp:
                return service
    raise OSError('port/proto not found')


def getprotobyname(name):
    numbers = {'ip': 0, 'icmp': 1, 'tcp': 6, 'udp': 17}
    if name not in numbers:
        raise OSError('protocol not found')
    return numbers[name]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if family not in (0, 2, 10):
        raise gaierror(-6, 'ai_family not supported')
    if family == 10:
        raise gaierror(-9, 'Address family for hostname not supported')
    if host is None:
        number = 0 if flags & AI_PASSIVE else 0x7f000001
    else:
        number = _resolve(host)
    if port is None:
        port = 0
    elif isinstance(port, str):
        if port.isdigit():
            port = int(port)
        else:
            try:
                port = getservbyname(port)
            except OSError:
                raise gaierror(-8, 'Servname not supported for ai_socktype') from None
    found = []
    canonical = (host or '') if flags & AI_CANONNAME else ''
    for kind, protocol in ((SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0)):
        if type in (0, kind.value) and proto in (0, protocol):
            found.append((AF_INET, kind, protocol, canonical, (_net.host_text(number), port)))
    return found


def getnameinfo(address, flags):
    host, port = address[0], address[1]
    if not flags & NI_NUMERICHOST and _resolve(host) >> 24 == 127:
        host = 'localhost'
    if not flags & NI_NUMERICSERV:
        try:
            port = getservbyport(port)
        except OSError:
            pass
    return (host, str(port))


def inet_aton(text):
    # "127.1" is 127.0.0.1: what comes last fills what is left.
    parts = text.split('.')
    try:
        numbers = [int(part, 0) for part in parts]
        head = bytes(numbers[:-1])
        return head + numbers[-1].to_bytes(4 - len(head), 'big')
    except (ValueError, OverflowError):
        raise OSError('illegal IP address string passed to inet_aton') from None


def inet_ntoa(packed):
    if len(packed) != 4:
        raise OSError('packed IP wrong length')
    return _net.host_text(int.from_bytes(packed, 'big'))


def inet_pton(family, text):
    if family != AF_INET:
        raise OSError(97, 'Address family not supported by protocol')
    return inet_aton(text)


def inet_ntop(family, packed):
    if family != AF_INET:
        raise OSError(97, 'Address family not supported by protocol')
    return inet_ntoa(packed)


def htons(number):
    return (number & 255) << 8 | number >> 8


def htonl(number):
    return int.from_bytes(number.to_bytes(4, 'big'), 'little')


ntohs = htons
ntohl = htonl


# Sockets

def _port_of(path):
    """The port that a socket file names."""
    if not isinstance(path, (str, bytes, bytearray)):
        raise TypeError('a bytes-like object is required, not %r' % type(path).__name__)
    with open(path) as file:
        text = file.read()
    if not text.isdigit():
        raise ConnectionRefusedError(111, 'Connection refused')
    return int(text)


def _one(call, given):
    # Two arguments where an address is wanted are the commonest slip: it says so as CPython does.
    if len(given) != 1:
        raise TypeError('socket.%s() takes exactly one argument (%d given)' % (call, len(given)))
    return given[0]


class socket(_net.Socket):
    # Of a local socket (AF_UNIX): the file that it is bound to, and the other side's.
    _path = ''
    _peer_path = ''

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._closed = False
        self._files = 0
        if fileno is not None:
            raise OSError(9, 'Bad file descriptor')
        self._family = 2 if family == -1 else int(family)
        kind = 1 if type == -1 else int(type)
        self._kind = kind & 15
        self.proto = 0 if proto == -1 else proto
        if self._family != 2 and self._family != 1:
            raise OSError(97, 'Address family not supported by protocol')
        if self._kind != 1 and self._kind != 2:
            raise OSError(94, 'Socket type not supported')
        self._open(self._kind == 1)
        self._set_first_timeout(kind)

    def _set_first_timeout(self, kind):
        if kind & 2048:
            self._set_timeout(0)
        elif _default_timeout is not None:
            self._set_timeout(_default_timeout)

    @property
    def family(self):
        return AddressFamily(self._family)

    @property
    def type(self):
        return SocketKind(self._kind)

    @property
    def timeout(self):
        return self.gettimeout()

    def __repr__(self):
        closed = ' [closed]' if self.fileno() < 0 else ''
        text = '<%s.%s%s fd=%d, family=%d, type=%d, proto=%d' % (
            self.__class__.__module__, self.__class__.__qualname__, closed, self.fileno(),
            self._family, self._kind, self.proto)
        if not closed:
            for label, ask in ((', laddr=', self.getsockname), (', raddr=', self.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    text += label + str(address)
        return text + '>'

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __getstate__(self):
        raise TypeError("cannot pickle 'socket' object")

    def _parse(self, call, address):
        """(number of the host, port) of an address as programs write it."""
        if self._family == 1:
            return 0x7f000001, _port_of(address)
        if not isinstance(address, tuple):
            raise TypeError('%s: AF_INET address must be tuple, not %s'
                            % (call, type(address).__name__))
        if len(address) != 2:
            raise TypeError('AF_INET address must be a pair (host, port)')
        port = address[1]
        if not isinstance(port, int):
            raise TypeError("'%s' object cannot be interpreted as an integer"
                            % type(port).__name__)
        if not 0 <= port <= 65535:
            raise OverflowError('%s: port must be 0-65535.' % call)
        return _resolve(address[0]), port

    def bind(self, *given):
        address = _one('bind', given)
        if self._family == 1:
            self._bind_to_path(address)
            return
        host, port = self._parse('bind()', address)
        self._bind(host, port)

    def _bind_to_path(self, path):
        # The file says at which port of this computer somebody listens.
        if isinstance(path, (bytes, bytearray)):
            path = os.fsdecode(path)
        if not isinstance(path, str):
            raise TypeError('a bytes-like object is required, not %r' % type(path).__name__)
        if os.path.exists(path):
            raise OSError(98, 'Address already in use')
        self._bind(0x7f000001, 0)
        with open(path, 'w') as file:
            file.write(str(self._address()[1]))
        self._path = path

    def listen(self, backlog=128):
        self._listen(backlog)

    def accept(self):
        connection = socket.__new__(type(self))
        connection._closed = False
        connection._files = 0
        connection._family = self._family
        connection._kind = self._kind
        connection.proto = self.proto
        host, port = self._accept(connection)
        connection._set_timeout(-1 if _default_timeout is None else _default_timeout)
        if self._family == 1:
            connection._path = self._path
            return connection, ''
        return connection, (_net.host_text(host), port)

    def connect(self, *given):
        address = _one('connect', given)
        host, port = self._parse('connect()', address)
        try:
            self._connect(host, port, True)
        except OSError as failure:
            if failure.errno == 101:
                failure.add_note(_OUTSIDE)
            raise
        if self._family == 1:
            self._peer_path = address

    def connect_ex(self, *given):
        address = _one('connect_ex', given)
        host, port = self._parse('connect_ex()', address)
        if self._family == 1:
            self._peer_path = address
        return self._connect(host, port, False)

    def recv(self, bufsize, flags=0):
        if flags & 256:  # MSG_WAITALL
            data = self._receive(bufsize, flags)
            while data and len(data) < bufsize:
                more = self._receive(bufsize - len(data), flags)
                if not more:
                    break
                data += more
            return data
        return self._receive(bufsize, flags)

    def recvfrom(self, bufsize, flags=0):
        data, host, port = self._receive_from(bufsize, flags)
        if self._family == 1 or self._kind == 1:
            return data, None
        return data, (_net.host_text(host), port)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        data, address = self.recvfrom(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data), address

    def sendto(self, data, *rest):
        if not 1 <= len(rest) <= 2:
            raise TypeError('sendto() takes 2 or 3 arguments (%d given)' % (len(rest) + 1))
        host, port = self._parse('sendto()', rest[-1])
        return self._send_to(data, host, port)

    def getsockname(self):
        if self._family == 1:
            return self._path
        address = self._address()
        return '' if address is None else (_net.host_text(address[0]), address[1])

    def getpeername(self):
        if self._family == 1:
            self._remote()
            return self._peer_path
        address = self._remote()
        return '' if address is None else (_net.host_text(address[0]), address[1])

    def getsockopt(self, level, option, buflen=0):
        value = self._option(level, option)
        return value.to_bytes(buflen, 'little') if buflen else value

    def setsockopt(self, level, option, value, optlen=None):
        if level == SOL_SOCKET and option == SO_LINGER:
            # (on, seconds): closing does not wait here, so only (1, 0), a reset, differs.
            if isinstance(value, int) or len(value) != 8:
                raise OSError(22, 'Invalid argument')
            value = int(value[0] != 0 and value[4:] == bytes(4))
        elif isinstance(value, (bytes, bytearray)):
            value = int.from_bytes(value[:4], 'little')
        self._set_option(level, option, value)

    def settimeout(self, *given):
        value = _one('settimeout', given)
        if value is None:
            self._set_timeout(-1)
            return
        if value < 0:
            raise ValueError('Timeout value out of range')
        self._set_timeout(float(value))

    def setblocking(self, *given):
        flag = _one('setblocking', given)
        self._set_timeout(-1 if flag else 0)

    def getblocking(self):
        return self.gettimeout() != 0

    def set_inheritable(self, inheritable):
        pass

    def get_inheritable(self):
        return False

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError('invalid mode %r (only r, w, b allowed)' % mode)
        self._files += 1
        return SocketFile(self, mode, -1 if buffering is None else buffering, encoding, errors,
                          newline)

    def _file_closed(self):
        self._files -= 1
        if self._closed and self._files <= 0:
            self._close()

    def close(self):
        self._closed = True
        if self._files <= 0:
            self._close()

    def detach(self):
        self._closed = True
        return _net.Socket.detach(self)

    def dup(self):
        raise OSError(95, 'Operation not supported')

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        data = b''.join([bytes(one) for one in buffers])
        return self.send(data, flags) if address is None else self.sendto(data, flags, address)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0):
        data, address = self.recvfrom(bufsize, flags)
        return data, [], 0, address

    def sendfile(self, file, offset=0, count=None):
        """Sends a file, from offset, up to its end or count bytes. Gives how many."""
        if offset:
            file.seek(offset)
        total = 0
        while count is None or total < count:
            data = file.read(8192 if count is None else min(8192, count - total))
            if not data:
                break
            self.sendall(data)
            total += len(data)
        return total


SocketType = socket


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    ends = []
    for _ in range(2):
        end = socket.__new__(socket)
        end._closed = False
        end._files = 0
        end._family = 1 if family is None else int(family)
        end._kind = int(type) & 15
        end.proto = proto
        ends.append(end)
    first, second = ends
    first._open_pair(second, first._kind == 1)
    for end in ends:
        end._set_first_timeout(int(type))
    return first, second


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *,
                      all_errors=False):
    host, port = address
    sock = None
    try:
        family, kind, protocol, _, target = getaddrinfo(host, port, 0, 1)[0]
        sock = socket(family, kind, protocol)
        if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
            sock.settimeout(timeout)
        if source_address:
            sock.bind(source_address)
        sock.connect(target)
        return sock
    except OSError:
        if sock is not None:
            sock.close()
        raise


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False,
                  dualstack_ipv6=False):
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        try:
            sock.bind(address)
        except OSError as failure:
            text = '%s (while attempting to bind on address %r)' % (failure.strerror, address)
            raise type(failure)(failure.errno, text) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except OSError:
        sock.close()
        raise


def close(fd):
    raise OSError(9, 'Bad file descriptor')


def has_dualstack_ipv6():
    return False


__all__ = [
    "getfqdn", "create_connection", "create_server", "has_dualstack_ipv6", "AddressFamily", "SocketKind", "AF_INET",
    "AF_INET6", "AF_UNIX", "AF_UNSPEC", "AI_CANONNAME", "AI_NUMERICHOST", "AI_PASSIVE", "EAI_FAMILY", "EAI_NONAME",
    "EAI_SERVICE", "INADDR_ANY", "INADDR_BROADCAST", "INADDR_LOOPBACK", "IPPROTO_ICMP", "IPPROTO_IP",
    "IPPROTO_IPV6", "IPPROTO_RAW", "IPPROTO_TCP", "IPPROTO_UDP", "IP_ADD_MEMBERSHIP", "IP_DROP_MEMBERSHIP",
    "IP_MULTICAST_IF", "IP_MULTICAST_LOOP", "IP_MULTICAST_TTL", "IP_TTL", "MSG_DONTWAIT", "MSG_NOSIGNAL",
    "MSG_PEEK", "MSG_WAITALL", "NI_NUMERICHOST", "NI_NUMERICSERV", "SHUT_RD", "SHUT_RDWR", "SHUT_WR",
    "SOCK_CLOEXEC", "SOCK_DGRAM", "SOCK_NONBLOCK", "SOCK_RAW", "SOCK_RDM", "SOCK_SEQPACKET", "SOCK_STREAM",
    "SOL_IP", "SOL_SOCKET", "SOL_TCP", "SOL_UDP", "SOMAXCONN", "SO_ACCEPTCONN", "SO_BROADCAST", "SO_DEBUG",
    "SO_DONTROUTE", "SO_ERROR", "SO_KEEPALIVE", "SO_LINGER", "SO_OOBINLINE", "SO_PROTOCOL", "SO_RCVBUF",
    "SO_RCVTIMEO", "SO_REUSEADDR", "SO_REUSEPORT", "SO_SNDBUF", "SO_SNDTIMEO", "SO_TYPE", "SocketType",
    "TCP_KEEPCNT", "TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_MAXSEG", "TCP_NODELAY", "TCP_USER_TIMEOUT", "close",
    "error", "gaierror", "getaddrinfo", "getdefaulttimeout", "gethostbyaddr", "gethostbyname", "gethostbyname_ex",
    "gethostname", "getnameinfo", "getprotobyname", "getservbyname", "getservbyport", "has_ipv6", "herror", "htonl",
    "htons", "inet_aton", "inet_ntoa", "inet_ntop", "inet_pton", "ntohl", "ntohs", "setdefaulttimeout", "socket",
    "socketpair", "timeout",
]
