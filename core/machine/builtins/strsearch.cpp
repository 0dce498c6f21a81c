// Methods of str that look for something: find, count, split, replace, strip...
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/unicode.h"

#include <algorithm>

namespace interleave {

namespace {

std::string_view self(const NativeCall &call)
{
    return call.heap().text(call.arg(0));
}

// The bytes of self[start:end] and the code point that they begin at.
struct Window {
    std::string_view text;
    std::int64_t from = 0;
    bool inside = true; // false: start lies behind the end of the text, so even "" is not in it
};

bool windowOf(NativeCall &call, std::uint32_t first, Window &out)
{
    const auto *string = call.heap().at<StringObject>(call.arg(0));
    std::int64_t from = 0, to = 0;
    if (!rangeFrom(call.context(), call.arg(first), call.arg(first + 1), string->length, from, to))
        return false;
    out.inside = from <= to;
    out.from = from;
    const std::string_view text = self(call);
    if (!out.inside)
        return true;
    const std::size_t begin = string->isAscii()
        ? static_cast<std::size_t>(from)
        : offsetOfCodePoint(text, static_cast<std::size_t>(from));
    const std::size_t end = string->isAscii()
        ? static_cast<std::size_t>(to)
        : offsetOfCodePoint(text, static_cast<std::size_t>(to));
    out.text = text.substr(begin, end - begin);
    return true;
}

enum class From : bool { Left, Right };
enum class Missing : bool { MinusOne, Raises };

Outcome search(NativeCall &call, From from, Missing missing)
{
    const Value wanted = call.arg(1);
    if (!call.heap().isString(wanted))
        return raiseForType(call, "must be str, not ", wanted);
    Window window;
    if (!windowOf(call, 2, window))
        return Outcome::Raise;
    std::size_t at = std::string_view::npos;
    if (window.inside)
        at = from == From::Left ? window.text.find(call.heap().text(wanted))
                                : window.text.rfind(call.heap().text(wanted));
    if (at == std::string_view::npos)
        return missing == Missing::Raises ? call.raise(Ex::ValueError, "substring not found")
                                          : call.returns(Value::smallInt(-1));
    return call.returns(Value::smallInt(
        window.from + static_cast<std::int64_t>(countCodePoints(window.text.substr(0, at)))));
}

Outcome find(NativeCall &call)
{
    return search(call, From::Left, Missing::MinusOne);
}
Outcome rfind(NativeCall &call)
{
    return search(call, From::Right, Missing::MinusOne);
}
Outcome index(NativeCall &call)
{
    return search(call, From::Left, Missing::Raises);
}
Outcome rindex(NativeCall &call)
{
    return search(call, From::Right, Missing::Raises);
}

Outcome count(NativeCall &call)
{
    const Value wanted = call.arg(1);
    if (!call.heap().isString(wanted))
        return raiseForType(call, "must be str, not ", wanted);
    Window window;
    if (!windowOf(call, 2, window))
        return Outcome::Raise;
    const std::string_view part = call.heap().text(wanted);
    if (!window.inside)
        return call.returns(Value::smallInt(0));
    if (part.empty())
        return call.returns(
            Value::smallInt(static_cast<std::int64_t>(countCodePoints(window.text)) + 1));
    std::int64_t times = 0;
    for (std::size_t at = window.text.find(part); at != std::string_view::npos;
         at = window.text.find(part, at + part.size()))
        times++;
    return call.returns(Value::smallInt(times));
}

Outcome matchEnd(NativeCall &call, const char *name, bool atStart)
{
    Window window;
    if (!windowOf(call, 2, window))
        return Outcome::Raise;
    const Heap &heap = call.heap();
    const auto matches = [&](Value part) {
        const std::string_view text = heap.text(part);
        return window.inside
            && (atStart ? window.text.starts_with(text) : window.text.ends_with(text));
    };
    const Value wanted = call.arg(1);
    if (heap.isString(wanted))
        return call.returns(Value::boolean(matches(wanted)));
    if (!heap.is(wanted, Kind::Tuple))
        return raiseForType(
            call, std::string(name) + " first arg must be str or a tuple of str, not ", wanted);
    for (Value part : heap.tupleItems(wanted)) {
        if (!heap.isString(part))
            return raiseForType(
                call, std::string("tuple for ") + name + " must only contain str, not ", part);
        if (matches(part))
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

// maxsplit: -1 for "all".
bool limitFrom(NativeCall &call, std::uint32_t i, std::int64_t &limit)
{
    limit = -1;
    return !call.has(i) || indexFrom(call.context(), call.arg(i), limit);
}

std::vector<std::string_view> splitAtSpaces(std::string_view text, std::int64_t limit)
{
    std::vector<std::string_view> parts;
    std::size_t at = 0;
    const auto skipSpaces = [&] {
        while (at < text.size() && isSpaceCode(decodeFirst(text.substr(at))))
            at += codePointLength(text, at);
    };
    for (skipSpaces(); at < text.size(); skipSpaces()) {
        if (limit >= 0 && static_cast<std::int64_t>(parts.size()) >= limit) {
            parts.push_back(text.substr(at));
            break;
        }
        const std::size_t start = at;
        while (at < text.size() && !isSpaceCode(decodeFirst(text.substr(at))))
            at += codePointLength(text, at);
        parts.push_back(text.substr(start, at - start));
    }
    return parts;
}

// Where the last code point of text[:end] begins.
std::size_t before(std::string_view text, std::size_t end)
{
    end--;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        end--;
    return end;
}

std::vector<std::string_view> splitAtSpacesFromRight(std::string_view text, std::int64_t limit)
{
    std::vector<std::string_view> parts;
    std::size_t end = text.size();
    const auto isSpaceBefore
        = [&](std::size_t at) { return isSpaceCode(decodeFirst(text.substr(before(text, at)))); };
    for (;;) {
        while (end > 0 && isSpaceBefore(end))
            end = before(text, end);
        if (end == 0)
            break;
        std::size_t start = end;
        if (limit >= 0 && static_cast<std::int64_t>(parts.size()) >= limit) {
            parts.push_back(text.substr(0, end));
            break;
        }
        while (start > 0 && !isSpaceBefore(start))
            start = before(text, start);
        parts.push_back(text.substr(start, end - start));
        end = start;
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

std::vector<std::string_view> splitAt(
    std::string_view text, std::string_view separator, std::int64_t limit, From from)
{
    std::vector<std::string_view> parts;
    while (limit < 0 || static_cast<std::int64_t>(parts.size()) < limit) {
        const std::size_t at = from == From::Left ? text.find(separator) : text.rfind(separator);
        if (at == std::string_view::npos)
            break;
        if (from == From::Left) {
            parts.push_back(text.substr(0, at));
            text.remove_prefix(at + separator.size());
        } else {
            parts.push_back(text.substr(at + separator.size()));
            text = text.substr(0, at);
        }
    }
    parts.push_back(text);
    if (from == From::Right)
        std::reverse(parts.begin(), parts.end());
    return parts;
}

Outcome returnsParts(NativeCall &call, const std::vector<std::string_view> &parts)
{
    std::vector<Value> values;
    values.reserve(parts.size());
    for (std::string_view part : parts)
        values.push_back(call.heap().string(part));
    return call.returns(call.heap().list(values));
}

Outcome splitFrom(NativeCall &call, From from)
{
    std::int64_t limit = -1;
    if (!limitFrom(call, 2, limit))
        return Outcome::Raise;
    const Value separator = call.arg(1);
    if (separator.isEmpty() || separator.isNone())
        return returnsParts(call,
            from == From::Left ? splitAtSpaces(self(call), limit)
                               : splitAtSpacesFromRight(self(call), limit));
    if (!call.heap().isString(separator))
        return raiseForType(call, "must be str or None, not ", separator);
    const std::string_view text = call.heap().text(separator);
    if (text.empty())
        return call.raise(Ex::ValueError, "empty separator");
    return returnsParts(call, splitAt(self(call), text, limit, from));
}

Outcome split(NativeCall &call)
{
    return splitFrom(call, From::Left);
}
Outcome rsplit(NativeCall &call)
{
    return splitFrom(call, From::Right);
}

bool isLineEnd(char32_t c)
{
    return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028
        || c == 0x2029;
}

Outcome splitlines(NativeCall &call)
{
    const bool keep
        = call.has(1) && call.arg(1) != Value::boolean(false) && call.arg(1) != Value::smallInt(0);
    const std::string_view text = self(call);
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = codePointLength(text, at);
        if (!isLineEnd(decodeFirst(text.substr(at)))) {
            at += length;
            continue;
        }
        const std::size_t end = at;
        at += text.substr(at).starts_with("\r\n") ? 2 : length;
        parts.push_back(text.substr(start, (keep ? at : end) - start));
        start = at;
    }
    if (start < text.size())
        parts.push_back(text.substr(start));
    return returnsParts(call, parts);
}

Outcome partitionFrom(NativeCall &call, From from)
{
    const Value separator = call.arg(1);
    if (!call.heap().isString(separator))
        return raiseForType(call, "must be str, not ", separator);
    const std::string_view text = self(call), wanted = call.heap().text(separator);
    if (wanted.empty())
        return call.raise(Ex::ValueError, "empty separator");
    const std::size_t at = from == From::Left ? text.find(wanted) : text.rfind(wanted);
    const Value nothing = call.program().emptyString;
    Value parts[3] = { call.arg(0), nothing, nothing };
    if (at != std::string_view::npos) {
        parts[0] = call.heap().string(text.substr(0, at));
        parts[1] = separator;
        parts[2] = call.heap().string(text.substr(at + wanted.size()));
    } else if (from == From::Right) {
        std::swap(parts[0], parts[2]);
    }
    return call.returns(call.heap().tuple(parts));
}

Outcome partition(NativeCall &call)
{
    return partitionFrom(call, From::Left);
}
Outcome rpartition(NativeCall &call)
{
    return partitionFrom(call, From::Right);
}

Outcome replace(NativeCall &call)
{
    for (std::uint32_t i = 1; i <= 2; i++) {
        if (!call.heap().isString(call.arg(i)))
            return raiseForType(call,
                "replace() argument " + std::to_string(i) + " must be str, not ", call.arg(i));
    }
    std::int64_t limit = -1;
    if (!limitFrom(call, 3, limit))
        return Outcome::Raise;
    const std::string_view text = self(call), old = call.heap().text(call.arg(1)),
                           fresh = call.heap().text(call.arg(2));
    std::string out;
    std::size_t at = 0;
    std::int64_t done = 0;
    const auto mayGoOn = [&] { return limit < 0 || done < limit; };
    // How long it will be is known before anything is written.
    std::uint64_t found = 0;
    for (std::size_t next = old.empty() ? std::string_view::npos : text.find(old);
         next != std::string_view::npos && (limit < 0 || found < static_cast<std::uint64_t>(limit));
         next = text.find(old, next + old.size()))
        ++found;
    if (old.empty())
        found = limit < 0
            ? text.size() + 1
            : std::min<std::uint64_t>(static_cast<std::uint64_t>(limit), text.size() + 1);
    const std::uint64_t longest = text.size() + found * fresh.size();
    if (!call.heap().fits(longest - std::min(longest, found * old.size())))
        return call.raise(Ex::MemoryError, {});
    if (old.empty()) {
        for (; at < text.size() && mayGoOn(); done++) {
            const std::size_t length = codePointLength(text, at);
            out += fresh;
            out += text.substr(at, length);
            at += length;
        }
        if (at == text.size() && mayGoOn())
            out += fresh;
    } else {
        for (std::size_t next = text.find(old); next != std::string_view::npos && mayGoOn();
             next = text.find(old, at), done++) {
            out += text.substr(at, next - at);
            out += fresh;
            at = next + old.size();
        }
    }
    if (done == 0 && at == 0 && out.empty())
        return call.returns(call.arg(0));
    out += text.substr(at);
    return returnsText(call, out);
}

enum class Sides : std::uint8_t { Both, Left, Right };

Outcome stripSides(NativeCall &call, const char *name, Sides sides)
{
    const Value set = call.arg(1);
    const bool spaces = set.isEmpty() || set.isNone();
    if (!spaces && !call.heap().isString(set))
        return call.raise(Ex::TypeError, std::string(name) + " arg must be None or str");
    const std::string_view wanted = spaces ? std::string_view() : call.heap().text(set);
    std::string_view text = self(call);
    const auto drops = [&](std::string_view code) {
        return spaces ? isSpaceCode(decodeFirst(code))
                      : wanted.find(code) != std::string_view::npos;
    };
    if (sides != Sides::Right) {
        while (!text.empty()) {
            const std::size_t length = codePointLength(text, 0);
            if (!drops(text.substr(0, length)))
                break;
            text.remove_prefix(length);
        }
    }
    if (sides != Sides::Left) {
        while (!text.empty()) {
            const std::size_t last = before(text, text.size());
            if (!drops(text.substr(last)))
                break;
            text = text.substr(0, last);
        }
    }
    if (text.size() == self(call).size())
        return call.returns(call.arg(0));
    return returnsText(call, text);
}

Outcome strip(NativeCall &call)
{
    return stripSides(call, "strip", Sides::Both);
}
Outcome lstrip(NativeCall &call)
{
    return stripSides(call, "lstrip", Sides::Left);
}
Outcome rstrip(NativeCall &call)
{
    return stripSides(call, "rstrip", Sides::Right);
}

Outcome removeprefix(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return raiseForType(call, "removeprefix() argument must be str, not ", call.arg(1));
    const std::string_view text = self(call), part = call.heap().text(call.arg(1));
    return text.starts_with(part) ? returnsText(call, text.substr(part.size()))
                                  : call.returns(call.arg(0));
}

Outcome removesuffix(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return raiseForType(call, "removesuffix() argument must be str, not ", call.arg(1));
    const std::string_view text = self(call), part = call.heap().text(call.arg(1));
    return text.ends_with(part) ? returnsText(call, text.substr(0, text.size() - part.size()))
                                : call.returns(call.arg(0));
}

Outcome join(NativeCall &call)
{
    std::vector<Value> parts;
    const Value iterable = call.arg(1);
    const Next read = itemsOf(call.context(), iterable, parts);
    if (read != Next::End) {
        const bool number = !iterable.isRef() || call.heap().is(iterable, Kind::BigInt);
        return number ? call.raise(Ex::TypeError, "can only join an iterable")
                      : againWithList(call, read, 1);
    }
    const std::string_view separator = self(call);
    std::size_t size = parts.empty() ? 0 : separator.size() * (parts.size() - 1);
    for (std::size_t i = 0; i < parts.size(); i++) {
        if (!call.heap().isString(parts[i]))
            return call.raise(Ex::TypeError,
                "sequence item " + std::to_string(i) + ": expected str instance, "
                    + std::string(call.context().typeName(parts[i])) + " found");
        size += call.heap().text(parts[i]).size();
    }
    if (!call.heap().fits(size))
        return call.raise(Ex::MemoryError, {});
    std::string out;
    out.reserve(size);
    for (std::size_t i = 0; i < parts.size(); i++) {
        if (i > 0)
            out += separator;
        out += call.heap().text(parts[i]);
    }
    return returnsText(call, out);
}

} // namespace

void declareStringSearch(Declarations &declare)
{
    declare.method("str", "find(self, sub, start=None, end=None, /)", find);
    declare.method("str", "rfind(self, sub, start=None, end=None, /)", rfind);
    declare.method("str", "index(self, sub, start=None, end=None, /)", index);
    declare.method("str", "rindex(self, sub, start=None, end=None, /)", rindex);
    declare.method("str", "count(self, sub, start=None, end=None, /)", count);
    declare.method("str", "startswith(self, prefix, start=None, end=None, /)", startswith);
    declare.method("str", "endswith(self, suffix, start=None, end=None, /)", endswith);
    declare.method("str", "split(self, sep=None, maxsplit=-1)", split);
    declare.method("str", "rsplit(self, sep=None, maxsplit=-1)", rsplit);
    declare.method("str", "splitlines(self, keepends=False)", splitlines);
    declare.method("str", "partition(self, sep, /)", partition);
    declare.method("str", "rpartition(self, sep, /)", rpartition);
    declare.method("str", "replace(self, old, new, count=-1, /)", replace);
    declare.method("str", "strip(self, chars=None, /)", strip);
    declare.method("str", "lstrip(self, chars=None, /)", lstrip);
    declare.method("str", "rstrip(self, chars=None, /)", rstrip);
    declare.method("str", "removeprefix(self, prefix, /)", removeprefix);
    declare.method("str", "removesuffix(self, suffix, /)", removesuffix);
    declare.method("str", "join(self, iterable, /)", join);
}

} // namespace interleave
