#include "core/machine/builtins/floats.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace interleave {

namespace {

// digits "d[ddd]" and the decimal exponent of the first one.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

Decimal splitScientific(std::string_view text)
{
    Decimal out;
    const std::size_t e = text.find('e');
    for (char c : text.substr(0, e)) {
        if (c != '.')
            out.digits += c;
    }
    std::string_view exponent = text.substr(e + 1);
    if (exponent.starts_with('+'))
        exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), out.exponent);
    return out;
}

Decimal shortest(double magnitude)
{
    char buffer[64];
    const auto end
        = std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific)
              .ptr;
    return splitScientific({ buffer, static_cast<std::size_t>(end - buffer) });
}

std::string toText(double magnitude, std::chars_format format, int precision)
{
    // A double has at most 309 digits before the point; the rest is the precision and the exponent.
    std::string buffer(static_cast<std::size_t>(precision) + 330, '\0');
    const auto end
        = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, format, precision)
              .ptr;
    buffer.resize(static_cast<std::size_t>(end - buffer.data()));
    return buffer;
}

std::string exponentText(int exponent, char letter)
{
    std::string digits = std::to_string(std::abs(exponent));
    if (digits.size() < 2)
        digits.insert(0, 1, '0');
    return std::string(1, letter) + (exponent < 0 ? '-' : '+') + digits;
}

// "ddd" with its point: plain when the exponent lies in [-4, limit), else scientific.
std::string layOut(
    const Decimal &number, int limit, char letter, bool wantsFraction, bool keepsPoint)
{
    const auto &digits = number.digits;
    const int count = static_cast<int>(digits.size());
    std::string out;
    if (number.exponent < -4 || number.exponent >= limit) {
        out = digits.substr(0, 1);
        if (count > 1 || keepsPoint)
            out += '.';
        out += digits.substr(1);
        return out + exponentText(number.exponent, letter);
    }
    if (number.exponent < 0) {
        out = "0." + std::string(static_cast<std::size_t>(-number.exponent - 1), '0') + digits;
        return out;
    }
    const int whole = number.exponent + 1;
    if (count <= whole) {
        out = digits + std::string(static_cast<std::size_t>(whole - count), '0');
        if (wantsFraction)
            return out + ".0";
        return keepsPoint ? out + '.' : out;
    }
    return digits.substr(0, static_cast<std::size_t>(whole)) + '.'
        + digits.substr(static_cast<std::size_t>(whole));
}

void dropTrailingZeros(std::string &digits)
{
    while (digits.size() > 1 && digits.back() == '0')
        digits.pop_back();
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\x1c' && c <= '\x1f');
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// from_chars reports both overflow and underflow alike; the decimal exponent of the first digit
// tells them apart.
double beyondRange(std::string_view text)
{
    int exponent = 0;
    const std::size_t e = text.find_first_of("eE");
    if (e != std::string_view::npos) {
        std::string_view digits = text.substr(e + 1);
        const bool negative = digits.starts_with('-');
        if (digits.starts_with('+'))
            digits.remove_prefix(1);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
        if (read.ec != std::errc {})
            exponent = negative ? -1000000 : 1000000;
    }
    const std::string_view mantissa = text.substr(0, e);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = std::min(mantissa.find_first_of("123456789"), mantissa.size());
    const long place
        = first < point ? static_cast<long>(point - first) : -static_cast<long>(first - point);
    return place + exponent > 0 ? std::numeric_limits<double>::infinity() : 0.0;
}

} // namespace

std::string floatRepr(double value)
{
    if (std::isnan(value))
        return "nan";
    const std::string sign = std::signbit(value) ? "-" : "";
    return sign + formatMagnitude(std::fabs(value), 'r', -1, Alternate::No);
}

std::optional<double> parseFloat(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto signedValue
        = [negative](double magnitude) { return negative ? -magnitude : magnitude; };
    std::string plain;
    for (std::size_t i = 0; i < text.size(); i++) {
        if (text[i] != '_') {
            plain += lowered(text[i]);
            continue;
        }
        const bool between
            = i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
        if (!between)
            return std::nullopt;
    }
    if (plain == "inf" || plain == "infinity")
        return signedValue(std::numeric_limits<double>::infinity());
    if (plain == "nan")
        return std::copysign(std::numeric_limits<double>::quiet_NaN(), signedValue(1.0));
    // from_chars would also take words and a second sign.
    if (plain.empty() || !(isDigit(plain[0]) || plain[0] == '.'))
        return std::nullopt;
    double value = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (read.ptr != plain.data() + plain.size() || read.ec == std::errc::invalid_argument)
        return std::nullopt;
    if (read.ec == std::errc::result_out_of_range)
        value = beyondRange(plain);
    return signedValue(value);
}

