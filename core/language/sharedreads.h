// Which reads of a shared name lead to a write of it: the two parts of an update, between which
// another worker's update can be lost. A read that is only looked at (printed, compared) endangers
// nothing, nor does one that is followed by a write of something else (`x = 0`).
//
// Threads: pure function.
#pragma once

#include "core/language/code.h"

namespace interleave {

// LoadShared becomes LoadToUpdate where a StoreShared of the same name can be reached from it with
// no other write of that name on the way, and what is written there is made of what was read:
// through operators, calls, displays and variables, within the same code; exceptions and what
// branches decide aside.
void markUpdates(Code &code);

} // namespace interleave
