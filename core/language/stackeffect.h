// How instructions change the depth of the value stack: for the compiler, and for the verifier in
// the tests.
#pragma once

#include "core/language/code.h"

namespace interleave {

enum class Way : std::uint8_t { On /* to the next instruction */, Jump /* to its target */ };

// Pushes minus pops.
int stackEffect(Instruction instruction, Way way);
// Its operand is the index of an instruction.
bool jumps(Op op);
// The instruction behind it is never reached from it.
bool endsFlow(Op op);
const char *nameOf(Op op);

} // namespace interleave
