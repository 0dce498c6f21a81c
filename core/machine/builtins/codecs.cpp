#include "core/machine/builtins/codecs.h"

#include "core/machine/builtins/textrepr.h"
#include "core/machine/builtins/unicode.h"

namespace interleave {

namespace {

const char *nameOf(Codec codec)
{
    return codec == Codec::Utf8 ? "utf-8" : codec == Codec::Ascii ? "ascii" : "latin-1";
}

std::string hexByte(unsigned char byte)
{
    return { '0', 'x', "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15] };
}

Coded unknownHandler(std::string_view errors)
{
    return { {},
        CodecError { CodecError::Kind::UnknownHandler,
            "unknown error handler name '" + std::string(errors) + "'" } };
}

// '\xe9' of one code point, as messages have it.
std::string shownCode(std::string_view code)
{
    const std::string quoted = asciiText(code);
    return quoted.substr(1, quoted.size() - 2);
}

bool isKnown(std::string_view errors)
{
    return errors == "strict" || errors == "ignore" || errors == "replace"
        || errors == "backslashreplace";
}

} // namespace

std::optional<Codec> codecNamed(std::string_view name)
{
    std::string plain;
    for (char c : name) {
        if (c == '-' || c == '_' || c == ' ')
            continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    if (plain == "utf8" || plain == "u8")
        return Codec::Utf8;
    if (plain == "ascii" || plain == "usascii" || plain == "646")
        return Codec::Ascii;
    if (plain == "latin1" || plain == "iso88591" || plain == "latin" || plain == "l1")
        return Codec::Latin1;
    return std::nullopt;
}

Coded encodeText(std::string_view text, Codec codec, std::string_view errors)
{
    if (codec != Codec::Latin1 && isAscii(text))
        return { std::string(text), std::nullopt };
    const char32_t limit = codec == Codec::Utf8 ? 0x110000 : codec == Codec::Ascii ? 0x80 : 0x100;
    const auto fits = [&](char32_t c) {
        return c < limit && !(codec == Codec::Utf8 && c >= 0xd800 && c < 0xe000);
    };
    std::string out;
    std::size_t position = 0;
    for (std::size_t at = 0; at < text.size(); position++) {
        const std::size_t length = codePointLength(text, at);
        const std::string_view code = text.substr(at, length);
        const char32_t c = decodeFirst(code);
        if (fits(c)) {
            if (codec == Codec::Latin1)
                out += static_cast<char>(static_cast<unsigned char>(c));
            else
                out += code;
        } else if (errors == "strict") {
            std::size_t last = position, next = at + length;
            while (next < text.size() && !fits(decodeFirst(text.substr(next)))) {
                next += codePointLength(text, next);
                last++;
            }
            const std::string why = codec == Codec::Utf8 ? "surrogates not allowed"
                : codec == Codec::Ascii                  ? "ordinal not in range(128)"
                                                         : "ordinal not in range(256)";
            std::string where = last == position
                ? " character '" + shownCode(code) + "' in position " + std::to_string(position)
                : " characters in position " + std::to_string(position) + "-"
                    + std::to_string(last);
            return { {},
                CodecError { CodecError::Kind::Bad,
                    std::string("'") + nameOf(codec) + "' codec can't encode" + where + ": "
                        + why } };
        } else if (errors == "replace") {
            out += '?';
        } else if (errors == "backslashreplace") {
            out += shownCode(code);
        } else if (!isKnown(errors)) {
            return unknownHandler(errors);
        }
        at += length;
    }
    return { std::move(out), std::nullopt };
}

Coded decodeBytes(std::string_view bytes, Codec codec, std::string_view errors)
{
    std::string out;
    if (codec == Codec::Latin1) {
        for (char byte : bytes)
            putCodePoint(out, static_cast<unsigned char>(byte));
        return { std::move(out), std::nullopt };
    }
    std::size_t at = 0;
    while (at < bytes.size()) {
        std::optional<Utf8Error> error;
        if (codec == Codec::Utf8) {
            error = checkUtf8(bytes.substr(at));
        } else {
            for (std::size_t i = at; i < bytes.size() && !error; i++) {
                if (static_cast<unsigned char>(bytes[i]) >= 0x80)
                    error = Utf8Error { i - at, i - at + 1, "ordinal not in range(128)" };
            }
        }
        if (!error) {
            out += bytes.substr(at);
            break;
        }
        const std::size_t start = at + error->start, end = at + error->end;
        out += bytes.substr(at, start - at);
        if (errors == "strict") {
            const std::string where = end - start == 1
                ? " byte " + hexByte(static_cast<unsigned char>(bytes[start])) + " in position "
                    + std::to_string(start)
                : " bytes in position " + std::to_string(start) + "-" + std::to_string(end - 1);
            return { {},
                CodecError { CodecError::Kind::Bad,
                    std::string("'") + nameOf(codec) + "' codec can't decode" + where + ": "
                        + error->reason } };
        }
        if (errors == "replace") {
            out += "\xef\xbf\xbd";
        } else if (errors == "backslashreplace") {
            for (std::size_t i = start; i < end; i++)
                out += "\\x" + hexByte(static_cast<unsigned char>(bytes[i])).substr(2);
        } else if (!isKnown(errors)) {
            return unknownHandler(errors);
        }
        at = end;
    }
    return { std::move(out), std::nullopt };
}

} // namespace interleave
