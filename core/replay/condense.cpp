#include "core/replay/condense.h"

#include "core/trace/codec.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>
#include <unordered_set>

namespace interleave {

namespace {

// Ids beyond are no honest trace's.
constexpr std::uint32_t kMostIds = 1u << 22;

// What a later event of the same sort makes worthless: of a worker, or of an object. 0: nothing
// does. Index in Payload.
struct Sort {
    std::uint8_t ofTask = 0;
    std::uint8_t ofObject = 0;
};

constexpr std::uint8_t kState = 1;
constexpr std::uint8_t kLine = 2;
constexpr std::uint8_t kDone = 4;
constexpr std::uint8_t kRead = 8;
constexpr std::uint8_t kTook = 16;
constexpr std::uint8_t kGave = 32;
constexpr std::uint8_t kWait = 64;
constexpr std::uint8_t kWrote = 128;

constexpr std::uint8_t kSwitch = 1;
constexpr std::uint8_t kArrival = 2;
constexpr std::uint8_t kValue = 4;
constexpr std::uint8_t kNotice = 8;
constexpr std::uint8_t kHold = 16;
constexpr std::uint8_t kLetGo = 128;
constexpr std::uint8_t kDepth = 32;
constexpr std::uint8_t kUnfinished = 64;

constexpr std::array<Sort, kPayloadKinds> kSorts = [] {
    std::array<Sort, kPayloadKinds> sorts {};
    sorts[kKindOf<TaskReady>] = { kState, 0 };
    sorts[kKindOf<TaskRunning>] = { kState, 0 };
    sorts[kKindOf<LineReached>] = { kLine, 0 };
    sorts[kKindOf<ItemDone>] = { kDone, kUnfinished };
    sorts[kKindOf<SharedRead>] = { kRead, 0 };
    sorts[kKindOf<FlagSet>] = { 0, kSwitch };
    sorts[kKindOf<BarrierArrived>] = { 0, kArrival };
    sorts[kKindOf<BarrierOpened>] = { 0, kArrival };
    sorts[kKindOf<SharedWritten>] = { kWrote, kValue };
    sorts[kKindOf<Notified>] = { 0, kNotice };
    return sorts;
}();

Record headAt(const TraceStore &trace, std::uint64_t index)
{
    Record head {};
    head.kind = kKindOf<EventsDropped>;
    if (const auto record = trace.encodedAt({ index }); !record.empty())
        std::memcpy(&head, record.data(), sizeof head);
    return isTimedLine(head) ? plainLine(head) : head;
}

// From the last event backwards.
class Sieve {
public:
    Sieve(const TraceStore &trace, const State &before)
        : m_trace(trace)
        , m_before(before)
    {
    }

    // Those of which it was not known yet when they were asked for; some may be known twice.
    // REQUIRES: all events were asked for.
    std::vector<EventIndex> besides() const
    {
        std::vector<EventIndex> all = m_besides;
        // What was in a hand before leaves it by the next put.
        for (const TaskInfo &t : m_before.tasks) {
            const auto put = t.hand.empty() ? m_firstPut.end() : m_firstPut.find(t.id.value);
            if (put != m_firstPut.end())
                all.push_back({ put->second });
        }
        return all;
    }

    // An object that is made in between. REQUIRES: no event was asked for yet.
    void learn(const ObjectCreated &made) { m_made[made.object.value] = made.kind; }
    // Somebody calls task_done() of it. REQUIRES: likewise.
    void learnDone(std::uint32_t queue) { m_done.insert(queue); }

    // Whether that event, of which all later ones are known, matters.
    bool matters(std::uint64_t index, const Record &head)
    {
        if (head.task >= kMostIds || head.object >= kMostIds)
            return true;
        if (head.kind == kKindOf<TaskWoken>)
            return false;
        if (head.kind == kKindOf<Put> || head.kind == kKindOf<Got>)
            return movesMatter(index, head);
        if (head.kind == kKindOf<Acquired> || head.kind == kKindOf<Released>) {
            const std::optional<ObjectKind> kind = kindOf({ head.object });
            const bool isPlain = kind == ObjectKind::Lock || kind == ObjectKind::RLock;
            // The last of both: whoever lets go of a lock once may still hold it.
            return !isPlain
                || isLast(m_ofObject, head.object, head.kind == kKindOf<Acquired> ? kHold : kLetGo);
        }
        if (head.kind == kKindOf<TaskParked>)
            return waitMatters(head);
        const Sort sort = kSorts[head.kind];
        if (sort.ofTask == 0 && sort.ofObject == 0)
            return true;
        // Both are asked: each notes that it was seen.
        const bool ofTask = sort.ofTask != 0 && isLast(m_ofTask, head.task, sort.ofTask);
        const bool ofObject = sort.ofObject != 0 && isLast(m_ofObject, head.object, sort.ofObject);
        return ofTask || ofObject;
    }

private:
    const TraceStore &m_trace;
    const State &m_before;
    std::vector<std::uint8_t> m_ofTask; // sorts that were seen, by id
    std::vector<std::uint8_t> m_ofObject;
    std::vector<std::uint32_t> m_stillIn; // by queue: of the items that are in it, not seen yet