std::string formatMagnitude(double value, char type, int precision, Alternate alternate)
{
    const bool upper = type == 'E' || type == 'F' || type == 'G';
    if (std::isnan(value) || std::isinf(value)) {
        std::string word = std::isnan(value) ? "nan" : "inf";
        if (upper)
            std::transform(word.begin(), word.end(), word.begin(),
                [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        return type == '%' ? word + '%' : word;
    }
    value = std::fabs(value);
    const bool keepsPoint = alternate == Alternate::Yes;
    const char letter = upper ? 'E' : 'e';
    switch (type) {
    case '%':
        return formatMagnitude(value * 100, 'f', precision, alternate) + '%';
    case 'f':
    case 'F': {
        const int places = precision < 0 ? 6 : precision;
        std::string out = toText(value, std::chars_format::fixed, places);
        return places == 0 && keepsPoint ? out + '.' : out;
    }
    case 'e':
    case 'E': {
        const int places = precision < 0 ? 6 : precision;
        const Decimal number
            = splitScientific(toText(value, std::chars_format::scientific, places));
        return layOut(number, std::numeric_limits<int>::min(), letter, false, keepsPoint);
    }
    case 'g':
    case 'G': {
        const int significant = precision < 0 ? 6 : std::max(precision, 1);
        Decimal number
            = splitScientific(toText(value, std::chars_format::scientific, significant - 1));
        if (!keepsPoint)
            dropTrailingZeros(number.digits);
        return layOut(number, significant, letter, false, keepsPoint);
    }
    default: {
        if (precision < 0) {
            Decimal number = shortest(value);
            dropTrailingZeros(number.digits);
            return layOut(number, 16, letter, true, keepsPoint);
        }
        // As g, but one digit more may be wanted: at least one behind the point.
        const int significant = std::max(precision, 1);
        Decimal number
            = splitScientific(toText(value, std::chars_format::scientific, significant - 1));
        if (!keepsPoint)
            dropTrailingZeros(number.digits);
        return layOut(number, significant - 1, letter, true, keepsPoint);
    }
    }
}

std::int64_t hashFloat(double value)
{
    constexpr int kBits = 61;
    constexpr std::uint64_t kModulus = (1ull << kBits) - 1;
    if (std::isinf(value))
        return value > 0 ? 314159 : -314159;
    if (std::isnan(value))
        return 0; // CPython hashes the object's identity; a copied machine has none that lasts
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(value), &exponent);
    std::uint64_t hash = 0;
    while (mantissa != 0.0) {
        hash = ((hash << 28) & kModulus) | hash >> (kBits - 28);
        mantissa *= 268435456.0; // 2**28
        exponent -= 28;
        const auto chunk = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(chunk);
        hash += chunk;
        if (hash >= kModulus)
            hash -= kModulus;
    }
    exponent = exponent >= 0 ? exponent % kBits : kBits - 1 - ((-1 - exponent) % kBits);
    hash = ((hash << exponent) & kModulus) | hash >> (kBits - exponent);
    const auto result
        = value < 0 ? -static_cast<std::int64_t>(hash) : static_cast<std::int64_t>(hash);
    return result == -1 ? -2 : result;
}

double roundToDigits(double value, std::int64_t digits)
{
    if (!std::isfinite(value) || value == 0)
        return value;
    if (digits > 323)
        return value;
    if (digits < -308)
        return std::copysign(0.0, value);
    if (digits >= 0) {
        const std::string text
            = toText(std::fabs(value), std::chars_format::fixed, static_cast<int>(digits));
        return std::copysign(parseFloat(text).value_or(0), value);
    }
    // Before the point: round the decimal text of the whole number by hand, exactly, half to even.
    const std::string exact = toText(std::fabs(value), std::chars_format::fixed, 1100);
    const std::size_t point = exact.find('.');
    const auto drop = static_cast<std::size_t>(-digits);
    std::string whole = exact.substr(0, point);
    if (whole.size() < drop)
        return std::copysign(0.0, value);
    std::string kept = whole.size() == drop ? "0" : whole.substr(0, whole.size() - drop);
    const std::string rest = whole.substr(whole.size() - drop) + exact.substr(point + 1);
    const bool half = rest[0] == '5' && rest.find_first_not_of('0', 1) == std::string::npos;
    const bool up = half ? (kept.back() - '0') % 2 == 1 : rest[0] >= '5';
    if (up) {
        std::size_t i = kept.size();
        while (i > 0 && kept[i - 1] == '9')
            kept[--i] = '0';
        if (i == 0)
            kept.insert(0, 1, '1');
        else
            kept[i - 1]++;
    }
    return std::copysign(parseFloat(kept + std::string(drop, '0')).value_or(0), value);
}

double floorModulo(double a, double b)
{
    double rest = std::fmod(a, b);
    if (rest != 0) {
        if ((b < 0) != (rest < 0))
            rest += b;
        return rest;
    }
    return std::copysign(0.0, b);
}

double floorDivide(double a, double b)
{
    double rest = std::fmod(a, b);
    double quotient = (a - rest) / b;
    if (rest != 0 && (b < 0) != (rest < 0))
        quotient -= 1.0;
    if (quotient == 0)
        return std::copysign(0.0, a / b);
    double floored = std::floor(quotient);
    if (quotient - floored > 0.5)
        floored += 1.0;
    return floored;
}

std::string floatHex(double value)
{
    if (!std::isfinite(value))
        return floatRepr(value);
    const std::string sign = std::signbit(value) ? "-" : "";
    if (value == 0)
        return sign + "0x0.0p+0";
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(value), &exponent);
    const int shift = 1 - std::max(-1021 - exponent, 0);
    mantissa = std::ldexp(mantissa, shift);
    exponent -= shift;
    std::string digits;
    auto whole = static_cast<int>(mantissa);
    mantissa -= whole;
    for (int i = 0; i < 13; i++) {
        mantissa *= 16;
        const int digit = static_cast<int>(mantissa);
        mantissa -= digit;
        digits += "0123456789abcdef"[digit];
    }
    return sign + "0x" + std::to_string(whole) + '.' + digits + 'p' + (exponent < 0 ? '-' : '+')
        + std::to_string(std::abs(exponent));
}

} // namespace interleave
