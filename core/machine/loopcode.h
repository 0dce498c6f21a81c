// Code in the form that the loop runs: the instructions that the compiler made, one for one, but
// some opcodes say more (fusions.def). Built once, when code is loaded; frozen with the program.
//
// Instruction numbers are those of the compiler: what a frame, a handler or a line refers to means
// the same in both.
#pragma once

#include "core/machine/program.h"

namespace interleave {

// The opcodes of the language have the same numbers here.
enum class LoopOp : std::uint8_t {
#define OPCODE(name, operand, effect) name,
#include "core/language/opcodes.def"
#undef OPCODE
#define FUSION(name, instructions) name,
#include "core/machine/fusions.def"
#undef FUSION
};

// Fills LoadedCode::loop. Small numbers join the constants, so that there is one way to load one.
void makeLoopCode(LoadedCode &code);

} // namespace interleave
