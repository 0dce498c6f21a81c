#include "core/replay/retell.h"

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

// All texts of a socket go into one event.
constexpr std::size_t kMostText = 4000;

bool isEnd(TaskState state)
{
    return state == TaskState::Finished || state == TaskState::Failed;
}

bool waitsForGenerator(const TaskInfo &t)
{
    return t.state == TaskState::WaitsQueue && t.reason == WaitReason::Generator
        && t.waitsFor != t.id; // for a moment it is said so of who was just entered
}

bool isParked(const TaskInfo &t)
{
    const bool waits = t.state == TaskState::WaitsQueue || t.state == TaskState::WaitsLock
        || t.state == TaskState::Asleep;
    return waits && !waitsForGenerator(t);
}

// The order of its methods is that of the story: an event may change what those before it said.
class Retelling {
public:
    explicit Retelling(const State &state)
        : m_state(state)
    {
    }

    std::vector<Event> all()
    {
        tell({}, 0, EventsDropped { m_state.missing });
        tellWorkers();
        tellObjects();
        tellItems();
        tellUses();
        for (const ObjectInfo &object : m_state.objects)
            tellContents(object);
        tellHolders();
        tellOffers();
        tellGenerators();
        tellStates();
        tellUses(); // holding and waiting are uses, too
        for (const ObjectInfo &o : m_state.objects) {
            if (o.created && o.unknown)
                tell({}, 0, RecalledValue { Recollection::NotKnown, o.id.value, 0 });
            if (o.holdersUnsure)
                tell({}, 0, RecalledValue { Recollection::NotKnown, o.id.value, kHoldersNotKnown });
            // Of a queue whose items are never done there is no event that tells the count.
            if (o.unfinishedUnknown || (!o.usesTaskDone && o.unfinished != o.items.size()))
                tell({}, 0,
                    RecalledValue { Recollection::NotKnown, o.id.value, kUnfinishedNotKnown });
        }
        tellTimes();
        tellRun();
        return std::move(m_events);
    }

private:
    const State &m_state;
    std::vector<Event> m_events;

    static std::string cut(const std::string &text) { return text.substr(0, kMostText); }
    void tell(TaskId task, std::uint32_t line, Payload what)
    {
        m_events.push_back({ m_state.time, task, line, 0, std::move(what) });
    }

    void tellWorkers()
    {
        for (const ProcessInfo &p : m_state.processes) {
            tell({}, 0, ProcessBegan { p.id, p.parent, p.osPid });
            if (p.ended)
                tell({}, 0, ProcessEnded { p.id, p.exitCode });
        }
        for (const TaskInfo &t : m_state.tasks) {
            if (t.begun)
                tell(t.startedBy, t.startedAtLine,
                    TaskSpawned { t.id, t.kind, t.process, t.osId, t.daemon, t.name });
        }
    }

    void tellObjects()
    {
        for (const ObjectInfo &o : m_state.objects) {
            if (o.created)
                tell({}, o.createdAtLine,
                    ObjectCreated {
                        o.id, o.kind, o.widest, o.process, o.partner, o.name, o.inner });
        }
        // Behind all of them: a condition that comes with a name gives one to its lock.
        for (const ObjectInfo &o : m_state.objects) {
            if (o.created && (!o.named || !o.path.empty()))
                tell({}, 0, RecalledName { o.id, o.named, cut(o.name), cut(o.path) });
            if (o.created && o.capacity != o.widest)
                tell({}, 0, QueueResized { o.id, o.capacity });
        }
    }

    void tellItems()
    {
        for (const ItemState &i : m_state.items)
            tell({}, 0, RecalledItem { i.id, i.color, i.bytes, i.wasPut, false, i.label });
        for (const TaskInfo &t : m_state.tasks) {
            for (const ItemId id : t.hand) {
                // Only what it offers comes into its hand by its wait.
                const ItemState *i = id == t.offers ? nullptr : m_state.item(id);
                if (i != nullptr)
                    tell(t.id, 0, RecalledItem { i->id, i->color, i->bytes, i->wasPut, true, {} });
            }
        }
    }

    void tellUses()
    {
        for (const EdgeInfo &e : m_state.edges)
            tell(e.task, 0, RecalledUse { e.object, e.intoObject, e.count, e.item, e.when });
    }

    void tellContents(const ObjectInfo &o)
    {
        std::uint32_t depth = 0;
        for (const ItemId id : o.items) {
            const ItemState *i = m_state.item(id);
            tell({}, 0,
                Put { o.id, id, depth + 1, depth, i == nullptr ? 0 : i->bytes,
                    i == nullptr ? std::string() : i->label });
            ++depth;
        }
        if (o.usesTaskDone)
            tell({}, 0, ItemDone { o.id, o.unfinished });
        if (o.on)
            tell({}, 0, FlagSet { o.id, true });
        if (!o.value.empty())
            tell({}, 0, SharedWritten { o.id, o.value });
        if (o.lastWriter)
            tell({}, 0, RecalledValue { Recollection::LastWriter, o.id.value, o.lastWriter.value });
        for (const Reading &read : o.readings)
            tell(read.task, 0, SharedRead { o.id, read.value, read.updates });
        if (o.surplus > 0)
            tell({}, 0, Released { o.id, static_cast<std::uint32_t>(o.capacity + o.surplus) });
        if (o.kind == ObjectKind::Barrier && o.count != 0)
            tell({}, 0, BarrierArrived { o.id, o.count });
        else if (o.holders.empty()
            && o.count != (o.kind == ObjectKind::Semaphore ? o.capacity + o.surplus : 0))
            tell({}, 0, Released { o.id, o.count });
        if (o.kind == ObjectKind::Socket || o.kind == ObjectKind::Datagram)
            tellSocket(o);
    }

