// The text of a Typed event that says that there are no more lines, as a terminal has it: Ctrl+D.
// Recorded once in a run, for whoever asks first.
//
// Threads: a constant.
#pragma once

#include <string_view>

namespace interleave {

inline constexpr std::string_view kEndOfInput = "\x04";

} // namespace interleave
