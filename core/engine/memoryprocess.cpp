#include "core/engine/memoryprocess.h"

#include "core/base/messageid.h"
#include "core/base/systemrefused.h"
#include "core/engine/lane.h"
#include "core/engine/nudge.h"
#include "core/engine/outcome.h"
#include "core/engine/realnetwork.h"
#include "core/machine/primitives/recovery.h"

#include <algorithm>
#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace interleave {

namespace {

constexpr ProcessId kRoot { 1 };

// Threads that are kept for the next task. A program that starts and joins one after another needs
// one; what comes in crowds, goes.
constexpr std::size_t kMostIdle = 4;
// How long such a thread looks for its task before it sleeps.
constexpr std::int64_t kIdleLookNs = 20'000;

struct ThreadStart {
    MemoryProcess *home;
    TaskId task;
};

void *runLane(void *argument)
{
    const std::unique_ptr<ThreadStart> start(static_cast<ThreadStart *>(argument));
    MemoryProcess &home = *start->home;
    for (TaskId task = start->task; task; task = home.nextTask(task)) {
        Lane lane(home, task, home.takeRecorder());
        lane.run();
        home.giveRecorder(lane.takeRecorder());
    }
    return nullptr;
}

} // namespace

void setTime(Recorder &recorder, Time now)
{
    recorder.setTime(std::max(recorder.time(), now));
}

bool wakeAndRecord(RunWorld &world, Recorder &recorder, Time now, TaskId task, ObjectId object,
    TaskId by, std::uint32_t line, ReadyFor what, ReadyCause cause)
{
    if (!world.table->wake(task))
        return false;
    setTime(recorder, now);
    const TaskSlot &slot = world.table->task(task);
    const TaskId shown { slot.shown };
    if (shown) {
        recorder.woken(by, line, shown, object);
        recorder.ready(shown, slot.line, what, cause);
    }
    return true;
}

MemoryProcess::MemoryProcess(RunWorld &world, std::unique_ptr<Machine> machine, ProcessId id,
    int requests, std::unique_ptr<RealNetwork> network)
    : m_world(world)
    , m_machine(std::move(machine))
    , m_id(id)
    , m_requests(requests)
    , m_network(std::move(network))
    , m_gil([&world](std::uint32_t lane) -> Bell & { return world.table->bell(lane); },
          [this] { m_machine->requestStop(); })
    , m_free(!world.request.settings.gil && !world.rules.one)
{
    if (m_free)
        m_machine->leaveGil(m_lock);
    setNudged(*m_machine);
}

MemoryProcess::~MemoryProcess() = default;

void MemoryProcess::run(TaskId main)
{
    Lane(*this, main, takeRecorder()).run();
    // Its tasks were killed one by one.
    ::_exit(0);
}

int MemoryProcess::startThread(TaskId task)
{
    if (const int error = m_free ? 0 : m_gil.watch(); error != 0)
        return error;
    {
        const std::scoped_lock guard(m_idleLock);
        if (!m_idle.empty()) {
            Idle &idle = *m_idle.back();
            m_idle.pop_back();
            idle.task = task.value;
            // Within the lock: once it has the task, the thread may take its bell down.
            idle.bell.ring();
            return 0;
        }
    }
    pthread_attr_t detached;
    ::pthread_attr_init(&detached);
    ::pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
    auto start = std::make_unique<ThreadStart>(ThreadStart { this, task });
    pthread_t thread {};
    const int error = ::pthread_create(&thread, &detached, &runLane, start.get());
    ::pthread_attr_destroy(&detached);
    if (error == 0)
        static_cast<void>(start.release());
    return error;
}

