#include "core/machine/builtins/integers.h"

#include <boost/multiprecision/integer.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

namespace interleave {

namespace mp = boost::multiprecision;

namespace {

constexpr std::size_t kMaxDecimalDigits = 4300; // CPython's sys.set_int_max_str_digits() default

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\x1c' && c <= '\x1f');
}

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

// Bases 2, 4, 8, 16 and 32: digits are groups of bits, and need no arithmetic. 0: another
// base.
unsigned bitsOfDigit(int base)
{
    const auto b = static_cast<unsigned>(base);
    return std::has_single_bit(b) && b > 1 ? static_cast<unsigned>(std::countr_zero(b)) : 0;
}

Unexpected<Failure> tooManyDigits(const char *what)
{
    return valueError(
        std::string("Exceeds the limit (4300 digits) for integer string conversion") + what);
}

// The nearest double to quotient * 2**scale, where `sticky` says that the quotient was cut.
// REQUIRES: 64 bits in use.
double rounded(std::uint64_t quotient, bool sticky, std::int64_t scale)
{
    // 53 bits stay in a normal number, fewer in a subnormal one.
    const std::int64_t top = scale + 63;
    const std::int64_t lost = top < -1022 ? std::min<std::int64_t>(11 + (-1022 - top), 64) : 11;
    std::uint64_t kept = lost >= 64 ? 0 : quotient >> lost;
    const std::uint64_t rest = lost >= 64 ? quotient : quotient & ((1ull << lost) - 1);
    const std::uint64_t half = 1ull << (lost - 1);
    if (rest > half || (rest == half && (sticky || (kept & 1))))
        kept++;
    return std::ldexp(static_cast<double>(kept),
        static_cast<int>(std::clamp<std::int64_t>(scale + lost, -5000, 5000)));
}

} // namespace

std::optional<std::int64_t> narrow(const Integer &value)
{
    static const Integer low = std::numeric_limits<std::int64_t>::min();
    static const Integer high = std::numeric_limits<std::int64_t>::max();
    if (value < low || value > high)
        return std::nullopt;
    return static_cast<std::int64_t>(value);
}

Integer floorDivide(const Integer &a, const Integer &b)
{
    Integer quotient, rest;
    mp::divide_qr(a, b, quotient, rest);
    if (rest != 0 && (rest < 0) != (b < 0))
        --quotient;
    return quotient;
}

Integer floorModulo(const Integer &a, const Integer &b)
{
    Integer rest = a % b;
    if (rest != 0 && (rest < 0) != (b < 0))
        rest += b;
    return rest;
}

Try<double> trueDivide(const Integer &a, const Integer &b)
{
    if (a == 0)
        return b < 0 ? -0.0 : 0.0;
    const bool negative = (a < 0) != (b < 0);
    Integer dividend = mp::abs(a);
    Integer divisor = mp::abs(b);
    const auto bitsOfA = static_cast<std::int64_t>(bitLength(dividend));
    const auto bitsOfB = static_cast<std::int64_t>(bitLength(divisor));
    if (bitsOfA - bitsOfB > 1025)
        return overflowError("integer division result too large for a float");
    if (bitsOfA - bitsOfB < -1200)
        return negative ? -0.0 : 0.0;
    // Shift so that the quotient has 64 or 65 bits, then keep the top 64.
    std::int64_t scale = bitsOfA - bitsOfB - 64;
    if (scale < 0)
        dividend <<= static_cast<std::size_t>(-scale);
    else
        divisor <<= static_cast<std::size_t>(scale);
    Integer quotient, rest;
    mp::divide_qr(dividend, divisor, quotient, rest);
    bool sticky = rest != 0;
    if (bitLength(quotient) > 64) {
        sticky = sticky || (quotient & 1) != 0;
        quotient >>= 1;
        scale++;
    }
    const double result = rounded(static_cast<std::uint64_t>(quotient), sticky, scale);
    if (std::isinf(result))
        return overflowError("integer division result too large for a float");
    return negative ? -result : result;
}

Try<Integer> power(const Integer &base, const Integer &exponent)
{
    if (exponent == 0 || base == 1)
        return Integer(1);
    if (base == 0)
        return Integer(0);
    if (base == -1)
        return Integer((exponent & 1) != 0 ? -1 : 1);
    const Integer bits = exponent * bitLength(base);
    if (bits > kMaxBits)
        return unexpected(Failure { "MemoryError", {} });
    return Integer(mp::pow(base, static_cast<unsigned>(exponent)));
}

