// The mini language of format(): [[fill]align][sign][z][#][0][width][,|_][.precision][type].
//
// Threads: pure functions. Errors are CPython 3.11's exceptions and texts. Texts are UTF-8; widths
// count code points.
#pragma once

#include "core/machine/builtins/failure.h"
#include "core/machine/builtins/integers.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave {

struct FormatSpec {
    std::string fill = " "; // one code point
    char align = 0;         // < > ^ =, or 0: the type's default
    char sign = 0;          // + - space, or 0
    bool noNegativeZero = false;
    bool alternate = false;
    std::int64_t width = -1;
    char grouping = 0; // , _ or 0
    std::int64_t precision = -1;
    std::string type; // one code point, or empty
};

// typeName is the value's class: errors mention it.
Try<FormatSpec> parseFormatSpec(std::string_view text, std::string_view typeName);

// format(value, spec) of the builtin types.
Try<std::string> formatText(
    std::string_view value, std::string_view spec, std::string_view typeName = "str");
Try<std::string> formatInteger(
    const Integer &value, std::string_view spec, std::string_view typeName = "int");
Try<std::string> formatFloat(
    double value, std::string_view spec, std::string_view typeName = "float");

// Padding to a width of code points: str.center's rule is the mini language's '^'.
std::string padded(std::string_view text, std::string_view fill, char align, std::int64_t width);

} // namespace interleave
