#include "core/language/encoding.h"

#include "core/base/messageid.h"
#include "core/language/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace interleave {

namespace {

constexpr std::string_view kMark = "\xef\xbb\xbf";

enum class Coding : std::uint8_t { Utf8, Ascii, Latin1, Latin9, Windows1252, Unknown };

struct Name {
    std::string_view name; // in small letters, with _ for whatever parts the words
    Coding coding;
};
constexpr Name kNames[] = {
    { "utf_8", Coding::Utf8 },
    { "utf8", Coding::Utf8 },
    { "u8", Coding::Utf8 },
    { "utf", Coding::Utf8 },
    { "cp65001", Coding::Utf8 },
    { "ascii", Coding::Ascii },
    { "us_ascii", Coding::Ascii },
    { "646", Coding::Ascii },
    { "latin_1", Coding::Latin1 },
    { "latin1", Coding::Latin1 },
    { "latin", Coding::Latin1 },
    { "l1", Coding::Latin1 },
    { "iso_8859_1", Coding::Latin1 },
    { "iso8859_1", Coding::Latin1 },
    { "iso_latin_1", Coding::Latin1 },
    { "iso8859", Coding::Latin1 },
    { "8859", Coding::Latin1 },
    { "cp819", Coding::Latin1 },
    { "latin9", Coding::Latin9 },
    { "l9", Coding::Latin9 },
    { "iso_8859_15", Coding::Latin9 },
    { "iso8859_15", Coding::Latin9 },
    { "cp1252", Coding::Windows1252 },
    { "1252", Coding::Windows1252 },
    { "windows_1252", Coding::Windows1252 },
};

// What a line says of the coding: its own word for it, and where.
struct Said {
    std::string word; // empty: nothing is said
    std::uint32_t line = 0;
    Coding coding = Coding::Utf8;
};

Coding codingOf(std::string_view word)
{
    std::string name(word);
    std::ranges::transform(name, name.begin(), [](char c) {
        return c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    // Emacs says behind it how lines end: utf-8-unix.
    if (name.starts_with("utf_8_"))
        return Coding::Utf8;
    for (const std::string_view first : { "latin_1_", "iso_8859_1_", "iso_latin_1_" }) {
        if (name.starts_with(first))
            return Coding::Latin1;
    }
    const auto found = std::ranges::find(kNames, name, &Name::name);
    return found == std::end(kNames) ? Coding::Unknown : found->coding;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

bool isOfWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'
        || c == '_' || c == '.';
}

// The word behind `coding:` or `coding=` in a line that is a comment and nothing else.
std::string_view wordIn(std::string_view line)
{
    constexpr std::string_view kCoding = "coding";
    for (std::size_t at = line.find(kCoding); at != std::string_view::npos;
         at = line.find(kCoding, at + 1)) {
        std::size_t begin = at + kCoding.size();
        if (begin >= line.size() || (line[begin] != ':' && line[begin] != '='))
            continue;
        ++begin;
        while (begin < line.size() && isBlank(line[begin]))
            ++begin;
        std::size_t end = begin;
        while (end < line.size() && isOfWord(line[end]))
            ++end;
        if (end > begin)
            return line.substr(begin, end - begin);
    }
    return {};
}

Said saidIn(std::string_view text)
{
    for (std::uint32_t number = 1; number <= 2; ++number) {
        const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
        const auto first = std::ranges::find_if_not(line, isBlank);
        const bool isComment = first != line.end() && *first == '#';
        if (first != line.end() && !isComment)
            break;
        if (const std::string_view word = isComment ? wordIn(line) : std::string_view();
            !word.empty())
            return { std::string(word), number, codingOf(word) };
        text.remove_prefix(line.size());
        if (text.empty())
            break;
        text.remove_prefix(text.substr(0, 2) == "\r\n" ? 2 : 1);
    }
    return {};
}

// What the byte stands for; nothing: it stands for none.
std::optional<char32_t> characterOf(unsigned char byte, Coding coding)
{
    // Of Windows-1252, from 0x80 on. 0: no character.
    static constexpr std::array<char16_t, 32> kWindows { 0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026,
        0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019,
        0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e,
        0x0178 };
    if (byte < 0x80 || coding == Coding::Latin1)
        return byte;
    if (coding == Coding::Latin9) {
        switch (byte) {
        case 0xa4:
            return U'\u20ac';
        case 0xa6:
            return U'\u0160';
        case 0xa8:
            return U'\u0161';
        case 0xb4:
            return U'\u017d';
        case 0xb8:
            return U'\u017e';
        case 0xbc:
            return U'\u0152';
        case 0xbd:
            return U'\u0153';
        case 0xbe:
            return U'\u0178';
        default:
            return byte;
        }
    }
    if (coding != Coding::Windows1252)
        return std::nullopt;
    if (byte >= 0xa0)
        return byte;
    const char16_t character = kWindows[byte - 0x80];
    return character == 0 ? std::nullopt : std::optional<char32_t>(character);
}

std::optional<char> byteOf(char32_t character, Coding coding)
{
    for (int byte = 0; byte < 256; ++byte) {
        if (characterOf(static_cast<unsigned char>(byte), coding) == character)
            return static_cast<char>(byte);
    }
    return std::nullopt;
}

Unexpected<Error> failure(MessageId id, std::vector<MessageArg> args)
{
    return unexpected(Error { { id, std::move(args) } });
}

std::string hexOf(char byte)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    const auto number = static_cast<unsigned char>(byte);
    return { kDigits[number >> 4], kDigits[number & 15] };
}

std::int64_t lineAt(std::string_view text, std::size_t at)
{
    return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
}

// npos: it is UTF-8.
std::size_t firstBadByte(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t length = decodeUtf8(text, at).length;
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

} // namespace

Result<std::string, Error> textOfSource(std::string_view bytes, const std::string &name)
{
    if (const auto at = bytes.find('\0'); at != std::string_view::npos)
        return failure(MessageId::FileBinary, { name, hexOf('\0'), static_cast<std::int64_t>(at) });
    const bool marked = bytes.starts_with(kMark);
    if (marked)
        bytes.remove_prefix(kMark.size());
    const Said said = saidIn(bytes);
    const std::int64_t line = said.line;
    if (said.coding == Coding::Unknown)
        return failure(MessageId::FileCodingUnknown, { name, said.word, line });
    if (marked && said.coding != Coding::Utf8)
        return failure(MessageId::FileCodingWithMark, { name, said.word, line });
    if (said.coding == Coding::Utf8) {
        const auto bad = firstBadByte(bytes);
        if (bad == std::string_view::npos)
            return std::string(bytes);
        return failure(MessageId::FileNotUtf8, { name, hexOf(bytes[bad]), lineAt(bytes, bad) });
    }
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto character = characterOf(static_cast<unsigned char>(bytes[at]), said.coding);
        if (!character)
            return failure(MessageId::FileCodingBroken,
                { name, said.word, hexOf(bytes[at]), lineAt(bytes, at) });
        appendUtf8(text, *character);
    }
    return text;
}

Result<std::string, Error> bytesOfSource(std::string_view text, const std::string &name)
{
    const Said said = saidIn(text);
    if (said.coding == Coding::Utf8)
        return std::string(text);
    if (said.coding == Coding::Unknown) // nobody could read it again
        return failure(
            MessageId::FileCodingUnknown, { name, said.word, std::int64_t { said.line } });
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decodeUtf8(text, at);
        const std::uint32_t length = std::max(1u, point.length);
        const auto byte = byteOf(point.value, said.coding);
        if (!byte)
            return failure(MessageId::CodingLacks,
                { name, said.word, std::string(text.substr(at, length)), lineAt(text, at) });
        bytes += *byte;
        at += length;
    }
    return bytes;
}

} // namespace interleave
