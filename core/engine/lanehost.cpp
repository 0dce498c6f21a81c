// What a machine asks of a real run: see Host.
#include "core/engine/lane.h"

#include "core/base/messageid.h"
#include "core/base/systemrefused.h"
#include "core/engine/nudge.h"
#include "core/engine/realnetwork.h"
#include "core/trace/endofinput.h"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <iterator>
#include <system_error>

namespace interleave {

namespace {

// By its default action: programs of ours have no other.
bool endsProcess(int signal)
{
    constexpr int kHarmless[]
        = { 0, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH };
    return std::find(std::begin(kHarmless), std::end(kHarmless), signal) == std::end(kHarmless);
}

} // namespace

Time Lane::computed(Computing whose)
{
    timespec used {};
    ::clock_gettime(
        whose == Computing::Thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &used);
    return { used.tv_sec * 1'000'000'000 + used.tv_nsec };
}

void Lane::wake(TaskId task, ObjectId object, TaskId by)
{
    wakeAs(task, object, by, ReadyCause::Woken);
}

// Library code hands on numbers that the program may have made up.
bool Lane::knows(TaskId task)
{
    return task && task.value <= m_table.tasks();
}

void Lane::wakeAs(TaskId task, ObjectId object, TaskId by, ReadyCause cause)
{
    if (!knows(task))
        return;
    const std::uint32_t line = by && m_running ? m_home.machine().line(m_running) : 0;
    if (!wakeAndRecord(m_world, *m_recorder, m_clock.lately(), task, object, by, line,
            readyFor(task), cause))
        return;
    const TaskSlot &slot = m_table.task(task);
    if (slot.lane != m_lane) {
        // In this memory it can do nothing before it has the GIL; so long it may as well sleep.
        if (m_seat || slot.process != m_home.id().value || !holdsMemory()) {
            m_table.ring(task);
            return;
        }
        m_home.gil().want(slot.lane);
        if (m_woken == RealGil::kNobody)
            m_woken = slot.lane;
        return;
    }
    // Of this lane: in the order of waking.
    if (m_waits.remove(task))
        addReady(task);
}

Result<Spawned, Error> Lane::spawn(Machine &starter, const SpawnRequest &request)
{
    const Placement placement = placementOf(request.worker, m_world.request.settings.schedule);
    const bool apart = placement == Placement::OwnMemory;
    const bool thread = !apart && placement != Placement::Loop && !m_world.rules.one;
    if (apart && m_table.processesAlive() >= kMostRealProcesses)
        return refuseWorker(kMostRealProcesses);
    if (thread && !m_table.mayStartThread())
        return refuseWorker(kMostRealThreads);
    const std::optional<TaskId> child = m_table.addTask();
    if (!child)
        return refuseWorker(kMostRealTasks);
    return apart ? spawnProcess(starter, request, *child)
                 : spawnBeside(starter, request, *child, placement);
}

Unexpected<Error> Lane::refuseWorker(std::uint32_t limit)
{
    if (m_table.firstRefusal())
        record({}, 0, LimitReached { LimitKind::Tasks, limit });
    return unexpected(Error { { MessageId::TooManyWorkers, { std::int64_t { limit } } } });
}

// In the starter's memory: on this lane, or with a thread of its own.
Result<Spawned, Error> Lane::spawnBeside(
    Machine &starter, const SpawnRequest &request, TaskId child, Placement placement)
{
    SpawnRequest own = request;
    own.process = m_home.id();
    TaskSlot &slot = m_table.task(child);
    slot.process = own.process.value;
    slot.word = TaskWord::Woken;
    starter.startTask(child, own);
    recordSpawned(own, child, taskKindOf(request.worker, placement));
    if (m_world.rules.one || placement == Placement::Loop) {
        m_loop = true;
        slot.lane = m_lane;
        slot.osId = m_table.task(m_running).osId.load();
        record(child, 0, TaskReady { readyFor(child), ReadyCause::Spawned });
        addReady(child);
        return Spawned { child, own.process };
    }
    record(child, 0, TaskReady { m_seat ? ReadyFor::Core : ReadyFor::Gil, ReadyCause::Spawned });
    if (const int error = m_home.startThread(child); error != 0) {
        starter.drop(child, this);
        recordStillborn(child, error);
        return unexpected(systemRefused(MessageId::CannotStartThread, error));
    }
    return Spawned { child, own.process };
}

Result<Spawned, Error> Lane::spawnProcess(
    Machine &starter, const SpawnRequest &request, TaskId child)
{
    SpawnRequest own = request;
    own.process = m_table.addProcess().value_or(ProcessId { kMostRealTasks }); // never more than
                                                                               // tasks
    m_table.task(child).process = own.process.value;
    m_table.process(own.process).main = child.value;
    // The child records from its wake on; what tells of its birth comes before.
    const auto start = [&]() -> Result<std::int32_t, Error> {
        const auto sent = starter.forkToSend(own, child);
        if (!sent)
            return unexpected(sent.error());
        return m_home.startProcess(child, own.process, sent->image);
    };
    const Result<std::int32_t, Error> pid = start();
    const std::uint32_t osPid = pid ? static_cast<std::uint32_t>(*pid) : 0;
    m_table.task(child).osId = osPid;
    record(own.parent, own.line, ProcessBegan { own.process, m_home.id(), shownId(osPid) });
    recordSpawned(own, child, TaskKind::Process);
    if (!pid) {
        m_table.process(own.process).ended = 1;
        recordStillborn(child, pid.error().systemError);
        record({}, 0, ProcessEnded { own.process, 1 });
        return unexpected(pid.error());
    }
    m_table.process(own.process).pid = *pid;
    record(child, 0, TaskReady { ReadyFor::Core, ReadyCause::Spawned });
    m_table.wake(child);
    m_table.ring(child);
    return Spawned { child, own.process };
}

std::uint32_t Lane::shownId(std::uint32_t osId) const
{
    return m_world.request.osIds ? osId : 0;
}

void Lane::recordSpawned(const SpawnRequest &request, TaskId child, TaskKind kind)
{
    record(request.parent, request.line,
        TaskSpawned { child, kind, request.process, shownId(m_table.task(child).osId),
            request.daemon, request.name });
}

// With the system's reason, which is the program's own to tell otherwise.
void Lane::recordStillborn(TaskId child, int error)
{
    m_table.task(child).exitCode = 1;
    m_table.task(child).life = TaskLife::Ended;
    record(child, 0, TaskEnded { EndKind::Killed, 1, std::generic_category().message(error) });
}

TaskStatus Lane::status(TaskId task)
{
    if (!knows(task))
        return { true, 0, 0 };
    const TaskSlot &slot = m_table.task(task);
    return { slot.life == TaskLife::Ended, slot.exitCode, slot.osId };
}

void Lane::wakeAtEnd(TaskId task, TaskId waiter)
{
    if (!knows(task))
        return;
    m_table.join(task, waiter);
    // Its end may have come since the machine looked: then who ended it did not see this.
    if (m_table.task(task).life == TaskLife::Ended)
        m_table.wake(waiter);
}

void Lane::kill(TaskId task, int signal)
{
    if (!knows(task) || m_table.task(task).life != TaskLife::Alive)
        return;
    TaskSlot &slot = m_table.task(task);
    const ProcessId process { slot.process };
    const bool isProcess = m_table.process(process).main == task.value;
    if (isProcess && signal != SIGINT) {
        // Before the signal: from then on nobody may take its silence for a deadlock.
        if (endsProcess(signal))
            m_table.process(process).dying = 1;
        ::kill(m_table.process(process).pid, signal);
        return;
    }
    slot.signal = signal;
    wakeAs(task, {}, m_running, ReadyCause::Interrupted);
    if (process != m_home.id())
        nudge(m_table.process(process).pid);
    else
        m_home.machine().requestStop();
}

// Only while nothing else than the tasks of this loop wants to be looked at.
const Turn *Lane::turnAfter(const Turn &mine)
{
    if (!m_loop || m_sleeper || m_world.rules.sleepHolds || m_table.bell(m_lane).rung() != m_heard
        || m_home.gil().dropRequested() || mainIsInterrupted()
        || m_table.task(mine.task).signal != 0 || m_table.task(mine.task).workLeft != 0)
        return nullptr;
    if (m_waits.nextDeadline() != Time::never() && m_waits.due(m_clock.lately()))
        return nullptr;
    if (m_ready.empty())
        return &mine;
    const Turn &next = m_ready.front();
    return next.object != 0 && m_table.task(next.task).signal == 0 ? &next : nullptr;
}

// All of it is two small records: a turn is given more often than anything else happens.
void Lane::changeOver(const Turn &mine)
{
    m_ready.push_back(mine);
    const Turn next = m_ready.front();
    m_ready.pop_front();
    m_running = next.task;
    m_woken = RealGil::kNobody;
    m_rather = RealGil::kNobody;
    // A wake that came meanwhile: it is awake.
    if (TaskSlot &slot = m_table.task(next.task); slot.word != TaskWord::Running)
        slot.word = TaskWord::Running;
    m_core = coreOf(next.task);
    Recorder &to = recorder();
    if (mine.shown)
        to.ready(mine.shown, mine.line, readyFor(mine.task), ReadyCause::Yielded);
    if (next.shown)
        to.running(next.shown, next.line, m_core);
}

void Lane::work(TaskId task, Time amount)
{
    m_table.task(task).workLeft += amount.ns;
}

void Lane::setSwitchInterval(Time interval)
{
    m_home.gil().setInterval(interval);
}

Network *Lane::network()
{
    return &m_home.network();
}

bool Lane::separateMemory(WorkerKind worker) const
{
    return placementOf(worker, m_world.request.settings.schedule) == Placement::OwnMemory;
}

void Lane::print(TaskId task, std::uint32_t line, Stream stream, std::string_view text)
{
    // The runner sees it soon, and ends the run.
    if (m_table.countPrinted(text.size()) > m_world.request.outputLimit)
        return;
    record(task, line, Printed { stream, std::string(text) });
    if (!m_world.request.output)
        return;
    const Word word = stream == Stream::Out ? Word::Out : Word::Err;
    sendText(m_world.wire.get(), word, text);
}

Host::Input Lane::readLine(TaskId task)
{
    Packet packet = receivePacket(m_world.lines.get(), Blocking::No);
    if (packet.arrived) {
        m_table.inputCame();
        std::string line = textOf(std::move(packet));
        if (!line.ends_with('\n'))
            line.push_back('\n');
        record(task, m_home.machine().line(task), Typed { line });
        return { true, std::move(line) };
    }
    if (!m_world.request.input || m_table.inputEnded()) {
        if (m_table.tellInputEnd())
            record(task, m_home.machine().line(task), Typed { std::string(kEndOfInput) });
        return { true, {} };
    }
    if (m_table.askForInput())
        sendPacket(m_world.wire.get(), Word::WantInput);
    return { false, {} };
}

} // namespace interleave
