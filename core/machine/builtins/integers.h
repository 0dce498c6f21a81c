// Integers of any size: Python's rules on Boost's cpp_int. What fits 64 bits never comes here.
//
// Threads: pure functions. Division and shifts round toward minus infinity; bit operations see
// two's complement.
#pragma once

#include "core/machine/builtins/failure.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave {

using Integer = boost::multiprecision::cpp_int;

// Fits a 64-bit integer: the value, else nothing. Results of the functions below should be narrowed
// with it.
std::optional<std::int64_t> narrow(const Integer &value);

// Addition, subtraction and multiplication are cpp_int's own operators.
// REQUIRES of the next two: b != 0.
Integer floorDivide(const Integer &a, const Integer &b);
Integer floorModulo(const Integer &a, const Integer &b);
// a / b as the nearest double. OverflowError; REQUIRES: b != 0.
Try<double> trueDivide(const Integer &a, const Integer &b);
// REQUIRES: exponent >= 0. MemoryError when the result would have more than kMaxBits bits.
inline constexpr std::uint64_t kMaxBits = 1u << 26; // 8 MB for one number: nothing a learner waits
                                                    // for is larger
Try<Integer> power(const Integer &base, const Integer &exponent);
// pow(base, exponent, modulus), with an inverse for a negative exponent. ValueError.
Try<Integer> powerModulo(const Integer &base, const Integer &exponent, const Integer &modulus);
// REQUIRES: count >= 0.
Try<Integer> shiftLeft(const Integer &value, const Integer &count);
Integer shiftRight(const Integer &value, const Integer &count);
Integer bitAnd(const Integer &a, const Integer &b);
Integer bitOr(const Integer &a, const Integer &b);
Integer bitXor(const Integer &a, const Integer &b);
// Of the magnitude: 0 for 0.
std::uint64_t bitLength(const Integer &value);
Integer integerSquareRoot(const Integer &value); // REQUIRES: value >= 0

// base 2..36, lower case, with a minus sign. Decimal texts beyond 4300 digits are CPython's
// ValueError.
std::string toText(const Integer &value, int base);
Try<std::string> toDecimal(const Integer &value);
// int("...", base): white space, sign, one underscore between digits, prefix 0x 0o 0b (base 0 or
// that base). ValueError "invalid literal for int() with base 10: 'x'"; `shown` is the repr that
// the text goes into.
Try<Integer> parseInteger(std::string_view text, int base, const std::string &shown);
// Digits of a constant; no prefix, no underscores.
// REQUIRES: well formed.
Integer fromDecimal(std::string_view digits);

// The nearest double, half to even. OverflowError "int too large to convert to float".
Try<double> toDouble(const Integer &value);
// Toward zero.
// REQUIRES: finite.
Integer fromDouble(double value);
// Exact, without rounding either side. NaN is unordered.
std::partial_ordering compare(const Integer &a, double b);

std::int64_t hashInteger(const Integer &value);
std::int64_t hashInteger(std::int64_t value);

enum class ByteOrder : bool { Little, Big };
enum class Signed : bool { No, Yes };
// int.to_bytes: OverflowError "int too big to convert" / "can't convert negative int to unsigned".
Try<std::string> toBytes(
    const Integer &value, std::size_t length, ByteOrder order, Signed isSigned);
Integer fromBytes(std::string_view bytes, ByteOrder order, Signed isSigned);

} // namespace interleave
