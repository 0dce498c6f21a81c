// Which reads of a shared name lead to a write of it: the two parts of an update, between which
// another worker's update can be lost. A read that is only looked at (printed, compared) endangers
// nothing.
//
// Threads: pure function.
#pragma once

#include "core/language/code.h"

namespace interleave {

// LoadShared becomes LoadToUpdate where a StoreShared of the same name can be reached from it with
// no other read of that name on the way, within the same code; exceptions aside.
void markUpdates(Code &code);

} // namespace interleave
