// Who gets a core, for how long, and who loses it.
#include "core/engine/outcome.h"
#include "core/engine/simulation.h"

#include <algorithm>

namespace interleave {

namespace {

// By how much a computer that does other things, too, is late with whoever computes beside others.
constexpr Time kDisturbance { 100'000 };

} // namespace

void Simulation::giveOutCores()
{
    m_changed = false;
    while (!m_outcome) {
        const std::vector<TaskId> ready = runnable(m_state, m_gil);
        if (ready.empty() || coreFor(m_state, m_state.task(ready.front()).lane) == kNowhere)
            break;
        const std::optional<TaskId> task = choose(ready);
        if (!task)
            return;
        start(*task, coreFor(m_state, m_state.task(*task).lane));
    }
    setSlices();
}

// Empty when the scheduler ends the run.
std::optional<TaskId> Simulation::choose(const std::vector<TaskId> &ready)
{
    if (ready.size() == 1)
        return ready.front();
    const std::optional<TaskId> task = m_scheduler->pick(ready, { m_state.now, m_state.lastRun });
    if (!task)
        finish({ OutcomeKind::Stopped, kInterruptExit, 0 });
    return task;
}

void Simulation::start(TaskId id, std::uint32_t index)
{
    SimTask &task = m_state.task(id);
    SimLane &lane = m_state.lanes[task.lane];
    SimMemory &memory = m_state.memory(task.process);
    SimCore &core = m_state.cores[index];
    core.clock = std::max({ core.clock, task.since, memory.gilFreed });
    core.lane = task.lane;
    core.sliceEnd = Time::never();
    lane.current = id;
    lane.core = lane.lastCore = index;
    if (m_gil == Gil::On)
        memory.gilLane = task.lane;
    m_state.removeReady(id);
    task.phase = SimTaskPhase::Running;
    task.since = core.clock;
    m_state.lastRun = id;
    setNow(core.clock);
    recordState(id, TaskRunning { shownCore(id) });
    disturb(core);
}

// Who computes beside others may be late; who is alone has nobody to be late for.
void Simulation::disturb(SimCore &core)
{
    const auto isBusy = [](const SimCore &each) { return each.lane != kNowhere; };
    const auto busy = std::count_if(m_state.cores.begin(), m_state.cores.end(), isBusy);
    if (busy > 1 && m_state.task(m_state.lanes[core.lane].current).workLeft.ns == 0)
        core.clock = core.clock + m_scheduler->lateness(kDisturbance);
}

// Its task waits or has ended: another one of the lane goes on there, or the core and the GIL are
// free.
void Simulation::leaveCore(std::uint32_t index)
{
    SimLane &lane = m_state.lanes[index];
    const std::uint32_t core = lane.core;
    m_changed = true;
    if (!lane.current) {
        const std::vector<TaskId> next = readyIn(m_state, index);
        if (!next.empty())
            return start(next.front(), core); // a loop's order is no matter of chance
    }
    freeCore(index);
}

void Simulation::freeCore(std::uint32_t index)
{
    SimLane &lane = m_state.lanes[index];
    SimMemory &memory = m_state.memory(lane.process);
    if (memory.gilLane == index) {
        memory.gilLane = kNowhere;
        memory.gilFreed = m_state.now;
    }
    if (lane.core != kNowhere)
        m_state.cores[lane.core].lane = kNowhere;
    lane.core = kNowhere;
    m_changed = true;
}

void Simulation::setSlices()
{
    for (SimCore &core : m_state.cores) {
        if (core.lane == kNowhere)
            continue;
        const Wanted wanted = wantedFrom(m_state, core, m_gil);
        if (wanted == Wanted::Nothing && !m_scheduler->disturbs())
            core.sliceEnd = Time::never();
        else if (core.sliceEnd == Time::never())
            core.sliceEnd = std::max(m_state.now, core.clock)
                + m_scheduler->quantum(wanted == Wanted::Gil
                        ? m_state.memory(m_state.lanes[core.lane].process).gilInterval
                        : kCoreQuantum);
    }
}

void Simulation::preempt(SimCore &core)
{
    const Wanted wanted = wantedFrom(m_state, core, m_gil);
    core.sliceEnd = Time::never();
    if (wanted == Wanted::Nothing) {
        m_changed = true; // a new slice begins
        return disturb(core);
    }
    const std::uint32_t lane = core.lane;
    const TaskId task = m_state.lanes[lane].current;
    if (wanted == Wanted::Gil) {
        freeCore(lane);
    } else {
        // The operating system knows nothing of the GIL: who loses its core keeps it.
        core.lane = kNowhere;
        m_state.lanes[lane].core = kNowhere;
        m_changed = true;
    }
    becomeReady(task, wanted == Wanted::Gil ? ReadyFor::Gil : ReadyFor::Core, ReadyCause::Preempted,
        core.clock);
}

} // namespace interleave
