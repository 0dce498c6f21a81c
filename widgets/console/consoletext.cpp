#include "widgets/console/consoletext.h"

#include "core/trace/endofinput.h"

#include <algorithm>

namespace interleave {

void ConsoleText::clear()
{
    *this = {};
}

void ConsoleText::extend(const std::vector<OutputLine> &output)
{
    if (output.size() < m_writes)
        clear();
    for (; m_writes < output.size(); ++m_writes) {
        const std::string &text = output[m_writes].text;
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t newline = text.find('\n', at);
            const std::size_t end = newline == std::string::npos ? text.size() : newline;
            if (!m_open)
                m_lineStarts.push_back(static_cast<std::uint32_t>(m_pieces.size()));
            m_pieces.push_back({ static_cast<std::uint32_t>(m_writes),
                static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at) });
            m_open = newline == std::string::npos && text != kEndOfInput;
            at = end + 1;
        }
    }
}

std::size_t ConsoleText::linesAfter(std::size_t writes) const
{
    const auto it = std::partition_point(m_lineStarts.begin(), m_lineStarts.end(),
        [&](std::uint32_t start) { return m_pieces[start].write < writes; });
    return static_cast<std::size_t>(it - m_lineStarts.begin());
}

std::vector<ConsoleText::Piece> ConsoleText::pieces(std::size_t line) const
{
    const std::size_t end
        = line + 1 < m_lineStarts.size() ? m_lineStarts[line + 1] : m_pieces.size();
    return { m_pieces.begin() + m_lineStarts[line],
        m_pieces.begin() + static_cast<std::ptrdiff_t>(end) };
}

} // namespace interleave
