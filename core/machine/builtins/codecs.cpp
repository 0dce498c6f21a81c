#include "core/machine/builtins/codecs.h"

#include "core/machine/builtins/codetables.h"
#include "core/machine/builtins/textrepr.h"
#include "core/machine/builtins/unicode.h"

#include <algorithm>

namespace interleave {

namespace {

const char *nameOf(Codec codec)
{
    static constexpr const char *kNames[] = { "utf-8", "ascii", "latin-1", "utf-16", "utf-16-le",
        "utf-16-be", "utf-32", "utf-32-le", "utf-32-be" };
    return kNames[static_cast<std::size_t>(codec)];
}

constexpr char32_t kByteOrderMark = 0xfeff;

bool isWide(Codec codec)
{
    return codec >= Codec::Utf16 && codec <= Codec::Utf32Big;
}

// REQUIRES: codec >= Codec::FirstTable
std::size_t tableOf(Codec codec)
{
    return static_cast<std::size_t>(codec) - static_cast<std::size_t>(Codec::FirstTable);
}

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";

bool isBigEndian(Codec codec)
{
    return codec == Codec::Utf16Big || codec == Codec::Utf32Big;
}

std::size_t unitOf(Codec codec)
{
    return codec >= Codec::Utf32 ? 4 : 2;
}

void putUnit(std::string &out, char32_t unit, Codec codec)
{
    const std::size_t size = unitOf(codec);
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t shift = 8 * (isBigEndian(codec) ? size - 1 - i : i);
        out += static_cast<char>(static_cast<unsigned char>(unit >> shift & 0xff));
    }
}

void putWide(std::string &out, char32_t c, Codec codec)
{
    if (unitOf(codec) == 4 || c < 0x10000) {
        putUnit(out, c, codec);
        return;
    }
    putUnit(out, 0xd800 + ((c - 0x10000) >> 10), codec);
    putUnit(out, 0xdc00 + ((c - 0x10000) & 0x3ff), codec);
}

char32_t unitAt(std::string_view bytes, std::size_t at, Codec codec)
{
    const std::size_t size = unitOf(codec);
    char32_t unit = 0;
    for (std::size_t i = 0; i < size; ++i)
        unit = unit << 8
            | static_cast<unsigned char>(bytes[at + (isBigEndian(codec) ? i : size - 1 - i)]);
    return unit;
}

bool isSurrogate(char32_t c)
{
    return c >= 0xd800 && c < 0xe000;
}

std::string hexByte(unsigned char byte)
{
    return { '0', 'x', "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15] };
}

// '\xe9' of one code point, as messages have it.
std::string shownCode(std::string_view code)
{
    const std::string quoted = asciiText(code);
    return quoted.substr(1, quoted.size() - 2);
}

Coded unknownHandler(std::string_view errors)
{
    return { {},
        CodecError { CodecError::Kind::UnknownHandler,
            "unknown error handler name '" + std::string(errors) + "'" } };
}

} // namespace

CodecError cannotEncode(std::string_view encoding, std::string_view first, std::size_t start,
    std::size_t end, std::string_view reason)
{
    const std::string where = end - start == 1
        ? " character '" + shownCode(first) + "' in position " + std::to_string(start)
        : " characters in position " + std::to_string(start) + "-" + std::to_string(end - 1);
    return { CodecError::Kind::Bad,
        "'" + std::string(encoding) + "' codec can't encode" + where + ": " + std::string(reason),
        std::string(encoding), start, end, std::string(reason) };
}

CodecError cannotDecode(std::string_view encoding, std::string_view bytes, std::size_t start,
    std::size_t end, std::string_view reason)
{
    const std::string where = end - start == 1
        ? " byte " + hexByte(static_cast<unsigned char>(bytes[start])) + " in position "
            + std::to_string(start)
        : " bytes in position " + std::to_string(start) + "-" + std::to_string(end - 1);
    return { CodecError::Kind::Bad,
        "'" + std::string(encoding) + "' codec can't decode" + where + ": " + std::string(reason),
        std::string(encoding), start, end, std::string(reason) };
}

Coded handledLetter(std::string_view errors, std::string_view letter)
{
    if (errors == "ignore")
        return {};
    if (errors == "replace")
        return { "?", std::nullopt };
    if (errors == "backslashreplace")
        return { shownCode(letter), std::nullopt };
    if (errors == "xmlcharrefreplace") {
        const auto number = static_cast<std::uint32_t>(decodeFirst(letter));
        return { "&#" + std::to_string(number) + ";", std::nullopt };
    }
    return unknownHandler(errors);
}

Coded handledBytes(std::string_view errors, std::string_view bytes)
{
    if (errors == "ignore")
        return {};
    if (errors == "replace")
        return { "\xef\xbf\xbd", std::nullopt };
    if (errors == "backslashreplace") {
        std::string shown;
        for (const char byte : bytes)
            shown += "\\x" + hexByte(static_cast<unsigned char>(byte)).substr(2);
        return { std::move(shown), std::nullopt };
    }
    if (errors == "xmlcharrefreplace")
        return { {},
            CodecError { CodecError::Kind::WrongHandler,
                "don't know how to handle UnicodeDecodeError in error callback" } };
    return unknownHandler(errors);
}

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
    if (plain == "utf16" || plain == "u16")
        return Codec::Utf16;
    if (plain == "utf16le")
        return Codec::Utf16Little;
    if (plain == "utf16be")
        return Codec::Utf16Big;
    if (plain == "utf32" || plain == "u32")
        return Codec::Utf32;
    if (plain == "utf32le")
        return Codec::Utf32Little;
    if (plain == "utf32be")
        return Codec::Utf32Big;
    if (plain == "utf8sig")
        return Codec::Utf8Signed;
    if (const auto table = codeTableNamed(plain))
        return static_cast<Codec>(static_cast<std::size_t>(Codec::FirstTable) + *table);
    return std::nullopt;
}

