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
    , m_waits(first)
    , m_clock(m_table)
{
    m_waits.add(first, Time::never(), {});
    m_table.task(first).osId = static_cast<std::uint32_t>(::gettid());
    if (home.isFree())
        m_seat = std::make_unique<Seat>(home.machine(), home.lock());
}

void Lane::run()
{
    const TaskId first = m_waits.first();
    if (m_world.request.osIds && m_table.process(m_home.id()).main != first.value)
        record(first, 0, TaskOsId { m_table.task(first).osId });
    while (!m_ready.empty() || !m_waits.empty())
        compute(next());
    leaveMemory();
}

// --- Who is next

TaskId Lane::next()
{
    while (true) {
        const std::uint32_t rung = m_table.bell(m_lane).rung();
        takeReady(rung);
        putMainFirst();
        const auto found = m_sleeper ? findReady(m_sleeper) : m_ready.begin();
        if (found != m_ready.end()) {
            const TaskId task = found->task;
            if (found == m_ready.begin())
                m_ready.pop_front();
            else
                m_ready.erase(found);
            m_sleeper = {};
            takeMemory();
            return task;
        }
        leaveMemory();
        rest(rung, m_waits.nextDeadline());
        m_clock.forget();
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

// Moves to the ready ones who was woken from elsewhere, which nobody does without ringing (in this
// memory the GIL does, once the lane has it), and whose deadline has come.
void Lane::takeReady(std::uint32_t rung)
{
    if (rung != m_heard) {
        m_heard = rung;
        takeWoken();
    }
    takeLate();
}

void Lane::takeWoken()
{
    m_clock.forget();
    for (TaskId task = m_waits.first(); task;) {
        const TaskId next = m_waits.after(task);
        if (m_table.task(task).word == TaskWord::Woken) {
            addReady(task);
            m_waits.remove(task);
        }
        task = next;
    }
}

void Lane::takeLate()
{
    if (m_waits.nextDeadline() == Time::never())
        return;
    const Time time = m_clock.lately();
    while (const TaskId task = m_waits.due(time)) {
        if (m_table.unpark(task)) {
            const TaskSlot &slot = m_table.task(task);
            if (const TaskId shown { slot.shown }) {
                recorder().woken({}, 0, shown, m_waits.object(task));
                recorder().ready(shown, slot.line, readyFor(task), ReadyCause::TimedOut);
            }
        }
        addReady(task);
        m_waits.remove(task);
    }
}

std::deque<Turn>::iterator Lane::findReady(TaskId task)
{
    return std::find_if(
        m_ready.begin(), m_ready.end(), [task](const Turn &each) { return each.task == task; });
}

// --- Running

void Lane::compute(TaskId task)
{
    TaskSlot *slot = &m_table.task(task);
    slot->word = TaskWord::Running;
    const auto clear = [](std::atomic<std::uint32_t> &flag) {
        if (flag.load(std::memory_order_relaxed) != 0)
            flag = 0;
    };
    clear(slot->joins);
    clear(slot->joinsSeveral);
    clear(slot->waitsForInput);
    m_running = task;
    m_woken = RealGil::kNobody;
    m_rather = RealGil::kNobody; // the lane goes on: that was about another wait
    recordRunning(task);
    while (!deliverSignal(task)) {
        sampleLine(task);
        StopReason why = StopReason::Budget;
        if (slot->workLeft == 0) { // else it gave way in the middle of work(s)
            why = (m_seat ? m_seat->run(task, *this, kBatch)
                          : m_home.machine().run(task, *this, kBatch))
                      .why;
            m_table.process(m_home.id())
                .bytes.store(m_home.machine().liveBytes(), std::memory_order_relaxed);
            task = m_running; // which may have changed over
            slot = &m_table.task(task);
            if (slot->workLeft != 0)
                sampleLine(task);
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

// Where a stretch of computing begins.
void Lane::sampleLine(TaskId task)
{
    const Turn at = m_home.machine().place(task);
    if (at.line != 0 && at.shown)
        recorder().line(at.shown, at.line);
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
    const auto found = findReady(main);
    IL_CHECK(found != m_ready.end(), "a task that is awake and does not run is ready");
    m_ready.erase(found);
    m_ready.push_front({ main, 0, {}, 0 });
    m_sleeper = {};
    return true;
}

// To an interrupted main task. True: it has.
bool Lane::giveWay(TaskId task)
{
    if (task == mainTask() || !putMainFirst())
        return false;
    m_ready.insert(std::next(m_ready.begin()), Turn { task, 0, {}, 0 });
    recordReady(task, readyFor(task), ReadyCause::Preempted);
    return true;
}

// True: it has ended by it.
bool Lane::deliverSignal(TaskId task)
{
    if (m_table.task(task).signal == 0)
        return false;
    const std::int32_t signal = m_table.task(task).signal.exchange(0);
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
    recordReady(task, ReadyFor::Gil, ReadyCause::Preempted);
    if (m_home.gil().pass(m_lane))
        waitForGil();
    recordRunning(task);
}

// False: what it waits for has come meanwhile, and it goes on.
bool Lane::park(TaskId task)
{
    Parking parking = m_home.machine().parked(task);
    TaskSlot &slot = m_table.task(task);
    const Turn at = m_home.machine().place(task);
    if (isDue(parking)) {
        giveTurn(at);
        return true;
    }
    const bool forInput = parking.reason == WaitReason::Input;
    const bool forEver
        = parking.until == Time::never() && !forInput && !waitsForOutside(parking.reason);
    // Seen by whoever sees it parked.
    const auto say = [](auto &what, auto value) { what.store(value, std::memory_order_relaxed); };
    say(slot.line, at.line);
    say(slot.shown, at.shown.value);
    say(slot.reason, parking.reason);
    say(slot.object, parking.object.value);
    say(slot.other, parking.other.value);
    say(slot.until, parking.until.ns);
    say(slot.waitsForInput, forInput);
    say(slot.waitsForever, forEver);
    say(slot.leavesLoop, forEver && m_home.machine().leavesLoop(task));
    if (at.shown)
        recorder().parked(at.shown, at.line,
            { parking.reason, parking.object, parking.other, parking.until, parking.item,
                std::move(parking.label) });
    if (!m_table.park(task)) {
        recordReady(task, readyFor(task), ReadyCause::Woken);
        recordRunning(task);
        return false;
    }
    m_waits.add(task, parking.until, parking.object);
    // Whom it has given things, or room, goes on with them, before others look in vain.
    if (parking.reason == WaitReason::QueueFull || parking.reason == WaitReason::QueueEmpty
        || parking.reason == WaitReason::Call || parking.reason == WaitReason::Result)
        m_rather = m_woken;
    const bool sleeps = m_world.rules.sleepHolds && parking.reason == WaitReason::Sleep;
    const bool blocks = m_world.rules.blockingHolds && m_loop && parking.blocks;
    if (sleeps || blocks)
        m_sleeper = task;
    return true;
}

// A sleep(0) among the tasks of a loop: it is over already, and only lets the others run.
bool Lane::isDue(const Parking &parking)
{
    return parking.reason == WaitReason::Sleep && !parking.blocks && !m_world.rules.sleepHolds
        && parking.until <= m_clock.lately();
}

// Its turn comes behind all who can go on by now. It never parks, so nobody need wake it.
void Lane::giveTurn(const Turn &mine)
{
    takeReady(m_table.bell(m_lane).rung());
    if (mine.shown)
        recorder().ready(mine.shown, mine.line, readyFor(mine.task), ReadyCause::Yielded);
    m_ready.push_back(mine);
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
        m_clock.forget();
    } else if (!m_home.gil().want(m_lane)) {
        waitForGil();
    }
}

// REQUIRES: it stands in line.
void Lane::waitForGil()
{
    while (true) {
        const std::uint32_t rung = m_table.bell(m_lane).rung();
        if (holdsMemory()) {
            m_clock.forget();
            return;
        }
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
    if (const Turn at = m_home.machine().place(task); at.shown)
        recorder().running(at.shown, at.line, m_core);
}

Recorder &Lane::recorder()
{
    setTime(*m_recorder, m_clock.lately());
    return *m_recorder;
}

void Lane::record(TaskId task, std::uint32_t line, const Payload &what)
{
    recorder().append(task, line, 0, what);
}

// Of who is shown for the task; of nobody, nothing.
void Lane::recordReady(TaskId task, ReadyFor what, ReadyCause cause)
{
    if (const Turn at = m_home.machine().place(task); at.shown)
        recorder().ready(at.shown, at.line, what, cause);
}

} // namespace interleave
