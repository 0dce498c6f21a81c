// How a task that will not come back leaves the lines of a primitive.
//
// Threads: the user of the machine; for a shared primitive whoever has locked the shared heap.
#pragma once

#include "core/machine/heap.h"
#include "core/machine/primitives/handle.h"
#include "core/machine/primitives/sharedheap.h"

#include <cstddef>
#include <cstdint>

namespace interleave {

// So many lines of it, from the first on, are such that tasks wait in; a pipe's other ones are sets
// of holders.
std::size_t waitingLines(const PrimitiveState &state);

// Whom a leaving task's call goes to.
enum class PassOn : std::uint8_t { No, Yes };

// From a primitive that is in the machine's memory, or from one in the shared arena. Both answer who
// is called in its place, and has to be woken; 0 for nobody.
TaskId leaveLocal(Heap &heap, Handle *handle, TaskId task, PassOn passOn);
TaskId leaveShared(SharedHeap &shared, PrimitiveState &state, TaskId task);

} // namespace interleave
