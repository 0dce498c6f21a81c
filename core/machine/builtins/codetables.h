// Encodings that are tables (encodings.def), as CPython has them: a byte each, like Windows-1252, or
// one or two bytes, like GBK. What is below 0x80 is ASCII in all of them.
//
// Threads: pure functions.
#pragma once

#include "core/machine/builtins/codecs.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace interleave {

struct CodeOfUnit {
    char16_t unit;
    std::uint16_t code; // one byte, or two: above 0xff
};

struct CodeTable {
    const char *name; // in messages
    const char *aliases; // a space between
    const char16_t *units; // of the bytes 0x80 to 0xff, then of the pairs, lead by lead; 0: none
    bool pairs;
    const CodeOfUnit *codes; // the first code of each unit, by unit
    std::size_t codeCount;
};

// Made while the program is built (packcodetables.cpp).
extern const CodeTable kCodeTables[];
extern const std::size_t kCodeTableCount;

// By a name of small letters and digits only: "cp1252". Empty: it is no table's.
std::optional<std::size_t> codeTableNamed(std::string_view plain);

// As encodeText() and decodeBytes(). REQUIRES: table < kCodeTableCount
Coded encodeByTable(std::string_view text, std::size_t table, std::string_view errors);
Coded decodeByTable(std::string_view bytes, std::size_t table, std::string_view errors);

} // namespace interleave