TaskId MemoryProcess::nextTask(TaskId last)
{
    Idle idle;
    {
        const std::scoped_lock guard(m_idleLock);
        if (m_idle.size() == kMostIdle)
            return {};
        m_idle.push_back(&idle);
    }
    while (idle.task == 0) {
        const std::uint32_t rung = idle.bell.rung();
        if (idle.task != 0)
            break;
        const auto look = m_world.table->takeLook(last.value - 1);
        const bool came = look && idle.bell.spin(rung, kIdleLookNs);
        if (look)
            m_world.table->leaveLook(*look);
        if (!came)
            idle.bell.sleep(rung, Time::never().ns);
    }
    const std::scoped_lock guard(m_idleLock); // whoever rang is done with the bell
    return { idle.task };
}

std::unique_ptr<Recorder> MemoryProcess::takeRecorder()
{
    const std::scoped_lock guard(m_recordersLock);
    if (m_recorders.empty())
        return std::make_unique<Recorder>(*m_world.area);
    std::unique_ptr<Recorder> recorder = std::move(m_recorders.back());
    m_recorders.pop_back();
    return recorder;
}

void MemoryProcess::giveRecorder(std::unique_ptr<Recorder> recorder)
{
    const std::scoped_lock guard(m_recordersLock);
    m_recorders.push_back(std::move(recorder));
}

Result<std::int32_t, Error> MemoryProcess::startProcess(TaskId task, ProcessId process, int image)
{
    std::vector<int> descriptors { image };
    const std::vector<InheritedSocket> sockets = m_network->shared(descriptors);
    if (descriptors.size() > kMostDescriptors)
        return unexpected(systemRefused(MessageId::CannotStartProcess, EMFILE));
    std::string request(bytesOf(ForkRequest { task, process }));
    for (const InheritedSocket &socket : sockets)
        request += bytesOf(socket);
    if (!sendPacket(m_requests, Word::Fork, request, descriptors))
        return unexpected(systemRefused(MessageId::CannotStartProcess, errno));
    const Packet answer = receivePacket(m_requests, Blocking::Yes);
    const auto forked = valueOf<Forked>(answer.text);
    if (!forked || forked->pid == 0)
        return unexpected(
            systemRefused(MessageId::CannotStartProcess, forked ? forked->error : EPIPE));
    return forked->pid;
}

// Its other threads may have waited for what all processes share.
void MemoryProcess::leaveLines(std::span<const TaskId> ended, Recorder &recorder)
{
    recoverShared(*m_world.shared, ended, [&](TaskId task, ObjectId object) {
        if (wakeAndRecord(m_world, recorder, m_world.table->now(), task, object, {}, 0,
                ReadyFor::Core, ReadyCause::Woken))
            m_world.table->ring(task);
    });
}

void MemoryProcess::end(const Ending &ending, TaskId by, Recorder &recorder)
{
    TaskTable &table = *m_world.table;
    const Outcome outcome = outcomeOf(ending);
    const std::int32_t exitCode = outcome.signal != 0 ? -outcome.signal : ending.exitCode;
    ProcessSlot &own = table.process(m_id);
    const TaskId main { own.main };
    table.task(main).exitCode = exitCode;

    m_network->closeAll();
    std::vector<TaskId> ended = table.aliveIn(m_id);
    setTime(recorder, table.now());
    for (const TaskId task : ended) {
        table.task(task).tellsJoiners = 1;
        table.task(task).life = TaskLife::Ended;
        if (task != by)
            recorder.append(task, table.task(task).line, 0, TaskEnded { EndKind::Killed, 0, {} });
    }
    own.ended = 1;
    recorder.append(main, 0, 0, ProcessEnded { m_id, exitCode });
    for (const TaskId task : ended) {
        for (const TaskId joiner : table.joinersOf(task)) {
            if (wakeAndRecord(m_world, recorder, table.now(), joiner, {}, task, 0, ReadyFor::Core,
                    ReadyCause::Woken))
                table.ring(joiner);
        }
    }
    if (m_id == kRoot)
        table.setOutcome(outcome);
    else if (ended.size() > 1)
        leaveLines(ended, recorder);
    for (const TaskId task : ended)
        table.task(task).tellsJoiners = 0;
    ::_exit(outcome.exitCode);
}

} // namespace interleave
