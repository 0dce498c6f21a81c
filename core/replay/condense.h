// Which of many events tell how things stand after them: what a picture that cannot keep up with a
// run folds instead of all.
//
// Folded in order after `before`, they give the same states of workers, contents of FIFO queues,
// holders of locks, flags and values as all events do; not how often something was used, nor what
// was true in between, nor who has read which value.
//
// Threads: the store's.
// Cost: some nanoseconds an event; what was left out is not decoded.
#pragma once

#include "core/replay/state.h"

#include <optional>
#include <vector>

namespace interleave {

// Of the events from `from` to before `to`, in order. Nothing: generators hand over in between, and
// nobody but each of their events tells who is inside of whom.
std::optional<std::vector<EventIndex>> eventsThatMatter(
    const TraceStore &trace, EventIndex from, EventIndex to, const State &before);

} // namespace interleave
