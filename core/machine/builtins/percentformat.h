// The '%' operator of str and bytes: "%-8s|%5.1f" % values. This file knows the language; the
// natives bring the values.
//
// Threads: pure functions. Errors are CPython's and come in CPython's order: one in the text is the
// last piece, so that what stands before it is converted first.
#pragma once

#include "core/machine/builtins/failure.h"
#include "core/machine/builtins/integers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

struct PercentPiece {
    static constexpr std::int64_t kNone = -1;
    static constexpr std::int64_t kStar = -2; // taken from the values

    std::string literal; // text before the field, or at the end
    bool isField = false;
    std::optional<std::string> key; // %(key)s
    bool left = false;              // -
    bool plus = false;
    bool space = false;
    bool alternate = false; // #
    bool zero = false;
    std::int64_t width = kNone;
    std::int64_t precision = kNone;
    char32_t conversion = 0;
    std::size_t index = 0;          // of the conversion, in code points: errors mention it
    std::optional<Failure> failure; // then this is the last piece
};

std::vector<PercentPiece> parsePercent(std::string_view text);

// ValueError "unsupported format character 'y' (0x79) at index 1".
Failure unsupportedConversion(const PercentPiece &piece);

// Conversions s r a c b: the text cut to the precision and padded.
std::string percentText(const PercentPiece &piece, std::string_view text);
// Conversions d i u o x X.
Try<std::string> percentInteger(const PercentPiece &piece, const Integer &value);
// Conversions e E f F g G.
Try<std::string> percentFloat(const PercentPiece &piece, double value);

} // namespace interleave
