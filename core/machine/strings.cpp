#include "core/machine/strings.h"

#include "core/machine/program.h"

#include <algorithm>
#include <cstring>

namespace interleave {

std::uint64_t hashOfText(std::string_view text)
{
    // FNV-1a, finished so that the low bits depend on all of it.
    std::uint64_t h = 0xcbf29ce484222325u;
    for (const char c : text)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93u;
    h ^= h >> 32;
    return h == 0 ? 1 : h;
}

std::uint64_t hashOfString(const Heap &heap, Value string)
{
    auto *s = heap.at<StringObject>(string);
    if (s->hash != 0)
        return s->hash;
    const std::uint64_t hash = hashOfText({ s->text, s->bytes });
    if (!heap.isFrozen(string))
        s->hash = hash;
    return hash;
}

bool equalStrings(const Heap &heap, Value a, Value b)
{
    if (a == b)
        return true;
    const auto *x = heap.at<StringObject>(a);
    const auto *y = heap.at<StringObject>(b);
    return x->bytes == y->bytes && std::memcmp(x->text, y->text, x->bytes) == 0;
}

Value concatStrings(Heap &heap, Value a, Value b)
{
    const auto *x = heap.at<StringObject>(a);
    const auto *y = heap.at<StringObject>(b);
    if (x->bytes == 0)
        return b;
    if (y->bytes == 0)
        return a;
    auto *s = heap.make<StringObject>(Kind::String, std::size_t { x->bytes } + y->bytes);
    s->bytes = x->bytes + y->bytes;
    s->length = x->length + y->length;
    std::memcpy(s->text, x->text, x->bytes);
    std::memcpy(s->text + x->bytes, y->text, y->bytes);
    return heap.valueOf(s);
}

Value joinStrings(Heap &heap, std::span<const Value> parts)
{
    std::size_t bytes = 0;
    std::size_t length = 0;
    for (const Value part : parts) {
        bytes += heap.at<StringObject>(part)->bytes;
        length += heap.at<StringObject>(part)->length;
    }
    if (bytes <= 1) // the one of that text
        for (const Value part : parts)
            if (heap.at<StringObject>(part)->bytes == bytes)
                return part;
    auto *s = heap.make<StringObject>(Kind::String, bytes);
    s->bytes = static_cast<std::uint32_t>(bytes);
    s->length = static_cast<std::uint32_t>(length);
    char *to = s->text;
    for (const Value part : parts) {
        const std::string_view text = heap.text(part);
        to = std::copy(text.begin(), text.end(), to);
    }
    return heap.valueOf(s);
}

std::uint32_t codePointCount(std::string_view utf8)
{
    std::uint32_t count = 0;
    for (const char c : utf8)
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

char32_t decodeAt(std::string_view utf8, std::size_t &at)
{
    const auto byte
        = [&](std::size_t i) { return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0u; };
    const char32_t first = byte(at);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    char32_t c = first & (0x3fu >> more);
    for (int i = 1; i <= more; ++i)
        c = c << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3f);
    at += static_cast<std::size_t>(more) + 1;
    return c;
}

void appendCodePoint(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    }
}

std::size_t byteOffset(const StringObject &string, std::uint32_t index)
{
    if (string.isAscii())
        return index;
    std::size_t at = 0;
    for (; index > 0; --index) {
        ++at;
        while (at < string.bytes && (static_cast<unsigned char>(string.text[at]) & 0xc0) == 0x80)
            ++at;
    }
    return at;
}

Value characterAt(Heap &heap, Value string, std::uint32_t index)
{
    return substring(heap, string, index, index + 1);
}

Value substring(Heap &heap, Value string, std::uint32_t start, std::uint32_t stop)
{
    const auto *s = heap.at<StringObject>(string);
    if (start == 0 && stop == s->length)
        return string;
    const std::size_t from = byteOffset(*s, start);
    const std::size_t to
        = s->isAscii() ? stop : from + byteOffset(*s, stop) - byteOffset(*s, start);
    return heap.string({ s->text + from, to - from });
}

} // namespace interleave
