// Signals between the program's workers, and Ctrl+C.
#include "core/engine/simulation.h"

#include "core/engine/outcome.h"

#include <csignal>

namespace interleave {

void Simulation::kill(TaskId task, int signal)
{
    if (!knows(task) || m_state.task(task).phase == SimTaskPhase::Generator)
        return;
    m_signals.push_back({ task, signal });
    m_burst.machine->requestStop();
}

void Simulation::deliverSignals()
{
    for (std::size_t i = 0; i < m_signals.size() && !m_outcome; ++i) {
        const Signal signal = m_signals[i];
        const SimTask &task = m_state.task(signal.task);
        if (task.phase == SimTaskPhase::Ended)
            continue;
        const std::int32_t exitCode = -signal.number;
        if (signal.number == SIGINT) {
            interrupt(signal.task);
        } else if (m_state.memory(task.process).main != signal.task) {
            endKilled(signal.task, exitCode, signalName(signal.number));
            leaveLane(signal.task);
            wakeJoiners(signal.task);
        } else {
            endKilled(signal.task, exitCode, signalName(signal.number));
            if (signal.task == kMain)
                endRun(killedOutcome(signal.number), exitCode);
            else
                endMemory(task.process, exitCode);
        }
    }
    m_signals.clear();
}

// The first is main's, the second ends the run.
void Simulation::takeControlC()
{
    if (m_control->interrupts() <= m_interruptsDone)
        return;
    if (++m_interruptsDone > 1)
        return finish({ OutcomeKind::Stopped, kInterruptExit, SIGINT });
    interrupt(kMain);
    giveWayToMain();
    giveOutCores();
}

// Ctrl+C is for main, whatever the schedule says: who has its lane, or would get it, might never
// leave it.
void Simulation::giveWayToMain()
{
    SimLane &lane = m_state.lanes[m_state.task(kMain).lane];
    if (m_state.task(kMain).phase != SimTaskPhase::Ready)
        return;
    if (lane.core == kNowhere) {
        // Another one sleeps and keeps the lane, was preempted, or waits with main for a core or
        // the GIL: main is who goes on there. (A GIL that the lane has kept is main's then.)
        lane.current = kMain;
        m_changed = true;
    } else {
        const TaskId other = lane.current;
        const std::uint32_t core = lane.core;
        becomeReady(other, readyFor(kMain), ReadyCause::Preempted, m_state.cores[core].clock);
        start(kMain, core);
    }
}

bool Simulation::interrupts(TaskId task)
{
    return task == kMain && m_control->interrupts() > m_interruptsDone;
}

void Simulation::interrupt(TaskId id)
{
    SimTask &task = m_state.task(id);
    if (task.phase == SimTaskPhase::Ended)
        return;
    machineOf(id).interrupt(id, "KeyboardInterrupt");
    task.workLeft = {};
    if (task.phase == SimTaskPhase::Parked)
        makeReady(id, ReadyCause::Interrupted, m_state.now);
}

} // namespace interleave
