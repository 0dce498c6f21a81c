// How tasks, memories and the run end, and who goes with them.
#include "core/engine/deadlock.h"
#include "core/engine/outcome.h"
#include "core/engine/simulation.h"
#include "core/trace/runspool.h"

#include <csignal>

namespace interleave {

namespace {

bool isAlive(const SimTask &task)
{
    return task.phase != SimTaskPhase::Ended && task.phase != SimTaskPhase::Generator;
}

} // namespace

void Simulation::end(TaskId id)
{
    const Ending ending = machineOf(id).ended(id);
    const std::uint32_t line = lineOf(id);
    SimTask &task = m_state.task(id);
    if (!ending.traceback.empty())
        print(id, line, Stream::Err, ending.traceback);
    task.phase = SimTaskPhase::Ended;
    task.exitCode = ending.exitCode;
    record(id, line, TaskEnded { ending.how, ending.exitCode, ending.text });
    const TaskId main = m_state.memory(task.process).main;
    if (main == id || ending.process) {
        const Outcome outcome = outcomeOf(ending);
        const std::int32_t exitCode = outcome.signal ? -outcome.signal : ending.exitCode;
        m_state.task(main).exitCode = exitCode;
        if (main == kMain)
            return endRun(outcome, exitCode);
        return endMemory(task.process, exitCode);
    }
    leaveLane(id);
    wakeJoiners(id);
}

void Simulation::endKilled(TaskId id, std::int32_t exitCode, const std::string &text)
{
    SimTask &task = m_state.task(id);
    const std::uint32_t line = lineOf(id);
    m_state.timers.erase({ task.until, task.order, id });
    m_state.removeReady(id);
    task.phase = SimTaskPhase::Ended;
    task.exitCode = exitCode;
    machineOf(id).drop(id, this);
    m_network->forget(id);
    record(id, line, TaskEnded { EndKind::Killed, exitCode, text });
}

void Simulation::leaveLane(TaskId task)
{
    const std::uint32_t index = m_state.task(task).lane;
    SimLane &lane = m_state.lanes[index];
    if (lane.current != task)
        return;
    lane.current = {};
    if (lane.core != kNowhere)
        leaveCore(index);
    else
        freeCore(index); // it may have held the GIL
}

void Simulation::wakeJoiners(TaskId task)
{
    for (const TaskId joiner : std::exchange(m_state.task(task).joiners, {}))
        wake(joiner, {}, task);
}

// Its main task has ended: the others end with it.
void Simulation::endMemory(ProcessId process, std::int32_t exitCode)
{
    SimMemory &memory = m_state.memory(process);
    killTasksOf(process, 0, {});
    m_state.task(memory.main).exitCode = exitCode; // it may have been another one that ended it
    for (std::uint32_t i = 0; i < m_state.lanes.size(); ++i) {
        if (m_state.lanes[i].process == process) {
            m_state.lanes[i].current = {};
            freeCore(i);
        }
    }
    memory.ended = true;
    closeSocketsOf(process, memory.main);
    record(memory.main, 0, ProcessEnded { process, exitCode });
    for (std::size_t i = 0; i < m_state.tasks.size(); ++i) {
        if (m_state.tasks[i].process == process)
            wakeJoiners({ static_cast<std::uint32_t>(i + 1) });
    }
    m_control->forgetRunning();
    m_liveBytes -= static_cast<std::int64_t>(m_machines[process.value - 1]->liveBytes());
    --m_memories;
    m_machines[process.value - 1].reset();
}

void Simulation::killTasksOf(ProcessId process, std::int32_t exitCode, const std::string &text)
{
    for (std::uint32_t i = 0; i < m_state.tasks.size(); ++i) {
        if (isAlive(m_state.tasks[i]) && m_state.tasks[i].process == process)
            endKilled({ i + 1 }, exitCode, text);
    }
}

// The program has ended: daemons and what processes are left end with it.
void Simulation::endRun(const Outcome &outcome, std::int32_t exitCode)
{
    killTasksOf(kRoot, 0, {});
    for (std::uint32_t i = 1; i < m_state.memories.size(); ++i) {
        if (m_state.memories[i].ended)
            continue;
        killTasksOf({ i + 1 }, -SIGTERM, signalName(SIGTERM));
        record({}, 0, ProcessEnded { { i + 1 }, -SIGTERM });
    }
    record({}, 0, ProcessEnded { kRoot, exitCode });
    finish(outcome);
}

void Simulation::finish(const Outcome &outcome)
{
    record({}, 0, RunEnded { outcome.exitCode });
    m_outcome = outcome;
}

void Simulation::finishDeadlocked()
{
    const auto stuck = [&] {
        if (m_options.whoWaits)
            return m_options.whoWaits();
        if (m_options.spool)
            return circleOfWaits(*m_options.spool);
        TraceStore trace(m_area);
        trace.extend(true);
        return circleOfWaits(trace);
    };
    const std::vector<TaskId> circle = stuck();
    recordEnd(Deadlocked { circle });
    finish({ OutcomeKind::Deadlock, kDeadlockExit, 0 });
}

void Simulation::recordEnd(const Payload &what)
{
    if (m_recorder->tellDropsOfAll())
        retellWaits();
    record({}, 0, what);
}

// What a full recording has not.
void Simulation::retellWaits()
{
    std::uint32_t told = 0;
    for (std::uint32_t i = 0; i < m_state.tasks.size() && told < kMostRetold; ++i) {
        const TaskId id { i + 1 };
        const bool waits = m_state.tasks[i].phase == SimTaskPhase::Parked;
        const TaskId worker = waits ? shown(id) : TaskId {};
        if (!worker)
            continue;
        const Parking parking = machineOf(id).parked(id);
        m_recorder->appendInAnyCase(worker, lineOf(id), 0,
            TaskParked { parking.reason, parking.object, parking.other, parking.until, parking.item,
                parking.label });
        ++told;
    }
}

void Simulation::finishAtLimit(OutcomeKind kind, LimitKind what, std::int64_t amount)
{
    recordEnd(LimitReached { what, amount });
    finish({ kind, kLimitExit, 0 });
}

} // namespace interleave
