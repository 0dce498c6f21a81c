// What CPython says of a program's text while it compiles it, though it runs: `x is 5`, an assert
// of a tuple, a list of tuples with a comma missing.
//
// Threads: pure functions.
#pragma once

#include "core/language/code.h"

#include <cstdint>
#include <string>
#include <vector>

namespace interleave {

struct SyntaxWarning {
    std::uint32_t line;
    std::string text; // in CPython's words, without the place

    friend bool operator==(const SyntaxWarning &, const SyntaxWarning &) = default;
};

// In the order of the text. Cost: reads the source once; where it looks suspicious it is parsed
// again.
std::vector<SyntaxWarning> syntaxWarnings(const Module &module);

} // namespace interleave
