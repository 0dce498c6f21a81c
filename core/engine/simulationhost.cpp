// What a machine asks of a simulated run: see Host.
#include "core/engine/simulation.h"

#include "core/base/messageid.h"
#include "core/trace/endofinput.h"

#include <algorithm>
#include <utility>

namespace interleave {

Time Simulation::now()
{
    if (!m_burst.machine)
        return m_state.now;
    const auto steps = static_cast<std::int64_t>(m_burst.machine->stepsInThisRun());
    return m_burst.begin + Time { steps * kStepCost.ns };
}

Time Simulation::computed(Computing whose)
{
    if (!m_burst.machine)
        return {};
    const SimTask &task = m_state.task(m_burst.task);
    const Time before = whose == Computing::Thread ? m_state.lanes[task.lane].computed
                                                   : m_state.memory(task.process).computed;
    return before + (now() - m_burst.begin);
}

Recorder &Simulation::recorder()
{
    // A wake ends a burst only at the next safepoint, so what it started may begin a step or two
    // before the burst's end; a trace never goes back.
    m_recorder->setTime(std::max(m_recorder->time(), now()));
    return *m_recorder;
}

void Simulation::wake(TaskId task, ObjectId object, TaskId by)
{
    if (!knows(task) || m_state.task(task).phase != SimTaskPhase::Parked)
        return;
    // A generator wakes at the line of the task that it runs in.
    recordWoken(by, lineOf(by && m_burst.task ? m_burst.task : by), task, object);
    makeReady(task, ReadyCause::Woken, now());
    if (m_burst.machine)
        m_burst.machine->requestStop(); // whom it woke may run from this moment on
    mayGiveWay();
}

Result<Spawned, Error> Simulation::spawn(Machine &starter, const SpawnRequest &request)
{
    const Placement placement = placementOf(request.worker, m_options.settings.schedule);
    if (m_state.tasks.size() >= kMostSimulatedTasks)
        return refuseWorker(kMostSimulatedTasks);
    if (placement == Placement::OwnMemory && m_memories >= kMostSimulatedProcesses)
        return refuseWorker(kMostSimulatedProcesses);
    const TaskId child { static_cast<std::uint32_t>(m_state.tasks.size() + 1) };
    const ProcessId parentProcess = m_state.task(m_burst.task).process;
    const std::uint32_t parentLane = m_state.task(m_burst.task).lane;

    SpawnRequest own = request;
    SimTask task;
    task.parent = request.parent;
    task.daemon = request.daemon;
    task.looped = placement == Placement::Loop;
    if (placement == Placement::OwnMemory) {
        own.process = { static_cast<std::uint32_t>(m_state.memories.size() + 1) };
        auto memory = starter.fork(own, child);
        if (!memory)
            return unexpected(memory.error());
        m_liveBytes += static_cast<std::int64_t>((*memory)->liveBytes());
        m_machines.push_back(std::move(*memory));
        ++m_memories;
        m_state.network.fork(parentProcess, own.process);
        m_state.memories.push_back({});
        m_state.memories.back().parent = parentProcess;
        m_state.memories.back().main = child;
        m_state.memories.back().gilInterval = m_state.memory(parentProcess).gilInterval;
        task.lane = addLane(own.process);
        record(request.parent, request.line, ProcessBegan { own.process, parentProcess, 0 });
    } else {
        own.process = parentProcess;
        const bool sameLane = m_rules.one || placement == Placement::Loop;
        task.lane = sameLane ? parentLane : addLane(parentProcess);
        m_state.lanes[task.lane].loop = sameLane;
        starter.startTask(child, own);
    }
    task.process = own.process;
    m_state.tasks.push_back(std::move(task));
    record(request.parent, request.line,
        TaskSpawned { child, taskKindOf(request.worker, placement), own.process, 0, request.daemon,
            request.name });
    makeReady(child, ReadyCause::Spawned, now());
    starter.requestStop();
    mayGiveWay();
    return Spawned { child, own.process };
}

Unexpected<Error> Simulation::refuseWorker(std::uint32_t limit)
{
    if (!std::exchange(m_refused, true))
        record({}, 0, LimitReached { LimitKind::Tasks, limit });
    return unexpected(Error { { MessageId::TooManyWorkers, { std::int64_t { limit } } } });
}

// Library code hands on numbers that the program may have made up.
bool Simulation::knows(TaskId task) const
{
    return task && task.value <= m_state.tasks.size();
}

TaskStatus Simulation::status(TaskId task)
{
    if (!knows(task))
        return { true, 0, 0 };
    const SimTask &of = m_state.task(task);
    return { of.phase == SimTaskPhase::Ended, of.exitCode, 0 };
}

void Simulation::wakeAtEnd(TaskId task, TaskId waiter)
{
    if (!knows(task))
        return;
    auto &joiners = m_state.task(task).joiners;
    if (std::find(joiners.begin(), joiners.end(), waiter) == joiners.end())
        joiners.push_back(waiter);
}

void Simulation::work(TaskId task, Time amount)
{
    Time &left = m_state.task(task).workLeft;
    left = left + amount;
}

void Simulation::setSwitchInterval(Time interval)
{
    m_state.memory(m_state.task(m_burst.task).process).gilInterval = interval;
}

TaskId Simulation::newTaskId()
{
    SimTask generator;
    generator.parent = m_burst.task;
    generator.process = m_state.task(m_burst.task).process;
    generator.phase = SimTaskPhase::Generator;
    m_state.tasks.push_back(std::move(generator));
    return { static_cast<std::uint32_t>(m_state.tasks.size()) };
}

std::uint32_t Simulation::core() const
{
    return shownCore(m_burst.task);
}

bool Simulation::separateMemory(WorkerKind worker) const
{
    return placementOf(worker, m_options.settings.schedule) == Placement::OwnMemory;
}

void Simulation::print(TaskId task, std::uint32_t line, Stream stream, std::string_view text)
{
    m_printed += text.size();
    if (m_printed > m_options.outputLimit) {
        if (m_burst.machine)
            m_burst.machine->requestStop();
        return;
    }
    record(task, line, Printed { stream, std::string(text) });
    if (m_options.output)
        m_options.output(stream, text);
    mayGiveWay();
}

// Whoever asks waits first, and is seen to: advance() lets the line come, and then it asks again.
Host::Input Simulation::readLine(TaskId task)
{
    if (!std::exchange(m_state.task(task).lineCame, false))
        return { false, {} };
    const std::optional<std::optional<std::string>> come = m_input->take();
    if (!come)
        return { false, {} }; // another took it
    std::optional<std::string> line = *come;
    if (!line) {
        if (!std::exchange(m_state.inputEndTold, true))
            record(task, lineOf(task), Typed { std::string(kEndOfInput) });
        return { true, {} };
    }
    if (!line->ends_with('\n'))
        line->push_back('\n');
    record(task, lineOf(task), Typed { *line });
    return { true, std::move(*line) };
}

// Virtual time stands still while the user types, so that what was typed is all that a run depends
// on. What a stop or an interrupt cuts short is asked again, if the run goes on after it.
void Simulation::awaitLine()
{
    const TaskId asker = m_state.askers.front();
    SimTask &task = m_state.task(asker);
    if (task.phase == SimTaskPhase::Parked && task.reason == WaitReason::Input) {
        m_input->request();
        const bool come = m_input->wait([this] {
            return m_control->stopRequested() || m_control->interrupts() > m_interruptsDone
                || m_control->timedOut();
        });
        if (!come)
            return;
        task.lineCame = true;
        makeReady(asker, ReadyCause::Woken, m_state.now);
    }
    m_state.askers.erase(m_state.askers.begin());
}

} // namespace interleave
