// Unicode 14.0's classes and case mappings as ranges, made from the character database that
// CPython 3.11 carries.
//
// Threads: constant data.
#pragma once

#include <cstdint>
#include <span>

namespace interleave::unicode {

struct Range {
    char32_t first;
    char32_t last;
};

// Every step-th code point from first to last maps to itself plus delta.
struct CaseRange {
    char32_t first;
    char32_t last;
    std::uint32_t step;
    std::int32_t delta;
};

// A code point that maps to another text than one code point.
struct CaseText {
    char32_t code;
    const char *text;
};

extern const std::span<const Range> kAlpha;
extern const std::span<const Range> kDecimal; // each range: whole decades, beginning with a zero
extern const std::span<const Range> kDigit;
extern const std::span<const Range> kNumeric;
extern const std::span<const Range> kUpper;
extern const std::span<const Range> kLower;
extern const std::span<const Range> kTitle;
extern const std::span<const Range> kSpace;
extern const std::span<const Range> kPrintable;
extern const std::span<const Range> kCaseIgnorable;

extern const std::span<const CaseRange> kToUpper;
extern const std::span<const CaseRange> kToLower;
extern const std::span<const CaseText> kUpperTexts;
extern const std::span<const CaseText> kTitleTexts;  // where title case is not upper case
extern const std::span<const CaseText> kFoldedTexts; // where case folding is not lower case

} // namespace interleave::unicode
