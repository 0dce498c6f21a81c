#include "memorieshost.h"

#include "core/base/check.h"
#include "core/language/compile.h"
#include "core/machine/arena.h"
#include "core/machine/prelude.h"
#include "core/machine/primitives/recovery.h"

namespace interleave {

MemoriesHost::MemoriesHost(Separate separate)
    : m_separate(separate)
{
    auto area = TraceArea::create(64 << 20, TraceArea::Sharing::Private);
    auto shared = Arena::create(16 << 20, Arena::Sharing::BetweenProcesses);
    IL_CHECK(area.has_value() && shared.has_value(), "a test needs its memory");
    m_area = std::move(area).value();
    m_shared = std::move(shared).value();
    m_recorder = std::make_unique<Recorder>(*m_area);
}

MemoriesHost::Report MemoriesHost::run(
    std::string_view source, Separate separate, std::uint64_t budget)
{
    MemoriesHost host(separate);
    auto module = compile(source, {});
    IL_CHECK(module.has_value(), "a test's program does not compile");
    auto machine = Machine::create(module.value(), standardModules(), {});
    IL_CHECK(machine.has_value(), "a test's machine cannot be made");
    const TaskId main = host.newTaskId();
    Task &task = host.m_tasks[main];
    task.machine = std::move(machine).value();
    task.process = { ++host.m_lastProcess };
    task.owner = true;
    task.machine->startMain(main, task.process);
    host.m_ready.push_back(main);
    while (!host.m_tasks[main].ended && host.turn(budget)) { }

    TraceStore store(host.m_area);
    store.extend(true);
    for (std::uint64_t i = 0; i < store.size(); ++i)
        host.m_report.events.push_back(store.at({ i }));
    return std::move(host.m_report);
}

bool MemoriesHost::turn(std::uint64_t budget)
{
    if (m_ready.empty()) {
        TaskId first;
        for (const auto &[id, task] : m_tasks) {
            if (task.parked && !task.ended && task.until != Time::never()
                && (!first || task.until < m_tasks[first].until))
                first = id;
        }
        m_report.deadlocked = !first;
        if (!first)
            return false;
        m_time = std::max(m_time, m_tasks[first].until);
        m_tasks[first].parked = false;
        m_ready.push_back(first);
    }
    m_running = m_ready.front();
    m_ready.pop_front();
    Task &task = m_tasks[m_running];
    if (task.ended)
        return true;
    m_recorder->setTime(m_time);
    const RunResult result = task.machine->run(m_running, *this, budget);
    if (task.ended)
        return true; // it killed itself
    switch (result.why) {
    case StopReason::Parked:
        task.until = task.machine->parked(m_running).until;
        task.parked = true;
        break;
    case StopReason::Ended: {
        const Ending ending = task.machine->ended(m_running);
        m_report.err += ending.traceback;
        end(m_running, ending.exitCode);
        break;
    }
    default:
        m_ready.push_back(m_running);
    }
    return true;
}

void MemoriesHost::end(TaskId id, std::int32_t exitCode)
{
    Task &task = m_tasks[id];
    task.ended = true;
    task.exitCode = exitCode;
    for (const TaskId joiner : task.joiners)
        wake(joiner, {}, id);
    // With its owner a memory ends, and all who live in it.
    for (auto &[other, neighbor] : m_tasks) {
        if (task.owner && task.exitCode >= 0 && !neighbor.ended
            && neighbor.machine == task.machine) {
            neighbor.machine->drop(other, this);
            neighbor.ended = true;
        }
    }
}

void MemoriesHost::wake(TaskId id, ObjectId, TaskId)
{
    Task &task = m_tasks[id];
    if (task.ended || !task.parked)
        return;
    task.parked = false;
    m_ready.push_back(id);
}

Result<Spawned, Error> MemoriesHost::spawn(Machine &starter, const SpawnRequest &given)
{
    const TaskId id = newTaskId();
    SpawnRequest request = given;
    Task &task = m_tasks[id];
    if (separateMemory(request.worker)) {
        request.process = task.process = { ++m_lastProcess };
        task.owner = true;
        auto child = starter.fork(request, id);
        if (!child)
            return unexpected(child.error());
        task.machine = std::move(child).value();
    } else {
        request.process = task.process = m_tasks[m_running].process;
        task.machine = m_tasks[m_running].machine;
        starter.startTask(id, request);
    }
    m_recorder->append(given.parent, given.line, 0,
        TaskSpawned { id, TaskKind::Thread, task.process, 0, given.daemon, given.name });
    m_ready.push_back(id);
    return Spawned { id, task.process };
}

void MemoriesHost::kill(TaskId id, int signal)
{
    Task &task = m_tasks[id];
    if (task.ended)
        return;
    std::erase(m_ready, id);
    if (!task.owner) {
        task.machine->drop(id, this);
        end(id, -signal);
        return;
    }
    // A whole process, at once: it says no word more, and somebody else tidies up after it.
    std::vector<TaskId> dead;
    for (auto &[other, neighbor] : m_tasks) {
        if (!neighbor.ended && neighbor.machine == task.machine)
            dead.push_back(other);
    }
    for (const TaskId other : dead)
        m_tasks[other].ended = true;
    end(id, -signal);
    recoverShared(
        *m_shared, dead, [this](TaskId waiter, ObjectId object) { wake(waiter, object, {}); });
}

bool MemoriesHost::separateMemory(WorkerKind worker) const
{
    return m_separate == Separate::Everybody
        || (m_separate == Separate::Processes && worker == WorkerKind::Process);
}

void MemoriesHost::print(TaskId, std::uint32_t, Stream stream, std::string_view text)
{
    (stream == Stream::Out ? m_report.out : m_report.err) += text;
}

} // namespace interleave
