// After the death of a process of the run.
//
// Threads: from any one process of the run.
#pragma once

#include "core/base/ids.h"
#include "core/machine/arena.h"

#include <functional>
#include <span>

namespace interleave {

// The dead tasks leave all lines of the shared primitives, and whoever they were about to wake is
// woken. What they held stays held. May be repeated: by a process that ends, and after its death.
// `wake` is what Host::wake is, and must not block: the arena is locked.
void recoverShared(Arena &arena, std::span<const TaskId> dead,
    const std::function<void(TaskId task, ObjectId object)> &wake);

} // namespace interleave
