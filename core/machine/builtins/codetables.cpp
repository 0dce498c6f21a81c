#include "core/machine/builtins/codetables.h"

#include "core/machine/builtins/textrepr.h"
#include "core/machine/builtins/unicode.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

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

using Codes = std::unordered_map<char16_t, std::uint16_t>; // one byte, or two: above 0xff

// The first code of each unit, made when somebody first asks for it.
const Codes &codesOf(std::size_t index)
{
    static const std::vector<Codes> all = [] {
        std::vector<Codes> made(kCodeTableCount);
        for (std::size_t i = 0; i < kCodeTableCount; ++i) {
            const CodeTable &table = kCodeTables[i];
            for (std::size_t at = 0; at < kSingles; ++at)
                if (table.units[at] != 0)
                    made[i].emplace(
                        table.units[at], static_cast<std::uint16_t>(at + kFirstByte));
            for (std::size_t lead = kFirstLead; table.pairs && lead <= kLastLead; ++lead)
                for (std::size_t trail = kFirstTrail; trail <= kLastTrail; ++trail)
                    if (const char16_t unit = pair(table, static_cast<unsigned char>(lead),
                            static_cast<unsigned char>(trail));
                        unit != 0)
                        made[i].emplace(unit, static_cast<std::uint16_t>(lead << 8 | trail));
        }
        return made;
    }();
    return all[index];
}

std::string why(const CodeTable &table)
{
    return table.pairs ? "illegal multibyte sequence" : "character maps to <undefined>";
}

// '\xe9' of one code point, as messages have it.
std::string shown(std::string_view code)
{
    const std::string quoted = asciiText(code);
    return quoted.substr(1, quoted.size() - 2);
}

std::string hexByte(unsigned char byte)
{
    return { "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15] };
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
    const Codes &codes = codesOf(index);
    const auto codeOf = [&](char32_t c) -> std::uint16_t {
        const auto found = c > 0xffff ? codes.end() : codes.find(static_cast<char16_t>(c));
        return found == codes.end() ? 0 : found->second;
    };
    std::string out;
    std::size_t position = 0;
    for (std::size_t at = 0; at < text.size(); ++position) {
        const std::size_t length = codePointLength(text, at);
        const std::string_view letter = text.substr(at, length);
        const char32_t c = decodeFirst(letter);
        if (c < kFirstByte) {
            out += static_cast<char>(c);
        } else if (const std::uint16_t code = codeOf(c); code != 0) {
            if (code > 0xff)
                out += static_cast<char>(code >> 8);
            out += static_cast<char>(code & 0xff);
        } else if (errors == "strict") {
            // A table of bytes tells of all that stand in a row.
            std::size_t last = position, next = at + length;
            while (!table.pairs && next < text.size()) {
                const char32_t other = decodeFirst(text.substr(next));
                if (other < kFirstByte || codeOf(other) != 0)
                    break;
                next += codePointLength(text, next);
                ++last;
            }
            return { {}, cannotEncode(table.name, letter, position, last + 1, why(table)) };
        } else if (errors == "replace") {
            out += '?';
        } else if (errors == "backslashreplace") {
            out += shown(letter);
        } else if (errors == "xmlcharrefreplace") {
            out += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
        } else if (errors != "ignore") {
            return { {}, unknownHandler(errors) };
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
        } else if (errors == "replace") {
            out += "\xef\xbf\xbd";
            ++at;
        } else if (errors == "backslashreplace") {
            out += "\\x" + hexByte(byte);
            ++at;
        } else if (errors == "ignore") {
            ++at;
        } else {
            return { {}, unknownHandler(errors) };
        }
    }
    return { std::move(out), std::nullopt };
}

} // namespace interleave
