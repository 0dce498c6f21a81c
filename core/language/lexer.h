// Text to tokens, all at once.
//
// Threads: pure.
// Cost: linear. Any bytes may come in; the first mistake becomes a last token of type Error, so
// that a mistake that the parser finds before it is reported first.
#pragma once

#include "core/language/sourcetext.h"
#include "core/language/token.h"

#include <optional>
#include <vector>

namespace interleave {

struct Comment {
    std::uint32_t line = 0;
    std::uint32_t from = 0; // bytes, at the '#'
    std::uint32_t to = 0;
};

struct Tokens {
    std::vector<Token> tokens; // ends in End or Error
    std::vector<Comment> comments;
    std::optional<Diagnostic> error;
    std::optional<Token> neverClosed; // the innermost bracket that is open at the end of the text
};

// Brackets and blocks may nest this deep, so that no recursion over the program can exhaust a
// stack.
inline constexpr std::size_t kMaxNesting = 100; // "nested too deeply"

Tokens tokenize(const SourceText &source);
// The inside of an f-string's braces, at its place in the text: newlines do not count, and the last
// token is End.
Tokens tokenizeField(const SourceText &source, std::uint32_t from, std::uint32_t to,
    std::uint32_t line, std::uint32_t column);

} // namespace interleave
