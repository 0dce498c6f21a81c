#include "core/language/lexer.h"

#include "core/base/messageid.h"
#include "core/language/confusables.h"
#include "core/language/utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace interleave {

namespace {

constexpr std::uint32_t kTabWidth = 8;

struct Sign {
    std::string_view text;
    TokenType type;
};
// Longer ones first among those that begin alike.
constexpr Sign kSigns[] = {
#define KEYWORD(name, text)
#define OPERATOR(name, text) { text, TokenType::name },
#include "core/language/tokens.def"
#undef KEYWORD
#undef OPERATOR
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isAsciiNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
public:
    enum class Mode { File, Field /* inside an f-string's braces */ };

    Lexer(const SourceText &source, Mode mode, std::uint32_t from, std::uint32_t to,
        std::uint32_t line, std::uint32_t column)
        : m_source(source)
        , m_text(source.text().substr(0, to))
        , m_mode(mode)
        , m_at(from)
        , m_line(line)
        , m_column(column)
    {
    }

    Tokens run()
    {
        try {
            if (m_mode == Mode::File)
                lexFile();
            else
                while (lexToken()) { }
            closeAll();
        } catch (SyntaxFailure &failure) {
            m_out.error = std::move(failure.diagnostic);
            add(TokenType::Error, m_at, m_line, m_column);
        }
        return std::move(m_out);
    }

private:
    struct Indentation {
        std::uint32_t columns = 0;    // tabs go to the next multiple of 8
        std::uint32_t characters = 0; // tabs count 1: both must agree, or it depends on the editor
        bool operator==(const Indentation &) const = default;
    };
    // A place in the text.
    struct Mark {
        std::uint32_t at;
        std::uint32_t line;
        std::uint32_t column;
    };

    Mark mark() const { return { m_at, m_line, m_column }; }
    bool ended() const { return m_at >= m_text.size(); }
    char peek(std::uint32_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    SourceSpan spanFrom(const Mark &begin) const
    {
        return { begin.line, begin.column, m_line, m_column };
    }
    void add(TokenType type, std::uint32_t from, std::uint32_t line, std::uint32_t column)
    {
        m_out.tokens.push_back({ type, from, m_at, { line, column, m_line, m_column } });
    }
    void add(TokenType type, const Mark &begin) { add(type, begin.at, begin.line, begin.column); }

    // One code point, or one end of a line, however it is written.
    void advance()
    {
        const char c = m_text[m_at];
        if (c == '\n' || c == '\r') {
            m_at += c == '\r' && peek(1) == '\n' ? 2 : 1;
            ++m_line;
            m_column = 1;
            return;
        }
        if (static_cast<unsigned char>(c) < 0x80) {
            ++m_at;
        } else {
            const CodePoint point = decodeUtf8(m_text, m_at);
            if (point.length == 0) {
                m_source.fail({ m_line, m_column, m_line, m_column + 1 },
                    { MessageId::TextNotUtf8, {} }, { MessageId::SaveAsUtf8, {} });
            }
            m_at += point.length;
        }
        ++m_column;
    }
    void advance(std::size_t count)
    {
        while (count-- > 0)
            advance();
    }
    bool atLineEnd() const { return ended() || peek() == '\n' || peek() == '\r'; }

    void lexFile()
    {
        if (m_text.substr(0, 3) == "\xef\xbb\xbf")
            m_at = 3;
        m_indents.push_back({});
        while (!ended()) {
            if (m_atLineStart && m_brackets.empty() && !lexIndentation())
                continue;
            lexToken();
        }
    }

    // False: the line is blank and was skipped.
    bool lexIndentation()
    {
        const Mark begin = mark();
        Indentation indent;
        for (; !ended(); advance()) {
            if (peek() == ' ') {
                ++indent.columns;
                ++indent.characters;
            } else if (peek() == '\t') {
                indent.columns = (indent.columns / kTabWidth + 1) * kTabWidth;
                ++indent.characters;
            } else if (peek() == '\f') {
                indent = {};
            } else {
                break;
            }
        }
        if (peek() == '#')
            lexComment();
        if (atLineEnd()) {
            if (!ended())
                advance();
            return false;
        }
        if (peek() == '\\' && (peek(1) == '\n' || peek(1) == '\r')) {
            m_atLineStart = false;
            return true;
        }
        m_atLineStart = false;
        const Indentation now = m_indents.back();
        if (indent == now)
            return true;
        if (indent.columns == now.columns || indent.characters == now.characters
            || (indent.columns > now.columns) != (indent.characters > now.characters)) {
            failAt(begin, { MessageId::TabsAndSpacesMixed, {} }, { MessageId::UseSpacesOnly, {} });
        }
        if (indent.columns > now.columns) {
            if (m_indents.size() >= kMaxNesting)
                failAt(begin, { MessageId::NestedTooDeeply, {} });
            m_indents.push_back(indent);
            add(TokenType::Indent, begin);
            return true;
        }
        while (m_indents.back().columns > indent.columns) {
            m_indents.pop_back();
            add(TokenType::Dedent, mark());
        }
        if (m_indents.back() != indent)
            failAt(begin, { MessageId::UnindentMatchesNothing, {} },
                { MessageId::AlignWithLineAbove, {} });
        return true;
    }

    [[noreturn]] void failAt(const Mark &begin, Message what, Message hint = {})
    {
        SourceSpan span = spanFrom(begin);
        if (span.line == span.endLine && span.column == span.endColumn)
            ++span.endColumn;
        m_source.fail(span, std::move(what), std::move(hint));
    }

    void lexComment()
    {
        const std::uint32_t from = m_at;
        while (!atLineEnd()) {
            advance();
        }
        m_out.comments.push_back({ m_line, from, m_at });
    }

    // False at the end of a field.
    bool lexToken()
    {
        if (ended())
            return false;
        const char c = peek();
        const Mark begin = mark();
        if (c == ' ' || c == '\t' || c == '\f') {
            advance();
        } else if (c == '\n' || c == '\r') {
            advance();
            if (m_brackets.empty() && m_mode == Mode::File) {
                m_out.tokens.push_back({ TokenType::Newline, begin.at, m_at,
                    { begin.line, begin.column, begin.line, begin.column + 1 } });
                m_atLineStart = true;
            }
        } else if (c == '#') {
            if (m_mode == Mode::Field)
                failAt(begin, { MessageId::FieldHasComment, {} });
            lexComment();
        } else if (c == '\\') {
            advance();
            if (m_mode == Mode::Field)
                failAt(begin, { MessageId::FieldHasBackslash, {} },
                    { MessageId::UseVariableInstead, {} });
            if (!atLineEnd() || ended())
                failAt(begin, { MessageId::BackslashNotLast, {} });
            advance();
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            lexNumber();
        } else if (const std::uint32_t prefix = stringPrefix(); prefix != kNoString) {
            lexString(prefix);
        } else if (isAsciiNameStart(c) || static_cast<unsigned char>(c) >= 0x80) {
            lexName();
        } else {
            lexSign();
        }
        return true;
    }

    // Letters before the quote, or kNoString.
    static constexpr std::uint32_t kNoString = 99;
    std::uint32_t stringPrefix() const
    {
        for (std::uint32_t i = 0; i < 3; ++i) {
            const char c = peek(i);
            if (c == '"' || c == '\'')
                return i;
            if (std::string_view("rRbBfFuU").find(c) == std::string_view::npos || c == '\0')
                return kNoString;
        }
        return kNoString;
    }

    void lexString(std::uint32_t prefix)
    {
        const Mark begin = mark();
        advance(prefix);
        const char quote = peek();
        const bool triple = peek(1) == quote && peek(2) == quote;
        advance(triple ? 3 : 1);
        while (true) {
            if (ended() || (!triple && atLineEnd())) {
                const SourceSpan where { begin.line, begin.column, begin.line,
                    begin.column + prefix + (triple ? 3 : 1) };
                m_source.fail(where,
                    { triple ? MessageId::TripleStringNotClosed : MessageId::StringNotClosed, {} },
                    { MessageId::AddClosingQuote, { std::string(triple ? 3u : 1u, quote) } });
            }
            if (peek() == '\\') {
                advance();
                if (!ended())
                    advance();
            } else if (peek() == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
                advance(triple ? 3 : 1);
                break;
            } else {
                advance();
            }
        }
        add(TokenType::String, begin);
    }

    void lexName()
    {
        const Mark begin = mark();
        while (!ended()) {
            const char c = peek();
            if (!isAsciiNameStart(c) && !isDigit(c)) {
                if (static_cast<unsigned char>(c) < 0x80)
                    break;
                const CodePoint point = decodeUtf8(m_text, m_at);
                if (point.length != 0 && !isNameCharacter(point.value))
                    break;
            }
            advance();
        }
        if (m_at == begin.at)
            failStrange();
        add(keywordOrName(m_text.substr(begin.at, m_at - begin.at)), begin);
    }

    [[noreturn]] void failStrange()
    {
        const Mark begin = mark();
        const CodePoint point = decodeUtf8(m_text, m_at);
        advance();
        const std::string_view meant = asciiMeant(point.value);
        std::array<char, 16> number {};
        std::snprintf(number.data(), number.size(), "U+%04X", static_cast<unsigned>(point.value));
        const Message what = isInvisible(point.value)
            ? Message { MessageId::InvisibleCharacter, { std::string(number.data()) } }
            : Message { MessageId::StrangeCharacter,
                  { std::string(m_text.substr(begin.at, m_at - begin.at)) } };
        if (meant == " ")
            failAt(begin, what, { MessageId::UseSpaceInstead, {} });
        if (!meant.empty())
            failAt(begin, what, { MessageId::UseCharacterInstead, { std::string(meant) } });
        failAt(begin, what, { MessageId::RemoveIt, {} });
    }

    void lexDigits(bool (*accepts)(char))
    {
        while (accepts(peek()) || (peek() == '_' && accepts(peek(1))))
            advance();
    }

    void lexNumber()
    {
        const Mark begin = mark();
        const char kind = static_cast<char>(peek(1) | 0x20);
        bool whole = true;
        if (peek() == '0' && (kind == 'x' || kind == 'o' || kind == 'b')) {
            advance(2);
            const std::uint32_t digits = m_at;
            lexDigits(kind == 'x' ? +[](char c) {
                return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            } : kind == 'o' ? +[](char c) { return c >= '0' && c <= '7'; }
                            : +[](char c) { return c == '0' || c == '1'; });
            if (m_at == digits)
                failNumber(begin);
        } else {
            lexDigits(isDigit);
            if (peek() == '.') {
                whole = false;
                advance();
                lexDigits(isDigit);
            }
            if ((peek() == 'e' || peek() == 'E')
                && (isDigit(peek(1)) || ((peek(1) == '+' || peek(1) == '-') && isDigit(peek(2))))) {
                whole = false;
                advance(2);
                lexDigits(isDigit);
            }
            const std::uint32_t digitsEnd = m_at;
            if (peek() == 'j' || peek() == 'J') {
                whole = false;
                advance();
            }
            const std::string_view digits = m_text.substr(begin.at, digitsEnd - begin.at);
            if (whole && digits.size() > 1 && digits[0] == '0'
                && digits.find_first_not_of("0_") != std::string_view::npos) {
                failAt(begin, { MessageId::LeadingZeros, {} },
                    { MessageId::WriteInstead,
                        { std::string(digits.substr(digits.find_first_not_of("0_"))) } });
            }
        }
        if (isAsciiNameStart(peek()) || isDigit(peek())) {
            // `1if x else y` is allowed, `2nd` is not.
            std::uint32_t end = m_at;
            while (end < m_text.size() && (isAsciiNameStart(m_text[end]) || isDigit(m_text[end])))
                ++end;
            if (!isKeyword(keywordOrName(m_text.substr(m_at, end - m_at))))
                failNumber(begin);
        }
        add(TokenType::Number, begin);
    }

    [[noreturn]] void failNumber(const Mark &begin)
    {
        while (isAsciiNameStart(peek()) || isDigit(peek()))
            advance();
        const std::string text(m_text.substr(begin.at, m_at - begin.at));
        failAt(begin, { MessageId::BadNumber, { text } });
    }

    void lexSign()
    {
        const Mark begin = mark();
        const std::string_view rest = m_text.substr(m_at, 3);
        const auto sign = std::find_if(std::begin(kSigns), std::end(kSigns),
            [rest](const Sign &s) { return rest.substr(0, s.text.size()) == s.text; });
        if (sign == std::end(kSigns))
            failSign(rest);
        advance(sign->text.size());
        add(sign->type, begin);
        switch (sign->type) {
        case TokenType::LeftParen:
        case TokenType::LeftBracket:
        case TokenType::LeftBrace:
            if (m_brackets.size() >= kMaxNesting)
                failAt(begin, { MessageId::NestedTooDeeply, {} });
            m_brackets.push_back(m_out.tokens.back());
            break;
        case TokenType::RightParen:
            closeBracket(TokenType::LeftParen);
            break;
        case TokenType::RightBracket:
            closeBracket(TokenType::LeftBracket);
            break;
        case TokenType::RightBrace:
            closeBracket(TokenType::LeftBrace);
            break;
        default:
            break;
        }
    }

    [[noreturn]] void failSign(std::string_view rest)
    {
        const Mark begin = mark();
        if (rest.substr(0, 1) == "!") {
            advance();
            failAt(begin, { MessageId::StrangeCharacter, { std::string("!") } },
                { MessageId::UseWordInstead, { std::string("not") } });
        }
        if (static_cast<unsigned char>(rest[0]) < 0x20 || rest[0] == 0x7f)
            failStrange();
        advance();
        failAt(begin, { MessageId::StrangeCharacter, { std::string(rest.substr(0, 1)) } },
            { MessageId::RemoveIt, {} });
    }

    void closeBracket(TokenType opening)
    {
        const Token closing = m_out.tokens.back();
        const std::string text(textOf(closing.type));
        if (m_brackets.empty() || m_brackets.back().type != opening)
            m_out.tokens.pop_back(); // the parser gets to see the mistake, not the bracket
        if (m_brackets.empty())
            m_source.fail(closing.span, { MessageId::BracketNotOpened, { text } });
        const Token open = m_brackets.back();
        if (open.type != opening) {
            m_source.fail(closing.span,
                { MessageId::BracketMismatch,
                    { text, std::string(textOf(open.type)), std::int64_t { open.span.line } } });
        }
        m_brackets.pop_back();
    }

    void closeAll()
    {
        if (!m_brackets.empty()) {
            m_out.neverClosed = m_brackets.back();
            const Token &open = *m_out.neverClosed;
            m_source.fail(
                open.span, { MessageId::BracketNeverClosed, { std::string(textOf(open.type)) } });
        }
        if (m_mode == Mode::File) {
            const bool open = !m_out.tokens.empty()
                && m_out.tokens.back().type != TokenType::Newline
                && m_out.tokens.back().type != TokenType::Dedent;
            if (open)
                add(TokenType::Newline, mark());
            for (std::size_t i = 1; i < m_indents.size(); ++i)
                add(TokenType::Dedent, mark());
        }
        add(TokenType::End, mark());
    }

    const SourceText &m_source;
    std::string_view m_text;
    Mode m_mode;
    std::uint32_t m_at;
    std::uint32_t m_line;
    std::uint32_t m_column;
    bool m_atLineStart = true;
    std::vector<Indentation> m_indents;
    std::vector<Token> m_brackets;
    Tokens m_out;
};

} // namespace

Tokens tokenize(const SourceText &source)
{
    return Lexer(
        source, Lexer::Mode::File, 0, static_cast<std::uint32_t>(source.text().size()), 1, 1)
        .run();
}

Tokens tokenizeField(const SourceText &source, std::uint32_t from, std::uint32_t to,
    std::uint32_t line, std::uint32_t column)
{
    return Lexer(source, Lexer::Mode::Field, from, to, line, column).run();
}

} // namespace interleave
