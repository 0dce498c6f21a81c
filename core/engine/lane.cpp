#include "core/engine/lane.h"

#include "core/base/check.h"
#include "core/engine/outcome.h"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <iterator>
#include <sched.h>
#include <unistd.h>

namespace interleave {

namespace {

// The world outside may end such a wait, so nobody can say that it never will.
bool waitsForOutside(WaitReason reason)
{
    switch (reason) {
    case WaitReason::Io:
    case WaitReason::Accept:
    case WaitReason::Connect:
    case WaitReason::Receive:
    case WaitReason::Send:
    case WaitReason::Select:
        return true;
    default:
        return false;
    }
}

// Some milliseconds of computing: then lines are sampled and signals looked at.
constexpr std::uint64_t kBatch = 100'000;

// How long it is worth looking for the bell instead of sleeping: to be woken takes some 5 to 50 us.
// Less after looking in vain, more after success.
constexpr std::int64_t kLeastPatienceNs = 1'000;
constexpr std::int64_t kMostPatienceNs = 30'000;
constexpr std::int64_t kPlaceNs = 500;

std::int64_t threadCpuNs()
{
    timespec used {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return used.tv_sec * 1'000'000'000 + used.tv_nsec;
}

} // namespace

Lane::Lane(MemoryProcess &home, TaskId first, std::unique_ptr<Recorder> recorder)
    : m_home(home)
    , m_world(home.world())
    , m_table(*m_world.table)
    , m_recorder(std::move(recorder))
    , m_lane(m_table.task(first).lane)
    , m_patience(kMostPatienceNs)
{
    m_waiting.push_back({ first, Time::never(), {} });
    m_table.task(first).osId = static_cast<std::uint32_t>(::gettid());
    if (home.isFree())
        m_seat = std::make_unique<Seat>(home.machine(), home.lock());
}

void Lane::run()
{
    const TaskId first = m_waiting.front().task;
    if (m_world.request.osIds && m_table.process(m_home.id()).main != first.value)
        record(first, 0, TaskOsId { m_table.task(first).osId });
    while (!m_ready.empty() || !m_waiting.empty())
        compute(next());
    leaveMemory();
}

// --- Who is next

TaskId Lane::next()
{
    while (true) {
        const std::uint32_t rung = m_table.bell(m_lane).rung();
        takeWoken();
        putMainFirst();
        const auto found
            = m_sleeper ? std::find(m_ready.begin(), m_ready.end(), m_sleeper) : m_ready.begin();
        if (found != m_ready.end()) {
            const TaskId task = *found;
            m_ready.erase(found);
            m_sleeper = {};
            takeMemory();
            return task;
        }
        leaveMemory();
        rest(rung, nextDeadline());
    }
}

// Waits for its bell. To look for it first is cheaper than to be woken, if somebody rings soon.
void Lane::rest(std::uint32_t rung, Time until)
{
    Bell &bell = m_table.bell(m_lane);
    // Whom it has just given the GIL may be about to leave a place.
    auto look = m_table.takeLook(m_lane);
    if (!look && !bell.spin(rung, kPlaceNs))
        look = m_table.takeLook(m_lane);
    if (look) {
        const bool came = bell.spin(rung, m_patience);
        m_table.leaveLook(*look);
        m_patience = came ? std::min(m_patience * 2, kMostPatienceNs)
                          : std::max(m_patience / 2, kLeastPatienceNs);
        if (came)
            return;
    }
    bell.sleep(rung, m_table.monotonic(until));
}

// Moves those who were woken from elsewhere, or by the clock, to the ready ones.
void Lane::takeWoken()
{
    const Time time = now();
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end();) {
        const bool late = waiting->until <= time && m_table.unpark(waiting->task);
        if (late) {
            const TaskSlot &slot = m_table.task(waiting->task);
            if (const TaskId shown { slot.shown }) {
                record({}, 0, TaskWoken { shown, waiting->object });
                record(
                    shown, slot.line, TaskReady { readyFor(waiting->task), ReadyCause::TimedOut });
            }
        }
        if (late || m_table.task(waiting->task).word == TaskWord::Woken) {
            m_ready.push_back(waiting->task);
            waiting = m_waiting.erase(waiting);
        } else {
            ++waiting;
        }
    }
}

Time Lane::nextDeadline() const
{
    Time first = Time::never();
    for (const Waiting &waiting : m_waiting)
        first = std::min(first, waiting.until);
    return first;
}

// --- Running

void Lane::compute(TaskId task)
{
    TaskSlot &slot = m_table.task(task);
    slot.word = TaskWord::Running;
    slot.joins = 0;
    slot.joinsSeveral = 0;
    slot.waitsForInput = 0;
    m_running = task;
    m_woken = RealGil::kNobody;
    m_rather = RealGil::kNobody; // the lane goes on: that was about another wait
    recordRunning(task);
    while (!deliverSignal(task)) {
        // Lines are sampled, where a stretch of computing begins.
        const TaskId shown = m_home.machine().shown(task);
        if (const std::uint32_t line = m_home.machine().line(task); line != 0 && shown)
            recorder().line(shown, line);
        StopReason why = StopReason::Budget;
        if (slot.workLeft == 0) { // else it gave way in the middle of work(s)
            why = (m_seat ? m_seat->run(task, *this, kBatch)
                          : m_home.machine().run(task, *this, kBatch))
                      .why;
            m_table.process(m_home.id())
                .bytes.store(m_home.machine().liveBytes(), std::memory_order_relaxed);
        }
        computeWork(task);
        if (why == StopReason::Ended) {
            end(task);
            break;
        }
        if (why == StopReason::Parked && park(task))
            break;
        if (giveWay(task))
            break;
        if (m_home.gil().dropRequested())
            handOver(task);
    }
    m_running = {};
}

TaskId Lane::mainTask() const
{
    return { m_table.process(m_home.id()).main };
}

// Ctrl+C has come for the main task, which takes turns with others on this lane and has not seen
// it yet.
bool Lane::mainIsInterrupted() const
{
    const TaskSlot &main = m_table.task(mainTask());
    return main.lane == m_lane && main.signal == SIGINT && main.life == TaskLife::Alive;
}

// An interrupted main task is the next, whatever the schedule says: others might never wait. True:
// it is.
// REQUIRES: it does not run.
bool Lane::putMainFirst()
{
    if (!mainIsInterrupted())
        return false;
    const TaskId main = mainTask();
    wakeAs(main, {}, {}, ReadyCause::Interrupted); // who sent the signal may not have got there yet
    takeWoken();
    const auto found = std::find(m_ready.begin(), m_ready.end(), main);
    IL_CHECK(found != m_ready.end(), "a task that is awake and does not run is ready");
    m_ready.erase(found);
    m_ready.push_front(main);
    m_sleeper = {};
    return true;
}

// To an interrupted main task. True: it has.
bool Lane::giveWay(TaskId task)
{
    if (task == mainTask() || !putMainFirst())
        return false;
    m_ready.insert(std::next(m_ready.begin()), task);
    recordState(task, TaskReady { readyFor(task), ReadyCause::Preempted });
    return true;
}

// True: it has ended by it.
bool Lane::deliverSignal(TaskId task)
{
    const std::int32_t signal = m_table.task(task).signal.exchange(0);
    if (signal == 0)
        return false;
    m_table.task(task).workLeft = 0;
    if (signal == TaskSlot::kLeaveLoop) {
        m_home.machine().leaveLoop(task);
        return false;
    }
    if (signal == SIGINT) {
        m_home.machine().interrupt(task, "KeyboardInterrupt");
        return false;
    }
    endKilled(task, signal);
    return true;
}

// work(s): this thread's own time, as the module for CPython has it. A signal ends it; for an
// interrupted main task it is broken off.
void Lane::computeWork(TaskId task)
{
    TaskSlot &slot = m_table.task(task);
    const bool isMain = task == mainTask();
    const auto goesOn = [&] { return slot.signal == 0 && (isMain || !mainIsInterrupted()); };
    while (slot.workLeft > 0 && goesOn()) {
        if (m_seat)
            leaveMemory();
        const std::int64_t begin = threadCpuNs();
        std::int64_t used = 0;
        while (used < slot.workLeft && !m_home.gil().dropRequested() && goesOn())
            used = threadCpuNs() - begin;
        takeMemory();
        slot.workLeft -= std::min<std::int64_t>(used, slot.workLeft);
        if (m_home.gil().dropRequested())
            handOver(task);
    }
}

void Lane::handOver(TaskId task)
{
    recordState(task, TaskReady { ReadyFor::Gil, ReadyCause::Preempted });
    if (m_home.gil().pass(m_lane))
        waitForGil();
    recordRunning(task);
}

// False: what it waits for has come meanwhile, and it goes on.
bool Lane::park(TaskId task)
{
    Parking parking = m_home.machine().parked(task);
    TaskSlot &slot = m_table.task(task);
    const bool forInput = parking.reason == WaitReason::Input;
    const TaskId shown = m_home.machine().shown(task);
    slot.line = m_home.machine().line(task);
    slot.shown = shown.value;
    slot.waitsForInput = forInput;
    slot.waitsForever
        = parking.until == Time::never() && !forInput && !waitsForOutside(parking.reason);
    slot.leavesLoop = slot.waitsForever != 0 && m_home.machine().leavesLoop(task);
    recordState(task,
        TaskParked { parking.reason, parking.object, parking.other, parking.until, parking.item,
            std::move(parking.label) });
    if (!m_table.park(task)) {
        recordState(task, TaskReady { readyFor(task), ReadyCause::Woken });
        recordRunning(task);
        return false;
    }
    m_waiting.push_back({ task, parking.until, parking.object });
    // Whom it has given things, or room, goes on with them, before others look in vain.
    if (parking.reason == WaitReason::QueueFull || parking.reason == WaitReason::QueueEmpty)
        m_rather = m_woken;
    const bool sleeps = m_world.rules.sleepHolds && parking.reason == WaitReason::Sleep;
    const bool blocks = m_world.rules.blockingHolds && m_loop && parking.blocks;
    if (sleeps || blocks)
        m_sleeper = task;
    return true;
}

// --- Ends

void Lane::end(TaskId task)
{
    const Ending ending = m_home.machine().ended(task);
    // Its frames are gone; lines were only sampled on the way here.
    const std::uint32_t line = ending.line;
    if (!ending.traceback.empty())
        print(task, line, Stream::Err, ending.traceback);
    record(task, line, TaskEnded { ending.how, ending.exitCode, ending.text });
    if (ending.process || m_table.process(m_home.id()).main == task.value)
        m_home.end(ending, task, *m_recorder);
    m_table.task(task).exitCode = ending.exitCode;
    m_table.task(task).tellsJoiners = 1;
    m_table.task(task).life = TaskLife::Ended;
    wakeJoiners(task);
}

void Lane::endKilled(TaskId task, int signal)
{
    const std::uint32_t line = m_home.machine().line(task);
    m_home.machine().drop(task, this);
    record(task, line, TaskEnded { EndKind::Killed, -signal, signalName(signal) });
    m_table.task(task).exitCode = -signal;
    m_table.task(task).tellsJoiners = 1;
    m_table.task(task).life = TaskLife::Ended;
    m_running = {}; // it has no line any more
    wakeJoiners(task);
}

void Lane::wakeJoiners(TaskId task)
{
    for (const TaskId joiner : m_table.joinersOf(task))
        wakeAs(joiner, {}, task, ReadyCause::Woken);
    m_table.task(task).tellsJoiners = 0;
}

// --- The GIL, or the memory's lock, and the trace

bool Lane::holdsMemory()
{
    return m_seat ? m_holds : m_home.gil().heldBy(m_lane);
}

void Lane::takeMemory()
{
    if (holdsMemory())
        return;
    if (m_seat) {
        m_home.lock().lock();
        m_holds = true;
    } else if (!m_home.gil().want(m_lane)) {
        waitForGil();
    }
}

// REQUIRES: it stands in line.
void Lane::waitForGil()
{
    while (true) {
        const std::uint32_t rung = m_table.bell(m_lane).rung();
        if (holdsMemory())
            return;
        rest(rung, Time::never());
    }
}

void Lane::leaveMemory()
{
    if (holdsMemory()) {
        if (m_seat) {
            m_holds = false;
            m_home.lock().unlock();
        } else {
            m_home.gil().release(m_lane, m_rather);
        }
    }
    m_rather = RealGil::kNobody;
}

ReadyFor Lane::readyFor(TaskId task)
{
    const TaskSlot &slot = m_table.task(task);
    if (m_world.rules.one || slot.lane != task.value - 1)
        return m_world.rules.wait;
    return !m_seat && slot.process == m_home.id().value && m_home.gil().busy() ? ReadyFor::Gil
                                                                               : ReadyFor::Core;
}

std::uint32_t Lane::coreOf(TaskId task) const
{
    if (m_world.rules.one || m_table.task(task).lane != task.value - 1)
        return 0;
    const int cpu = ::sched_getcpu();
    const bool known = cpu >= 0 && static_cast<std::size_t>(cpu) < m_world.coreOfCpu.size();
    return known ? m_world.coreOfCpu[static_cast<std::size_t>(cpu)] : 0;
}

void Lane::recordRunning(TaskId task)
{
    m_core = coreOf(task);
    recordState(task, TaskRunning { m_core });
}

Recorder &Lane::recorder()
{
    setTime(*m_recorder, now());
    return *m_recorder;
}

void Lane::record(TaskId task, std::uint32_t line, const Payload &what)
{
    recorder().append(task, line, 0, what);
}

// Of who is shown for the task; of nobody, nothing.
void Lane::recordState(TaskId task, const Payload &what)
{
    if (const TaskId shown = m_home.machine().shown(task))
        record(shown, m_home.machine().line(task), what);
}

} // namespace interleave
