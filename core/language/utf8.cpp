#include "core/language/utf8.h"

namespace interleave {

CodePoint decodeUtf8(std::string_view text, std::size_t at)
{
    const auto byte
        = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
    const unsigned first = byte(at);
    if (first < 0x80)
        return { first, 1 };
    if (first >= 0xc2 && first < 0xe0 && follows(at + 1))
        return { (first & 0x1fu) << 6 | (byte(at + 1) & 0x3fu), 2 };
    if (first >= 0xe0 && first < 0xf0 && follows(at + 1) && follows(at + 2)) {
        const char32_t value
            = (first & 0xfu) << 12 | (byte(at + 1) & 0x3fu) << 6 | (byte(at + 2) & 0x3fu);
        if (value >= 0x800 && (value < 0xd800 || value > 0xdfff))
            return { value, 3 };
    }
    if (first >= 0xf0 && first < 0xf5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
        const char32_t value = (first & 7u) << 18 | (byte(at + 1) & 0x3fu) << 12
            | (byte(at + 2) & 0x3fu) << 6 | (byte(at + 3) & 0x3fu);
        if (value >= 0x10000 && value <= 0x10ffff)
            return { value, 4 };
    }
    return {};
}

void appendUtf8(std::string &out, char32_t value)
{
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xc0 | value >> 6);
        put(0x80 | (value & 0x3f));
    } else if (value < 0x10000) {
        put(0xe0 | value >> 12);
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    } else {
        put(0xf0 | value >> 18);
        put(0x80 | (value >> 12 & 0x3f));
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    }
}

} // namespace interleave
