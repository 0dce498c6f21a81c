"""Digests of bytes: the common ones by the machine, SHA-3 and BLAKE2 as one reads of them in their papers."""

import _binary

_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128), "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104),
          "sha3_512": (64, 72), "shake_128": (0, 168), "shake_256": (0, 136), "blake2b": (64, 128),
          "blake2s": (32, 64)}
algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)


class _Hash:
    """What was given so far, and the digest of it."""

    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._parts = []
        if data:
            self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        try:
            self._parts.append(bytes(memoryview(data)))
        except TypeError:
            raise TypeError("object supporting the buffer API required") from None

    def _all(self):
        self._parts = [b"".join(self._parts)]
        return self._parts[0]

    def digest(self):
        return _binary.digest(self.name, self._all())

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__, _parts=[self._all()])
        return made

    def __repr__(self):
        return "<%s _hashlib.HASH object @ %#x>" % (self.name, id(self))


# --- SHA-3 (FIPS 202) -----------------------------------------------------------------------------

_LANE = (1 << 64) - 1
_TURNS = ((0, 36, 3, 41, 18), (1, 44, 10, 45, 2), (62, 6, 43, 15, 61), (28, 55, 25, 21, 56), (27, 20, 39, 8, 14))


def _round_constants():
    register = 1
    found = []
    for _ in range(24):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << (1 << power) - 1
            register <<= 1
            if register & 0x100:
                register ^= 0x171
        found.append(constant)
    return found


_ROUNDS = _round_constants()


def _keccak(lanes):
    for constant in _ROUNDS:
        columns = [lanes[x][0] ^ lanes[x][1] ^ lanes[x][2] ^ lanes[x][3] ^ lanes[x][4] for x in range(5)]
        turned = [[0] * 5 for _ in range(5)]
        for x in range(5):
            next_column = columns[(x + 1) % 5]
            change = columns[x - 1] ^ ((next_column << 1 | next_column >> 63) & _LANE)
            for y in range(5):
                lane = lanes[x][y] ^ change
                by = _TURNS[x][y]
                turned[y][(2 * x + 3 * y) % 5] = (lane << by | lane >> 64 - by) & _LANE
        lanes = [[turned[x][y] ^ (~turned[(x + 1) % 5][y] & turned[(x + 2) % 5][y]) for y in range(5)]
                 for x in range(5)]
        lanes[0][0] ^= constant
    return lanes


