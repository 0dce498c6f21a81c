"""What builtin functions and methods do where a learner's own methods take part.

Runs once, while an image is built, among the builtins; what it defines is frozen. A native that meets an object with
a method of its own hands over to one of these. Names begin with _.
"""
from _machine import dict_drop as _dict_drop, set_drop as _set_drop
from _code import facts as _code_facts, frames as _code_frames


def _call_with_list(function, args, index):
    if (args[0] is bytes or args[0] is bytearray) and hasattr(type(args[index]), "__index__"):
        return function(*args[:index], args[index].__index__(), *args[index + 1:])
    items = [item for item in args[index]]
    return function(*args[:index], items, *args[index + 1:])


# Text

def _repr(value):
    text = type(value).__repr__(value)
    if not isinstance(text, str):
        raise TypeError("__repr__ returned non-string (type " + type(text).__name__ + ")")
    return text


def _str(value):
    text = type(value).__str__(value)
    if not isinstance(text, str):
        raise TypeError("__str__ returned non-string (type " + type(text).__name__ + ")")
    return text


def _ascii(value):
    return _ascii_of(_repr(value))


def _format(value, spec):
    text = type(value).__format__(value, spec)
    if not isinstance(text, str):
        raise TypeError("__format__ must return a str, not " + type(text).__name__)
    return text


def _shown_inside(value, outer):
    for one in outer:
        if one is value:
            return {list: "[...]", tuple: "(...)", dict: "{...}"}.get(type(value), type(value).__name__ + "(...)")
    if type(value) in (list, tuple, dict, set, frozenset):
        return _repr_items(value, outer + (value,))
    return repr(value)


def _repr_items(value, outer):
    if isinstance(value, dict):
        parts = [_shown_inside(key, outer) + ": " + _shown_inside(value[key], outer) for key in dict.keys(value)]
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, tuple):
        parts = [_shown_inside(item, outer) for item in tuple.__iter__(value)]
        return "(" + ", ".join(parts) + (",)" if len(parts) == 1 else ")")
    if isinstance(value, list):
        return "[" + ", ".join([_shown_inside(item, outer) for item in list.__iter__(value)]) + "]"
    parts = ", ".join([_shown_inside(item, outer) for item in value])
    if type(value) is set:
        return "{" + parts + "}"
    return type(value).__name__ + "({" + parts + "})"


def _repr_container(value, name=None):
    if isinstance(value, slice):
        return "slice(" + repr(value.start) + ", " + repr(value.stop) + ", " + repr(value.step) + ")"
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        return _repr_items(value, (value,))
    items = [item for item in value]
    return name + "(" + repr(items) + ")"


def _print(values, sep, end, file):
    text = sep.join([str(value) for value in values]) + end
    if file is None:
        print(text, end="")
    else:
        print(text, end="", file=file)


def _bytes_by_itself(thing):
    made = type(thing).__bytes__(thing)
    if not isinstance(made, bytes):
        raise TypeError("__bytes__ returned non-bytes (type %s)" % type(made).__name__)
    return made


def _read_lines(file, hint=None):
    lines = []
    size = 0
    while True:
        line = file.readline()
        if not line:
            return lines
        lines.append(line)
        size += len(line)
        if hint is not None and 0 < hint <= size:
            return lines


def _read_text(file, size):
    if size is None or size < 0:
        return "".join(_read_lines(file))
    import _ending
    text = _ending.rest
    while len(text) < size:
        line = file._line()
        if not line:
            break
        text += line
    _ending.rest = text[size:]
    return text[:size]


def _read_line(file, size):
    import _ending
    text = _ending.rest or file._line()
    end = text.find("\n") + 1 or len(text)
    if size is not None and 0 <= size < end:
        end = size
    _ending.rest = text[end:]
    return text[:end]


def _input_rest():
    import _ending
    line = _ending.rest
    end = line.find("\n")
    if end < 0:
        _ending.rest = ""
        return line
    _ending.rest = line[end + 1:]
    return line[:end]


def _input_from(file, prompt):
    # The program put something else in the place of sys.stdin.
    if prompt is not None:
        print(prompt, end="")
    line = file.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line[:-1] if line.endswith("\n") else line


def _next_line(file):
    line = file.readline()
    if not line:
        raise StopIteration
    return line


