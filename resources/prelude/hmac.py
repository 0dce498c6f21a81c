"""Digests that need a key."""

import hashlib


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._make = digestmod if callable(digestmod) else lambda data=b"": hashlib.new(digestmod,
                                                                                        data)
        inner = self._make()
        if len(key) > inner.block_size:
            key = self._make(key).digest()
        key = key + b"\0" * (inner.block_size - len(key))
        self._outer_key = bytes([byte ^ 0x5C for byte in key])
        inner.update(bytes([byte ^ 0x36 for byte in key]))
        self._inner = inner
        self.name = "hmac-" + inner.name
        self.digest_size = inner.digest_size
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        self._inner.update(msg)

    def digest(self):
        outer = self._make(self._outer_key)
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b):
    return a == b
