#include "core/machine/builtins/textrepr.h"

#include "core/machine/builtins/unicode.h"

namespace interleave {

namespace {

void appendHex(std::string &out, char32_t code)
{
    const int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
    out += '\\';
    out += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int i = digits - 1; i >= 0; i--)
        out += "0123456789abcdef"[code >> (4 * i) & 0xf];
}

// Single quotes, unless the text has some and no double ones.
char quoteFor(std::string_view text)
{
    const bool single = text.find('\'') != std::string_view::npos;
    return single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

// True: it was one of those with a short escape of their own.
bool appendShortEscape(std::string &out, char32_t c, char quote)
{
    switch (c) {
    case '\n':
        out += "\\n";
        return true;
    case '\r':
        out += "\\r";
        return true;
    case '\t':
        out += "\\t";
        return true;
    case '\\':
        out += "\\\\";
        return true;
    default:
        if (c != static_cast<char32_t>(quote))
            return false;
        out += '\\';
        out += quote;
        return true;
    }
}

} // namespace

std::string reprText(std::string_view text)
{
    const char quote = quoteFor(text);
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = codePointLength(text, at);
        const char32_t c = decodeFirst(text.substr(at));
        if (!appendShortEscape(out, c, quote)) {
            if (isPrintableCode(c))
                out += text.substr(at, length);
            else
                appendHex(out, c);
        }
        at += length;
    }
    return out + quote;
}

std::string asciiOnly(std::string_view shown)
{
    std::string out;
    for (std::size_t at = 0; at < shown.size(); at += codePointLength(shown, at)) {
        const char32_t c = decodeFirst(shown.substr(at));
        if (c < 0x80)
            out += static_cast<char>(c);
        else
            appendHex(out, c);
    }
    return out;
}

std::string asciiText(std::string_view text)
{
    return asciiOnly(reprText(text));
}

std::string reprBytes(std::string_view bytes)
{
    const char quote = quoteFor(bytes);
    std::string out = "b";
    out += quote;
    for (char byte : bytes) {
        const auto c = static_cast<char32_t>(static_cast<unsigned char>(byte));
        if (appendShortEscape(out, c, quote))
            continue;
        if (c >= 0x20 && c < 0x7f)
            out += byte;
        else
            appendHex(out, c);
    }
    return out + quote;
}

} // namespace interleave