class _StreamBuffer:
    # The bytes below a standard stream.
    def __init__(self, stream):
        self._stream = stream

    def write(self, data):
        # A character may come in several pieces: its beginning waits for the rest.
        import _ending
        kept = _ending.unfinished
        whole = kept.pop(self._stream, b"") + bytes(data)
        end = _end_of_whole(whole)
        if end < len(whole):
            kept[self._stream] = whole[end:]
        self._stream.write(whole[:end].decode("utf-8", "replace"))
        return len(data)

    def read(self, size=-1):
        return self._stream.read(size).encode()

    def readline(self):
        return self._stream.readline().encode()

    def __iter__(self):
        return iter([line.encode() for line in self._stream.readlines()])

    def flush(self):
        pass


def _end_of_whole(data):
    # Where a character begins that goes on behind the end of data.
    for back in range(1, min(3, len(data)) + 1):
        byte = data[-back]
        if byte >= 0xc0:
            length = 2 if byte < 0xe0 else 3 if byte < 0xf0 else 4
            return len(data) - back if back < length and byte >= 0xc2 and byte < 0xf5 else len(data)
        if byte < 0x80:
            break
    return len(data)


def _write_lines(file, lines):
    for line in lines:
        file.write(line)


def _print_pieces(values, separator, end, file, flush):
    # A stream of the program's own gets what CPython gives it: each value, what is between, the end.
    first = True
    for value in values:
        if not first:
            file.write(separator)
        first = False
        file.write(str(value))
    file.write(end)
    if flush:
        file.flush()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """A file of the run's own file system."""
    import io
    return io.open(file, mode, buffering, encoding, errors, newline)


def _input(prompt):
    return input(str(prompt))


