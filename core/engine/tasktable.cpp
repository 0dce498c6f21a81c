#include "core/engine/tasktable.h"

#include "core/base/messageid.h"
#include "core/engine/futex.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <sys/mman.h>

namespace interleave {

static_assert(std::atomic<TaskWord>::is_always_lock_free, "the table is shared by processes");

namespace {

constexpr std::size_t kMostLooks = 8;

} // namespace

struct TaskTable::Page {
    std::int64_t beginNs = 0;
    double epoch = 0;
    std::atomic<std::uint32_t> tasks;
    std::atomic<std::uint32_t> processes;
    std::atomic<std::uint32_t> objects;
    std::atomic<std::uint32_t> inputAsked;
    std::atomic<std::uint32_t> inputEnded;
    std::atomic<std::uint32_t> inputEndTold;
    std::atomic<std::uint32_t> outcomeKnown;
    std::atomic<std::uint32_t> refused;
    std::atomic<std::uint32_t> threadsAllowed; // may start before the living are counted again
    std::atomic<std::uint64_t> printed;
    Outcome outcome;
    // What one process counts up must not slow others down who count something else.
    alignas(64) std::atomic<std::uint32_t> items;
    alignas(64) std::atomic<std::uint32_t> wakes; // a look at many slots holds if it has not
                                                  // changed meanwhile
    alignas(64) std::atomic<std::uint32_t> mayLook; // how many of `looks` there are
    std::array<std::atomic<std::uint32_t>, kMostLooks> looks; // lane + 1, 0: free
    alignas(64) std::array<TaskSlot, kMostRealTasks> taskSlots;
    std::array<ProcessSlot, kMostRealTasks> processSlots;
    std::array<Bell, kMostRealTasks> bells; // by lane, which has its first task's number
};

Result<std::unique_ptr<TaskTable>, Error> TaskTable::create()
{
    void *memory
        = ::mmap(nullptr, sizeof(Page), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return unexpected(
            Error { { MessageId::OutOfMemory, { std::string(std::strerror(errno)) } }, errno });
    // Fresh pages are zero, which is what every member begins with; touching them all would cost
    // more than the fork.
    auto *page = static_cast<Page *>(memory);
    page->beginNs = monotonicNs();
    timespec wall {};
    ::clock_gettime(CLOCK_REALTIME, &wall);
    page->epoch = static_cast<double>(wall.tv_sec) + static_cast<double>(wall.tv_nsec) / 1e9;
    return std::unique_ptr<TaskTable>(new TaskTable(page));
}

TaskTable::TaskTable(Page *page)
    : m_page(page)
    , m_tasks(page->taskSlots.data())
    , m_processes(page->processSlots.data())
    , m_bells(page->bells.data())
    , m_beginNs(page->beginNs)
{
}

TaskTable::~TaskTable()
{
    ::munmap(m_page, sizeof(Page));
}

std::int64_t TaskTable::monotonic(Time when) const
{
    return when.ns > Time::never().ns - m_page->beginNs ? Time::never().ns
                                                        : when.ns + m_page->beginNs;
}

double TaskTable::epoch() const
{
    return m_page->epoch;
}

std::optional<TaskId> TaskTable::addTask()
{
    std::uint32_t count = m_page->tasks.load();
    do {
        if (count == kMostRealTasks)
            return std::nullopt;
    } while (!m_page->tasks.compare_exchange_weak(count, count + 1));
    TaskSlot &slot = m_page->taskSlots[count];
    slot.lane = count;
    slot.shown = count + 1;
    slot.word = TaskWord::Running;
    slot.life = TaskLife::Alive;
    return TaskId { count + 1 };
}

TaskId TaskTable::addGenerator()
{
    const std::optional<TaskId> id = addTask();
    if (id)
        task(*id).life = TaskLife::None;
    return id.value_or(TaskId {});
}

std::optional<ProcessId> TaskTable::addProcess()
{
    std::uint32_t count = m_page->processes.load();
    do {
        if (count == kMostRealTasks)
            return std::nullopt;
    } while (!m_page->processes.compare_exchange_weak(count, count + 1));
    return ProcessId { count + 1 };
}

ObjectId TaskTable::newObject()
{
    return { ++m_page->objects };
}

ItemId TaskTable::newItem()
{
    return { ++m_page->items };
}

std::uint32_t TaskTable::tasks() const
{
    return m_page->tasks;
}

std::uint32_t TaskTable::processes() const
{
    return m_page->processes;
}

std::vector<TaskId> TaskTable::aliveIn(ProcessId process)
{
    std::vector<TaskId> alive;
    for (std::uint32_t i = 1; i <= tasks(); ++i) {
        const TaskSlot &slot = task({ i });
        if (slot.process == process.value && slot.life == TaskLife::Alive)
            alive.push_back({ i });
    }
    return alive;
}

std::vector<TaskId> TaskTable::silentIn(ProcessId process)
{
    std::vector<TaskId> silent;
    for (std::uint32_t i = 1; i <= tasks(); ++i) {
        if (task({ i }).process == process.value && task({ i }).tellsJoiners != 0)
            silent.push_back({ i });
    }
    return silent;
}

// Threads end without a word here, so the living are counted; but only when so many have started
// since that they could be too many.
bool TaskTable::mayStartThread()
{
    std::uint32_t allowed = m_page->threadsAllowed;
    while (allowed > 0) {
        if (m_page->threadsAllowed.compare_exchange_weak(allowed, allowed - 1))
            return true;
    }
    std::uint32_t alive = 0;
    for (std::uint32_t i = 1; i <= tasks(); ++i) {
        const TaskSlot &slot = task({ i });
        alive += slot.life == TaskLife::Alive && slot.lane == i - 1 ? 1 : 0;
    }
    if (alive >= kMostRealThreads)
        return false;
    // Unless another process has counted meanwhile: what is left of its count stands.
    std::uint32_t none = 0;
    m_page->threadsAllowed.compare_exchange_strong(none, kMostRealThreads - alive - 1);
    return true;
}

std::uint32_t TaskTable::processesAlive()
{
    std::uint32_t alive = 0;
    for (std::uint32_t i = 1; i <= processes(); ++i)
        alive += process({ i }).ended == 0 ? 1 : 0;
    return alive;
}

std::uint64_t TaskTable::bytesAlive()
{
    std::uint64_t bytes = 0;
    for (std::uint32_t i = 1; i <= processes(); ++i)
        bytes += process({ i }).ended == 0 ? process({ i }).bytes.load() : 0;
    return bytes;
}

std::uint64_t TaskTable::countPrinted(std::uint64_t bytes)
{
    return m_page->printed += bytes;
}

std::uint64_t TaskTable::printed() const
{
    return m_page->printed;
}

bool TaskTable::firstRefusal()
{
    return m_page->refused.exchange(1) == 0;
}

bool TaskTable::park(TaskId id)
{
    TaskSlot &slot = task(id);
    TaskWord running = TaskWord::Running;
    if (slot.word.compare_exchange_strong(running, TaskWord::Parked))
        return true;
    slot.word = TaskWord::Running;
    return false;
}

bool TaskTable::wake(TaskId id)
{
    TaskSlot &slot = task(id);
    ++m_page->wakes;
    return slot.word.exchange(TaskWord::Woken) == TaskWord::Parked;
}

bool TaskTable::unpark(TaskId id)
{
    TaskWord parked = TaskWord::Parked;
    ++m_page->wakes;
    return task(id).word.compare_exchange_strong(parked, TaskWord::Woken);
}

void TaskTable::ring(TaskId id)
{
    bell(task(id).lane).ring();
}

void TaskTable::ringWoken()
{
    for (std::uint32_t i = 1; i <= tasks(); ++i) {
        if (task({ i }).life == TaskLife::Alive && task({ i }).word == TaskWord::Woken)
            ring({ i });
    }
}

void TaskTable::setCores(std::uint32_t cores)
{
    m_page->mayLook = std::min<std::uint32_t>(cores == 0 ? 0 : cores - 1, kMostLooks);
}

std::optional<std::uint32_t> TaskTable::takeLook(std::uint32_t lane)
{
    const std::uint32_t places = m_page->mayLook.load(std::memory_order_relaxed);
    for (std::uint32_t place = 0; place < places; ++place) {
        std::uint32_t free = 0;
        if (m_page->looks[place].load(std::memory_order_relaxed) == 0
            && m_page->looks[place].compare_exchange_strong(free, lane + 1))
            return place;
    }
    return std::nullopt;
}

void TaskTable::leaveLook(std::uint32_t place)
{
    m_page->looks[place] = 0;
}

void TaskTable::forgetLooks(ProcessId dead)
{
    for (std::atomic<std::uint32_t> &look : m_page->looks) {
        std::uint32_t taken = look; // a lane's number + 1 is its first task's
        if (taken != 0 && task({ taken }).process == dead.value)
            look.compare_exchange_strong(taken, 0);
    }
}

void TaskTable::join(TaskId id, TaskId waiter)
{
    TaskSlot &slot = task(waiter);
    const std::uint32_t before = slot.joins.exchange(id.value);
    if (before != 0 && before != id.value)
        slot.joinsSeveral = 1;
    // Most have one who waits for them; nobody else need be looked at then.
    std::atomic<std::uint32_t> &joinedBy = task(id).joinedBy;
    std::uint32_t known = 0;
    while (known != waiter.value && known != kSeveral
        && !joinedBy.compare_exchange_weak(known, known == 0 ? waiter.value : kSeveral)) { }
}

bool TaskTable::waitsForEnd(TaskId waiter, TaskId id)
{
    const TaskSlot &slot = task(waiter);
    return slot.life == TaskLife::Alive && (slot.joins == id.value || slot.joinsSeveral != 0);
}

std::vector<TaskId> TaskTable::joinersOf(TaskId id)
{
    std::vector<TaskId> joiners;
    const std::uint32_t known = task(id).joinedBy;
    const std::uint32_t first = known == kSeveral ? 1 : known;
    const std::uint32_t last = known == kSeveral ? tasks() : known;
    for (std::uint32_t i = first; i != 0 && i <= last; ++i) {
        if (waitsForEnd({ i }, id))
            joiners.push_back({ i });
    }
    return joiners;
}

bool TaskTable::stuck()
{
    const std::uint32_t wakes = m_page->wakes;
    bool any = false;
    for (std::uint32_t i = 1; i <= tasks(); ++i) {
        const TaskSlot &slot = task({ i });
        if (slot.tellsJoiners != 0)
            return false;
        if (slot.life != TaskLife::Alive)
            continue;
        any = true;
        if (slot.word != TaskWord::Parked || slot.waitsForever == 0)
            return false;
        if (slot.process != 0 && process({ slot.process }).dying != 0)
            return false; // its death will wake who joins it
    }
    return any && wakes == m_page->wakes;
}

bool TaskTable::askForInput()
{
    return m_page->inputAsked.exchange(1) == 0;
}

void TaskTable::inputCame()
{
    m_page->inputAsked = 0;
}

void TaskTable::endInput()
{
    m_page->inputEnded = 1;
}

bool TaskTable::inputEnded() const
{
    return m_page->inputEnded != 0;
}

bool TaskTable::tellInputEnd()
{
    return m_page->inputEndTold.exchange(1) == 0;
}

void TaskTable::setOutcome(const Outcome &outcome)
{
    m_page->outcome = outcome;
    m_page->outcomeKnown = 1;
}

std::optional<Outcome> TaskTable::outcome() const
{
    return m_page->outcomeKnown != 0 ? std::optional(m_page->outcome) : std::nullopt;
}

} // namespace interleave
