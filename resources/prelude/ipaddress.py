"""IP addresses, and networks of them, as values."""

import functools

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """No such address."""


class NetmaskValueError(ValueError):
    """No such mask."""


def ip_address(address):
    """The address that a text or a number stands for, of either version."""
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError("%r does not appear to be an IPv4 or IPv6 address" % (address,))


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError("%r does not appear to be an IPv4 or IPv6 network" % (address,))


def ip_interface(address):
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError("%r does not appear to be an IPv4 or IPv6 interface" % (address,))


@functools.total_ordering
class _Address:
    # A number of so many bits.

    def __init__(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError("%d (< 0) is not permitted as an IPv%d address"
                                        % (address, self.version))
            if address >> self.max_prefixlen:
                raise AddressValueError("%d (>= 2**%d) is not permitted as an IPv%d address"
                                        % (address, self.max_prefixlen, self.version))
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != self.max_prefixlen // 8:
                raise AddressValueError("%r (len %d != %d) is not permitted as an IPv%d address" % (
                    address, len(address), self.max_prefixlen // 8, self.version))
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError("Unexpected '/' in %r" % (address,))
            self._ip = self._read(text)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")

    @property
    def compressed(self):
        return str(self)

    @property
    def reverse_pointer(self):
        return self._pointer()

    def _is_in(self, networks):
        return any([self in kind for kind in map(type(self)._network_of, networks)])

    @property
    def is_private(self):
        return self._is_in(self._private)

    @property
    def is_global(self):
        return not self.is_private and not self._is_in(self._neither)

    @property
    def is_loopback(self):
        return self._is_in(self._loopback)

    @property
    def is_multicast(self):
        return self._is_in(self._multicast)

    @property
    def is_link_local(self):
        return self._is_in(self._link_local)

    @property
    def is_reserved(self):
        return self._is_in(self._reserved)

    @property
    def is_unspecified(self):
        return self._ip == 0

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self._ip == other._ip and self.version == other.version

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return self._ip < other._ip

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __hash__(self):
        return hash(hex(self._ip))

    def __str__(self):
        return self._text(self._ip)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, str(self))

    def __format__(self, spec):
        if not spec or spec[-1:] == "s":
            return format(str(self), spec)
        kind = spec[-1]
        if kind not in "xXbn" or spec[:-1] not in ("", "#", "_", "#_"):
            return object.__format__(self, spec)
        if kind == "n":
            kind = "b" if self.version == 4 else "x"
        digits = self.max_prefixlen // 4 if kind in "xX" else self.max_prefixlen
        digits += 2 * spec.count("#") + (digits // 4 - 1) * spec.count("_")
        return format(self._ip, "%s0%d%s%s" % ("#" * spec.count("#"), digits, "_" * spec.count("_"), kind))


class IPv4Address(_Address):
    """Four bytes: "192.168.1.10"."""

    version = 4
    max_prefixlen = 32
    _private = ("0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29",
                "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
                "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32")
    _neither = ("100.64.0.0/10",)
    _loopback = ("127.0.0.0/8",)
    _multicast = ("224.0.0.0/4",)
    _link_local = ("169.254.0.0/16",)
    _reserved = ("240.0.0.0/4",)

    @staticmethod
    def _network_of(text):
        return IPv4Network(text)

    @staticmethod
    def _read(text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(".")
        if len(parts) != 4:
            raise AddressValueError("Expected 4 octets in %r" % text)
        number = 0
        for part in parts:
            try:
                number = number * 256 + IPv4Address._octet(part)
            except ValueError as error:
                raise AddressValueError("%s in %r" % (error, text)) from None
        return number

    @staticmethod
    def _octet(part):
        if not part:
            raise ValueError("Empty octet not permitted")
        if not (part.isascii() and part.isdigit()):
            raise ValueError("Only decimal digits permitted in %r" % part)
        if len(part) > 3:
            raise ValueError("At most 3 characters permitted in %r" % part)
        if part != "0" and part[0] == "0":
            raise ValueError("Leading zeros are not permitted in %r" % part)
        if int(part) > 255:
            raise ValueError("Octet %d (> 255) not permitted" % int(part))
        return int(part)

    @staticmethod
    def _text(number):
        return ".".join([str(one) for one in number.to_bytes(4, "big")])

    @property
    def exploded(self):
        return str(self)

    def _pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"


class IPv6Address(_Address):
    """Sixteen bytes: "2001:db8::1"."""

    version = 6
    max_prefixlen = 128
    _private = ("::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23", "2001:2::/48", "2001:db8::/32",
                "2001:10::/28", "fc00::/7", "fe80::/10")
    _neither = ()
    _loopback = ("::1/128",)
    _multicast = ("ff00::/8",)
    _link_local = ("fe80::/10",)
    _reserved = ("::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3",
                 "A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9")

    @staticmethod
    def _network_of(text):
        return IPv6Network(text)

    @staticmethod
    def _read(text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError("At least 3 parts expected in %r" % text)
        if "." in parts[-1]:
            low = IPv4Address(parts.pop())._ip
            parts += ["%x" % (low >> 16), "%x" % (low & 65535)]
        if len(parts) > 9:
            raise AddressValueError("At most 8 colons permitted in %r" % text)
        gaps = [at for at in range(1, len(parts) - 1) if not parts[at]]
        if len(gaps) > 1:
            raise AddressValueError("At most one '::' permitted in %r" % text)
        if gaps:
            front, back = parts[:gaps[0]], parts[gaps[0] + 1:]
            front = [] if front == [""] else front
            back = [] if back == [""] else back
            parts = front + ["0"] * (8 - len(front) - len(back)) + back
        elif len(parts) != 8:
            raise AddressValueError("Exactly 8 parts expected without '::' in %r" % text)
        number = 0
        for part in parts:
            if not part or not all([one in "0123456789abcdefABCDEF" for one in part]):
                raise AddressValueError("Only hex digits permitted in %r in %r" % (part, text))
            if len(part) > 4:
                raise AddressValueError("At most 4 characters permitted in %r in %r" % (part, text))
            number = number * 65536 + int(part, 16)
        return number

    @staticmethod
    def _parts(number):
        return [number >> 16 * at & 65535 for at in range(7, -1, -1)]

    @staticmethod
    def _text(number):
        # The longest run of zeros is left out.
        parts = IPv6Address._parts(number)
        best, length = 0, 0
        for begin in range(8):
            end = begin
            while end < 8 and parts[end] == 0:
                end += 1
            if end - begin > length:
                best, length = begin, end - begin
        words = ["%x" % part for part in parts]
        if length < 2:
            return ":".join(words)
        return ":".join(words[:best]) + "::" + ":".join(words[best + length:])

    @property
    def exploded(self):
        return ":".join(["%04x" % part for part in self._parts(self._ip)])

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    def _pointer(self):
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"


def _split(address, kind):
    # (address, prefix length), however they are given.
    if isinstance(address, tuple):
        base, prefix = address if len(address) == 2 else (address[0], kind.max_prefixlen)
    elif isinstance(address, (int, bytes)):
        base, prefix = address, kind.max_prefixlen
    else:
        base, slash, prefix = str(address).partition("/")
        if "/" in prefix:
            raise AddressValueError("Only one '/' permitted in %r" % (address,))
        if not slash:
            prefix = kind.max_prefixlen
    return kind(base), _prefix(prefix, kind)


def _prefix(prefix, kind):
    bits = kind.max_prefixlen
    if isinstance(prefix, str):
        if prefix.isascii() and prefix.isdigit():
            prefix = int(prefix)
        else:
            try:
                mask = kind(prefix)._ip if kind.version == 4 else -1
            except AddressValueError:
                mask = -1
            whole = (1 << bits) - 1
            for length in range(bits + 1):
                ones = whole ^ (whole >> length)
                if mask in (ones, ones ^ whole):
                    return length
            raise NetmaskValueError("%r is not a valid netmask" % prefix)
    if not 0 <= prefix <= bits:
        raise NetmaskValueError("%r is not a valid netmask" % (str(prefix) if isinstance(prefix, int) else prefix))
    return prefix


@functools.total_ordering
class _Network:
    # All addresses that begin with the same bits.

    def __init__(self, address, strict=True):
        base, self.prefixlen = _split(address, self._kind)
        first = base._ip & int(self.netmask)
        if first != base._ip and strict:
            raise ValueError("%s has host bits set" % self._shown(base))
        self.network_address = self._kind(first)

    def _shown(self, base):
        return "%s/%d" % (base, self.prefixlen)

    @property
    def version(self):
        return self._kind.version

    @property
    def max_prefixlen(self):
        return self._kind.max_prefixlen

    @property
    def netmask(self):
        whole = (1 << self.max_prefixlen) - 1
        return self._kind(whole ^ (whole >> self.prefixlen))

    @property
    def hostmask(self):
        return self._kind(((1 << self.max_prefixlen) - 1) >> self.prefixlen)

    @property
    def broadcast_address(self):
        return self._kind(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        return 1 << self.max_prefixlen - self.prefixlen

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return "%s/%s" % (self.network_address, self.netmask)

    @property
    def with_hostmask(self):
        return "%s/%s" % (self.network_address, self.hostmask)

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return "%s/%d" % (self.network_address.exploded, self.prefixlen)

    @property
    def is_private(self):
        return self.network_address.is_private and self.broadcast_address.is_private

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_loopback(self):
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    @property
    def is_multicast(self):
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    def hosts(self):
        """The addresses that a machine in it can have."""
        first, last = int(self.network_address), int(self.broadcast_address)
        if self.max_prefixlen - self.prefixlen >= 2:
            first, last = first + 1, last - (self.version == 4)
        elif self.version == 6 and self.max_prefixlen - self.prefixlen == 1:
            pass
        return iter([self._kind(one) for one in range(first, last + 1)]) if last - first < 3 \
            else (self._kind(one) for one in range(first, last + 1))

    def __iter__(self):
        return (self._kind(one) for one in range(int(self.network_address), int(self.broadcast_address) + 1))

    def __getitem__(self, at):
        first, last = int(self.network_address), int(self.broadcast_address)
        if at >= 0:
            if first + at > last:
                raise IndexError("address out of range")
            return self._kind(first + at)
        if last + at + 1 < first:
            raise IndexError("address out of range")
        return self._kind(last + at + 1)

    def __contains__(self, other):
        if isinstance(other, _Network) or other.version != self.version:
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def overlaps(self, other):
        return self.network_address in other or self.broadcast_address in other \
            or other.network_address in self or other.broadcast_address in self

    def _within(self, other):
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return other.network_address <= self.network_address \
            and other.broadcast_address >= self.broadcast_address

    def subnet_of(self, other):
        return self._within(other)

    def supernet_of(self, other):
        return other._within(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """It in equal parts."""
        if self.prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self.prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self.prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self.prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" % (length, self))
        step = 1 << self.max_prefixlen - length
        for one in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield type(self)((one, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self.prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self.prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self.prefixlen - new_prefix
        length = self.prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d"
                             % (self.prefixlen, prefixlen_diff))
        return type(self)((int(self.network_address), length), strict=False)

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return self.network_address == other.network_address and self.prefixlen == other.prefixlen

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return (self.network_address, self.prefixlen) < (other.network_address, other.prefixlen)

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __str__(self):
        return self._shown(self.network_address)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, str(self))


class IPv4Network(_Network):
    _kind = IPv4Address


class IPv6Network(_Network):
    _kind = IPv6Address


class IPv4Interface(IPv4Address):
    """An address, and the network it is in."""

    def __init__(self, address):
        base, length = _split(address, IPv4Address)
        IPv4Address.__init__(self, base._ip)
        self.network = IPv4Network((base._ip, length), strict=False)
        self.netmask = self.network.netmask
        self.hostmask = self.network.hostmask

    @property
    def ip(self):
        return IPv4Address(self._ip)

    @property
    def with_prefixlen(self):
        return str(self)

    def __str__(self):
        return "%s/%d" % (self._text(self._ip), self.network.prefixlen)


class IPv6Interface(IPv6Address):
    def __init__(self, address):
        base, length = _split(address, IPv6Address)
        IPv6Address.__init__(self, base._ip)
        self.network = IPv6Network((base._ip, length), strict=False)
        self.netmask = self.network.netmask
        self.hostmask = self.network.hostmask

    @property
    def ip(self):
        return IPv6Address(self._ip)

    @property
    def with_prefixlen(self):
        return str(self)

    def __str__(self):
        return "%s/%d" % (self._text(self._ip), self.network.prefixlen)


def summarize_address_range(first, last):
    """The fewest networks that are just these addresses."""
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind = IPv4Network if first.version == 4 else IPv6Network
    at, end, bits = first._ip, last._ip, first.max_prefixlen
    while at <= end:
        size = min((at & -at).bit_length() - 1 if at else bits, (end - at + 1).bit_length() - 1)
        yield kind((at, bits - size))
        at += 1 << size


def collapse_addresses(addresses):
    """The fewest networks that are just these networks and addresses."""
    ranges = sorted([(int(one.network_address), int(one.broadcast_address), one) if isinstance(one, _Network)
                     else (one._ip, one._ip, one) for one in addresses], key=lambda entry: entry[:2])
    joined = []
    for low, high, one in ranges:
        if joined and low <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], high)
        else:
            joined.append([low, high, one._kind if isinstance(one, _Network) else type(one)])
    return iter([network for low, high, kind in joined for network in summarize_address_range(kind(low), kind(high))])
