"""Bytes as hexadecimal digits and back, and check sums."""


class Error(ValueError):
    pass


def hexlify(data, sep=None, bytes_per_sep=1):
    text = bytes(data).hex() if sep is None else bytes(data).hex(sep, bytes_per_sep)
    return text.encode("ascii")


b2a_hex = hexlify


def unhexlify(text):
    text = text if isinstance(text, str) else bytes(text).decode("ascii")
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


a2b_hex = unhexlify


def b2a_base64(data, *, newline=True):
    import base64
    return base64.b64encode(data) + (b"\n" if newline else b"")


def a2b_base64(data):
    import base64
    return base64.b64decode(data)


def crc32(data, value=0):
    import zlib
    return zlib.crc32(data, value)