Try<Integer> powerModulo(const Integer &base, const Integer &exponent, const Integer &modulus)
{
    if (modulus == 0)
        return valueError("pow() 3rd argument cannot be 0");
    const Integer size = mp::abs(modulus);
    if (size == 1)
        return Integer(0);
    Integer start = floorModulo(base, size);
    Integer times = exponent;
    if (exponent < 0) {
        // Extended Euclid: start * inverse = 1 (mod size).
        Integer oldRest = start, rest = size, oldInverse = 1, inverse = 0;
        while (rest != 0) {
            const Integer quotient = oldRest / rest;
            Integer next = oldRest - quotient * rest;
            oldRest = rest;
            rest = next;
            next = oldInverse - quotient * inverse;
            oldInverse = inverse;
            inverse = next;
        }
        if (oldRest != 1)
            return valueError("base is not invertible for the given modulus");
        start = floorModulo(oldInverse, size);
        times = -exponent;
    }
    const Integer result = mp::powm(start, times, size);
    return floorModulo(result, modulus);
}

Try<Integer> shiftLeft(const Integer &value, const Integer &count)
{
    if (value == 0)
        return Integer(0);
    if (count > kMaxBits)
        return unexpected(Failure { "MemoryError", {} });
    return Integer(value << static_cast<std::size_t>(count));
}

Integer shiftRight(const Integer &value, const Integer &count)
{
    if (count > bitLength(value))
        return value < 0 ? -1 : 0;
    const Integer divisor = Integer(1) << static_cast<std::size_t>(count);
    return floorDivide(value, divisor);
}

Integer bitAnd(const Integer &a, const Integer &b)
{
    return a & b;
}
Integer bitOr(const Integer &a, const Integer &b)
{
    return a | b;
}
Integer bitXor(const Integer &a, const Integer &b)
{
    return a ^ b;
}

std::uint64_t bitLength(const Integer &value)
{
    return value == 0 ? 0 : mp::msb(value < 0 ? Integer(-value) : value) + 1;
}

Integer integerSquareRoot(const Integer &value)
{
    return mp::sqrt(value);
}

std::string toText(const Integer &value, int base)
{
    if (base == 10)
        return value.str();
    const std::string sign = value < 0 ? "-" : "";
    Integer rest = mp::abs(value);
    if (const unsigned bits = bitsOfDigit(base); bits != 0 && rest != 0) {
        std::string digits;
        mp::export_bits(rest, std::back_inserter(digits), bits);
        for (char &digit : digits)
            digit = kDigits[static_cast<std::size_t>(digit)];
        return sign + digits;
    }
    std::string digits;
    do {
        digits += kDigits[static_cast<std::size_t>(rest % base)];
        rest /= base;
    } while (rest != 0);
    std::reverse(digits.begin(), digits.end());
    return sign + digits;
}

Try<std::string> toDecimal(const Integer &value)
{
    if (const auto small = narrow(value))
        return std::to_string(*small);
    // 3.32 bits a digit: far larger numbers need not be converted to know.
    const auto tooLong = "; use sys.set_int_max_str_digits() to increase the limit";
    if (bitLength(value) > kMaxDecimalDigits * 4)
        return tooManyDigits(tooLong);
    std::string text = value.str();
    if (text.size() - (value < 0 ? 1 : 0) > kMaxDecimalDigits)
        return tooManyDigits(tooLong);
    return text;
}

Integer fromDecimal(std::string_view digits)
{
    const bool negative = digits.starts_with('-');
    // A leading zero would mean octal to cpp_int.
    while (digits.size() > 1 && (digits[0] == '0' || digits[0] == '-'))
        digits.remove_prefix(1);
    Integer value { std::string(digits) };
    return negative ? Integer(-value) : value;
}

Try<Integer> parseInteger(std::string_view text, int base, const std::string &shown)
{
    const auto invalid = [&](int used) {
        return valueError(
            "invalid literal for int() with base " + std::to_string(used) + ": " + shown);
    };
    const int asked = base;
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.size() >= 2 && text[0] == '0') {
        const char letter = static_cast<char>(text[1] | 0x20);
        const int meant = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
        if (meant != 0 && (base == 0 || base == meant)) {
            base = meant;
            text.remove_prefix(2);
            if (text.starts_with('_'))
                text.remove_prefix(1);
        }
    }
    if (base == 0) {
        // "007" is no decimal literal, "00" is.
        if (text.size() > 1 && text[0] == '0'
            && text.find_first_not_of("0_") != std::string_view::npos)
            return invalid(0);
        base = 10;
    }
    std::string digits;
    bool afterDigit = false;
    for (char c : text) {
        if (c == '_' && afterDigit) {
            afterDigit = false;
            continue;
        }
        if (digitOf(c) >= base)
            return invalid(asked);
        digits += c;
        afterDigit = true;
    }
    if (!afterDigit)
        return invalid(asked);
    Integer value = 0;
    const unsigned bits = bitsOfDigit(base);
    if (bits == 0 && digits.size() > kMaxDecimalDigits) {
        return tooManyDigits((": value has " + std::to_string(digits.size())
            + " digits; use sys.set_int_max_str_digits() to increase the limit")
                                 .c_str());
    }
    if (std::uint64_t { bits } * digits.size() > kMaxBits)
        return unexpected(Failure { "MemoryError", {} });
    if (base == 10) {
        value = fromDecimal(digits);
    } else if (bits != 0) {
        std::vector<unsigned char> parts;
        for (char c : digits)
            parts.push_back(static_cast<unsigned char>(digitOf(c)));
        mp::import_bits(value, parts.begin(), parts.end(), bits);
    } else {
        for (char c : digits)
            value = value * base + digitOf(c);
    }
    return negative ? Integer(-value) : value;
}

