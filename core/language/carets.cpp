#include "core/language/carets.h"

#include "core/language/ast.h"
#include "core/language/lexer.h"
#include "core/language/parser.h"
#include "core/language/sourcetext.h"
#include "core/language/utf8.h"

#include <algorithm>
#include <optional>

namespace interleave {

namespace {

// Of an expression, in code points: what of it stands out.
struct Anchors {
    std::uint32_t from;
    std::uint32_t to;
};

// Where each code point begins, and the end.
std::vector<std::size_t> placesIn(std::string_view text)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80)
            places.push_back(i);
    }
    places.push_back(text.size());
    return places;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

std::optional<Anchors> anchorsOf(std::string_view part)
{
    // In brackets: it may be what stood in some.
    constexpr std::uint32_t kLine = 2;
    constexpr std::size_t kLongest = 4096; // a deep traceback may show a very long line often
    if (part.size() > kLongest)
        return std::nullopt;
    const std::string text = "(\n" + std::string(part) + "\n)";
    const SourceText source(text);
    try {
        const Tokens tokens = tokenize(source);
        Tree tree;
        const std::span<Statement *> body = Parser(source, tokens, tree).parseModule();
        if (body.size() != 1 || body[0]->kind != StatementKind::Expression)
            return std::nullopt;
        const Expression &e = *body[0]->a;
        if (e.kind != ExpressionKind::Binary && e.kind != ExpressionKind::Subscript)
            return std::nullopt;
        if (e.span.line != kLine || e.span.endLine != kLine)
            return std::nullopt;
        const std::uint32_t left = e.a->span.endColumn - 1;
        const std::uint32_t right
            = (e.kind == ExpressionKind::Binary ? e.b->span.column : e.b->span.endColumn) - 1;
        if (e.kind == ExpressionKind::Subscript)
            return Anchors { left, right + 1 };
        const std::vector<std::size_t> places = placesIn(part);
        if (right >= places.size())
            return std::nullopt;
        std::uint32_t at = left;
        while (at < right && isSpace(part[places[at]]))
            ++at;
        const bool two = at + 1 < right && !isSpace(part[places[at + 1]]);
        return Anchors { at, at + (two ? 2 : 1) };
    } catch (const SyntaxFailure &) {
        return std::nullopt; // a statement, or a piece of one
    }
}

} // namespace

std::string caretsBelow(std::string_view line, std::uint32_t from, std::uint32_t to, bool goesOn)
{
    const std::vector<std::size_t> places = placesIn(line);
    auto end = static_cast<std::uint32_t>(places.size() - 1);
    std::uint32_t begin = 0;
    while (begin < end && isSpace(line[places[begin]]))
        ++begin;
    while (end > begin && (isSpace(line[places[end - 1]]) || line[places[end - 1]] == '\r'))
        --end;
    if (goesOn)
        to = end;
    if (from < begin || to > places.size() - 1 || from >= to)
        return {};
    std::optional<Anchors> anchors;
    if (!goesOn)
        anchors = anchorsOf(line.substr(places[from], places[to] - places[from]));
    const std::uint32_t length = to - from;
    if (!anchors && length >= end - begin)
        return {};
    std::string marks(from - begin, ' ');
    if (!anchors)
        return marks + std::string(length, '^');
    const std::uint32_t left = std::min(anchors->from, length);
    const std::uint32_t right = std::clamp(anchors->to, left, length);
    return marks + std::string(left, '~') + std::string(right - left, '^')
        + std::string(length - right, '~');
}

} // namespace interleave