def _percent(format, values):
    texts = []
    for conversion, value in _percent_fields(format, values):
        if conversion == "s":
            value = str(value)
        elif conversion == "r":
            value = repr(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion in "eEfFgG" and (hasattr(type(value), "__float__") or hasattr(type(value), "__index__")):
            value = float(value)
        elif conversion in "xXo" and hasattr(type(value), "__index__"):
            value = value.__index__()
        elif conversion in "diu" and not isinstance(value, int) and (
                hasattr(type(value), "__int__") or hasattr(type(value), "__index__")):
            value = int(value)
        texts.append(value)
    return _percent_filled(format, values, texts)


def _template_field(name, args, keywords, counter):
    first, index, path = _field_path(name)
    if first == "" or index is not None:
        if first == "":
            if counter[0] < 0:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            index = counter[0]
            counter[0] += 1
        elif counter[0] > 0:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        else:
            counter[0] = -1
        if index >= len(args):
            raise IndexError("Replacement index " + str(index) + " out of range for positional args tuple")
        value = args[index]
    else:
        value = keywords[first]
    for is_attribute, key in path:
        value = getattr(value, str(key)) if is_attribute else value[key]
    return value


def _template_text(template, args, keywords, counter, depth):
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    for literal, name, conversion, spec, error in _template_pieces(template):
        if error is not None:
            raise ValueError(error)
        parts.append(literal)
        if name is None:
            continue
        value = _template_field(name, args, keywords, counter)
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion is not None:
            raise ValueError("Unknown conversion specifier " + conversion)
        if "{" in spec or "}" in spec:
            spec = _template_text(spec, args, keywords, counter, depth - 1)
        parts.append(format(value, spec))
    return "".join(parts)


def _format_template(template, args, keywords):
    return _template_text(template, args, keywords, [0], 2)


def _translate(text, table):
    parts = []
    for letter in text:
        try:
            to = table[ord(letter)]
        except LookupError:
            to = letter
        if to is not None:
            parts.append(chr(to) if isinstance(to, int) else to)
    return "".join(parts)


# Numbers, hashes, lengths

def _float_of_index(value):
    return float(type(value).__index__(value))


def _bool(value):
    return True if value else False


def _hash(value):
    if isinstance(value, tuple):
        return _hash_tuple(value)
    code = type(value).__hash__(value)
    if not isinstance(code, int):
        raise TypeError("__hash__ method should return an integer")
    # What fits 64 bits is taken as it is; -1 means an error in CPython, and is never a hash.
    if -(1 << 63) <= code < 1 << 63:
        return -2 if code == -1 else code + 0
    return int.__hash__(code)


def _hash_tuple(value):
    # The xxHash scheme that CPython uses, on 64 bits.
    mask = 0xFFFFFFFFFFFFFFFF
    total = 2870177450012600261
    for item in value:
        total = (total + (hash(item) & mask) * 14029467366897019727) & mask
        total = ((total << 31) | (total >> 33)) & mask
        total = (total * 11400714785074694791) & mask
    total = (total + (len(value) ^ (2870177450012600261 ^ 3527539))) & mask
    if total == mask:
        return 1546275796
    return total - (1 << 64) if total >> 63 else total


def _hash_frozenset(value):
    mask = 0xFFFFFFFFFFFFFFFF
    total = 0
    for item in value:
        code = hash(item) & mask
        total ^= ((code ^ 89869747) ^ (code << 16) & mask) * 3644798167 & mask
    total ^= ((len(value) + 1) * 1927868237) & mask
    total ^= (total >> 11) ^ (total >> 25)
    total = (total * 69069 + 907133923) & mask
    if total == mask:
        total = 590923713
    return total - (1 << 64) if total >> 63 else total


def _len(value):
    count = type(value).__len__(value)
    if not isinstance(count, int):
        raise TypeError("'" + type(count).__name__ + "' object cannot be interpreted as an integer")
    if count < 0:
        raise ValueError("__len__() should return >= 0")
    return count + 0


def _divmod(a, b):
    for one, other, name in ((a, b, "__divmod__"), (b, a, "__rdivmod__")):
        method = getattr(type(one), name, None)
        if method is not None and not isinstance(one, (int, float)):
            result = method(one, other)
            if result is not NotImplemented:
                return result
    try:
        return a // b, a % b
    except TypeError:
        raise TypeError("unsupported operand type(s) for divmod(): '" + type(a).__name__ + "' and '" + type(b).__name__ + "'") from None


def _pow(base, exponent):
    return base ** exponent


def _in_base(function, value):
    return function(type(value).__index__(value))


# Sequences

def _list_extend(target, iterable):
    for item in iterable:
        list.append(target, item)


def _list_add_in_place(target, iterable):
    for item in iterable:
        list.append(target, item)
    return target


def _sequence_eq(a, b):
    return _m_equal(a, b)


def _sequence_ne(a, b):
    return not _m_equal(a, b)


def _first_difference(a, b):
    at = 0
    while at < len(a) and at < len(b):
        if not (a[at] is b[at] or a[at] == b[at]):
            return at
        at += 1
    return None


def _sequence_lt(a, b):
    at = _first_difference(a, b)
    return len(a) < len(b) if at is None else a[at] < b[at]


def _sequence_le(a, b):
    at = _first_difference(a, b)
    return len(a) <= len(b) if at is None else a[at] <= b[at]


def _sequence_gt(a, b):
    at = _first_difference(a, b)
    return len(a) > len(b) if at is None else a[at] > b[at]


def _sequence_ge(a, b):
    at = _first_difference(a, b)
    return len(a) >= len(b) if at is None else a[at] >= b[at]


def _sequence_contains(sequence, wanted):
    for item in sequence:
        if item is wanted or item == wanted:
            return True
    return False


def _sequence_count(sequence, wanted):
    count = 0
    for item in sequence:
        if item is wanted or item == wanted:
            count += 1
    return count


def _sequence_index(sequence, wanted, start, stop):
    for at in range(start, min(stop, len(sequence))):
        if sequence[at] is wanted or sequence[at] == wanted:
            return at
    if isinstance(sequence, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    _not_in_list(wanted)


def _not_in_list(wanted):
    raise ValueError(repr(wanted) + " is not in list")


def _not_in_range(wanted):
    raise ValueError(repr(wanted) + " is not in range")


def _list_remove(target, wanted):
    for at in range(len(target)):
        if target[at] is wanted or target[at] == wanted:
            del target[at]
            return
    raise ValueError("list.remove(x): x not in list")


def _reversed(sequence):
    at = len(sequence) - 1
    while at >= 0:
        yield sequence[at]
        at -= 1


# Order

def _merged(items, keys, order, reverse):
    """The positions in order, sorted by the keys' own < : equal ones stay as they are."""
    if len(order) < 2:
        return order
    middle = len(order) // 2
    left = _merged(items, keys, order[:middle], reverse)
    right = _merged(items, keys, order[middle:], reverse)
    result = []
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        if keys[left[i]] < keys[right[j]] if reverse else keys[right[j]] < keys[left[i]]:
            result.append(right[j])
            j += 1
        else:
            result.append(left[i])
            i += 1
    return result + left[i:] + right[j:]


def _sorted(iterable, key, reverse):
    items = [item for item in iterable]
    keys = items if key is None else [key(item) for item in items]
    result = _sorted_by_keys(items, keys, reverse)
    if result is None:
        result = [items[at] for at in _merged(items, keys, list(range(len(items))), reverse)]
    return result


def _sort_list(target, key, reverse):
    # Empty meanwhile, so that it can be told whether somebody adds to it.
    items = target[:]
    list.clear(target)
    try:
        items = _sorted(items, key, reverse)
    finally:
        changed = list.__len__(target) > 0
        target[:] = items
    if changed:
        raise ValueError("list modified during sort")


def _min(iterable, key, default):
    found = False
    for item in iterable:
        rank = item if key is None else key(item)
        if not found or rank < best_rank:
            best, best_rank, found = item, rank, True
    if found:
        return best
    if default:
        return default[0]
    raise ValueError("min() arg is an empty sequence")


def _max(iterable, key, default):
    found = False
    for item in iterable:
        rank = item if key is None else key(item)
        if not found or rank > best_rank:
            best, best_rank, found = item, rank, True
    if found:
        return best
    if default:
        return default[0]
    raise ValueError("max() arg is an empty sequence")


# What a native began: the best so far, an item that it cannot compare, and the rest.
def _min_on(best, item, rest):
    if item < best:
        best = item
    for item in rest:
        if item < best:
            best = item
    return best


def _max_on(best, item, rest):
    if item > best:
        best = item
    for item in rest:
        if item > best:
            best = item
    return best


def _sum(iterable, total):
    for item in iterable:
        total = total + item
    return total


def _sum_on(total, item, rest):
    return _sum(rest, total + item)


def _any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def _any_on(item, rest):
    return True if item else _any(rest)


def _all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def _all_on(item, rest):
    return _all(rest) if item else False


# Dicts

def _dict_getitem(table, key):
    found = _m_find(table, hash(key), key)
    if found is None:
        missing = getattr(type(table), "__missing__", None)
        if missing is not None:
            return missing(table, key)
        raise KeyError(key)
    return found[3]


def _dict_setitem(table, key, value):
    _m_dict_set(table, key, value)


def _dict_delitem(table, key):
    found = _m_find(table, hash(key), key)
    if found is None:
        raise KeyError(key)
    _dict_drop(table, found[0])


def _dict_contains(table, key):
    return _m_find(table, hash(key), key) is not None


def _dict_get(table, key, default=None):
    found = _m_find(table, hash(key), key)
    return default if found is None else found[3]


def _dict_setdefault(table, key, default=None):
    found = _m_find(table, hash(key), key)
    if found is not None:
        return found[3]
    _m_dict_set(table, key, default)
    return default


def _dict_pop(table, key, *default):
    found = _m_find(table, hash(key), key)
    if found is not None:
        _dict_drop(table, found[0])
        return found[3]
    if default:
        return default[0]
    raise KeyError(key)


def _dict_update(table, other, keywords):
    if isinstance(other, dict) or hasattr(other, "keys"):
        for key in other.keys():
            dict.__setitem__(table, key, other[key])
    else:
        at = 0
        for pair in other:
            try:
                pair = tuple(pair)
            except TypeError:
                raise TypeError("cannot convert dictionary update sequence element #" + str(at) + " to a sequence") from None
            if len(pair) != 2:
                raise ValueError("dictionary update sequence element #" + str(at) + " has length " + str(len(pair)) + "; 2 is required")
            dict.__setitem__(table, pair[0], pair[1])
            at += 1
    if keywords:
        for key in keywords:
            dict.__setitem__(table, key, keywords[key])


def _dict_fromkeys(cls, iterable, value):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def _dict_eq(a, b):
    return _m_equal(a, b)


def _dict_ne(a, b):
    return not _m_equal(a, b)


def _dict_or(a, b):
    result = a.copy()
    result.update(b)
    return result


def _dict_ior(a, b):
    a.update(b)
    return a


def _view_contains(view, wanted):
    for item in view:
        if item is wanted or item == wanted:
            return True
    return False


def _items_contain(mapping, wanted):
    if not isinstance(wanted, tuple) or len(wanted) != 2 or wanted[0] not in mapping:
        return False
    value = mapping[wanted[0]]
    return value is wanted[1] or value == wanted[1]


def _view_and(a, b):
    return set(a) & set(b)


def _view_or(a, b):
    return set(a) | set(b)


def _view_sub(a, b):
    return set(a) - set(b)


def _view_xor(a, b):
    return set(a) ^ set(b)


def _view_eq(a, b):
    return len(a) == len(b) and _view_le(a, b)


def _view_ne(a, b):
    return not _view_eq(a, b)


def _view_lt(a, b):
    return len(a) < len(b) and _view_le(a, b)


def _view_le(a, b):
    if len(a) > len(b):
        return False
    for item in a:
        if item not in b:
            return False
    return True


def _view_gt(a, b):
    return _view_lt(b, a)


def _view_ge(a, b):
    return _view_le(b, a)


def _view_isdisjoint(view, other):
    for item in other:
        if item in view:
            return False
    return True


# Sets

def _set_contains(table, item):
    return _m_find_in_set(table, hash(item), item) is not None


def _set_add(table, item):
    _m_set_add(table, item)


def _set_discard(table, item):
    found = _m_find_in_set(table, hash(item), item)
    if found is not None:
        _set_drop(table, found[0])


def _set_remove(table, item):
    found = _m_find_in_set(table, hash(item), item)
    if found is None:
        raise KeyError(item)
    _set_drop(table, found[0])


def _set_add_all(table, items):
    for item in items:
        _m_set_add(table, item)


def _frozenset(made, items):
    for item in items:
        _m_set_add(made, item)
    return made


def _set_update(table, others):
    for other in others:
        _set_add_all(table, other)


def _set_union(table, others):
    result = table.copy()
    for other in others:
        for item in other:
            _m_set_add(result, item)
    return result


def _like(table, items):
    return frozenset(items) if isinstance(table, frozenset) else set(items)


def _set_intersection(table, others):
    kept = [item for item in table]
    for other in others:
        other = set(other)
        kept = [item for item in kept if item in other]
    return _like(table, kept)


def _set_difference(table, others):
    kept = [item for item in table]
    for other in others:
        other = set(other)
        kept = [item for item in kept if item not in other]
    return _like(table, kept)


def _toggle(table, items):
    for item in items:
        if item in table:
            table.discard(item)
        else:
            table.add(item)


def _set_symmetric_difference(table, other):
    # From the other one on, which shows in the order.
    made = set(other)
    _toggle(made, table)
    return frozenset(made) if isinstance(table, frozenset) else made


def _replace_members(table, members):
    members = [item for item in members]
    table.clear()
    table.update(members)


def _set_intersection_update(table, *others):
    _replace_members(table, table.intersection(*others))


def _set_difference_update(table, *others):
    for other in others:
        for item in list(other):
            table.discard(item)


def _set_symmetric_difference_update(table, other):
    _toggle(table, set(other))


def _set_issubset(table, other):
    other = set(other)
    for item in table:
        if item not in other:
            return False
    return True


def _set_issuperset(table, other):
    for item in other:
        if item not in table:
            return False
    return True


def _set_isdisjoint(table, other):
    for item in other:
        if item in table:
            return False
    return True


def _set_or(a, b):
    return a.union(b)


def _set_and(a, b):
    return a.intersection(b)


def _set_sub(a, b):
    return a.difference(b)


def _set_xor(a, b):
    return a.symmetric_difference(b)


def _set_le(a, b):
    return len(a) <= len(b) and _set_issubset(a, b)


def _set_lt(a, b):
    return len(a) < len(b) and _set_issubset(a, b)


def _set_ge(a, b):
    return len(a) >= len(b) and _set_issuperset(a, b)


def _set_gt(a, b):
    return len(a) > len(b) and _set_issuperset(a, b)


def _set_ior(a, b):
    a.update(b)
    return a


def _set_iand(a, b):
    a.intersection_update(b)
    return a


def _set_isub(a, b):
    a.difference_update(b)
    return a


def _set_ixor(a, b):
    a.symmetric_difference_update(b)
    return a


def _set_eq(a, b):
    return _m_equal(a, b)


def _set_ne(a, b):
    return not _m_equal(a, b)


# Iterators

class enumerate:
    def __init__(self, iterable, start=0):
        self._iterator = iter(iterable)
        self._count = start if type(start) is int else range(start, start).start

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self._iterator)
        count = self._count
        self._count = count + 1
        return count, item


class zip:
    def __init__(self, *iterables, strict=False):
        self._iterators = [iter(iterable) for iterable in iterables]
        self._strict = strict

    def __iter__(self):
        return self

    def __next__(self):
        if not self._iterators:
            raise StopIteration
        items = []
        for iterator in self._iterators:
            try:
                items.append(next(iterator))
            except StopIteration:
                if self._strict:
                    self._check(len(items))
                raise
        return tuple(items)

    def _check(self, ended):
        if ended:
            plural = " " if ended == 1 else "s 1-"
            raise ValueError("zip() argument " + str(ended + 1) + " is shorter than argument" + plural + str(ended)) from None
        for at in range(1, len(self._iterators)):
            try:
                next(self._iterators[at])
            except StopIteration:
                continue
            plural = " " if at == 1 else "s 1-"
            raise ValueError("zip() argument " + str(at + 1) + " is longer than argument" + plural + str(at)) from None


class map:
    def __init__(self, *arguments):
        if len(arguments) < 2:
            raise TypeError("map() must have at least two arguments.")
        function, *iterables = arguments
        self._function = function
        self._iterators = [iter(iterable) for iterable in iterables]

    def __iter__(self):
        return self

    def __next__(self):
        iterators = self._iterators
        if len(iterators) == 1:
            return self._function(next(iterators[0]))
        items = []
        for iterator in iterators:
            items.append(next(iterator))
        return self._function(*items)


class filter:
    def __init__(self, *arguments):
        if len(arguments) != 2:
            raise TypeError("filter expected 2 arguments, got %d" % len(arguments))
        function, iterable = arguments
        self._function = function
        self._iterator = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        function = self._function
        while True:
            item = next(self._iterator)
            if item if function is None else function(item):
                return item


def dir(*about):
    if not about:
        return sorted(_caller_names()[1])
    if len(about) > 1:
        raise TypeError("dir expected at most 1 argument, got %d" % len(about))
    thing = about[0]
    own = getattr(type(thing), "__dir__", None)
    if own is not None:
        return sorted(own(thing))
    if type(thing).__name__ == "module":
        own = thing.__dict__.get("__dir__")
        return sorted(thing.__dict__ if own is None else own())
    names = set()
    for cls in thing.__mro__ if isinstance(thing, type) else type(thing).__mro__:
        names.update(cls.__dict__)
    names.update(getattr(thing, "__dict__", {}))
    return sorted(names)


def _caller_names():
    # (globals, locals) of the learner's innermost call.
    for place in _code_frames():
        if not _code_facts(place[0])[12]:
            return place[2], place[3]


def eval(source, globals=None, locals=None, /):
    """The value of an expression that comes as text."""
    import _eval
    return _eval.run(source, globals, locals, "eval", _caller_names())


def exec(source, globals=None, locals=None, /, *, closure=None):
    """Runs statements that come as text."""
    import _eval
    _eval.run(source, globals, locals, "exec", _caller_names())


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1):
    """Text, read once: for eval() and exec()."""
    import _eval
    return _eval.read(source, filename, mode)


class _Quitter:
    # exit and quit: at Python's prompt their names alone say how to leave.
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Use %s() or Ctrl-D (i.e. EOF) to exit" % self.name

    def __call__(self, code=None):
        raise SystemExit(code)


exit = _Quitter("exit")
quit = _Quitter("quit")
_Quitter.__module__ = "_sitebuiltins"
_Quitter.__name__ = _Quitter.__qualname__ = "Quitter"