def _sponge(data, rate, suffix, length):
    data = bytearray(data)
    data.append(suffix)
    data.extend(bytes(-len(data) % rate))
    data[-1] |= 0x80
    lanes = [[0] * 5 for _ in range(5)]
    for at in range(0, len(data), rate):
        for i in range(rate // 8):
            lanes[i % 5][i // 5] ^= int.from_bytes(data[at + 8 * i:at + 8 * i + 8], "little")
        lanes = _keccak(lanes)
    squeezed = b""
    while True:
        squeezed += b"".join(lanes[i % 5][i // 5].to_bytes(8, "little") for i in range(rate // 8))
        if len(squeezed) >= length:
            return squeezed[:length]
        lanes = _keccak(lanes)


class _Sha3(_Hash):
    def digest(self):
        return _sponge(self._all(), self.block_size, 0x06, self.digest_size)

    def __repr__(self):
        return "<_sha3.%s object at %#x>" % (self.name, id(self))


class _Shake(_Hash):
    def digest(self, length, /):
        return _sponge(self._all(), self.block_size, 0x1f, length)

    def hexdigest(self, length, /):
        return self.digest(length).hex()


# --- BLAKE2 (RFC 7693) ----------------------------------------------------------------------------

_ORDERS = [[int(digit, 16) for digit in row] for row in (
    "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8",
    "905724afe1bc683d", "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a",
    "6fe9b308c2d714a5", "a2847615fb9e3cd0")]
_START = (0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
          0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179)
_QUARTERS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
             (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))


def _blake(data, key, parameters, size, bits, rounds, turns):
    mask = (1 << bits) - 1
    block = bits * 2
    start = [word >> 64 - bits for word in _START]
    state = [word ^ int.from_bytes(parameters[i * bits // 8:(i + 1) * bits // 8], "little")
             for i, word in enumerate(start)]
    if key:
        data = key + bytes(block - len(key)) + data
    count = max(1, -(-len(data) // block))
    for number in range(count):
        part = data[number * block:(number + 1) * block]
        last = number == count - 1
        done = number * block + len(part)
        words = [int.from_bytes(part[i * bits // 8:(i + 1) * bits // 8], "little") for i in range(16)]
        mixed = state + start
        mixed[12] ^= done & mask
        mixed[13] ^= done >> bits
        if last:
            mixed[14] ^= mask
        for turn in range(rounds):
            order = _ORDERS[turn % 10]
            for i, (a, b, c, d) in enumerate(_QUARTERS):
                for word, (by, again) in ((words[order[2 * i]], turns[:2]), (words[order[2 * i + 1]], turns[2:])):
                    mixed[a] = mixed[a] + mixed[b] + word & mask
                    bit = mixed[d] ^ mixed[a]
                    mixed[d] = (bit >> by | bit << bits - by) & mask
                    mixed[c] = mixed[c] + mixed[d] & mask
                    bit = mixed[b] ^ mixed[c]
                    mixed[b] = (bit >> again | bit << bits - again) & mask
        state = [state[i] ^ mixed[i] ^ mixed[i + 8] for i in range(8)]
    return b"".join(word.to_bytes(bits // 8, "little") for word in state)[:size]


class _Blake(_Hash):
    # BITS, ROUNDS, TURNS, and how long key, salt and person may be.

    def __init__(self, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1,
                 leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        size = self.MAX_DIGEST_SIZE if digest_size is None else digest_size
        if not 0 < size <= self.MAX_DIGEST_SIZE:
            raise ValueError("digest_size for %s must be between 1 and %d bytes, here it is %d" % (
                self.name, self.MAX_DIGEST_SIZE, size))
        for what, given, most in (("salt", salt, self.SALT_SIZE), ("person", person, self.PERSON_SIZE),
                                  ("key", key, self.MAX_KEY_SIZE)):
            if len(given) > most:
                raise ValueError("maximum %s length is %d bytes" % (what, most))
        _Hash.__init__(self, self.name, data)
        self.digest_size = size
        self._key = bytes(key)
        head = bytes((size, len(key), fanout, depth)) + leaf_size.to_bytes(4, "little")
        head += node_offset.to_bytes(8 if self.BITS == 64 else 6, "little")
        head += bytes((node_depth, inner_size))
        if self.BITS == 64:
            head += bytes(14)
        self._parameters = head + salt + bytes(self.SALT_SIZE - len(salt)) \
            + person + bytes(self.PERSON_SIZE - len(person))

    def digest(self):
        return _blake(self._all(), self._key, self._parameters, self.digest_size, self.BITS, self.ROUNDS, self.TURNS)

    def __repr__(self):
        return "<_blake2.%s object at %#x>" % (self.name, id(self))


class blake2b(_Blake):
    name = "blake2b"
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    BITS, ROUNDS, TURNS = 64, 12, (32, 24, 16, 63)


class blake2s(_Blake):
    name = "blake2s"
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    BITS, ROUNDS, TURNS = 32, 10, (16, 12, 8, 7)


# --- By name --------------------------------------------------------------------------------------

def new(name, data=b"", **kwargs):
    lower = name.lower()
    if lower not in _SIZES:
        raise ValueError("unsupported hash type " + name)
    return globals()[lower](data, **kwargs)


def md5(string=b"", *, usedforsecurity=True):
    return _Hash("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return _Hash("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return _Hash("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return _Hash("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return _Hash("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return _Hash("sha512", string)


def sha3_224(string=b"", *, usedforsecurity=True):
    return _Sha3("sha3_224", string)


def sha3_256(string=b"", *, usedforsecurity=True):
    return _Sha3("sha3_256", string)


def sha3_384(string=b"", *, usedforsecurity=True):
    return _Sha3("sha3_384", string)


def sha3_512(string=b"", *, usedforsecurity=True):
    return _Sha3("sha3_512", string)


def shake_128(string=b"", *, usedforsecurity=True):
    return _Shake("shake_128", string)


def shake_256(string=b"", *, usedforsecurity=True):
    return _Shake("shake_256", string)


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.read())
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password: HMAC of it, again and again (RFC 8018)."""
    size, block = _SIZES[new(hash_name).name]
    if dklen is None:
        dklen = size
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    key = bytes(password)
    if len(key) > block:
        key = new(hash_name, key).digest()
    key += bytes(block - len(key))
    inner = bytes(byte ^ 0x36 for byte in key)
    outer = bytes(byte ^ 0x5c for byte in key)
    digest = (lambda data: _binary.digest(hash_name.lower(), data)) if hash_name.lower() in (
        "md5", "sha1", "sha224", "sha256", "sha384", "sha512") else (lambda data: new(hash_name, data).digest())
    made = b""
    number = 0
    while len(made) < dklen:
        number += 1
        step = digest(outer + digest(inner + bytes(salt) + number.to_bytes(4, "big")))
        mixed = int.from_bytes(step, "big")
        for _ in range(iterations - 1):
            step = digest(outer + digest(inner + step))
            mixed ^= int.from_bytes(step, "big")
        made += mixed.to_bytes(size, "big")
    return made[:dklen]
