#include "core/machine/builtins/formatspec.h"

#include "core/machine/builtins/floats.h"
#include "core/machine/builtins/unicode.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

// A text that is wider does not fit into a heap.
constexpr std::int64_t kMostText = 1 << 29;

bool isAlign(std::string_view c)
{
    return c == "<" || c == ">" || c == "^" || c == "=";
}

// Reads digits at `at`; -1 when there are none.
Try<std::int64_t> readNumber(std::string_view text, std::size_t &at)
{
    std::int64_t number = -1;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
        number = std::max<std::int64_t>(number, 0) * 10 + (text[at] - '0');
        if (number > 1000000000000000000)
            return valueError("Too many decimal digits in format string");
        at++;
    }
    return number;
}

std::string shownType(const std::string &type)
{
    const char32_t code = decodeFirst(type);
    if (code > 32 && code < 128)
        return type;
    std::string hex = toText(Integer(static_cast<std::uint32_t>(code)), 16);
    return "\\x" + hex;
}

Unexpected<Failure> unknownCode(const std::string &type, std::string_view typeName)
{
    return valueError("Unknown format code '" + shownType(type) + "' for object of type '"
        + std::string(typeName) + "'");
}

// "1234567" -> "1,234,567"; zeros in front until the whole is `width` long.
std::string grouped(
    const std::string &digits, char separator, std::size_t groupSize, std::int64_t width)
{
    std::string out;
    std::size_t inGroup = 0;
    std::size_t i = digits.size();
    while (i > 0 || static_cast<std::int64_t>(out.size()) < width) {
        if (separator && inGroup == groupSize) {
            out += separator;
            inGroup = 0;
        }
        out += i > 0 ? digits[--i] : '0';
        inGroup++;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

// sign, prefix ("0x"), digits and the rest (".5e+3"), put together to the width.
std::string numberText(const FormatSpec &spec, bool negative, const std::string &prefix,
    const std::string &digits, const std::string &rest, std::size_t groupSize)
{
    std::string front = negative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
    front += prefix;
    const char align = spec.align ? spec.align : '>';
    if (align != '=')
        return padded(front + grouped(digits, spec.grouping, groupSize, 0) + rest, spec.fill, align,
            spec.width);
    const auto taken = static_cast<std::int64_t>(front.size() + rest.size());
    if (spec.fill == "0")
        return front
            + grouped(digits, digits.empty() ? '\0' : spec.grouping, groupSize, spec.width - taken)
            + rest;
    return front
        + padded(grouped(digits, spec.grouping, groupSize, 0) + rest, spec.fill, '>',
            spec.width - static_cast<std::int64_t>(front.size()));
}

Try<std::string> formatFloatBySpec(double value, const FormatSpec &spec)
{
    if (spec.precision > 0x7fffffff)
        return valueError("precision too big");
    const char type = spec.type.empty() ? 'r' : spec.type == "n" ? 'g' : spec.type[0];
    std::string text = formatMagnitude(value, type, static_cast<int>(spec.precision),
        spec.alternate ? Alternate::Yes : Alternate::No);
    bool negative = std::signbit(value) && !std::isnan(value);
    if (negative && spec.noNegativeZero && text.find_first_of("123456789in") == std::string::npos)
        negative = false;
    const std::size_t cut = std::min(text.find_first_not_of("0123456789"), text.size());
    return numberText(spec, negative, {}, text.substr(0, cut), text.substr(cut), 3);
}

Try<std::string> formatAsCharacter(const Integer &value, const FormatSpec &spec)
{
    if (spec.sign)
        return valueError("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        return valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    if (value < 0 || value > 0x10ffff)
        return overflowError("%c arg not in range(0x110000)");
    std::string text;
    putCodePoint(text, static_cast<char32_t>(static_cast<std::uint32_t>(value)));
    return padded(
        text, spec.fill, spec.align == 0 || spec.align == '=' ? '>' : spec.align, spec.width);
}

} // namespace

std::string padded(std::string_view text, std::string_view fill, char align, std::int64_t width)
{
    const std::int64_t missing = width - static_cast<std::int64_t>(countCodePoints(text));
    if (missing <= 0)
        return std::string(text);
    const std::int64_t left = align == '<' ? 0 : align == '^' ? missing / 2 : missing;
    std::string out;
    out.reserve(text.size() + static_cast<std::size_t>(missing) * fill.size());
    for (std::int64_t i = 0; i < left; i++)
        out += fill;
    out += text;
    for (std::int64_t i = left; i < missing; i++)
        out += fill;
    return out;
}

Try<FormatSpec> parseFormatSpec(std::string_view text, std::string_view typeName)
{
    FormatSpec spec;
    std::size_t at = 0;
    const auto next
        = [&](std::size_t from) { return text.substr(from, codePointLength(text, from)); };
    bool fillGiven = false;
    if (!text.empty()) {
        const auto first = next(0);
        if (first.size() < text.size() && isAlign(next(first.size()))) {
            spec.fill = first;
            spec.align = text[first.size()];
            fillGiven = true;
            at = first.size() + 1;
        } else if (isAlign(first)) {
            spec.align = text[0];
            at = 1;
        }
    }
    if (at < text.size() && (text[at] == '+' || text[at] == '-' || text[at] == ' '))
        spec.sign = text[at++];
    if (at < text.size() && text[at] == 'z') {
        spec.noNegativeZero = true;
        at++;
    }
    if (at < text.size() && text[at] == '#') {
        spec.alternate = true;
        at++;
    }
    if (!fillGiven && at < text.size() && text[at] == '0') {
        spec.fill = "0";
        if (spec.align == 0 && typeName != "str")
            spec.align = '=';
        at++;
    }
    auto width = readNumber(text, at);
    if (!width)
        return unexpected(width.error());
    if (*width > kMostText)
        return unexpected(Failure { "MemoryError", {} });
    spec.width = *width;
    if (at < text.size() && text[at] == ',') {
        spec.grouping = ',';
        at++;
    }
    if (at < text.size() && text[at] == '_') {
        if (spec.grouping)
            return valueError("Cannot specify both ',' and '_'.");
        spec.grouping = '_';
        at++;
    }
    if (at < text.size() && text[at] == ',' && spec.grouping == '_')
        return valueError("Cannot specify both ',' and '_'.");
    if (at < text.size() && text[at] == '.') {
        at++;
        auto precision = readNumber(text, at);
        if (!precision)
            return unexpected(precision.error());
        if (*precision < 0)
            return valueError("Format specifier missing precision");
        spec.precision = *precision;
    }
    if (at < text.size()) {
        spec.type = next(at);
        if (at + spec.type.size() < text.size()) {
            return valueError("Invalid format specifier '" + std::string(text)
                + "' for object of type '" + std::string(typeName) + "'");
        }
    }
    if (spec.grouping) {
        static constexpr std::string_view kDecimal = "defgEFG%";
        static constexpr std::string_view kBinary = "bcoxX";
        const bool decimal = spec.type.empty()
            || (spec.type.size() == 1 && kDecimal.find(spec.type) != kDecimal.npos);
        const bool binary
            = spec.type.size() == 1 && kBinary.find(spec.type) != kBinary.npos && spec.type != "c";
        if (!decimal && !(binary && spec.grouping == '_'))
            return valueError(std::string("Cannot specify '") + spec.grouping + "' with '"
                + shownType(spec.type) + "'.");
    }
    return spec;
}

Try<std::string> formatText(
    std::string_view value, std::string_view specText, std::string_view typeName)
{
    if (specText.empty())
        return std::string(value);
    auto parsed = parseFormatSpec(specText, typeName);
    if (!parsed)
        return unexpected(parsed.error());
    const FormatSpec &spec = *parsed;
    if (!spec.type.empty() && spec.type != "s")
        return unknownCode(spec.type, typeName);
    if (spec.sign)
        return valueError(spec.sign == ' ' ? "Space not allowed in string format specifier"
                                           : "Sign not allowed in string format specifier");
    if (spec.noNegativeZero)
        return valueError("Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate)
        return valueError("Alternate form (#) not allowed in string format specifier");
    if (spec.grouping)
        return valueError(std::string("Cannot specify '") + spec.grouping + "' with 's'.");
    if (spec.align == '=')
        return valueError("'=' alignment not allowed in string format specifier");
    if (spec.precision >= 0)
        value = value.substr(0, offsetOfCodePoint(value, static_cast<std::size_t>(spec.precision)));
    return padded(value, spec.fill, spec.align ? spec.align : '<', spec.width);
}

Try<std::string> formatInteger(
    const Integer &value, std::string_view specText, std::string_view typeName)
{
    if (specText.empty())
        return toDecimal(value);
    auto parsed = parseFormatSpec(specText, typeName);
    if (!parsed)
        return unexpected(parsed.error());
    const FormatSpec &spec = *parsed;
    const char type = spec.type.empty() ? 'd' : spec.type.size() == 1 ? spec.type[0] : '\0';
    if (type && std::string_view("eEfFgG%").find(type) != std::string_view::npos) {
        auto number = toDouble(value);
        if (!number)
            return unexpected(number.error());
        return formatFloatBySpec(*number, spec);
    }
    int base = 10;
    std::string prefix;
    switch (type) {
    case 'b':
        base = 2;
        prefix = "0b";
        break;
    case 'o':
        base = 8;
        prefix = "0o";
        break;
    case 'x':
    case 'X':
        base = 16;
        prefix = type == 'x' ? "0x" : "0X";
        break;
    case 'c':
    case 'd':
    case 'n':
        break;
    default:
        return unknownCode(spec.type, typeName);
    }
    if (spec.precision >= 0)
        return valueError("Precision not allowed in integer format specifier");
    if (spec.noNegativeZero)
        return valueError("Negative zero coercion (z) not allowed in integer format specifier");
    if (type == 'c')
        return formatAsCharacter(value, spec);
    const Integer magnitude = value < 0 ? Integer(-value) : value;
    std::string digits;
    if (base == 10) {
        auto text = toDecimal(magnitude);
        if (!text)
            return text;
        digits = *text;
    } else {
        digits = toText(magnitude, base);
    }
    if (type == 'X')
        std::transform(digits.begin(), digits.end(), digits.begin(),
            [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
    return numberText(
        spec, value < 0, spec.alternate ? prefix : std::string(), digits, {}, base == 10 ? 3 : 4);
}

Try<std::string> formatFloat(double value, std::string_view specText, std::string_view typeName)
{
    if (specText.empty())
        return floatRepr(value);
    auto parsed = parseFormatSpec(specText, typeName);
    if (!parsed)
        return unexpected(parsed.error());
    const FormatSpec &spec = *parsed;
    if (!spec.type.empty()
        && (spec.type.size() != 1
            || std::string_view("eEfFgGn%").find(spec.type[0]) == std::string_view::npos))
        return unknownCode(spec.type, typeName);
    return formatFloatBySpec(value, spec);
}

} // namespace interleave
