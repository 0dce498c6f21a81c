#include "core/language/surrogates.h"

namespace interleave {

namespace {

constexpr char32_t kOfByte = 0xdc00; // and the byte, which is 0x80 or more

} // namespace

std::string textOfBytes(std::string_view bytes)
{
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = decodeUtf8(bytes, at);
        if (point.length == 0)
            appendUtf8(text, kOfByte + static_cast<unsigned char>(bytes[at++]));
        else
            text += bytes.substr(at, point.length);
        at += point.length;
    }
    return text;
}

CodePoint decodeWithSurrogates(std::string_view text, std::size_t at)
{
    if (const CodePoint point = decodeUtf8(text, at); point.length > 0)
        return point;
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    if (byte(0) != 0xed || byte(1) < 0xa0 || byte(1) > 0xbf || (byte(2) & 0xc0u) != 0x80)
        return {};
    return { 0xd000u | (byte(1) & 0x3fu) << 6 | (byte(2) & 0x3fu), 3 };
}

} // namespace interleave