    std::unordered_map<std::uint32_t, ObjectKind> m_made;
    std::unordered_set<std::uint32_t> m_done;
    std::unordered_map<std::uint32_t, std::uint64_t>
        m_nextPut; // by task: the first one seen so far
    std::unordered_map<std::uint32_t, std::uint64_t> m_firstPut;
    std::vector<EventIndex> m_besides;

    std::optional<ObjectKind> kindOf(ObjectId id) const
    {
        if (const auto made = m_made.find(id.value); made != m_made.end())
            return made->second;
        const ObjectInfo *object = m_before.object(id);
        return object != nullptr && object->created ? std::optional(object->kind) : std::nullopt;
    }

    static bool isLast(std::vector<std::uint8_t> &seen, std::uint32_t id, std::uint8_t sort)
    {
        if (seen.size() <= id)
            seen.resize(std::max<std::size_t>(id + 1u, seen.size() * 2), 0);
        const bool is = (seen[id] & sort) == 0;
        seen[id] = static_cast<std::uint8_t>(seen[id] | sort);
        return is;
    }

    // The last one of each worker, whatever comes behind it: what it offers there stays in its hand
    // until it puts that, which then matters, too.
    bool waitMatters(const Record &head)
    {
        isLast(m_ofTask, head.task, kState);
        if (!isLast(m_ofTask, head.task, kWait))
            return false;
        if (const auto put = m_nextPut.find(head.task); put != m_nextPut.end())
            m_besides.push_back({ put->second });
        return true;
    }

    // In a FIFO queue are those that were put last, as many as its last event says.
    bool movesMatter(std::uint64_t index, const Record &head)
    {
        const std::optional<ObjectKind> kind = kindOf({ head.object });
        if (kind != ObjectKind::Queue && kind != ObjectKind::Pipe)
            return true;
        const bool isPut = head.kind == kKindOf<Put>;
        if (isPut)
            m_firstPut[head.task] = index;
        if (isPut && (head.task >= m_ofTask.size() || (m_ofTask[head.task] & kWait) == 0))
            m_nextPut[head.task] = index;
        bool matters = isLast(m_ofTask, head.task, isPut ? kGave : kTook);
        if (isLast(m_ofObject, head.object, kDepth)) {
            const Event event = m_trace.at({ index });
            const auto *put = std::get_if<Put>(&event.what);
            const auto *got = std::get_if<Got>(&event.what);
            if (m_stillIn.size() <= head.object)
                m_stillIn.resize(head.object + 1u, 0);
            m_stillIn[head.object] = put != nullptr ? put->depth : got != nullptr ? got->depth : 0;
            matters = true;
        }
        if (isPut && m_stillIn[head.object] != 0) {
            --m_stillIn[head.object];
            matters = true;
        }
        // How many are not done is told by task_done(), and counted from there on.
        const ObjectInfo *queue = m_before.object({ head.object });
        const bool isCounted
            = m_done.count(head.object) != 0 || (queue != nullptr && queue->usesTaskDone);
        if (isPut && isCounted && (m_ofObject[head.object] & kUnfinished) == 0)
            matters = true;
        return matters;
    }
};

} // namespace

std::optional<std::vector<EventIndex>> eventsThatMatter(
    const TraceStore &trace, EventIndex from, EventIndex to, const State &before)
{
    std::vector<EventIndex> found;
    Sieve sieve(trace, before);
    for (std::uint64_t i = from.value; i < to.value; ++i) {
        const Record head = headAt(trace, i);
        if (head.kind == kKindOf<Resumed> || head.kind == kKindOf<Yielded>)
            return std::nullopt;
        if (head.kind == kKindOf<ItemDone>)
            sieve.learnDone(head.object);
        if (head.kind != kKindOf<ObjectCreated>)
            continue;
        const Event event = trace.at({ i });
        if (const auto *made = std::get_if<ObjectCreated>(&event.what))
            sieve.learn(*made);
    }
    for (std::uint64_t i = to.value; i-- > from.value;) {
        if (sieve.matters(i, headAt(trace, i)))
            found.push_back({ i });
    }
    const std::vector<EventIndex> besides = sieve.besides();
    found.insert(found.end(), besides.begin(), besides.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace interleave
