// Who waits for whom when nobody can ever go on.
//
// Read from the trace, so that it sees the locks of all memories, and is the same under both
// clocks.
// Threads: the caller's.
// Cost: linear in the trace; asked once, when a run is over.
#pragma once

#include "core/trace/lanespool.h"
#include "core/trace/runspool.h"
#include "core/trace/tracestore.h"

#include <vector>

namespace interleave {

// So many waits are told again at the end of a recording that was full: its last chunks have room
// for more.
inline constexpr std::uint32_t kMostRetold = 1'000;

// A circle of waits, beginning with its lowest id: each waits for the next one, the last for the
// first. Without a circle (who holds what they wait for has ended, or nobody will ever put or
// notify): all who wait.
// What was told instead of forgotten events counts; where others are missing, nobody is named who
// may have gone on since. REQUIRES: trace.extend(true) was called.
std::vector<TaskId> circleOfWaits(const TraceStore &trace);
// Of a trace whose beginning has left its area: read in parts of some megabytes.
std::vector<TaskId> circleOfWaits(RunSpool &spool);
std::vector<TaskId> circleOfWaits(LaneSpool &spool);

} // namespace interleave
