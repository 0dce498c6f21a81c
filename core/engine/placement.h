// The table: what each kind of worker becomes under each schedule.
#pragma once

#include "core/machine/host.h"
#include "core/trace/kinds.h"

namespace interleave {

enum class Placement : std::uint8_t {
    Lane,         // takes its turn on the one lane, keeps it until it ends or can go no further
    Thread,       // a thread in its starter's memory
    OwnMemory,    // a process: a copy of its starter's memory
    Loop,         // a task of the event loop: changes over when it waits
};

Placement placementOf(WorkerKind worker, Schedule schedule);
// What changes for the learner's program under this schedule, in one sentence; id Nothing when nothing does.
Message consequenceOf(WorkerKind worker, Schedule schedule);

} // namespace interleave
