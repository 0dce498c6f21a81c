// The text of a program and where its lines begin; makes diagnostics.
//
// Threads: immutable. The text outlives this.
#pragma once

#include "core/language/diagnostic.h"

#include <string_view>
#include <vector>

namespace interleave {

// Thrown inside core/language only, at the first mistake; compile() catches it.
struct SyntaxFailure {
    Diagnostic diagnostic;
};

class SourceText {
public:
    explicit SourceText(std::string_view text);

    std::string_view text() const { return m_text; }
    // Without its end; line counts from 1.
    std::string_view line(std::uint32_t line) const;
    // What stands there.
    // REQUIRES: it lies on one line.
    std::string_view at(const SourceSpan &span) const;
    Diagnostic diagnostic(const SourceSpan &where, Message what, Message hint = {}) const;
    [[noreturn]] void fail(const SourceSpan &where, Message what, Message hint = {}) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_lines;
};

// From the beginning of one to the end of the other.
inline SourceSpan spanning(const SourceSpan &first, const SourceSpan &last)
{
    return { first.line, first.column, last.endLine, last.endColumn };
}

} // namespace interleave
