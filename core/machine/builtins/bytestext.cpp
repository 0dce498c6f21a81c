// What bytes and bytearray do with ASCII text in them, and the last methods of bytearray as a list.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/sequences.h"

#include <algorithm>
#include <cstring>

namespace interleave {

namespace {

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isLetter(char c)
{
    return isLower(c) || isUpper(c);
}
bool isLetterOrDigit(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9');
}
bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}
char toLower(char c)
{
    return isUpper(c) ? static_cast<char>(c + 32) : c;
}
char toUpper(char c)
{
    return isLower(c) ? static_cast<char>(c - 32) : c;
}

std::string_view self(const NativeCall &call)
{
    return *bytesOf(call.heap(), call.arg(0));
}

void setContents(Heap &heap, Value array, std::string_view data)
{
    auto *to = heap.at<ByteArrayObject>(array);
    to->count = static_cast<std::uint32_t>(data.size());
    to->data = 0;
    if (data.empty())
        return;
    auto *block = heap.make<RawBlock>(Kind::Raw, data.size());
    std::memcpy(block->data, data.data(), data.size());
    to->data = heap.refOf(block);
}

// bytes of bytes, bytearray of bytearray.
Outcome returnsSame(NativeCall &call, std::string_view data)
{
    Heap &heap = call.heap();
    if (!heap.is(call.arg(0), Kind::ByteArray))
        return call.returns(heap.bytes(data));
    const Value made = heap.valueOf(heap.make<ByteArrayObject>(Kind::ByteArray));
    setContents(heap, made, data);
    return call.returns(made);
}

template <bool (*Test)(char), bool OfNothing = false>
Outcome all(NativeCall &call)
{
    const std::string_view data = self(call);
    return call.returns(
        Value::boolean(data.empty() ? OfNothing : std::all_of(data.begin(), data.end(), Test)));
}

// Letters there are, and none of the other case.
template <bool (*Wanted)(char), bool (*Other)(char)>
Outcome ofCase(NativeCall &call)
{
    const std::string_view data = self(call);
    return call.returns(Value::boolean(std::any_of(data.begin(), data.end(), Wanted)
        && std::none_of(data.begin(), data.end(), Other)));
}

Outcome istitle(NativeCall &call)
{
    bool inWord = false;
    bool any = false;
    for (const char c : self(call)) {
        if ((isUpper(c) && inWord) || (isLower(c) && !inWord))
            return call.returns(Value::boolean(false));
        inWord = isLetter(c);
        any = any || inWord;
    }
    return call.returns(Value::boolean(any));
}

Outcome title(NativeCall &call)
{
    std::string out(self(call));
    bool inWord = false;
    for (char &c : out) {
        c = inWord ? toLower(c) : toUpper(c);
        inWord = isLetter(c);
    }
    return returnsSame(call, out);
}

Outcome capitalize(NativeCall &call)
{
    std::string out(self(call));
    std::transform(out.begin(), out.end(), out.begin(), toLower);
    if (!out.empty())
        out[0] = toUpper(out[0]);
    return returnsSame(call, out);
}

Outcome swapcase(NativeCall &call)
{
    std::string out(self(call));
    for (char &c : out)
        c = isUpper(c) ? toLower(c) : toUpper(c);
    return returnsSame(call, out);
}

Outcome center(NativeCall &call)
{
    std::int64_t width = 0;
    if (!indexFrom(call.context(), call.arg(1), width))
        return Outcome::Raise;
    char fill = ' ';
    if (call.has(2)) {
        const auto given = bytesOf(call.heap(), call.arg(2));
        if (!given || given->size() != 1)
            return call.raise(
                Ex::TypeError, "center() argument 2 must be a byte string of length 1");
        fill = (*given)[0];
    }
    std::string out(self(call));
    const std::int64_t missing = width - static_cast<std::int64_t>(out.size());
    if (missing <= 0)
        return returnsSame(call, out);
    if (!call.heap().fits(static_cast<std::uint64_t>(width)))
        return call.raise(Ex::MemoryError, {});
    // The odd one goes to the left when the width is odd.
    const std::int64_t left = missing / 2 + (missing & width & 1);
    out.insert(0, static_cast<std::size_t>(left), fill);
    out.append(static_cast<std::size_t>(missing - left), fill);
    return returnsSame(call, out);
}

Outcome zfill(NativeCall &call)
{
    std::int64_t width = 0;
    if (!indexFrom(call.context(), call.arg(1), width))
        return Outcome::Raise;
    std::string out(self(call));
    const std::int64_t missing = width - static_cast<std::int64_t>(out.size());
    if (missing > 0) {
        if (!call.heap().fits(static_cast<std::uint64_t>(width)))
            return call.raise(Ex::MemoryError, {});
        const bool sign = !out.empty() && (out[0] == '+' || out[0] == '-');
        out.insert(sign ? 1 : 0, static_cast<std::size_t>(missing), '0');
    }
    return returnsSame(call, out);
}

template <bool Front>
Outcome without(NativeCall &call)
{
    const auto part = bytesOf(call.heap(), call.arg(1));
    if (!part)
        return raiseForType(call, "a bytes-like object is required, not ", call.arg(1));
    std::string_view data = self(call);
    if (Front && data.starts_with(*part))
        data.remove_prefix(part->size());
    else if (!Front && data.ends_with(*part))
        data.remove_suffix(part->size());
    return returnsSame(call, std::string(data));
}

// --- bytearray

bool byteFrom(NativeCall &call, Value v, char &out)
{
    std::int64_t byte = 0;
    if (!indexFrom(call.context(), v, byte))
        return false;
    if (byte < 0 || byte > 255) {
        call.raise(Ex::ValueError, "byte must be in range(0, 256)");
        return false;
    }
    out = static_cast<char>(static_cast<unsigned char>(byte));
    return true;
}

Outcome insert(NativeCall &call)
{
    std::int64_t at = 0;
    char byte = 0;
    if (!indexFrom(call.context(), call.arg(1), at) || !byteFrom(call, call.arg(2), byte))
        return Outcome::Raise;
    std::string data(self(call));
    const auto size = static_cast<std::int64_t>(data.size());
    at = std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size);
    data.insert(static_cast<std::size_t>(at), 1, byte);
    setContents(call.heap(), call.arg(0), data);
    return call.returnsNone();
}

