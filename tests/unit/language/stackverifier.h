// Walks every way through a code and checks what the machine relies on.
#pragma once

#include "core/language/code.h"

#include <string>

namespace interleave::testing {

// Empty when all is well; else what is wrong, with the instruction's index.
// Checked: each instruction has one depth on all ways, never below zero; operands lie in their
// tables; jumps stay inside; no way runs past the end; handlers are in order and begin with the
// depth they cut to; maxStack is the largest depth reached.
std::string verify(const Module &module, const Code &code);

} // namespace interleave::testing
