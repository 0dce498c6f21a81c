// Texts as code points: a str is UTF-8 (lone surrogates as their three-byte form), its length and
// its indices count code points, and its classes and cases are Unicode's, as CPython 3.11 knows
// them (14.0).
//
// Threads: pure functions. Texts are well formed; a stray byte counts as one code point and never
// runs out of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave {

// Bytes of the code point that begins at `at`.
// REQUIRES: at < text.size().
std::size_t codePointLength(std::string_view text, std::size_t at);
char32_t decodeFirst(std::string_view text); // REQUIRES: not empty
void putCodePoint(std::string &text, char32_t code);
std::size_t countCodePoints(std::string_view text);
// Where the index-th code point begins; text.size() when there are fewer.
std::size_t offsetOfCodePoint(std::string_view text, std::size_t index);
bool isAscii(std::string_view text);

// Well-formed UTF-8 as Python's strict decoder sees it: the index of the first bad byte and
// CPython's reason.
struct Utf8Error {
    std::size_t start;
    std::size_t end;
    const char *reason; // "invalid start byte"
};
std::optional<Utf8Error> checkUtf8(std::string_view bytes);

bool isSpaceCode(char32_t c);
bool isAlphaCode(char32_t c);
bool isDecimalCode(char32_t c);
bool isDigitCode(char32_t c);
bool isNumericCode(char32_t c);
bool isUpperCode(char32_t c);
bool isLowerCode(char32_t c);
bool isTitleCode(char32_t c);
bool isPrintableCode(char32_t c);
bool isIdentifierStart(char32_t c);
bool isIdentifierPart(char32_t c);
int decimalValue(char32_t c); // -1: none

std::string upperText(std::string_view text);
std::string lowerText(std::string_view text);
std::string titleText(std::string_view text);
std::string capitalizedText(std::string_view text);
std::string swappedCaseText(std::string_view text);
std::string caseFoldedText(std::string_view text);

} // namespace interleave
