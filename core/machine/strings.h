// Strings: making, comparing, hashing. UTF-8 inside; positions that programs see are code points.
//
// Threads: the user of the heap. No function here runs Python code or raises.
#pragma once

#include "core/machine/heap.h"

#include <string>
#include <string_view>

namespace interleave {

std::uint64_t hashOfText(std::string_view text);            // never 0
std::uint64_t hashOfString(const Heap &heap, Value string); // remembered in the string
bool equalStrings(const Heap &heap, Value a, Value b);
Value concatStrings(Heap &heap, Value a, Value b);
Value joinStrings(Heap &heap, std::span<const Value> parts); // REQUIRES: strings all

std::uint32_t codePointCount(std::string_view utf8);
// The code point that begins at byte `at`, which moves behind it.
char32_t decodeAt(std::string_view utf8, std::size_t &at);
void appendCodePoint(std::string &out, char32_t c);
// Byte position of the code point number `index`.
// REQUIRES: index <= length.
std::size_t byteOffset(const StringObject &string, std::uint32_t index);
// The string of that one code point of `string`.
// REQUIRES: index < length.
Value characterAt(Heap &heap, Value string, std::uint32_t index);
// string[start:stop], in code points.
// REQUIRES: start <= stop <= length.
Value substring(Heap &heap, Value string, std::uint32_t start, std::uint32_t stop);

} // namespace interleave
