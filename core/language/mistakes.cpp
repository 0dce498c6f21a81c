// What was meant where the text does not fit: the parser's last resort, so that a message can say
// more than "syntax error".
#include "core/language/parser.h"

#include "core/base/messageid.h"
#include "core/base/nearest.h"

#include <algorithm>

namespace interleave {

namespace {

// Words of other languages, and what they are here.
constexpr std::pair<std::string_view, std::string_view> kForeign[] = {
    { "elseif", "elif" },
    { "elsif", "elif" },
    { "function", "def" },
    { "func", "def" },
    { "fn", "def" },
    { "switch", "match" },
    { "catch", "except" },
    { "throw", "raise" },
    { "foreach", "for" },
    { "require", "import" },
    { "include", "import" },
    { "using", "import" },
    { "unless", "if not" },
    { "until", "while not" },
    { "do", "while" },
    { "let", "" },
    { "var", "" },
    { "const", "" },
    { "new", "" },
    { "int", "" },
    { "string", "" },
    { "const", "" },
};

const std::vector<std::string> &statementWords()
{
    static const std::vector<std::string> words { "if", "elif", "else", "while", "for", "def",
        "class", "return", "import", "from", "try", "except", "finally", "with", "raise", "global",
        "nonlocal", "assert", "del", "pass", "break", "continue", "yield", "lambda", "async",
        "await", "not" };
    return words;
}

bool endsValue(TokenType type)
{
    switch (type) {
    case TokenType::Name:
    case TokenType::Number:
    case TokenType::String:
    case TokenType::True:
    case TokenType::False:
    case TokenType::None:
    case TokenType::RightParen:
    case TokenType::RightBracket:
    case TokenType::RightBrace:
        return true;
    default:
        return false;
    }
}

bool beginsValue(TokenType type)
{
    switch (type) {
    case TokenType::Name:
    case TokenType::Number:
    case TokenType::String:
    case TokenType::True:
    case TokenType::False:
    case TokenType::None:
    case TokenType::LeftBrace:
    case TokenType::Lambda:
        return true;
    default:
        return false;
    }
}

} // namespace

// At the first token of a statement: words that are no names here but begin one elsewhere.
void Parser::checkStatementStart() const
{
    const Token &first = token();
    switch (first.type) {
    case TokenType::Else:
    case TokenType::Elif:
    case TokenType::Except:
    case TokenType::Finally:
        fail(first.span, { MessageId::KeywordAlone, { std::string(textOf(first.type)) } },
            { MessageId::CheckIndentation, {} });
    case TokenType::Name:
        break;
    default:
        return;
    }
    // Two names in a row, or `esle:`, cannot begin any statement.
    const std::string_view word = text(first);
    const TokenType after = type(1);
    const bool twoValues = beginsValue(after) && token(1).span.line == first.span.line;
    const bool header = after == TokenType::Colon && type(2) == TokenType::Newline;
    if ((word == "print" || word == "exec") && (twoValues || after == TokenType::LeftBrace)) {
        std::size_t last = 1;
        while (type(last + 1) != TokenType::Newline && type(last + 1) != TokenType::End
            && type(last + 1) != TokenType::Error && type(last + 1) != TokenType::Semicolon)
            ++last;
        const std::string_view argument
            = m_source.text().substr(token(1).from, token(last).to - token(1).from);
        fail(first.span, { MessageId::PrintNeedsBrackets, { std::string(word) } },
            { MessageId::WriteInstead, { std::string(word) + "(" + std::string(argument) + ")" } });
    }
    const bool keywordFollows = after == TokenType::Not || after == TokenType::Import;
    if (!twoValues && !header && !keywordFollows)
        return;
    const auto foreign = std::find_if(std::begin(kForeign), std::end(kForeign),
        [word](const auto &entry) { return entry.first == word; });
    if (foreign != std::end(kForeign)) {
        fail(first.span, { MessageId::UnknownKeyword, { std::string(word) } },
            foreign->second.empty()
                ? Message { MessageId::RemoveIt, {} }
                : Message { MessageId::DidYouMean, { std::string(foreign->second) } });
    }
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    std::string meant = keywordOrName(lower) != TokenType::Name ? lower : std::string();
    if (meant.empty())
        meant = nearest(word, statementWords());
    if (!meant.empty()) {
        fail(first.span, { MessageId::UnknownKeyword, { std::string(word) } },
            { MessageId::DidYouMean, { meant } });
    }
}

void Parser::failMissingColon(std::string_view after) const
{
    if (at(TokenType::Newline) || at(TokenType::Indent)) {
        const SourceSpan &last = lastSpan();
        fail({ last.endLine, last.endColumn, last.endLine, last.endColumn + 1 },
            { MessageId::ExpectedColon, { std::string(after) } });
    }
    if (at(TokenType::Equal)) {
        fail(
            token().span, { MessageId::AssignInCondition, {} }, { MessageId::MeantEqualEqual, {} });
    }
    // `if x > 1 print(x)`: all but the colon is there.
    if (at(TokenType::Name) || isKeyword(type())) {
        const SourceSpan &last = lastSpan();
        if (last.endLine == token().span.line && type() != TokenType::For && type() != TokenType::As
            && after != "except") {
            fail({ last.endLine, last.endColumn, last.endLine, last.endColumn + 1 },
                { MessageId::ExpectedColon, { std::string(after) } });
        }
    }
    failUnexpected();
}

void Parser::failUnexpected() const
{
    const Token &now = token();
    // A bracket that stays open swallows the lines below it: then it is the cause.
    if (m_tokens.neverClosed && m_tokens.neverClosed->from < now.from
        && (m_tokens.neverClosed->span.line < now.span.line || now.type == TokenType::Error
            || now.type == TokenType::Colon))
        throw SyntaxFailure { *m_tokens.error };
    if (now.type == TokenType::Error)
        throw SyntaxFailure { *m_tokens.error };
    const bool first = m_at == 0;
    const TokenType before = first ? TokenType::Newline : m_tokens.tokens[m_at - 1].type;
    const SourceSpan &last = lastSpan();
    const std::string word(text(now));

    switch (now.type) {
    case TokenType::Newline:
    case TokenType::End:
    case TokenType::Dedent:
        if (m_at > 1 && before == m_tokens.tokens[m_at - 2].type
            && (before == TokenType::Plus || before == TokenType::Minus)) {
            const std::string sign(textOf(before));
            fail(spanning(m_tokens.tokens[m_at - 2].span, last),
                { MessageId::NoIncrement, { sign + sign } },
                { MessageId::UseWordInstead, { sign + "= 1" } });
        }
        if (!first && !textOf(before).empty() && !endsValue(before)) {
            fail(last, { MessageId::FollowedByOperator, { std::string(textOf(before)) } });
        }
        fail({ last.endLine, last.endColumn, last.endLine, last.endColumn + 1 },
            { MessageId::SyntaxLineEnds, {} });
    case TokenType::Indent:
        fail(now.span, { MessageId::UnexpectedIndent, {} }, { MessageId::RemoveSpacesInFront, {} });
    default:
        break;
    }
    if (now.type == before && (before == TokenType::Ampersand || before == TokenType::Bar)) {
        fail(spanning(last, now.span), { MessageId::NoIncrement, { word + word } },
            { MessageId::UseWordInstead,
                { std::string(before == TokenType::Bar ? "or" : "and") } });
    }
    if (before == TokenType::Less && now.type == TokenType::Greater)
        fail(spanning(last, now.span), { MessageId::NoIncrement, { std::string("<>") } },
            { MessageId::UseWordInstead, { std::string("!=") } });
    if (now.type == TokenType::Equal && isKeyword(before) && before != TokenType::Lambda)
        fail(last, { MessageId::KeywordAsName, { std::string(textOf(before)) } },
            { MessageId::ChooseOtherName, {} });
    if (now.type == TokenType::Equal && !first)
        fail(now.span, { MessageId::AssignInCondition, {} }, { MessageId::MeantEqualEqual, {} });
    // A value right behind a value.
    if (endsValue(before) && beginsValue(now.type)) {
        if (before == TokenType::Name || now.type == TokenType::Name) {
            const std::string left(text(m_tokens.tokens[m_at - 1]));
            static const std::vector<std::string> kInner { "in", "and", "or", "is", "not", "if",
                "else", "for", "as", "import", "from" };
            for (const auto &[candidate, span] :
                { std::pair { left, last }, std::pair { word, now.span } }) {
                const std::string meant = nearest(candidate, kInner);
                if (!meant.empty() && candidate.size() > 1) {
                    fail(span, { MessageId::SyntaxUnexpected, { candidate } },
                        { MessageId::DidYouMean, { meant } });
                }
            }
        }
        fail(spanning(last, now.span), { MessageId::MissingComma, {} });
    }
    if (isKeyword(now.type)) {
        // `x = class`, `for if in y`: it stands where a value or a name would.
        const TokenType after = type(1);
        const bool likeName = after == TokenType::Equal || after == TokenType::Dot
            || after == TokenType::RightParen || after == TokenType::Comma
            || after == TokenType::Newline;
        if (likeName && now.type != TokenType::Else && !endsValue(before)) {
            fail(now.span, { MessageId::KeywordAsName, { word } },
                { MessageId::ChooseOtherName, {} });
        }
    }
    fail(now.span, { MessageId::SyntaxUnexpected, { word } });
}

} // namespace interleave