Outcome remove(NativeCall &call)
{
    char byte = 0;
    if (!byteFrom(call, call.arg(1), byte))
        return Outcome::Raise;
    std::string data(self(call));
    const std::size_t at = data.find(byte);
    if (at == std::string::npos)
        return call.raise(Ex::ValueError, "value not found in bytearray");
    data.erase(at, 1);
    setContents(call.heap(), call.arg(0), data);
    return call.returnsNone();
}

Outcome deleteItem(NativeCall &call)
{
    std::string data(self(call));
    const auto size = static_cast<std::int64_t>(data.size());
    SliceRange range { 0, 1, 1 };
    if (call.heap().is(call.arg(1), Kind::Slice)) {
        if (!sliceRange(call.context(), call.arg(1), size, range))
            return Outcome::Raise;
    } else if (!itemIndex(call.context(), call.arg(1), size, "bytearray index", "bytearray indices",
                   range.start)) {
        return Outcome::Raise;
    }
    // From behind, so that the places in front stay.
    for (std::int64_t i = range.count; i-- > 0;) {
        const std::int64_t k = range.step > 0 ? i : range.count - 1 - i;
        data.erase(static_cast<std::size_t>(range.start + k * range.step), 1);
    }
    setContents(call.heap(), call.arg(0), data);
    return call.returnsNone();
}

Outcome reverse(NativeCall &call)
{
    std::string data(self(call));
    std::reverse(data.begin(), data.end());
    setContents(call.heap(), call.arg(0), data);
    return call.returnsNone();
}

Outcome copy(NativeCall &call)
{
    return returnsSame(call, std::string(self(call)));
}

} // namespace

void declareBytesText(Declarations &declare)
{
    for (const char *type : { "bytes", "bytearray" }) {
        declare.method(type, "isalpha(self, /)", all<isLetter>);
        declare.method(type, "isalnum(self, /)", all<isLetterOrDigit>);
        declare.method(type, "isspace(self, /)", all<isBlank>);
        declare.method(type, "isascii(self, /)", all<isAscii, true>);
        declare.method(type, "islower(self, /)", ofCase<isLower, isUpper>);
        declare.method(type, "isupper(self, /)", ofCase<isUpper, isLower>);
        declare.method(type, "istitle(self, /)", istitle);
        declare.method(type, "title(self, /)", title);
        declare.method(type, "capitalize(self, /)", capitalize);
        declare.method(type, "swapcase(self, /)", swapcase);
        declare.method(type, "center(self, width, fillchar=b' ', /)", center);
        declare.method(type, "zfill(self, width, /)", zfill);
        declare.method(type, "removeprefix(self, prefix, /)", without<true>);
        declare.method(type, "removesuffix(self, suffix, /)", without<false>);
    }
    declare.method("bytearray", "insert(self, index, item, /)", insert);
    declare.method("bytearray", "__delitem__(self, key, /)", deleteItem);
    declare.method("bytearray", "remove(self, value, /)", remove);
    declare.method("bytearray", "reverse(self, /)", reverse);
    declare.method("bytearray", "copy(self, /)", copy);
}

} // namespace interleave