    void tellSocket(const ObjectInfo &o)
    {
        const SocketInfo &s = o.socket;
        tell({}, 0,
            RecalledSocket { o.id, static_cast<std::uint32_t>(s.phase), s.peer, s.sent, s.arrived,
                s.received, s.backlog, s.inLine, s.readingShut, s.writingShut, s.endSeen,
                cut(s.local), cut(s.remote), cut(s.lastSent), cut(s.lastReceived), cut(s.error) });
    }

    // In an order that is both each worker's and each lock's: nobody takes what another has taken
    // before, and has not told yet.
    void tellHolders()
    {
        std::vector<std::size_t> toldOf(m_state.objects.size() + 1, 0); // holders, by object
        std::vector<std::size_t> toldBy(m_state.tasks.size() + 1, 0);   // of what it holds, by task
        for (bool goesOn = true; goesOn;) {
            goesOn = false;
            for (const ObjectInfo &o : m_state.objects) {
                std::size_t &told = toldOf[o.id.value];
                const TaskInfo *t
                    = told < o.holders.size() ? m_state.task(o.holders[told]) : nullptr;
                if (t == nullptr)
                    continue;
                const auto place = static_cast<std::size_t>(
                    std::find(t->holds.begin(), t->holds.end(), o.id) - t->holds.begin());
                if (place > toldBy[t->id.value] && place < t->holds.size())
                    continue; // another comes first
                toldBy[t->id.value] = std::max(toldBy[t->id.value], place + 1);
                ++told;
                tell(t->id, 0, Acquired { o.id, o.count });
                goesOn = true;
            }
        }
        for (const ObjectInfo &o : m_state.objects) {
            if (!o.holders.empty())
                tell({}, 0, RecalledValue { Recollection::HeldSince, o.id.value, o.since.ns });
        }
    }

    // Who was woken for room keeps what it is about to put.
    void tellOffers()
    {
        for (const TaskInfo &t : m_state.tasks) {
            const ItemState *offered
                = isParked(t) || isEnd(t.state) ? nullptr : m_state.item(t.offers);
            if (offered != nullptr)
                tell(t.id, 0,
                    TaskParked {
                        WaitReason::QueueFull, {}, {}, Time::never(), t.offers, offered->label });
        }
    }

    // From who was resumed by nobody inwards.
    void tellGenerators()
    {
        for (const TaskInfo &outermost : m_state.tasks) {
            if (!waitsForGenerator(outermost) || outermost.resumedBy)
                continue;
            tell(outermost.id, outermost.line, TaskRunning { outermost.core });
            const TaskInfo *t = &outermost;
            for (std::size_t n = 0; n < m_state.tasks.size() && waitsForGenerator(*t); ++n) {
                tell(t->id, t->line, Resumed { t->waitsFor, {} });
                const TaskInfo *next = m_state.task(t->waitsFor);
                if (next == nullptr)
                    break;
                t = next;
            }
        }
    }

    void tellParked(const TaskInfo &t)
    {
        const ItemState *offered = m_state.item(t.offers);
        tell(t.id, t.line,
            TaskParked { t.reason, t.waitsOn, t.waitsFor, t.until.value_or(Time::never()), t.offers,
                offered == nullptr ? t.resultOf : offered->label });
    }

    void tellStates()
    {
        for (const TaskInfo &t : m_state.tasks) {
            if (isEnd(t.state))
                tell(t.id, t.line, TaskEnded { t.endedHow, t.exitCode, t.endText });
            else if (t.state == TaskState::Unknown)
                tell(t.id, 0, RecalledValue { Recollection::NotKnown, 0, 0 });
            else if (t.state == TaskState::Running || t.state == TaskState::Ready)
                tell(t.id, t.line, TaskRunning { t.core }); // who is ready leaves the line
        }
        for (const TaskId id : m_state.readyLine) {
            if (const TaskInfo *t = m_state.task(id); t != nullptr && t->state == TaskState::Ready)
                tell(id, t->line, TaskReady { t->readyFor, t->readyCause });
        }
        // Who waits in line, in that order; then the others.
        std::vector<bool> told(m_state.tasks.size() + 1, false);
        for (const ObjectInfo &o : m_state.objects) {
            for (const TaskId id : o.waiters) {
                const TaskInfo *t = m_state.task(id);
                if (t == nullptr || !isParked(*t) || told[id.value])
                    continue;
                told[id.value] = true;
                tellParked(*t);
            }
        }
        for (const TaskInfo &t : m_state.tasks) {
            if (isParked(t) && !told[t.id.value])
                tellParked(t);
        }
    }

    void tellTimes()
    {
        for (const TaskInfo &t : m_state.tasks) {
            if (t.since < m_state.time)
                tell(t.id, 0, RecalledValue { Recollection::StateSince, 0, t.since.ns });
        }
        tell({}, 0,
            RecalledValue {
                Recollection::ItemsBorn, 0, static_cast<std::int64_t>(m_state.itemsBorn) });
        tell({}, 0,
            RecalledValue {
                Recollection::Outputs, 0, static_cast<std::int64_t>(m_state.outputCount) });
    }

    void tellRun()
    {
        if (m_state.limit)
            tell({}, 0, LimitReached { *m_state.limit });
        if (m_state.deadlocked)
            tell({}, 0, Deadlocked { m_state.deadlock });
        if (m_state.exitCode)
            tell({}, 0, RunEnded { *m_state.exitCode });
    }
};

} // namespace

std::vector<Event> retell(const State &state)
{
    return state.begun ? Retelling(state).all() : std::vector<Event> {};
}

} // namespace interleave
