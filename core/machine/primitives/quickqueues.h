// What a queue of this memory does at once: put where there is room, get what is there, task_done.
// Who waits for that is called; whoever would have to wait himself, or has waited, goes the long
// way (queues.cpp). See Declarations::quick.
//
// Threads: the user of the machine.
#pragma once

#include "core/machine/native.h"
#include "core/machine/primitives/handle.h"

namespace interleave {

// Null: it lives elsewhere, was copied from another memory and not used here yet, or is no queue.
QueueState *quickQueue(Context &context, Value queue);

Value quickPut(Context &context, const Value *args, std::uint32_t count);      // (queue, item)
Value quickGet(Context &context, const Value *args, std::uint32_t count);      // (queue)
Value quickTaskDone(Context &context, const Value *args, std::uint32_t count); // (queue)

} // namespace interleave
