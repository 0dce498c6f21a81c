"""Addresses: where one end of a connection is."""


class _Address:
    def __eq__(self, other):
        return type(other) is type(self) and repr(self) == repr(other)

    def __hash__(self):
        return hash(repr(self))


class IPv4Address(_Address):
    """A host and a port, and "TCP" or "UDP"."""

    def __init__(self, type, host, port):
        assert type in ("TCP", "UDP")
        self.type = type
        self.host = host
        self.port = port

    def __repr__(self):
        return "%s(type=%r, host=%r, port=%r)" % (self.__class__.__name__, self.type, self.host,
                                                  self.port)


class IPv6Address(IPv4Address):
    """The same with a longer number."""


class UNIXAddress(_Address):
    """The name of a socket file."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "UNIXAddress(%r)" % (self.name,)


class HostnameAddress(_Address):
    """The name of a host, and a port."""

    def __init__(self, hostname, port):
        self.hostname = hostname
        self.port = port

    def __repr__(self):
        return "HostnameAddress(hostname=%r, port=%r)" % (self.hostname, self.port)
