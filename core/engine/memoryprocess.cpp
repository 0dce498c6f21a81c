#include "core/engine/memoryprocess.h"

#include "core/engine/lane.h"
#include "core/engine/nudge.h"
#include "core/engine/outcome.h"
#include "core/engine/realnetwork.h"

#include <algorithm>
#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace interleave {

namespace {

constexpr ProcessId kRoot { 1 };

struct ThreadStart {
    MemoryProcess *home;
    TaskId task;
};

void *runLane(void *argument)
{
    const std::unique_ptr<ThreadStart> start(static_cast<ThreadStart *>(argument));
    Lane(*start->home, start->task).run();
    return nullptr;
}

} // namespace

void setTime(Recorder &recorder, Time now)
{
    recorder.setTime(std::max(recorder.time(), now));
}

bool wakeAndRecord(RunWorld &world, Recorder &recorder, TaskId task, ObjectId object, TaskId by,
    std::uint32_t line, ReadyFor what, ReadyCause cause)
{
    // The time before the wake: from then on it may run and record.
    const Time now = world.table->now();
    if (!world.table->wake(task))
        return false;
    setTime(recorder, now);
    const TaskSlot &slot = world.table->task(task);
    const TaskId shown { slot.shown };
    if (shown) {
        recorder.append(by, line, 0, TaskWoken { shown, object });
        recorder.append(shown, slot.line, 0, TaskReady { what, cause });
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
    , m_gil([this] { m_machine->requestStop(); })
{
    setNudged(*m_machine);
}

MemoryProcess::~MemoryProcess() = default;

void MemoryProcess::run(TaskId main)
{
    Lane(*this, main).run();
    // Its tasks were killed one by one.
    ::_exit(0);
}

int MemoryProcess::startThread(TaskId task)
{
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

Result<std::int32_t, Error> MemoryProcess::startProcess(
    TaskId task, ProcessId process, std::span<const std::byte> image)
{
    auto memory = inMemory(
        "interleave-image", { reinterpret_cast<const char *>(image.data()), image.size() });
    if (!memory)
        return unexpected(memory.error());
    std::vector<int> descriptors { memory->get() };
    const std::vector<InheritedSocket> sockets = m_network->shared(descriptors);
    if (descriptors.size() > kMostDescriptors)
        return unexpected(systemRefused("start a process", EMFILE));
    std::string request(bytesOf(ForkRequest { task, process }));
    for (const InheritedSocket &socket : sockets)
        request += bytesOf(socket);
    if (!sendPacket(m_requests, Word::Fork, request, descriptors))
        return unexpected(systemRefused("start a process", errno));
    const Packet answer = receivePacket(m_requests, Blocking::Yes);
    const auto forked = valueOf<Forked>(answer.text);
    if (!forked || forked->pid == 0)
        return unexpected(systemRefused("start a process", forked ? forked->error : EPIPE));
    return forked->pid;
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
        table.task(task).life = TaskLife::Ended;
        if (task != by)
            recorder.append(task, table.task(task).line, 0, TaskEnded { EndKind::Killed, 0, {} });
    }
    own.ended = 1;
    recorder.append(main, 0, 0, ProcessEnded { m_id, exitCode });
    for (const TaskId task : ended) {
        for (const TaskId joiner : table.joinersOf(task)) {
            if (wakeAndRecord(
                    m_world, recorder, joiner, {}, task, 0, ReadyFor::Core, ReadyCause::Woken))
                table.ring(joiner);
        }
    }
    if (m_id == kRoot)
        table.setOutcome(outcome);
    ::_exit(outcome.exitCode);
}

} // namespace interleave