namespace {

Coded encodeWide(std::string_view text, Codec codec, std::string_view errors)
{
    std::string out;
    if (codec == Codec::Utf16 || codec == Codec::Utf32)
        putUnit(out, kByteOrderMark, codec);
    std::size_t position = 0;
    for (std::size_t at = 0; at < text.size(); ++position) {
        const std::size_t length = codePointLength(text, at);
        const std::string_view code = text.substr(at, length);
        const char32_t c = decodeFirst(code);
        if (!isSurrogate(c)) {
            putWide(out, c, codec);
        } else if (errors == "strict") {
            return { {},
                cannotEncode(
                    nameOf(codec), code, position, position + 1, "surrogates not allowed") };
        } else {
            Coded instead = handledLetter(errors, code);
            if (instead.error)
                return instead;
            for (const char letter : instead.text)
                putUnit(out, static_cast<unsigned char>(letter), codec);
        }
        at += length;
    }
    return { std::move(out), std::nullopt };
}

Coded decodeWide(std::string_view bytes, Codec codec, std::string_view errors)
{
    const std::size_t unit = unitOf(codec);
    std::size_t at = 0;
    if (codec == Codec::Utf16 || codec == Codec::Utf32) {
        const Codec big = unit == 2 ? Codec::Utf16Big : Codec::Utf32Big;
        codec = unit == 2 ? Codec::Utf16Little : Codec::Utf32Little;
        if (bytes.size() >= unit) {
            if (unitAt(bytes, 0, codec) == kByteOrderMark) {
                at = unit;
            } else if (unitAt(bytes, 0, big) == kByteOrderMark) {
                codec = big;
                at = unit;
            }
        }
    }
    std::string out;
    while (at < bytes.size()) {
        std::string wrong;
        std::size_t end = std::min(at + unit, bytes.size());
        if (end - at < unit) {
            wrong = "truncated data";
        } else if (const char32_t c = unitAt(bytes, at, codec);
                   unit == 4 ? c < 0x110000 && !isSurrogate(c) : !isSurrogate(c)) {
            putCodePoint(out, c);
        } else if (unit == 4) {
            wrong = isSurrogate(c) ? "code point in surrogate code point range(0xd800, 0xe000)"
                                   : "code point not in range(0x110000)";
        } else if (c >= 0xdc00) {
            wrong = "illegal encoding";
        } else if (end + unit > bytes.size()) {
            wrong = "unexpected end of data";
            end = bytes.size();
        } else if (const char32_t low = unitAt(bytes, end, codec); low < 0xdc00 || low > 0xdfff) {
            wrong = "illegal UTF-16 surrogate";
        } else {
            putCodePoint(out, 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00));
            end += unit;
        }
        if (!wrong.empty() && errors == "strict") {
            return { {}, cannotDecode(nameOf(codec), bytes, at, end, wrong) };
        }
        if (!wrong.empty()) {
            Coded instead = handledBytes(errors, bytes.substr(at, end - at));
            if (instead.error)
                return instead;
            out += instead.text;
        }
        at = end;
    }
    return { std::move(out), std::nullopt };
}

} // namespace

Coded encodeText(std::string_view text, Codec codec, std::string_view errors)
{
    if (isWide(codec))
        return encodeWide(text, codec, errors);
    if (codec >= Codec::FirstTable)
        return encodeByTable(text, tableOf(codec), errors);
    if (codec == Codec::Utf8Signed) {
        Coded plain = encodeText(text, Codec::Utf8, errors);
        plain.text.insert(0, kUtf8Mark);
        return plain;
    }
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
            return { {}, cannotEncode(nameOf(codec), code, position, last + 1, why) };
        } else {
            Coded instead = handledLetter(errors, code);
            if (instead.error)
                return instead;
            out += instead.text;
        }
        at += length;
    }
    return { std::move(out), std::nullopt };
}

Coded decodeBytes(std::string_view bytes, Codec codec, std::string_view errors)
{
    if (isWide(codec))
        return decodeWide(bytes, codec, errors);
    if (codec >= Codec::FirstTable)
        return decodeByTable(bytes, tableOf(codec), errors);
    if (codec == Codec::Utf8Signed) {
        if (bytes.starts_with(kUtf8Mark))
            bytes.remove_prefix(kUtf8Mark.size());
        return decodeBytes(bytes, Codec::Utf8, errors);
    }
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
            return { {}, cannotDecode(nameOf(codec), bytes, start, end, error->reason) };
        }
        Coded instead = handledBytes(errors, bytes.substr(start, end - start));
        if (instead.error)
            return instead;
        out += instead.text;
        at = end;
    }
    return { std::move(out), std::nullopt };
}

} // namespace interleave
