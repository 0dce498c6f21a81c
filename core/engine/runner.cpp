#include "core/engine/runner.h"

#include "core/base/messageid.h"
#include "core/base/systemrefused.h"
#include "core/engine/deadlock.h"
#include "core/engine/memoryprocess.h"
#include "core/engine/nudge.h"
#include "core/engine/outcome.h"
#include "core/engine/realnetwork.h"
#include "core/engine/sandbox.h"
#include "core/engine/simulatedrunner.h"
#include "core/language/compile.h"
#include "core/machine/prelude.h"
#include "core/machine/primitives/recovery.h"
#include "core/schedule/scheduler.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace interleave {

namespace {

constexpr TaskId kMain { 1 };
constexpr ProcessId kRoot { 1 };
constexpr std::size_t kSharedBytes = std::size_t { 256 } << 20;
// How often it looks whether all wait for each other.
constexpr int kTickMs = 25;

class Runner {
public:
    explicit Runner(Descriptor wire) { m_world.wire = std::move(wire); }

    Status<Error> prepare(RunRequest request, int trace);
    [[noreturn]] void supervise();
    [[noreturn]] void finish(const Outcome &outcome);

private:
    struct Worker {
        ProcessId process;
        pid_t pid = 0;
        Descriptor requests;
    };

    RunWorld m_world;
    std::unique_ptr<Machine> m_pristine; // what every worker begins with
    std::unique_ptr<Recorder> m_recorder;
    Descriptor m_lines; // where typed lines go
    Descriptor m_deaths;
    std::vector<Worker> m_workers;
    std::uint32_t m_interrupts = 0;
    bool m_rootDead = false;
    Outcome m_outcome;

    TaskTable &table() { return *m_world.table; }
    void useCores();
    void startMain();
    // What a process begins with: nothing, or what its starter gave.
    struct Inheritance {
        int image = -1;
        std::string_view sockets; // each an InheritedSocket
        std::span<Descriptor> descriptors;
    };
    Forked startWorker(TaskId task, ProcessId process, const Inheritance &from);
    [[noreturn]] void beWorker(
        TaskId task, ProcessId process, const Inheritance &from, int requests);
    void listen();
    void serve(Worker &worker);
    void bury();
    void buryWorker(const Worker &worker, int status);
    void killWorkers();
    void wakeReaders();
    void wake(TaskId task, ReadyCause cause, ObjectId object = {});
    void record(TaskId task, const Payload &what);
    void recordEnd(const Payload &what);
    void retellWaits();
    void interrupt();
    bool leaveLoop();
    [[noreturn]] void finishDeadlocked();
    std::vector<TaskId> whoWaits();
    void endAtLimits();
    [[noreturn]] void finishAtLimit(OutcomeKind kind, LimitKind what, std::uint64_t amount);
};

Status<Error> Runner::prepare(RunRequest request, int trace)
{
    m_world.request = std::move(request);
    const RunSettings &settings = m_world.request.settings;
    m_world.rules = laneRulesOf(settings.schedule);
    m_world.programSeed = fairScheduler(settings.seed)->randomValue();

    auto area = TraceArea::open(trace);
    auto table = TaskTable::create();
    auto shared = Arena::create(kSharedBytes, Arena::Sharing::BetweenProcesses);
    auto lines = makeSocketPair();
    CompileOptions options;
    options.moduleName = m_world.request.moduleName;
    options.file = m_world.request.file;
    options.parameters = settings.parameters;
    options.arguments = settings.arguments;
    auto program = compile(m_world.request.source, options);
    if (!program)
        return unexpected(Error { { MessageId::EndedByCrash, {} } }); // it did compile before
    if (!area || !table || !shared || !lines)
        return unexpected(!area ? area.error()
                : !table        ? table.error()
                : !shared       ? shared.error()
                                : lines.error());
    MachineLimits limits;
    // Half of it, so that whoever is refused more is told so before the run is over.
    limits.heapBytes = std::min<std::uint64_t>(limits.heapBytes, m_world.request.memoryLimit / 2);
    auto machine = Machine::create(*program, standardModules(), limits);
    if (!machine)
        return unexpected(machine.error());
    m_world.area = std::move(*area);
    m_world.table = std::move(*table);
    m_world.shared = std::move(*shared);
    m_world.lines = std::move(lines->theirs);
    m_lines = std::move(lines->ours);
    m_pristine = std::move(*machine);
    m_recorder = std::make_unique<Recorder>(*m_world.area);
    useCores();

    installNudges();
    sigset_t children;
    ::sigemptyset(&children);
    ::sigaddset(&children, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &children, nullptr);
    m_deaths.reset(::signalfd(-1, &children, SFD_NONBLOCK | SFD_CLOEXEC));
    if (!m_deaths.valid())
        return unexpected(systemRefused(MessageId::CannotWatchProcesses, errno));
    return Nothing {};
}

// The run and its workers stay on the first so many CPUs.
void Runner::useCores()
{
    cpu_set_t allowed;
    if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return;
    cpu_set_t used;
    CPU_ZERO(&used);
    std::uint32_t count = 0;
    m_world.coreOfCpu.assign(CPU_SETSIZE, 0);
    for (std::size_t cpu = 0; cpu < CPU_SETSIZE && count < m_world.request.settings.cores; ++cpu) {
        if (!CPU_ISSET(cpu, &allowed))
            continue;
        CPU_SET(cpu, &used);
        m_world.coreOfCpu[cpu] = count++;
    }
    ::sched_setaffinity(0, sizeof used, &used);
    table().setCores(count);
}

// --- Workers

void Runner::startMain()
{
    table().addTask();
    table().addProcess();
    table().task(kMain).process = kRoot.value;
    table().process(kRoot).main = kMain.value;
    const Forked forked = startWorker(kMain, kRoot, {});
    if (forked.pid == 0)
        finish({ OutcomeKind::Crashed, kSystemExit, 0, forked.error });
    const std::uint32_t osId = m_world.request.osIds ? static_cast<std::uint32_t>(forked.pid) : 0;
    record({}, ProcessBegan { kRoot, {}, osId });
    record({}, TaskSpawned { kMain, TaskKind::Main, kRoot, osId, false, "main" });
    record(kMain, TaskReady { ReadyFor::Core, ReadyCause::Spawned });
    table().wake(kMain);
    table().ring(kMain);
}

Forked Runner::startWorker(TaskId task, ProcessId process, const Inheritance &from)
{
    auto requests = makeSocketPair();
    if (!requests)
        return { 0, requests.error().systemError };
    const pid_t runner = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0)
        return { 0, errno };
    if (pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != runner)
            ::_exit(0);
        requests->ours.reset();
        beWorker(task, process, from, requests->theirs.release());
    }
    table().process(process).pid = pid;
    table().task(task).osId = static_cast<std::uint32_t>(pid);
    m_workers.push_back({ process, pid, std::move(requests->ours) });
    return { pid, 0 };
}

