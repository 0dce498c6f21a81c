// The words that source text is made of.
//
// Threads: plain values.
#pragma once

#include "core/language/diagnostic.h"

#include <cstdint>
#include <string_view>

namespace interleave {

enum class TokenType : std::uint8_t {
    End,
    Newline, // ends a statement; never inside brackets
    Indent,
    Dedent,
    Name,
    Number,
    String, // with its prefix and quotes
    Error,  // the lexer's diagnostic; always the last token
#define KEYWORD(name, text) name,
#define OPERATOR(name, text) name,
#include "core/language/tokens.def"
#undef KEYWORD
#undef OPERATOR
};

struct Token {
    TokenType type = TokenType::End;
    std::uint32_t from = 0; // bytes
    std::uint32_t to = 0;
    SourceSpan span;
};

// "if", "(": the text of a keyword or an operator, empty for others.
std::string_view textOf(TokenType type);
bool isKeyword(TokenType type);
// Name when the word is no keyword.
TokenType keywordOrName(std::string_view word);

} // namespace interleave
