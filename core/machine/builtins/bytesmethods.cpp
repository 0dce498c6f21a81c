// bytes and bytearray.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/codecs.h"
#include "core/machine/builtins/declare.h"

#include <algorithm>
#include <cstring>

namespace interleave {

namespace {

std::string_view self(const NativeCall &call)
{
    return *bytesOf(call.heap(), call.arg(0));
}

Value makeByteArray(Heap &heap, std::string_view data)
{
    auto *array = heap.make<ByteArrayObject>(Kind::ByteArray);
    array->count = static_cast<std::uint32_t>(data.size());
    if (!data.empty()) {
        auto *block = heap.make<RawBlock>(Kind::Raw, data.size());
        std::memcpy(block->data, data.data(), data.size());
        array->data = heap.refOf(block);
    }
    return heap.valueOf(array);
}

// What a method of bytes gives is bytes, of bytearray a bytearray.
Value sameKind(const NativeCall &call, std::string_view data)
{
    return call.heap().is(call.arg(0), Kind::ByteArray) ? makeByteArray(call.heap(), data)
                                                        : call.heap().bytes(data);
}
Outcome returnsBytes(NativeCall &call, std::string_view data)
{
    return call.returns(sameKind(call, data));
}

Outcome needsBytes(NativeCall &call, Value v)
{
    return call.raise(Ex::TypeError,
        "a bytes-like object is required, not '" + std::string(call.context().typeName(v)) + "'");
}

// The bytes that bytes(x) and bytearray(x) hold. False: raised, or `handedOver` (then the outcome
// is the native's).
bool contents(NativeCall &call, std::string &out, Outcome &outcome)
{
    Heap &heap = call.heap();
    const Value source = call.arg(1);
    const auto fail = [&](Outcome o) {
        outcome = o;
        return false;
    };
    if (source.isEmpty())
        return true;
    if (heap.isString(source)) {
        if (!call.has(2))
            return fail(call.raise(Ex::TypeError, "string argument without an encoding"));
        if (!heap.isString(call.arg(2)))
            return fail(
                raiseForType(call, "bytes() argument 'encoding' must be str, not ", call.arg(2)));
        const auto codec = codecNamed(heap.text(call.arg(2)));
        if (!codec)
            return fail(call.raise(
                Ex::LookupError, "unknown encoding: " + std::string(heap.text(call.arg(2)))));
        const bool named = call.has(3) && heap.isString(call.arg(3));
        Coded coded
            = encodeText(heap.text(source), *codec, named ? heap.text(call.arg(3)) : "strict");
        if (coded.error)
            return fail(raiseForCode(call, *coded.error, true, source));
        out = std::move(coded.text);
        return true;
    }
    if (call.has(2))
        return fail(call.raise(Ex::TypeError, "encoding without a string argument"));
    if (isIntegral(heap, source)) {
        std::int64_t count = 0;
        if (!indexFrom(call.context(), source, count))
            return fail(Outcome::Raise);
        if (count < 0)
            return fail(call.raise(Ex::ValueError, "negative count"));
        if (!heap.fits(static_cast<std::uint64_t>(count)))
            return fail(call.raise(Ex::MemoryError, {}));
        out.assign(static_cast<std::size_t>(count), '\0');
        return true;
    }
    if (const auto bytes = bytesOf(heap, source)) {
        out = *bytes;
        return true;
    }
    if (source.isNone() || source.isReal())
        return fail(call.raise(Ex::TypeError,
            "cannot convert '" + std::string(call.context().typeName(source))
                + "' object to bytes"));
    if (const Value name = call.program().findInterned("__bytes__");
        heap.is(source, Kind::Instance) && !name.isEmpty()
        && !call.context().lookup(call.context().typeOf(source), name).isEmpty())
        return fail(call.prelude("_bytes_by_itself", { source }));
    std::vector<Value> items;
    const Next read = itemsOf(call.context(), source, items);
    if (read != Next::End)
        return fail(againWithList(call, read, 1));
    for (Value item : items) {
        std::int64_t byte = 0;
        if (!indexFrom(call.context(), item, byte))
            return fail(Outcome::Raise);
        if (byte < 0 || byte > 255)
            return fail(call.raise(Ex::ValueError, "bytes must be in range(0, 256)"));
        out += static_cast<char>(static_cast<unsigned char>(byte));
    }
    return true;
}

Outcome newBytes(NativeCall &call)
{
    std::string data;
    Outcome outcome {};
    if (!contents(call, data, outcome))
        return outcome;
    return call.returns(call.heap().bytes(data));
}

Outcome newByteArray(NativeCall &call)
{
    std::string data;
    Outcome outcome {};
    if (!contents(call, data, outcome))
        return outcome;
    return call.returns(makeByteArray(call.heap(), data));
}

Outcome decode(NativeCall &call)
{
    for (std::uint32_t i = 1; i <= 2; i++) {
        if (call.has(i) && !call.heap().isString(call.arg(i)))
            return raiseForType(call,
                std::string("decode() argument '") + (i == 1 ? "encoding" : "errors")
                    + "' must be str, not ",
                call.arg(i));
    }
    const std::string_view name = call.has(1) ? call.heap().text(call.arg(1)) : "utf-8";
    const auto codec = codecNamed(name);
    if (!codec)
        return call.raise(Ex::LookupError, "unknown encoding: " + std::string(name));
    const Coded coded
        = decodeBytes(self(call), *codec, call.has(2) ? call.heap().text(call.arg(2)) : "strict");
    if (coded.error)
        return raiseForCode(call, *coded.error, false, call.arg(0));
    return returnsText(call, coded.text);
}

Outcome hex(NativeCall &call)
{
    std::string_view separator;
    std::int64_t group = 1;
    if (call.has(1)) {
        if (!call.heap().isString(call.arg(1)) || call.heap().text(call.arg(1)).size() != 1)
            return call.raise(Ex::ValueError, "sep must be length 1.");
        separator = call.heap().text(call.arg(1));
    }
    if (call.has(2) && !indexFrom(call.context(), call.arg(2), group))
        return Outcome::Raise;
    const std::string_view data = self(call);
    std::string out;
    for (std::size_t i = 0; i < data.size(); i++) {
        // Groups count from the right when positive, from the left when negative.
        const auto size = static_cast<std::size_t>(group < 0 ? -group : group);
        const bool cut = i > 0 && !separator.empty() && size > 0
            && (group > 0 ? (data.size() - i) % size == 0 : i % size == 0);
        if (cut)
            out += separator;
        const auto byte = static_cast<unsigned char>(data[i]);
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return returnsText(call, out);
}

Outcome fromhex(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return raiseForType(call, "fromhex() argument must be str, not ", call.arg(1));
    const std::string_view text = call.heap().text(call.arg(1));
    std::string out;
    int high = -1;
    for (std::size_t i = 0; i < text.size(); i++) {
        const char c = text[i];
        if (high < 0 && (c == ' ' || (c >= '\t' && c <= '\r')))
            continue;
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'             ? c - 'a' + 10
            : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                               : -1;
        if (digit < 0)
            return call.raise(Ex::ValueError,
                "non-hexadecimal number found in fromhex() arg at position " + std::to_string(i));
        if (high < 0) {
            high = digit;
        } else {
            out += static_cast<char>(static_cast<unsigned char>(high << 4 | digit));
            high = -1;
        }
    }
    if (high >= 0)
        return call.raise(Ex::ValueError,
            "non-hexadecimal number found in fromhex() arg at position "
                + std::to_string(text.size()));
    return call.returns(call.heap().bytes(out));
}

// A part to look for: bytes, or one byte as a number.
bool partFrom(NativeCall &call, Value v, std::string &out)
{
    if (const auto bytes = bytesOf(call.heap(), v)) {
        out = *bytes;
        return true;
    }
    if (!isIntegral(call.heap(), v)) {
        call.raise(Ex::TypeError,
            "argument should be integer or bytes-like object, not '"
                + std::string(call.context().typeName(v)) + "'");
        return false;
    }
    const auto byte = int64Of(call.heap(), v);
    if (!byte || *byte < 0 || *byte > 255) {
        call.raise(Ex::ValueError, "byte must be in range(0, 256)");
        return false;
    }
    out.assign(1, static_cast<char>(static_cast<unsigned char>(*byte)));
    return true;
}

struct Sought {
    std::string part;
    std::string_view window;
    std::int64_t from = 0;
    bool inside = true;
};

bool sought(NativeCall &call, Sought &out)
{
    std::int64_t to = 0;
    const std::string_view data = self(call);
    if (!partFrom(call, call.arg(1), out.part)
        || !rangeFrom(call.context(), call.arg(2), call.arg(3),
            static_cast<std::int64_t>(data.size()), out.from, to))
        return false;
    out.inside = out.from <= to;
    if (out.inside)
        out.window = data.substr(
            static_cast<std::size_t>(out.from), static_cast<std::size_t>(to - out.from));
    return true;
}

Outcome search(NativeCall &call, bool left, bool raises)
{
    Sought s;
    if (!sought(call, s))
        return Outcome::Raise;
    const std::size_t at = !s.inside ? std::string_view::npos
        : left                       ? s.window.find(s.part)
                                     : s.window.rfind(s.part);
    if (at != std::string_view::npos)
        return call.returns(Value::smallInt(s.from + static_cast<std::int64_t>(at)));
    return raises ? call.raise(Ex::ValueError, "subsection not found")
                  : call.returns(Value::smallInt(-1));
}

Outcome find(NativeCall &call)
{
    return search(call, true, false);
}
Outcome rfind(NativeCall &call)
{
    return search(call, false, false);
}
Outcome index(NativeCall &call)
{
    return search(call, true, true);
}

Outcome count(NativeCall &call)
{
    Sought s;
    if (!sought(call, s))
        return Outcome::Raise;
    std::int64_t times = 0;
    if (s.inside && s.part.empty())
        times = static_cast<std::int64_t>(s.window.size()) + 1;
    for (std::size_t at = s.window.find(s.part); !s.part.empty() && at != std::string_view::npos;
         at = s.window.find(s.part, at + s.part.size()))
        times++;
    return call.returns(Value::smallInt(times));
}

Outcome matchEnd(NativeCall &call, const char *name, bool atStart)
{
    const auto matches = [&](std::string_view part) {
        return atStart ? self(call).starts_with(part) : self(call).ends_with(part);
    };
    const Value wanted = call.arg(1);
    if (const auto part = bytesOf(call.heap(), wanted))
        return call.returns(Value::boolean(matches(*part)));
    if (!call.heap().is(wanted, Kind::Tuple))
        return raiseForType(
            call, std::string(name) + " first arg must be bytes or a tuple of bytes, not ", wanted);
    for (Value part : call.heap().tupleItems(wanted)) {
        const auto bytes = bytesOf(call.heap(), part);
        if (!bytes)
            return needsBytes(call, part);
        if (matches(*bytes))
            return call.returns(Value::boolean(true));
    }
    return call.returns(Value::boolean(false));
}

Outcome startswith(NativeCall &call)
{
    return matchEnd(call, "startswith", true);
}
Outcome endswith(NativeCall &call)
{
    return matchEnd(call, "endswith", false);
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

Outcome split(NativeCall &call)
{
    std::int64_t limit = -1;
    if (call.has(2) && !indexFrom(call.context(), call.arg(2), limit))
        return Outcome::Raise;
    std::vector<Value> parts;
    std::string_view data = self(call);
    const auto mayCut
        = [&] { return limit < 0 || static_cast<std::int64_t>(parts.size()) < limit; };
    if (!call.has(1) || call.arg(1).isNone()) {
        for (;;) {
            while (!data.empty() && isSpace(data.front()))
                data.remove_prefix(1);
            if (data.empty())
                break;
            std::size_t end = data.size();
            if (mayCut())
                end = static_cast<std::size_t>(
                    std::find_if(data.begin(), data.end(), isSpace) - data.begin());
            parts.push_back(sameKind(call, data.substr(0, end)));
            data.remove_prefix(end);
        }
        return call.returns(call.heap().list(parts));
    }
    const auto separator = bytesOf(call.heap(), call.arg(1));
    if (!separator)
        return needsBytes(call, call.arg(1));
    if (separator->empty())
        return call.raise(Ex::ValueError, "empty separator");
    for (std::size_t at = data.find(*separator); at != std::string_view::npos && mayCut();
         at = data.find(*separator)) {
        parts.push_back(sameKind(call, data.substr(0, at)));
        data.remove_prefix(at + separator->size());
    }
    parts.push_back(sameKind(call, data));
    return call.returns(call.heap().list(parts));
}

Outcome splitlines(NativeCall &call)
{
    const bool keep
        = call.has(1) && call.arg(1) != Value::boolean(false) && call.arg(1) != Value::smallInt(0);
    std::string_view data = self(call);
    std::vector<Value> parts;
    while (!data.empty()) {
        const std::size_t end = std::min(data.find_first_of("\r\n"), data.size());
        const std::size_t next
            = data.substr(end).starts_with("\r\n") ? end + 2 : std::min(end + 1, data.size());
        parts.push_back(sameKind(call, data.substr(0, keep ? next : end)));
        data.remove_prefix(next);
    }
    return call.returns(call.heap().list(parts));
}

Outcome partition(NativeCall &call)
{
    const auto separator = bytesOf(call.heap(), call.arg(1));
    if (!separator)
        return needsBytes(call, call.arg(1));
    if (separator->empty())
        return call.raise(Ex::ValueError, "empty separator");
    const std::string_view data = self(call);
    const std::size_t at = data.find(*separator);
    const bool found = at != std::string_view::npos;
    const Value parts[3] = { sameKind(call, found ? data.substr(0, at) : data),
        sameKind(call, found ? *separator : std::string_view()),
        sameKind(call, found ? data.substr(at + separator->size()) : std::string_view()) };
    return call.returns(call.heap().tuple(parts));
}

Outcome stripSides(NativeCall &call, bool left, bool right)
{
    std::string_view wanted = " \t\n\r\x0b\f";
    if (call.has(1) && !call.arg(1).isNone()) {
        const auto set = bytesOf(call.heap(), call.arg(1));
        if (!set)
            return needsBytes(call, call.arg(1));
        wanted = *set;
    }
    std::string_view data = self(call);
    while (left && !data.empty() && wanted.find(data.front()) != std::string_view::npos)
        data.remove_prefix(1);
    while (right && !data.empty() && wanted.find(data.back()) != std::string_view::npos)
        data.remove_suffix(1);
    return returnsBytes(call, data);
}

Outcome strip(NativeCall &call)
{
    return stripSides(call, true, true);
}
Outcome lstrip(NativeCall &call)
{
    return stripSides(call, true, false);
}
Outcome rstrip(NativeCall &call)
{
    return stripSides(call, false, true);
}

Outcome replace(NativeCall &call)
{
    const auto old = bytesOf(call.heap(), call.arg(1)), fresh = bytesOf(call.heap(), call.arg(2));
    if (!old || !fresh)
        return needsBytes(call, call.arg(old ? 2 : 1));
    std::int64_t limit = -1;
    if (call.has(3) && !indexFrom(call.context(), call.arg(3), limit))
        return Outcome::Raise;
    const std::string_view data = self(call);
    std::string out;
    std::size_t at = 0;
    for (std::int64_t done = 0; at <= data.size() && (limit < 0 || done < limit); done++) {
        const std::size_t next = data.find(*old, at);
        if (next == std::string_view::npos)
            break;
        if (!call.heap().fits(out.size()))
            return call.raise(Ex::MemoryError, {});
        out += data.substr(at, next - at);
        out += *fresh;
        at = next + old->size();
        if (old->empty()) {
            if (next == data.size())
                break;
            out += data[next];
            at = next + 1;
        }
    }
    out += data.substr(std::min(at, data.size()));
    return returnsBytes(call, out);
}

Outcome join(NativeCall &call)
{
    std::vector<Value> parts;
    const Next read = itemsOf(call.context(), call.arg(1), parts);
    if (read != Next::End)
        return call.arg(1).isRef() ? againWithList(call, read, 1)
                                   : call.raise(Ex::TypeError, "can only join an iterable");
    std::string out;
    for (std::size_t i = 0; i < parts.size(); i++) {
        const auto part = bytesOf(call.heap(), parts[i]);
        if (!part && call.heap().is(parts[i], Kind::Instance)
            && call.context().typeName(parts[i]) == "memoryview")
            return call.prelude("_bytes_join", { call.arg(0), call.heap().list(parts) });
        if (!part) {
            return call.raise(Ex::TypeError,
                "sequence item " + std::to_string(i) + ": expected a bytes-like object, "
                    + std::string(call.context().typeName(parts[i])) + " found");
        }
        if (i > 0)
            out += self(call);
        out += *part;
    }
    return returnsBytes(call, out);
}

template <char From, char To, int Delta>
Outcome shifted(NativeCall &call)
{
    std::string out(self(call));
    std::transform(out.begin(), out.end(), out.begin(),
        [](char c) { return c >= From && c <= To ? static_cast<char>(c + Delta) : c; });
    return returnsBytes(call, out);
}

Outcome isdigit(NativeCall &call)
{
    const std::string_view data = self(call);
    return call.returns(Value::boolean(!data.empty()
        && std::all_of(data.begin(), data.end(), [](char c) { return c >= '0' && c <= '9'; })));
}

Outcome pad(NativeCall &call, bool left)
{
    std::int64_t width = 0;
    if (!indexFrom(call.context(), call.arg(1), width))
        return Outcome::Raise;
    char fill = ' ';
    if (call.has(2)) {
        const auto given = bytesOf(call.heap(), call.arg(2));
        if (!given || given->size() != 1)
            return call.raise(Ex::TypeError, "argument 2 must be a byte string of length 1");
        fill = given->front();
    }
    std::string out(self(call));
    if (width > static_cast<std::int64_t>(out.size())) {
        if (!call.heap().fits(static_cast<std::uint64_t>(width)))
            return call.raise(Ex::MemoryError, {});
        out.insert(left ? 0 : out.size(), static_cast<std::size_t>(width) - out.size(), fill);
    }
    return returnsBytes(call, out);
}

Outcome ljust(NativeCall &call)
{
    return pad(call, false);
}
Outcome rjust(NativeCall &call)
{
    return pad(call, true);
}

void setContents(Heap &heap, Value array, std::string_view data)
{
    const Value made = makeByteArray(heap, data);
    auto *to = heap.at<ByteArrayObject>(array);
    const auto *from = heap.at<ByteArrayObject>(made);
    to->data = from->data;
    to->count = from->count;
}

Outcome append(NativeCall &call)
{
    std::string byte;
    if (!isIntegral(call.heap(), call.arg(1)))
        return call.raise(Ex::TypeError,
            "'" + std::string(call.context().typeName(call.arg(1)))
                + "' object cannot be interpreted as an integer");
    if (!partFrom(call, call.arg(1), byte))
        return Outcome::Raise;
    Heap &heap = call.heap();
    auto *array = heap.at<ByteArrayObject>(call.arg(0));
    const std::size_t room
        = array->count ? heap.header(array->data)->units() * Arena::kUnit - sizeof(RawBlock) : 0;
    if (array->count < room) {
        heap.at<RawBlock>(array->data)->data[array->count++] = static_cast<std::uint8_t>(byte[0]);
        return call.returnsNone();
    }
    auto *block = heap.make<RawBlock>(Kind::Raw, std::size_t { array->count } * 2 + 16);
    if (array->count)
        std::memcpy(block->data, heap.at<RawBlock>(array->data)->data, array->count);
    block->data[array->count++] = static_cast<std::uint8_t>(byte[0]);
    array->data = heap.refOf(block);
    return call.returnsNone();
}

Outcome extend(NativeCall &call)
{
    std::string more;
    Outcome outcome {};
    if (call.heap().isString(call.arg(1)))
        return call.raise(Ex::TypeError, "expected iterable of integers; got: 'str'");
    if (!contents(call, more, outcome))
        return outcome;
    setContents(call.heap(), call.arg(0), std::string(self(call)) + more);
    return call.returnsNone();
}

Outcome clear(NativeCall &call)
{
    setContents(call.heap(), call.arg(0), {});
    return call.returnsNone();
}

Outcome pop(NativeCall &call)
{
    std::string data(self(call));
    std::int64_t at = -1;
    if (call.has(1) && !indexFrom(call.context(), call.arg(1), at))
        return Outcome::Raise;
    if (data.empty())
        return call.raise(Ex::IndexError, "pop from empty bytearray");
    const auto size = static_cast<std::int64_t>(data.size());
    if (at < 0)
        at += size;
    if (at < 0 || at >= size)
        return call.raise(Ex::IndexError, "pop index out of range");
    const auto byte = static_cast<unsigned char>(data[static_cast<std::size_t>(at)]);
    data.erase(static_cast<std::size_t>(at), 1);
    setContents(call.heap(), call.arg(0), data);
    return call.returns(Value::smallInt(byte));
}

} // namespace

void declareBytes(Declarations &declare)
{
    declare.makes("bytes", "__new__(cls, source=b'', encoding=None, errors=None)", newBytes);
    declare.makes(
        "bytearray", "__new__(cls, source=b'', encoding=None, errors=None)", newByteArray);
    declare.classMethod("bytes", "fromhex(cls, string, /)", fromhex);
    for (const char *type : { "bytes", "bytearray" }) {
        declare.method(type, "decode(self, encoding='utf-8', errors='strict')", decode);
        declare.method(type, "hex(self, sep=None, bytes_per_sep=1)", hex);
        declare.method(type, "find(self, sub, start=None, end=None, /)", find);
        declare.method(type, "rfind(self, sub, start=None, end=None, /)", rfind);
        declare.method(type, "index(self, sub, start=None, end=None, /)", index);
        declare.method(type, "count(self, sub, start=None, end=None, /)", count);
        declare.method(type, "startswith(self, prefix, /)", startswith);
        declare.method(type, "endswith(self, suffix, /)", endswith);
        declare.method(type, "split(self, sep=None, maxsplit=-1)", split);
        declare.method(type, "splitlines(self, keepends=False)", splitlines);
        declare.method(type, "partition(self, sep, /)", partition);
        declare.method(type, "strip(self, bytes=None, /)", strip);
        declare.method(type, "lstrip(self, bytes=None, /)", lstrip);
        declare.method(type, "rstrip(self, bytes=None, /)", rstrip);
        declare.method(type, "replace(self, old, new, count=-1, /)", replace);
        declare.method(type, "join(self, iterable_of_bytes, /)", join);
        declare.method(type, "upper(self, /)", shifted<'a', 'z', -32>);
        declare.method(type, "lower(self, /)", shifted<'A', 'Z', 32>);
        declare.method(type, "isdigit(self, /)", isdigit);
        declare.method(type, "ljust(self, width, fillchar=b' ', /)", ljust);
        declare.method(type, "rjust(self, width, fillchar=b' ', /)", rjust);
    }
    declare.method("bytearray", "append(self, item, /)", append);
    declare.method("bytearray", "extend(self, iterable_of_ints, /)", extend);
    declare.method("bytearray", "clear(self, /)", clear);
    declare.method("bytearray", "pop(self, index=-1, /)", pop);
}

} // namespace interleave