void Runner::beWorker(TaskId task, ProcessId process, const Inheritance &from, int requests)
{
    m_workers.clear();
    m_deaths.reset();
    m_lines.reset();
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    auto network = std::make_unique<RealNetwork>(m_world);
    for (std::size_t i = 0; i < from.descriptors.size(); ++i) {
        const auto socket = valueOf<InheritedSocket>(
            from.sockets.substr(i * sizeof(InheritedSocket), sizeof(InheritedSocket)));
        if (socket)
            network->inherit(*socket, from.descriptors[i].release());
    }
    if (from.image < 0) {
        m_pristine->startMain(task, process);
        m_pristine->sampleShared();
    } else {
        if (!m_pristine->restore(from.image))
            ::_exit(1);
    }
    MemoryProcess(m_world, std::move(m_pristine), process, requests, std::move(network)).run(task);
}

void Runner::serve(Worker &worker)
{
    Packet packet = receivePacket(worker.requests.get(), Blocking::No);
    if (packet.closed)
        worker.requests.reset();
    const std::string_view text = packet.text;
    const auto request = valueOf<ForkRequest>(text.substr(0, sizeof(ForkRequest)));
    if (!packet.arrived || packet.word != Word::Fork || !request || packet.descriptors.empty())
        return;
    const Inheritance inheritance { packet.descriptors.front().get(),
        text.substr(sizeof(ForkRequest)), std::span(packet.descriptors).subspan(1) };
    const int answerTo = worker.requests.get();
    const Forked forked = startWorker(request->task, request->process, inheritance);
    sendPacket(answerTo, Word::Forked, bytesOf(forked));
}

// --- Deaths

void Runner::bury()
{
    signalfd_siginfo info {};
    while (::read(m_deaths.get(), &info, sizeof info) > 0) { }
    int status = 0;
    for (pid_t pid = 0; (pid = ::waitpid(-1, &status, WNOHANG)) > 0;) {
        const auto worker = std::find_if(m_workers.begin(), m_workers.end(),
            [&](const Worker &each) { return each.pid == pid; });
        if (worker == m_workers.end())
            continue;
        buryWorker(*worker, status);
        m_workers.erase(worker);
    }
}

