#include "core/machine/builtins/unicode.h"

#include "core/machine/builtins/unicodetables.h"

#include <algorithm>

namespace interleave {

namespace {

bool contains(std::span<const unicode::Range> ranges, char32_t c)
{
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), c,
        [](char32_t code, const unicode::Range &r) { return code < r.first; });
    return after != ranges.begin() && c <= std::prev(after)->last;
}

char32_t mapped(std::span<const unicode::CaseRange> ranges, char32_t c)
{
    // Stepped ranges may interleave with their neighbors, so look back over a few.
    auto after = std::upper_bound(ranges.begin(), ranges.end(), c,
        [](char32_t code, const unicode::CaseRange &r) { return code < r.first; });
    for (int i = 0; i < 4 && after != ranges.begin(); i++) {
        --after;
        if (c <= after->last && (c - after->first) % after->step == 0)
            return static_cast<char32_t>(static_cast<std::int64_t>(c) + after->delta);
    }
    return c;
}

const char *mappedText(std::span<const unicode::CaseText> rows, char32_t c)
{
    const auto row = std::lower_bound(rows.begin(), rows.end(), c,
        [](const unicode::CaseText &r, char32_t code) { return r.code < code; });
    return row != rows.end() && row->code == c ? row->text : nullptr;
}

void appendUpper(std::string &out, char32_t c)
{
    if (const char *text = mappedText(unicode::kUpperTexts, c))
        out += text;
    else
        putCodePoint(out, mapped(unicode::kToUpper, c));
}

void appendTitle(std::string &out, char32_t c)
{
    if (const char *text = mappedText(unicode::kTitleTexts, c))
        out += text;
    else
        appendUpper(out, c);
}

bool isCased(char32_t c)
{
    return isUpperCode(c) || isLowerCode(c) || isTitleCode(c);
}

// A capital sigma at the end of a word has a form of its own: a cased one before it, none behind
// it.
bool isFinalSigma(std::u32string_view text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && contains(unicode::kCaseIgnorable, text[before - 1]))
        before--;
    if (before == 0 || !isCased(text[before - 1]))
        return false;
    std::size_t behind = at + 1;
    while (behind < text.size() && contains(unicode::kCaseIgnorable, text[behind]))
        behind++;
    return behind == text.size() || !isCased(text[behind]);
}

void appendLower(std::string &out, std::u32string_view text, std::size_t at)
{
    const char32_t c = text[at];
    if (c == 0x3a3)
        putCodePoint(out, isFinalSigma(text, at) ? 0x3c2 : 0x3c3);
    else if (c == 0x130)
        out += "i\xcc\x87";
    else
        putCodePoint(out, mapped(unicode::kToLower, c));
}

std::u32string decoded(std::string_view text)
{
    std::u32string out;
    for (std::size_t at = 0; at < text.size(); at += codePointLength(text, at))
        out += decodeFirst(text.substr(at));
    return out;
}

char asciiUpper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}
char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isContinuation(unsigned char c)
{
    return (c & 0xc0) == 0x80;
}

} // namespace

std::size_t codePointLength(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

char32_t decodeFirst(std::string_view text)
{
    const auto byte
        = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    switch (codePointLength(text, 0)) {
    case 2:
        return (byte(0) & 0x1f) << 6 | (byte(1) & 0x3f);
    case 3:
        return (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    case 4:
        return (byte(0) & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6
            | (byte(3) & 0x3f);
    default:
        return byte(0);
    }
}

void putCodePoint(std::string &text, char32_t code)
{
    const auto put
        = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

std::size_t countCodePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char c) { return !isContinuation(static_cast<unsigned char>(c)); }));
}

std::size_t offsetOfCodePoint(std::string_view text, std::size_t index)
{
    std::size_t at = 0;
    while (index > 0 && at < text.size()) {
        at += codePointLength(text, at);
        index--;
    }
    return at;
}

