#include "core/language/token.h"

#include <unordered_map>

namespace interleave {

std::string_view textOf(TokenType type)
{
    switch (type) {
#define KEYWORD(name, text)                                                                        \
    case TokenType::name:                                                                          \
        return text;
#define OPERATOR(name, text)                                                                       \
    case TokenType::name:                                                                          \
        return text;
#include "core/language/tokens.def"
#undef KEYWORD
#undef OPERATOR
    default:
        return {};
    }
}

bool isKeyword(TokenType type)
{
    return type >= TokenType::False && type <= TokenType::Yield;
}

TokenType keywordOrName(std::string_view word)
{
    static const std::unordered_map<std::string_view, TokenType> words {
#define KEYWORD(name, text) { text, TokenType::name },
#define OPERATOR(name, text)
#include "core/language/tokens.def"
#undef KEYWORD
#undef OPERATOR
    };
    const auto found = words.find(word);
    return found == words.end() ? TokenType::Name : found->second;
}

} // namespace interleave
