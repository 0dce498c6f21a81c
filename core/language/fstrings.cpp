// String literals, among them f-strings, whose fields are programs of their own.
#include "core/base/messageid.h"
#include "core/language/literals.h"
#include "core/language/parser.h"
#include "core/language/utf8.h"

namespace interleave {

// Walks over the inside of one f-string and knows the place in the text.
struct Parser::FieldScanner {
    const SourceText &source;
    const StringLiteral &literal;
    SourceSpan whole;
    std::uint32_t at;
    std::uint32_t line;
    std::uint32_t column;

    bool ended() const { return at >= literal.to; }
    char peek(std::uint32_t ahead = 0) const
    {
        return at + ahead < literal.to ? source.text()[at + ahead] : '\0';
    }
    void advance()
    {
        const char c = peek();
        if (c == '\n' || c == '\r') {
            at += c == '\r' && peek(1) == '\n' ? 2 : 1;
            ++line;
            column = 1;
        } else {
            const std::uint32_t length = decodeUtf8(source.text(), at).length;
            at += length == 0 ? 1 : length;
            ++column;
        }
    }
    SourceSpan here() const { return { line, column, line, column + 1 }; }
};

namespace {

constexpr int kMaxSpecDepth = 2; // a field in a field's format, as CPython allows

} // namespace

Expression *Parser::parseStrings()
{
    const SourceSpan begin = token().span;
    std::vector<Expression *> parts;
    bool bytes = false;
    bool formatted = false;
    const std::size_t first = m_at;
    while (at(TokenType::String)) {
        const Token &piece = next();
        const StringLiteral literal = splitString(m_source, piece);
        if (m_at - first > 1 && literal.bytes != bytes)
            fail(piece.span, { MessageId::BytesAndText, {} });
        bytes = literal.bytes;
        if (literal.formatted) {
            formatted = true;
            parseFormatted(piece, parts);
        } else {
            std::string value
                = decodeString(m_source, literal, literal.from, literal.to, piece.span);
            parts.push_back(makeConstant(piece.span,
                bytes ? Constant { BytesConstant { std::move(value) } }
                      : Constant { std::move(value) }));
        }
    }
    Expression *made = concatenate(parts, spanning(begin, lastSpan()));
    if (formatted && made->kind != ExpressionKind::JoinedString) {
        // An f-string without fields is still no docstring.
        made = makeItems(ExpressionKind::JoinedString, begin, { made });
    }
    return made;
}

Expression *Parser::concatenate(const std::vector<Expression *> &pieces, const SourceSpan &span)
{
    std::vector<Expression *> merged;
    std::string text;
    bool pending = false;
    bool bytes = false;
    const auto flush = [&] {
        if (pending) {
            merged.push_back(makeConstant(span,
                bytes ? Constant { BytesConstant { std::move(text) } }
                      : Constant { std::move(text) }));
        }
        text.clear();
        pending = false;
    };
    for (Expression *piece : pieces) {
        if (piece->kind != ExpressionKind::Literal) {
            flush();
            merged.push_back(piece);
        } else if (const std::string *string = std::get_if<std::string>(piece->constant)) {
            text += *string;
            pending = true;
        } else {
            text += std::get<BytesConstant>(*piece->constant).bytes;
            pending = true;
            bytes = true;
        }
    }
    flush();
    if (merged.empty())
        return makeConstant(span, std::string());
    if (merged.size() == 1 && merged[0]->kind == ExpressionKind::Literal)
        return merged[0];
    Expression *joined = makeItems(ExpressionKind::JoinedString, span, merged);
    joined->span = span;
    return joined;
}

void Parser::parseFormatted(const Token &piece, std::vector<Expression *> &parts)
{
    const DepthGuard guard(*this);
    const StringLiteral literal = splitString(m_source, piece);
    FieldScanner scanner { m_source, literal, piece.span, literal.from, piece.span.line,
        piece.span.column + (literal.from - piece.from) };
    parseFormattedText(scanner, 0, parts);
}

// Text and fields up to the end, or, in a format, up to its closing brace.
void Parser::parseFormattedText(FieldScanner &scanner, int depth, std::vector<Expression *> &parts)
{
    std::uint32_t from = scanner.at;
    const auto flush = [&](std::uint32_t to) {
        if (to > from) {
            parts.push_back(makeConstant(
                scanner.whole, decodeString(m_source, scanner.literal, from, to, scanner.whole)));
        }
    };
    while (!scanner.ended()) {
        const char c = scanner.peek();
        const bool doubled = scanner.peek(1) == c && depth == 0;
        if (c == '\\' && !scanner.literal.raw) {
            scanner.advance();
            if (scanner.ended())
                continue;
            // The braces of a character's name are no field.
            const bool named = scanner.peek() == 'N' && scanner.peek(1) == '{';
            scanner.advance();
            while (named && !scanner.ended() && scanner.peek() != '}')
                scanner.advance();
            if (named && !scanner.ended())
                scanner.advance();
        } else if ((c == '{' || c == '}') && doubled) {
            scanner.advance();
            flush(scanner.at);
            scanner.advance();
            from = scanner.at;
        } else if (c == '{') {
            flush(scanner.at);
            parseField(scanner, depth, parts);
            from = scanner.at;
        } else if (c == '}') {
            if (depth > 0)
                break;
            fail(scanner.here(), { MessageId::BraceNotOpened, {} },
                { MessageId::WriteBraceTwice, {} });
        } else {
            scanner.advance();
        }
    }
    flush(scanner.at);
}

// From `{` to behind `}`.
void Parser::parseField(FieldScanner &scanner, int depth, std::vector<Expression *> &parts)
{
    const SourceSpan opening = scanner.here();
    const auto notClosed = [&] {
        fail(opening, { MessageId::BraceNotClosed, {} }, { MessageId::OtherQuotesInside, {} });
    };
    if (depth >= kMaxSpecDepth)
        fail(opening, { MessageId::NestedTooDeeply, {} });
    scanner.advance();
    const std::uint32_t from = scanner.at;
    const std::uint32_t line = scanner.line;
    const std::uint32_t column = scanner.column;

    // Find the end of the expression: brackets and strings inside hide what would end it.
    int open = 0;
    bool debug = false;
    std::uint32_t to = from;
    while (true) {
        if (scanner.ended())
            notClosed();
        const char c = scanner.peek();
        const char after = scanner.peek(1);
        if (c == '\\')
            fail(scanner.here(), { MessageId::FieldHasBackslash, {} },
                { MessageId::UseVariableInstead, {} });
        if (c == '"' || c == '\'') {
            const std::uint32_t quotes = after == c && scanner.peek(2) == c ? 3 : 1;
            for (std::uint32_t i = 0; i < quotes; ++i)
                scanner.advance();
            while (!scanner.ended()
                && !(scanner.peek() == c
                    && (quotes == 1 || (scanner.peek(1) == c && scanner.peek(2) == c))))
                scanner.advance();
            if (scanner.ended())
                notClosed();
            for (std::uint32_t i = 0; i < quotes; ++i)
                scanner.advance();
            continue;
        }
        if (open == 0) {
            if (c == '}' || c == ':' || (c == '!' && after != '='))
                break;
            const bool comparison = after == '=' && (c == '=' || c == '!' || c == '<' || c == '>');
            if (comparison) {
                scanner.advance();
                scanner.advance();
                continue;
            }
            if (c == '=') {
                debug = true;
                break;
            }
        }
        open += c == '(' || c == '[' || c == '{';
        open -= c == ')' || c == ']' || c == '}';
        if (open < 0)
            break;
        scanner.advance();
    }
    to = scanner.at;
    const std::string_view code = m_source.text().substr(from, to - from);
    if (code.find_first_not_of(" \t\r\n\f") == std::string_view::npos)
        fail(opening, { MessageId::FieldEmpty, {} }, { MessageId::WriteBraceTwice, {} });
    if (debug) {
        scanner.advance();
        while (scanner.peek() == ' ' || scanner.peek() == '\t')
            scanner.advance();
        parts.push_back(makeConstant(
            scanner.whole, std::string(m_source.text().substr(from, scanner.at - from))));
    }

    const Tokens tokens = tokenizeField(m_source, from, to, line, column);
    Parser inner(m_source, tokens, m_tree);
    inner.m_depth = m_depth;
    inner.m_place = m_place;
    Expression *value
        = inner.at(TokenType::Yield) ? inner.parseYield() : inner.parseExpressionList();
    if (!inner.at(TokenType::End))
        inner.failUnexpected();

    Expression *field = make(ExpressionKind::Field, opening, value);
    field->span = value->span;
    if (scanner.peek() == '!') {
        scanner.advance();
        const char conversion = scanner.peek();
        const auto known = std::string_view("sra").find(conversion);
        if (known == std::string_view::npos || conversion == '\0')
            fail(scanner.here(), { MessageId::BadConversion, {} });
        field->op = static_cast<std::uint8_t>(known + 1);
        scanner.advance();
    }
    const bool hasSpec = scanner.peek() == ':' && !scanner.ended();
    if (hasSpec) {
        scanner.advance();
        std::vector<Expression *> spec;
        parseFormattedText(scanner, depth + 1, spec);
        field->b = concatenate(spec, scanner.whole);
    } else if (debug && field->op == 0) {
        field->op = 2; // {x=} shows repr
    }
    if (scanner.peek() != '}')
        notClosed();
    scanner.advance();
    parts.push_back(field);
}

} // namespace interleave
