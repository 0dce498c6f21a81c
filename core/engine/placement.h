// The table: what each kind of worker becomes under each schedule, and what a schedule changes for
// all of them.
//
// Threads: pure functions.
#pragma once

#include "core/base/message.h"
#include "core/machine/host.h"
#include "core/trace/kinds.h"

namespace interleave {

enum class Placement : std::uint8_t {
    Lane,      // takes its turn on the one lane, keeps it until it ends or can go no further
    Thread,    // a thread in its starter's memory
    OwnMemory, // a process: a copy of its starter's memory
    Loop,      // a task of its starter's event loop: changes over when it waits
};

Placement placementOf(WorkerKind worker, Schedule schedule);
// What changes for the learner's program under this schedule, in one sentence; id Nothing when
// nothing does.
Message consequenceOf(WorkerKind worker, Schedule schedule);
// How the worker is shown.
TaskKind taskKindOf(WorkerKind worker, Placement placement);

// A lane is what the operating system would see as one thread: one task, or a loop's tasks, or all
// of them.
struct LaneRules {
    bool one;           // the whole run has a single lane
    bool sleepHolds;    // a sleeping task keeps the lane
    bool blockingHolds; // so does one that waits in the operating system (Parking::blocks)
    ReadyFor wait;      // what a ready task waits for while another one of its lane runs
};
LaneRules laneRulesOf(Schedule schedule);

} // namespace interleave
