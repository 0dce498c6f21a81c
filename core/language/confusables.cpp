#include "core/language/confusables.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace interleave {

namespace {

constexpr std::pair<char32_t, std::string_view> kMeant[] = {
    { 0xa0, " " },
    { 0xab, "\"" },
    { 0xb4, "'" },
    { 0xbb, "\"" },
    { 0xd7, "*" },
    { 0xf7, "/" },
    { 0x2002, " " },
    { 0x2003, " " },
    { 0x2009, " " },
    { 0x2010, "-" },
    { 0x2011, "-" },
    { 0x2012, "-" },
    { 0x2013, "-" },
    { 0x2014, "-" },
    { 0x2015, "-" },
    { 0x2018, "'" },
    { 0x2019, "'" },
    { 0x201a, "'" },
    { 0x201b, "'" },
    { 0x201c, "\"" },
    { 0x201d, "\"" },
    { 0x201e, "\"" },
    { 0x201f, "\"" },
    { 0x2026, "..." },
    { 0x202f, " " },
    { 0x2032, "'" },
    { 0x2033, "\"" },
    { 0x2039, "'" },
    { 0x203a, "'" },
    { 0x2190, "<-" },
    { 0x2192, "->" },
    { 0x2212, "-" },
    { 0x2215, "/" },
    { 0x2217, "*" },
    { 0x2260, "!=" },
    { 0x2264, "<=" },
    { 0x2265, ">=" },
    { 0x3000, " " },
    { 0x3001, "," },
    { 0x3002, "." },
    { 0x3008, "<" },
    { 0x3009, ">" },
    { 0x300a, "<" },
    { 0x300b, ">" },
    { 0x300c, "\"" },
    { 0x300d, "\"" },
    { 0x300e, "\"" },
    { 0x300f, "\"" },
    { 0x3010, "[" },
    { 0x3011, "]" },
    { 0x3014, "(" },
    { 0x3015, ")" },
};

// Ranges beyond ASCII that hold no letters: signs, spaces, private use, pictures.
constexpr std::pair<char32_t, char32_t> kNoLetters[] = {
    { 0x80, 0xa9 },
    { 0xab, 0xb4 },
    { 0xb6, 0xb6 },
    { 0xb8, 0xb9 },
    { 0xbb, 0xbf },
    { 0xd7, 0xd7 },
    { 0xf7, 0xf7 },
    { 0x37e, 0x37e },
    { 0x1680, 0x1680 },
    { 0x2000, 0x203e },
    { 0x2041, 0x2053 },
    { 0x2055, 0x2070 },
    { 0x2074, 0x207e },
    { 0x2080, 0x208e },
    { 0x20a0, 0x20cf },
    { 0x2100, 0x2101 },
    { 0x2190, 0x2bff },
    { 0x2e00, 0x2e7f },
    { 0x3000, 0x3004 },
    { 0x3008, 0x3020 },
    { 0x3030, 0x3030 },
    { 0x303d, 0x3040 },
    { 0xe000, 0xf8ff },
    { 0xfe10, 0xfe1f },
    { 0xfe30, 0xfe32 },
    { 0xfe35, 0xfe4c },
    { 0xfe50, 0xfe6f },
    { 0xfeff, 0xff20 },
    { 0xff21, 0xff40 },
    { 0xff41, 0xff65 },
    { 0xffe0, 0xffff },
    { 0x1f000, 0x1fbff },
    { 0xe0000, 0xe00ff },
    { 0xf0000, 0x10ffff },
};

// The full-width forms U+FF01 to U+FF5E are ASCII moved by 0xfee0.
constexpr auto kAscii = [] {
    std::array<char, 128> all {};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<char>(i);
    return all;
}();

} // namespace

std::string_view asciiMeant(char32_t character)
{
    if (character >= 0xff01 && character <= 0xff5e)
        return { &kAscii[character - 0xfee0], 1 };
    const auto found = std::lower_bound(std::begin(kMeant), std::end(kMeant), character,
        [](const auto &entry, char32_t c) { return entry.first < c; });
    return found != std::end(kMeant) && found->first == character ? found->second
                                                                  : std::string_view {};
}

bool isNameCharacter(char32_t character)
{
    const auto range = std::lower_bound(std::begin(kNoLetters), std::end(kNoLetters), character,
        [](const auto &entry, char32_t c) { return entry.second < c; });
    return range == std::end(kNoLetters) || character < range->first;
}

bool isInvisible(char32_t character)
{
    return character <= 0x20 || (character >= 0x7f && character <= 0xa0) || character == 0xad
        || (character >= 0x2000 && character <= 0x200f)
        || (character >= 0x2028 && character <= 0x202f)
        || (character >= 0x205f && character <= 0x206f) || character == 0x3000
        || character == 0xfeff || (character >= 0xe000 && character <= 0xf8ff);
}

} // namespace interleave
