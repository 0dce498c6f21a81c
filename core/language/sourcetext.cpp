#include "core/language/sourcetext.h"

#include "core/language/utf8.h"

#include <algorithm>
#include <utility>

namespace interleave {

SourceText::SourceText(std::string_view text)
    : m_text(text)
{
    m_lines.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            m_lines.push_back(i + 1);
    }
}

std::string_view SourceText::line(std::uint32_t line) const
{
    if (line == 0 || line > m_lines.size())
        return {};
    const std::size_t from = m_lines[line - 1];
    std::size_t to = line < m_lines.size() ? m_lines[line] : m_text.size();
    while (to > from && (m_text[to - 1] == '\n' || m_text[to - 1] == '\r'))
        --to;
    return m_text.substr(from, to - from);
}

std::string_view SourceText::at(const SourceSpan &span) const
{
    const std::string_view whole = line(span.line);
    const auto offset = [whole](std::uint32_t column) {
        std::size_t bytes = 0;
        for (; column > 1 && bytes < whole.size(); --column)
            bytes += std::max(1u, decodeUtf8(whole, bytes).length);
        return bytes;
    };
    const std::size_t from = offset(span.column);
    return whole.substr(from, offset(span.endColumn) - from);
}

Diagnostic SourceText::diagnostic(const SourceSpan &where, Message what, Message hint) const
{
    return { Severity::Error, where, std::move(what), std::move(hint),
        std::string(line(where.line)) };
}

void SourceText::fail(const SourceSpan &where, Message what, Message hint) const
{
    throw SyntaxFailure { diagnostic(where, std::move(what), std::move(hint)) };
}

} // namespace interleave