// Says in the trace what the dead could not say, and wakes who waited for its end.
void Runner::buryWorker(const Worker &worker, int status)
{
    ProcessSlot &slot = table().process(worker.process);
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    const std::int32_t exitCode = signal != 0 ? -signal : WEXITSTATUS(status);
    if (worker.process == kRoot) {
        const bool ourFault = signal == SIGSEGV || signal == SIGABRT || signal == SIGBUS
            || signal == SIGILL || signal == SIGFPE;
        Outcome seen
            = signal != 0 ? killedOutcome(signal) : Outcome { OutcomeKind::Finished, exitCode, 0 };
        if (ourFault)
            seen.kind = OutcomeKind::Crashed;
        m_rootDead = true;
        m_outcome = table().outcome().value_or(seen);
    }
    table().forgetLooks(worker.process);
    const bool saidSo = slot.ended.exchange(1) != 0;
    std::vector<TaskId> tasks = table().silentIn(worker.process);
    for (const TaskId task : saidSo ? std::vector<TaskId>() : table().aliveIn(worker.process)) {
        tasks.push_back(task);
        table().task(task).exitCode = exitCode;
        table().task(task).life = TaskLife::Ended;
        record(task,
            TaskEnded {
                EndKind::Killed, exitCode, signal != 0 ? signalName(signal) : std::string() });
    }
    if (!saidSo)
        record({ slot.main }, ProcessEnded { worker.process, exitCode });
    for (const TaskId task : tasks) {
        for (const TaskId joiner : table().joinersOf(task))
            wake(joiner, ReadyCause::Woken);
        table().task(task).tellsJoiners = 0;
    }
    if (tasks.empty())
        return;
    // Whom they were about to wake.
    recoverShared(*m_world.shared, tasks,
        [this](TaskId task, ObjectId object) { wake(task, ReadyCause::Woken, object); });
    table().ringWoken();
}

void Runner::killWorkers()
{
    for (const Worker &worker : m_workers)
        ::kill(worker.pid, SIGKILL);
    for (const Worker &worker : m_workers)
        ::waitpid(worker.pid, nullptr, 0);
}

// --- Listening

void Runner::supervise()
{
    startMain();
    while (!m_rootDead) {
        std::vector<pollfd> polled { { m_world.wire.get(), POLLIN, 0 },
            { m_deaths.get(), POLLIN, 0 } };
        const std::size_t fixed = polled.size();
        for (const Worker &worker : m_workers)
            polled.push_back({ worker.requests.get(), POLLIN, 0 });
        ::poll(polled.data(), polled.size(), kTickMs);

        const std::size_t workers = m_workers.size(); // new ones come at the end
        for (std::size_t i = 0; i < workers; ++i) {
            if (polled[fixed + i].revents != 0)
                serve(m_workers[i]);
        }
        if (polled[0].revents != 0)
            listen();
        if (polled[1].revents != 0)
            bury();
        wakeReaders();
        if (!m_rootDead)
            endAtLimits();
        // Once the main process has ended nobody waits for the others; its death is on its way
        // here.
        if (!m_rootDead && table().process(kRoot).ended == 0 && table().stuck() && !leaveLoop())
            finishDeadlocked();
    }
    // Whatever the program left running ends with it.
    killWorkers();
    for (const Worker &worker : std::exchange(m_workers, {}))
        buryWorker(worker, SIGTERM);
    finish(m_outcome);
}

void Runner::listen()
{
    Packet packet = receivePacket(m_world.wire.get(), Blocking::No);
    if (packet.closed) {
        killWorkers(); // the program is dead
        ::_exit(0);
    }
    if (!packet.arrived)
        return;
    if (packet.word == Word::Line)
        sendText(m_lines.get(), Word::Line, textOf(std::move(packet)), Blocking::No);
    else if (packet.word == Word::InputEnd)
        table().endInput();
    else if (packet.word == Word::Interrupt)
        interrupt();
}

// Those who wait for a line may try again when there is one, or when none will ever come.
void Runner::wakeReaders()
{
    pollfd lines { m_world.lines.get(), POLLIN, 0 };
    if (!table().inputEnded() && ::poll(&lines, 1, 0) <= 0)
        return;
    for (std::uint32_t i = 1; i <= table().tasks(); ++i) {
        const TaskSlot &slot = table().task({ i });
        if (slot.life == TaskLife::Alive && slot.waitsForInput != 0
            && slot.word == TaskWord::Parked)
            wake({ i }, ReadyCause::Woken);
    }
}

void Runner::interrupt()
{
    if (++m_interrupts > 1) {
        killWorkers();
        finish({ OutcomeKind::Stopped, kInterruptExit, SIGINT });
    }
    table().task(kMain).signal = SIGINT;
    wake(kMain, ReadyCause::Interrupted);
    nudge(table().process(kRoot).pid);
}

