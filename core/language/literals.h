// What number and string literals mean.
//
// Threads: pure.
#pragma once

#include "core/language/code.h"
#include "core/language/sourcetext.h"
#include "core/language/token.h"

#include <string>

namespace interleave {

// A string literal's parts; offsets in bytes of the whole text.
struct StringLiteral {
    bool raw = false;
    bool bytes = false;
    bool formatted = false;
    bool triple = false;
    std::uint32_t from = 0; // behind the opening quote
    std::uint32_t to = 0;   // at the closing quote
};

StringLiteral splitString(const SourceText &source, const Token &token);
// The value of text[from, to) with its escapes done, which a raw one has not.
std::string decodeString(const SourceText &source, const StringLiteral &literal, std::uint32_t from,
    std::uint32_t to, const SourceSpan &where);
// 2j, 1.5J; and the 1.5 of it.
bool isImaginary(const SourceText &source, const Token &token);
double decodeImaginary(const SourceText &source, const Token &token);
// int64, double or BigIntConstant.
Constant decodeNumber(const SourceText &source, const Token &token);
// A BigIntConstant or an int64, as fits.
// REQUIRES: only digits.
Constant wholeNumber(std::string digits);

} // namespace interleave
