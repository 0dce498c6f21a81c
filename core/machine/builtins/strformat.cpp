#include "core/machine/builtins/strformat.h"

#include "core/machine/builtins/unicode.h"

#include <algorithm>

namespace interleave {

namespace {

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<TemplatePiece> read()
    {
        while (m_at < m_text.size() && !m_piece.failure)
            readLiteralThenField();
        if (!m_piece.literal.empty() || m_piece.failure)
            m_pieces.push_back(std::move(m_piece));
        return std::move(m_pieces);
    }

private:
    void fail(const char *text) { m_piece.failure = Failure { "ValueError", text }; }
    bool atEnd() const { return m_at >= m_text.size(); }

    void readLiteralThenField()
    {
        const std::size_t brace = std::min(m_text.find_first_of("{}", m_at), m_text.size());
        m_piece.literal += m_text.substr(m_at, brace - m_at);
        m_at = brace;
        if (atEnd())
            return;
        const char c = m_text[m_at++];
        if (!atEnd() && m_text[m_at] == c) {
            m_piece.literal += c;
            m_at++;
            return;
        }
        if (c == '}')
            fail("Single '}' encountered in format string");
        else if (atEnd())
            fail("Single '{' encountered in format string");
        else
            readField();
    }

    void readField()
    {
        const std::size_t start = m_at;
        bool inBrackets = false;
        char end = 0;
        for (; !atEnd() && !end; m_at++) {
            const char c = m_text[m_at];
            if (c == '{') {
                fail("unexpected '{' in field name");
                return;
            }
            if (c == '[')
                inBrackets = true;
            else if (c == ']')
                inBrackets = false;
            else if (!inBrackets && (c == '}' || c == ':' || c == '!'))
                end = c;
        }
        if (!end) {
            fail("expected '}' before end of string");
            return;
        }
        m_piece.name = m_text.substr(start, m_at - 1 - start);
        if (end == '!' && !readConversion(end))
            return;
        if (end == ':' && !readSpec())
            return;
        m_piece.isField = true;
        m_pieces.push_back(std::move(m_piece));
        m_piece = {};
    }

    // Leaves in `end` what follows: '}' or ':'.
    bool readConversion(char &end)
    {
        if (atEnd()) {
            fail("end of string while looking for conversion specifier");
            return false;
        }
        m_piece.conversion = decodeFirst(m_text.substr(m_at));
        m_at += codePointLength(m_text, m_at);
        if (atEnd()) {
            fail("unmatched '{' in format spec");
            return false;
        }
        end = m_text[m_at++];
        if (end != '}' && end != ':') {
            fail("expected ':' after conversion specifier");
            return false;
        }
        return true;
    }

    bool readSpec()
    {
        const std::size_t start = m_at;
        for (int depth = 1; !atEnd(); m_at++) {
            depth += m_text[m_at] == '{' ? 1 : m_text[m_at] == '}' ? -1 : 0;
            if (depth == 0) {
                m_piece.spec = m_text.substr(start, m_at - start);
                m_at++;
                return true;
            }
        }
        fail("unmatched '{' in format spec");
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    TemplatePiece m_piece;
    std::vector<TemplatePiece> m_pieces;
};

Try<std::optional<std::int64_t>> asIndex(std::string_view text)
{
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::optional<std::int64_t> {};
    std::int64_t value = 0;
    for (char c : text) {
        if (value > (INT64_MAX - (c - '0')) / 10)
            return valueError("Too many decimal digits in format string");
        value = value * 10 + (c - '0');
    }
    return std::optional<std::int64_t> { value };
}

} // namespace

std::vector<TemplatePiece> parseTemplate(std::string_view text)
{
    return Reader(text).read();
}

Try<FieldName> parseFieldName(std::string_view name)
{
    FieldName field;
    std::size_t at = std::min(name.find_first_of(".["), name.size());
    field.first = name.substr(0, at);
    auto index = asIndex(field.first);
    if (!index)
        return unexpected(index.error());
    field.index = *index;
    while (at < name.size()) {
        Accessor accessor;
        if (name[at] == '.') {
            const std::size_t end = std::min(name.find_first_of(".[", at + 1), name.size());
            accessor.text = name.substr(at + 1, end - at - 1);
            at = end;
        } else if (name[at] == '[') {
            const std::size_t end = name.find(']', at);
            if (end == std::string_view::npos)
                return valueError("Missing ']' in format string");
            accessor.kind = Accessor::Kind::Item;
            accessor.text = name.substr(at + 1, end - at - 1);
            auto item = asIndex(accessor.text);
            if (!item)
                return unexpected(item.error());
            accessor.index = *item;
            at = end + 1;
        } else {
            return valueError("Only '.' or '[' may follow ']' in format field specifier");
        }
        if (accessor.text.empty())
            return valueError("Empty attribute in format string");
        field.path.push_back(std::move(accessor));
    }
    return field;
}

Try<std::int64_t> FieldNumbering::automatic()
{
    if (m_state == State::Manual)
        return valueError(
            "cannot switch from manual field specification to automatic field numbering");
    m_state = State::Automatic;
    return m_next++;
}

Try<std::int64_t> FieldNumbering::manual(std::int64_t index)
{
    if (m_state == State::Automatic)
        return valueError(
            "cannot switch from automatic field numbering to manual field specification");
    m_state = State::Manual;
    return index;
}

} // namespace interleave
