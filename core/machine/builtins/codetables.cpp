#include "core/machine/builtins/codetables.h"

#include "core/machine/builtins/unicode.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace interleave {

namespace {

constexpr std::size_t kFirstByte = 0x80;
constexpr std::size_t kFirstLead = 0x81, kLastLead = 0xfe;
constexpr std::size_t kFirstTrail = 0x40, kLastTrail = 0xfe;
constexpr std::size_t kTrails = kLastTrail - kFirstTrail + 1;
constexpr std::size_t kSingles = 0x100 - kFirstByte;

char16_t single(const CodeTable &table, unsigned char byte)
{
    return table.units[byte - kFirstByte];
}

char16_t pair(const CodeTable &table, unsigned char lead, unsigned char trail)
{
    if (!table.pairs || lead < kFirstLead || lead > kLastLead || trail < kFirstTrail
        || trail > kLastTrail)
        return 0;
    return table.units[kSingles + (lead - kFirstLead) * kTrails + (trail - kFirstTrail)];
}

// The code of a unit: one byte, or two (above 0xff). 0: it has none.
std::uint16_t codeOf(const CodeTable &table, char32_t c)
{
    const CodeOfUnit *const end = table.codes + table.codeCount;
    const CodeOfUnit *const found = std::lower_bound(
        table.codes, end, c, [](const CodeOfUnit &one, char32_t unit) { return one.unit < unit; });
    return found != end && found->unit == c ? found->code : 0;
}

std::string why(const CodeTable &table)
{
    return table.pairs ? "illegal multibyte sequence" : "character maps to <undefined>";
}

} // namespace

std::optional<std::size_t> codeTableNamed(std::string_view plain)
{
    for (std::size_t i = 0; i < kCodeTableCount; ++i)
        if ((" " + std::string(kCodeTables[i].aliases) + " ")
                .find(" " + std::string(plain) + " ")
            != std::string::npos)
            return i;
    return std::nullopt;
}

Coded encodeByTable(std::string_view text, std::size_t index, std::string_view errors)
{
    const CodeTable &table = kCodeTables[index];
    std::string out;
    std::size_t position = 0;
    for (std::size_t at = 0; at < text.size(); ++position) {
        const std::size_t length = codePointLength(text, at);
        const std::string_view letter = text.substr(at, length);
        const char32_t c = decodeFirst(letter);
        if (c < kFirstByte) {
            out += static_cast<char>(c);
        } else if (const std::uint16_t code = codeOf(table, c); code != 0) {
            if (code > 0xff)
                out += static_cast<char>(code >> 8);
            out += static_cast<char>(code & 0xff);
        } else if (errors == "strict") {
            // A table of bytes tells of all that stand in a row.
            std::size_t last = position, next = at + length;
            while (!table.pairs && next < text.size()) {
                const char32_t other = decodeFirst(text.substr(next));
                if (other < kFirstByte || codeOf(table, other) != 0)
                    break;
                next += codePointLength(text, next);
                ++last;
            }
            return { {}, cannotEncode(table.name, letter, position, last + 1, why(table)) };
        } else {
            Coded instead = handledLetter(errors, letter);
            if (instead.error)
                return instead;
            out += instead.text;
        }
        at += length;
    }
    return { std::move(out), std::nullopt };
}

Coded decodeByTable(std::string_view bytes, std::size_t index, std::string_view errors)
{
    const CodeTable &table = kCodeTables[index];
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const bool alone = byte < kFirstByte || single(table, byte) != 0;
        const char16_t both = !alone && at + 1 < bytes.size()
            ? pair(table, byte, static_cast<unsigned char>(bytes[at + 1]))
            : u'\0';
        if (alone) {
            putCodePoint(out, byte < kFirstByte ? byte : single(table, byte));
            ++at;
        } else if (both != 0) {
            putCodePoint(out, both);
            at += 2;
        } else if (errors == "strict") {
            return { {},
                cannotDecode(table.name, bytes, at, at + 1,
                    table.pairs && at + 1 == bytes.size() ? "incomplete multibyte sequence"
                                                          : why(table)) };
        } else {
            Coded instead = handledBytes(errors, bytes.substr(at, 1));
            if (instead.error)
                return instead;
            out += instead.text;
            ++at;
        }
    }
    return { std::move(out), std::nullopt };
}

} // namespace interleave