bool isAscii(std::string_view text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::optional<Utf8Error> checkUtf8(std::string_view bytes)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    std::size_t at = 0;
    while (at < bytes.size()) {
        const unsigned char lead = byte(at);
        if (lead < 0x80) {
            at++;
            continue;
        }
        if (lead < 0xc2 || lead > 0xf4)
            return Utf8Error { at, at + 1, "invalid start byte" };
        const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        for (std::size_t i = 1; i < length; i++) {
            if (at + i >= bytes.size())
                return Utf8Error { at, bytes.size(), "unexpected end of data" };
            // Overlong forms, surrogates and what lies beyond 0x10ffff show in the second byte.
            unsigned char low = 0x80, high = 0xbf;
            if (i == 1) {
                low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
                high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
            }
            if (byte(at + i) < low || byte(at + i) > high)
                return Utf8Error { at, at + i, "invalid continuation byte" };
        }
        at += length;
    }
    return std::nullopt;
}

bool isSpaceCode(char32_t c)
{
    return contains(unicode::kSpace, c);
}
bool isAlphaCode(char32_t c)
{
    return contains(unicode::kAlpha, c);
}
bool isDecimalCode(char32_t c)
{
    return contains(unicode::kDecimal, c);
}
bool isDigitCode(char32_t c)
{
    return contains(unicode::kDigit, c);
}
bool isNumericCode(char32_t c)
{
    return contains(unicode::kNumeric, c);
}
bool isUpperCode(char32_t c)
{
    return contains(unicode::kUpper, c);
}
bool isLowerCode(char32_t c)
{
    return contains(unicode::kLower, c);
}
bool isTitleCode(char32_t c)
{
    return contains(unicode::kTitle, c);
}
bool isPrintableCode(char32_t c)
{
    return c < 0x7f ? c >= 0x20 : contains(unicode::kPrintable, c);
}
bool isIdentifierStart(char32_t c)
{
    return c == '_' || isAlphaCode(c);
}
bool isIdentifierPart(char32_t c)
{
    return isIdentifierStart(c) || isDecimalCode(c);
}

int decimalValue(char32_t c)
{
    for (const auto &range : unicode::kDecimal) {
        if (c >= range.first && c <= range.last)
            return static_cast<int>((c - range.first) % 10);
    }
    return -1;
}

std::string upperText(std::string_view text)
{
    std::string out;
    if (isAscii(text)) {
        out = text;
        std::transform(out.begin(), out.end(), out.begin(), asciiUpper);
        return out;
    }
    for (char32_t c : decoded(text))
        appendUpper(out, c);
    return out;
}

std::string lowerText(std::string_view text)
{
    std::string out;
    if (isAscii(text)) {
        out = text;
        std::transform(out.begin(), out.end(), out.begin(), asciiLower);
        return out;
    }
    const std::u32string codes = decoded(text);
    for (std::size_t i = 0; i < codes.size(); i++)
        appendLower(out, codes, i);
    return out;
}

std::string titleText(std::string_view text)
{
    std::string out;
    const std::u32string codes = decoded(text);
    bool inWord = false;
    for (std::size_t i = 0; i < codes.size(); i++) {
        if (inWord)
            appendLower(out, codes, i);
        else
            appendTitle(out, codes[i]);
        inWord = isCased(codes[i]);
    }
    return out;
}

std::string capitalizedText(std::string_view text)
{
    std::string out;
    const std::u32string codes = decoded(text);
    for (std::size_t i = 0; i < codes.size(); i++) {
        if (i == 0)
            appendTitle(out, codes[0]);
        else
            appendLower(out, codes, i);
    }
    return out;
}

std::string swappedCaseText(std::string_view text)
{
    std::string out;
    const std::u32string codes = decoded(text);
    for (std::size_t i = 0; i < codes.size(); i++) {
        if (isUpperCode(codes[i]))
            appendLower(out, codes, i);
        else if (isLowerCode(codes[i]))
            appendUpper(out, codes[i]);
        else
            putCodePoint(out, codes[i]);
    }
    return out;
}

std::string caseFoldedText(std::string_view text)
{
    std::string out;
    for (char32_t c : decoded(text)) {
        if (const char *folded = mappedText(unicode::kFoldedTexts, c))
            out += folded;
        else if (c == 0x130)
            out += "i\xcc\x87";
        else
            putCodePoint(out, mapped(unicode::kToLower, c));
    }
    return out;
}

} // namespace interleave
