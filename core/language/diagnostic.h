// A mistake in the learner's program, with its place.
#pragma once

#include "core/base/message.h"

#include <cstdint>

namespace interleave {

// Lines and columns count from 1; columns are in Unicode code points. endColumn is behind the last
// one.
struct SourceSpan {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t endLine = 0;
    std::uint32_t endColumn = 0;

    friend bool operator==(const SourceSpan &, const SourceSpan &) = default;
};

enum class Severity : std::uint8_t {
    Error,
    Warning /* runs, and fails there: an unknown name or module */
};

struct Diagnostic {
    Severity severity = Severity::Error;
    SourceSpan where;
    Message what;         // what is wrong
    Message hint;         // what was meant; id Nothing when there is none
    std::string lineText; // the line itself, for the caret
};

} // namespace interleave
