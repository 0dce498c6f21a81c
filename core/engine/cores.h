// Questions about a simulated run's cores: who could run, where, and which core acts next.
//
// Threads: pure functions of the state.
#pragma once

#include "core/engine/simstate.h"

#include <vector>

namespace interleave {

// The GIL of every memory, or of none.
enum class Gil : std::uint8_t { Off, On };

// Ready tasks that lack nothing but a core, in order of becoming ready; of those that share a lane
// the first only, whose turn it is.
std::vector<TaskId> runnable(const SimState &state, Gil gil);
// Ready tasks of a lane that has no current one.
std::vector<TaskId> readyIn(const SimState &state, std::uint32_t lane);

// The core for a lane: the one that it had, else the first free one; kNowhere when all are busy.
std::uint32_t coreFor(const SimState &state, std::uint32_t lane);
// When something happens on a busy core: its next step, the end of its work(s), or of its slice.
Time nextMoment(const SimState &state, const SimCore &core);
// The busy core whose next moment comes first, the first of several; kNowhere when none is busy.
std::uint32_t nextCore(const SimState &state);
// How far that core may compute before anybody else acts.
Time horizon(const SimState &state, std::uint32_t core);

enum class Wanted : std::uint8_t { Nothing, Core, Gil };
// What of this busy core's somebody waits for.
Wanted wantedFrom(const SimState &state, const SimCore &core, Gil gil);

} // namespace interleave
