// What a parameter's line says, for an editor: the rest of its text may be half typed.
//
// Threads: pure.
// Cost: linear in the line. Any bytes may be given.
#pragma once

#include "core/language/code.h"

#include <optional>
#include <string>
#include <string_view>

namespace interleave {

struct WrittenValue {
    std::string name;
    Constant value;   // a string, a bool or a number
    SourceSpan where; // with its quotes or sign; the line is 1
};

// Of a line that would make a control; nothing for others.
std::optional<WrittenValue> writtenValue(std::string_view line);
// Whether a value that is asked for (CompileOptions::parameters) is what is written. A number is
// the same however it is spelled: 1 is 1.0.
bool isWritten(const WrittenValue &written, const std::string &asked);

} // namespace interleave
