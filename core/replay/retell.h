// A state told again, as events: what stands in a trace for those that led to it and were
// forgotten.
//
// Folded into an empty state, they give one that toText() cannot tell from it, with the same edges
// and colors; but for what was said between generators before, how long each worker had been in
// its earlier states, and the indices of events. All are at the state's time, behind an
// EventsDropped that says how many are missing.
//
// Threads: pure.
#pragma once

#include "core/replay/state.h"

#include <vector>

namespace interleave {

// What of an object is told to be not known, as the value of a Recollection::NotKnown; 0: all.
inline constexpr std::int64_t kHoldersNotKnown = 1;
inline constexpr std::int64_t kUnfinishedNotKnown = 2;

std::vector<Event> retell(const State &state);

} // namespace interleave
