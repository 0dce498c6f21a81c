#include "core/engine/placement.h"

#include "core/base/messageid.h"

#include <array>

namespace interleave {

namespace {

struct Row {
    Placement placement;
    MessageId consequence;
};

using enum Placement;
using Id = MessageId;

// By WorkerKind, then Schedule: as written, sequential, threads, processes, coroutines.
constexpr std::array<std::array<Row, 5>, 5> kTable { {
    /* Thread */ { {
        { Thread, Id::Nothing },
        { Lane, Id::WorkersTakeTurns },
        { Thread, Id::Nothing },
        { OwnMemory, Id::ThreadsBecomeProcesses },
        { Loop, Id::WorkersShareALoop },
    } },
    /* Process */
    { {
        { OwnMemory, Id::Nothing },
        { Lane, Id::ProcessesTakeTurns },
        { Thread, Id::ProcessesBecomeThreads },
        { OwnMemory, Id::Nothing },
        { Loop, Id::ProcessesShareALoop },
    } },
    // What coroutines await lies in their loop's memory, so they cannot be taken apart into
    // processes.
    /* Coroutine */
    { {
        { Loop, Id::Nothing },
        { Lane, Id::WorkersTakeTurns },
        { Thread, Id::CoroutinesBecomeThreads },
        { Loop, Id::CoroutinesStayTogether },
        { Loop, Id::Nothing },
    } },
    /* Timer */
    { {
        { Thread, Id::Nothing },
        { Lane, Id::WorkersTakeTurns },
        { Thread, Id::Nothing },
        { OwnMemory, Id::ThreadsBecomeProcesses },
        { Loop, Id::WorkersShareALoop },
    } },
    // The user knows nothing of it, and is told nothing.
    /* Helper */
    { {
        { Thread, Id::Nothing },
        { Lane, Id::Nothing },
        { Thread, Id::Nothing },
        { Thread, Id::Nothing },
        { Loop, Id::Nothing },
    } },
} };

const Row &rowOf(WorkerKind worker, Schedule schedule)
{
    return kTable[static_cast<std::size_t>(worker)][static_cast<std::size_t>(schedule)];
}

} // namespace

Placement placementOf(WorkerKind worker, Schedule schedule)
{
    return rowOf(worker, schedule).placement;
}

Message consequenceOf(WorkerKind worker, Schedule schedule)
{
    return { rowOf(worker, schedule).consequence, {} };
}

TaskKind taskKindOf(WorkerKind worker, Placement placement)
{
    switch (placement) {
    case Placement::Lane:
        return worker == WorkerKind::Coroutine ? TaskKind::Coroutine : TaskKind::Thread;
    case Placement::Thread:
        return TaskKind::Thread;
    case Placement::OwnMemory:
        return TaskKind::Process;
    case Placement::Loop:
        return TaskKind::Coroutine;
    }
    return TaskKind::Thread;
}

LaneRules laneRulesOf(Schedule schedule)
{
    switch (schedule) {
    case Schedule::Sequential:
        return { true, true, false, ReadyFor::Lane };
    case Schedule::Coroutines:
        return { true, false, false, ReadyFor::Loop };
    case Schedule::AsWritten:
    case Schedule::Threads:
    case Schedule::Processes:
        break;
    }
    return { false, false, true, ReadyFor::Loop };
}

} // namespace interleave
