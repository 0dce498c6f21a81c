// What threading.Thread and multiprocessing.Process have in common natively: the task that they
// stand for and what pictures call it.
#pragma once

#include "core/machine/heap.h"

#include <cstdint>

namespace interleave {

struct WorkerData {
    std::uint32_t mark;    // kWorkerMark once the prelude's __init__ ran
    std::uint32_t task;    // TaskId; 0 before start()
    std::uint32_t hasName; // the program named it
    std::uint32_t spare;
};
inline constexpr std::uint32_t kWorkerMark = 0x574f524b;
inline constexpr std::size_t kLabelSlot = 0; // the variable that it was first bound to, a string

// Null when v is no worker.
WorkerData *workerOf(const Heap &heap, Value v);

} // namespace interleave
