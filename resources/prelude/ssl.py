"""Encrypted connections: the names are there, the encryption is not."""

from socket import error as socket_error

PROTOCOL_TLS = 2
PROTOCOL_TLS_CLIENT = 16
PROTOCOL_TLS_SERVER = 17
CERT_NONE = 0
CERT_OPTIONAL = 1
CERT_REQUIRED = 2
HAS_SNI = False


class SSLError(OSError):
    """Something is wrong with an encrypted connection."""


class SSLContext:
    """Cannot be made."""

    def __init__(self, protocol=None):
        _refuse()


def _refuse(*args, **kwargs):
    raise SSLError("encrypted connections (ssl) are not there in Interleave; "
                   "use plain sockets or http")


create_default_context = _refuse
wrap_socket = _refuse
_create_unverified_context = _refuse
