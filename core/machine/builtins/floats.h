// Floating-point numbers as text, and back, exactly as CPython does it.
//
// Threads: pure functions. No locale takes part.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave {

// repr(): the shortest text that reads back as the same number: "0.1", "1e+16", "-0.0", "inf",
// "nan".
std::string floatRepr(double value);

// What float("...") reads: white space around, one underscore between digits, "inf", "infinity",
// "nan" in any case.
std::optional<double> parseFloat(std::string_view text);

// The formats of the mini language for a finite or infinite number, without sign, width or grouping
// of thousands. type: one of e E f F g G %, or 'r' for "as repr, unless a precision is given".
// precision -1: the type's default.
enum class Alternate : bool { No, Yes /* '#': keep the point and, for g, trailing zeros */ };
std::string formatMagnitude(double value, char type, int precision, Alternate alternate);

// hash(): equal numbers have equal hashes, whatever their types.
std::int64_t hashFloat(double value);

// round(x, digits): correctly rounded, half to even on the decimal text. digits is unbounded.
double roundToDigits(double value, std::int64_t digits);

// float.__floordiv__ and __mod__: Python's sign rules.
// REQUIRES: b != 0.
double floorDivide(double a, double b);
double floorModulo(double a, double b);

// float.hex()
std::string floatHex(double value);

} // namespace interleave
