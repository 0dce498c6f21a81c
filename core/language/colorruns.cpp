// Colors need no parser, and must go on where one would stop.
#include "core/language/compile.h"
#include "core/language/token.h"

#include <algorithm>

namespace interleave {

namespace {

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Behind the string that begins with a quote at `at`; one that is not closed ends with its line, or
// with the text.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    const bool triple = text.substr(at, 3) == std::string(3, quote);
    at += triple ? 3 : 1;
    while (at < text.size()) {
        if (text[at] == '\\')
            at += 2;
        else if (triple && text.substr(at, 3) == std::string(3, quote))
            return at + 3;
        else if (!triple && text[at] == quote)
            return at + 1;
        else if (!triple && (text[at] == '\n' || text[at] == '\r'))
            return at;
        else
            ++at;
    }
    return text.size();
}

} // namespace

std::vector<ColorRun> colorRuns(std::string_view source)
{
    std::vector<ColorRun> runs;
    std::size_t plainFrom = 0;
    std::size_t at = 0;
    const auto add = [&](std::size_t from, std::size_t to, TokenKind kind) {
        const auto push = [&](std::size_t a, std::size_t b, TokenKind k) {
            if (b > a)
                runs.push_back({ static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), k });
        };
        push(plainFrom, from, TokenKind::Plain);
        push(from, to, kind);
        plainFrom = to;
        at = to;
    };
    while (at < source.size()) {
        const char c = source[at];
        if (c == '#') {
            add(at, std::min(source.find_first_of("\r\n", at), source.size()), TokenKind::Comment);
        } else if (c == '"' || c == '\'') {
            add(at, endOfString(source, at), TokenKind::String);
        } else if (isDigit(c) || (c == '.' && at + 1 < source.size() && isDigit(source[at + 1]))) {
            std::size_t end = at + 1;
            while (end < source.size()
                && (isNameByte(source[end]) || source[end] == '.'
                    || ((source[end] == '+' || source[end] == '-')
                        && (source[end - 1] | 0x20) == 'e' && source.substr(at, 2) != "0x")))
                ++end;
            add(at, end, TokenKind::Number);
        } else if (isNameByte(c)) {
            std::size_t end = at;
            while (end < source.size() && isNameByte(source[end]))
                ++end;
            const std::string_view word = source.substr(at, end - at);
            const bool prefix = word.size() <= 2
                && word.find_first_not_of("rRbBfFuU") == std::string_view::npos
                && end < source.size() && (source[end] == '"' || source[end] == '\'');
            if (prefix)
                add(at, endOfString(source, end), TokenKind::String);
            else if (keywordOrName(word) != TokenType::Name)
                add(at, end, TokenKind::Keyword);
            else
                at = end;
        } else {
            ++at;
        }
    }
    add(source.size(), source.size(), TokenKind::Plain);
    return runs;
}

} // namespace interleave
