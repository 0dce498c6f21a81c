// The links of the chain "because ... because ...". For the explain*.cpp files; others call what
// explain.h has.
//
// Threads: pure functions.
#pragma once

#include "core/replay/state.h"

namespace interleave {

// What that worker does, of whom it was not asked: "washer waits too: the queue dishes is full".
Message linkOf(const State &state, const TaskInfo &task);

} // namespace interleave