void Runner::wake(TaskId task, ReadyCause cause, ObjectId object)
{
    if (wakeAndRecord(
            m_world, *m_recorder, table().now(), task, object, {}, 0, ReadyFor::Core, cause))
        table().ring(task);
}

void Runner::record(TaskId task, const Payload &what)
{
    setTime(*m_recorder, table().now());
    m_recorder->append(task, 0, 0, what);
}

// --- Ends

// REQUIRES: no worker is left.
void Runner::recordEnd(const Payload &what)
{
    setTime(*m_recorder, table().now());
    if (m_recorder->tellDropsOfAll())
        retellWaits();
    m_recorder->append({}, 0, 0, what);
}

// When they began to wait is not told again.
void Runner::retellWaits()
{
    std::uint32_t told = 0;
    for (std::uint32_t i = 1; i <= table().tasks() && told < kMostRetold; ++i) {
        const TaskSlot &slot = table().task({ i });
        if (slot.life != TaskLife::Alive || slot.word != TaskWord::Parked || slot.shown == 0)
            continue;
        m_recorder->appendInAnyCase({ slot.shown }, slot.line, 0,
            TaskParked { slot.reason, { slot.object }, { slot.other }, { slot.until } });
        ++told;
    }
}

// Nobody can ever go on: gevent's loop tells the program's main.
bool Runner::leaveLoop()
{
    if (table().task(kMain).leavesLoop == 0)
        return false;
    table().task(kMain).signal = TaskSlot::kLeaveLoop;
    wake(kMain, ReadyCause::Interrupted);
    return true;
}

void Runner::finishDeadlocked()
{
    const std::vector<TaskId> circle = whoWaits();
    killWorkers();
    recordEnd(Deadlocked { circle });
    finish({ OutcomeKind::Deadlock, kDeadlockExit, 0 });
}

std::vector<TaskId> Runner::whoWaits()
{
    if (m_world.request.tellsWhoWaits && sendPacket(m_world.wire.get(), Word::WhoWaits)) {
        for (;;) {
            Packet packet = receivePacket(m_world.wire.get(), Blocking::Yes);
            if (packet.word == Word::Waits)
                return decodeTasks(textOf(std::move(packet)));
            if (packet.closed)
                ::_exit(0); // the program is dead
        }
    }
    TraceStore trace(m_world.area);
    trace.extend(true);
    return circleOfWaits(trace);
}

void Runner::endAtLimits()
{
    const RunRequest &request = m_world.request;
    if (table().now() >= request.timeout)
        finishAtLimit(
            OutcomeKind::TimedOut, LimitKind::Time, static_cast<std::uint64_t>(request.timeout.ns));
    if (table().printed() > request.outputLimit)
        finishAtLimit(OutcomeKind::OutputLimit, LimitKind::Output, request.outputLimit);
    if (table().bytesAlive() > request.memoryLimit)
        finishAtLimit(OutcomeKind::MemoryLimit, LimitKind::Memory, request.memoryLimit);
}

void Runner::finishAtLimit(OutcomeKind kind, LimitKind what, std::uint64_t amount)
{
    killWorkers();
    recordEnd(LimitReached { what, static_cast<std::int64_t>(amount) });
    finish({ kind, kLimitExit, 0 });
}

void Runner::finish(const Outcome &outcome)
{
    if (m_recorder)
        recordEnd(RunEnded { outcome.exitCode });
    sendPacket(m_world.wire.get(), Word::Done, bytesOf(outcome));
    ::_exit(0);
}

// When memory runs out, the kernel ends a run before anything else of the user's.
void beFirstToGo()
{
    Descriptor score(::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
    // Not being allowed to changes nothing else.
    [[maybe_unused]] const ssize_t written = ::write(score.get(), "1000", 4);
}

} // namespace

void runRunner(Descriptor request, Descriptor trace, Descriptor wire)
{
    const pid_t zygote = ::getppid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != zygote)
        ::_exit(0);
    ::prctl(PR_SET_NAME, "interleave-run");
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGQUIT, SIG_DFL);
    beFirstToGo();
    leaveFileSystem();
    const auto bytes = readAll(request.get());
    auto decoded = bytes ? decodeRequest(*bytes) : std::nullopt;
    if (decoded && decoded->settings.clock == Clock::Simulated)
        runSimulatedRunner(*decoded, trace.get(), std::move(wire));
    Runner runner(std::move(wire));
    if (!decoded)
        runner.finish({ OutcomeKind::Crashed, 1, 0 });
    if (const auto ready = runner.prepare(std::move(*decoded), trace.get()); !ready) {
        const int error = ready.error().systemError;
        runner.finish({ OutcomeKind::Crashed, error != 0 ? kSystemExit : 1, 0, error });
    }
    runner.supervise();
}

} // namespace interleave