Try<double> toDouble(const Integer &value)
{
    const auto overflow = [] { return overflowError("int too large to convert to float"); };
    if (value == 0)
        return 0.0;
    Integer magnitude = mp::abs(value);
    const auto bits = static_cast<std::int64_t>(bitLength(magnitude));
    if (bits > 1024)
        return overflow();
    const std::int64_t scale = bits - 64;
    bool sticky = false;
    if (scale > 0) {
        sticky = static_cast<std::int64_t>(mp::lsb(magnitude)) < scale;
        magnitude >>= static_cast<std::size_t>(scale);
    } else {
        magnitude <<= static_cast<std::size_t>(-scale);
    }
    const double result = rounded(static_cast<std::uint64_t>(magnitude), sticky, scale);
    if (std::isinf(result))
        return overflow();
    return value < 0 ? -result : result;
}

Integer fromDouble(double value)
{
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);
    const auto whole = static_cast<std::int64_t>(std::ldexp(mantissa, 53));
    exponent -= 53;
    const bool negative = whole < 0;
    Integer result = negative ? -whole : whole;
    if (exponent >= 0)
        result <<= static_cast<std::size_t>(exponent);
    else
        result >>= static_cast<std::size_t>(std::min(-exponent, 64));
    return negative ? Integer(-result) : result;
}

std::partial_ordering compare(const Integer &a, double b)
{
    if (std::isnan(b))
        return std::partial_ordering::unordered;
    if (std::isinf(b))
        return b > 0 ? std::partial_ordering::less : std::partial_ordering::greater;
    const double whole = std::trunc(b);
    const Integer other = fromDouble(whole);
    if (a != other)
        return a < other ? std::partial_ordering::less : std::partial_ordering::greater;
    return b == whole ? std::partial_ordering::equivalent
        : whole < b   ? std::partial_ordering::less
                      : std::partial_ordering::greater;
}

std::int64_t hashInteger(const Integer &value)
{
    static const Integer modulus = (Integer(1) << 61) - 1;
    const auto rest = static_cast<std::int64_t>(Integer(mp::abs(value) % modulus));
    const std::int64_t hash = value < 0 ? -rest : rest;
    return hash == -1 ? -2 : hash;
}

std::int64_t hashInteger(std::int64_t value)
{
    constexpr std::uint64_t kModulus = (1ull << 61) - 1;
    const std::uint64_t magnitude
        = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const auto rest = static_cast<std::int64_t>(magnitude % kModulus);
    const std::int64_t hash = value < 0 ? -rest : rest;
    return hash == -1 ? -2 : hash;
}

Try<std::string> toBytes(const Integer &value, std::size_t length, ByteOrder order, Signed isSigned)
{
    if (value < 0 && isSigned == Signed::No)
        return overflowError("can't convert negative int to unsigned");
    const std::uint64_t bits = value < 0 ? bitLength(Integer(value + 1)) : bitLength(value);
    if (bits + (isSigned == Signed::Yes ? 1 : 0) > std::uint64_t { length } * 8
        && !(length == 0 && value == 0))
        return overflowError("int too big to convert");
    Integer magnitude = value;
    if (value < 0)
        magnitude += Integer(1) << (length * 8);
    std::vector<unsigned char> bytes;
    if (magnitude != 0)
        mp::export_bits(magnitude, std::back_inserter(bytes), 8, false);
    bytes.resize(length, 0);
    if (order == ByteOrder::Big)
        std::reverse(bytes.begin(), bytes.end());
    return std::string(bytes.begin(), bytes.end());
}

Integer fromBytes(std::string_view bytes, ByteOrder order, Signed isSigned)
{
    if (bytes.empty())
        return 0;
    const std::vector<unsigned char> raw(bytes.begin(), bytes.end());
    Integer value;
    mp::import_bits(value, raw.begin(), raw.end(), 8, order == ByteOrder::Big);
    const unsigned char top = order == ByteOrder::Big ? raw.front() : raw.back();
    if (isSigned == Signed::Yes && (top & 0x80))
        value -= Integer(1) << (raw.size() * 8);
    return value;
}

} // namespace interleave
