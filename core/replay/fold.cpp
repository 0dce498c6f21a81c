#include "core/replay/state.h"

#include <algorithm>

namespace interleave {
namespace {

// Ids are dense, so an honest trace names none far above the number of its events; a damaged one
// must not take all memory. Dropped events may have introduced some.
constexpr std::uint64_t kIdSlack = 2048;
constexpr std::uint64_t kMaxMissingIds = 1u << 20;
constexpr std::uint64_t kItemColors = 6;

bool isEnd(TaskState state)
{
    return state == TaskState::Finished || state == TaskState::Failed;
}

bool isWait(TaskState state)
{
    return state == TaskState::WaitsQueue || state == TaskState::WaitsLock
        || state == TaskState::Asleep;
}

std::string madeName(TaskKind kind, TaskId id)
{
    switch (kind) {
    case TaskKind::Main:
        return id.value == 1 ? "main" : "main " + std::to_string(id.value);
    case TaskKind::Thread:
        return "thread " + std::to_string(id.value);
    case TaskKind::Process:
        return "process " + std::to_string(id.value);
    case TaskKind::Coroutine:
        return "coroutine " + std::to_string(id.value);
    case TaskKind::Generator:
        return "generator " + std::to_string(id.value);
    }
    return "task " + std::to_string(id.value);
}

const char *madeName(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Queue:
    case ObjectKind::LifoQueue:
    case ObjectKind::PriorityQueue:
        return "queue";
    case ObjectKind::Lock:
    case ObjectKind::RLock:
        return "lock";
    case ObjectKind::Semaphore:
        return "semaphore";
    case ObjectKind::Condition:
        return "condition";
    case ObjectKind::Flag:
        return "event";
    case ObjectKind::Barrier:
        return "barrier";
    case ObjectKind::Timer:
        return "timer";
    case ObjectKind::Variable:
        return "variable";
    case ObjectKind::Pipe:
        return "pipe";
    case ObjectKind::Value:
        return "value";
    case ObjectKind::Array:
        return "array";
    case ObjectKind::Pool:
        return "pool";
    case ObjectKind::Socket:
    case ObjectKind::Datagram:
        return "socket";
    }
    return "object";
}

template <class T>
void removeOne(std::vector<T> &from, T what)
{
    const auto at = std::find(from.begin(), from.end(), what);
    if (at != from.end())
        from.erase(at);
}

template <class T>
void addOnce(std::vector<T> &to, T what)
{
    if (std::find(to.begin(), to.end(), what) == to.end())
        to.push_back(what);
}

// One event going in. Pointers into the state's vectors hold only until the next make...(), so
// those come first.
class Folding {
public:
    Folding(State &state, const Event &event, std::vector<TaskId> *changed)
        : s(state)
        , e(event)
        , m_changed(changed)
    {
    }

    void run()
    {
        makeTask(e.task);
        m_actor = carrier(e.task);
        if (TaskInfo *actor = task(m_actor); actor != nullptr && e.line != 0)
            actor->line = e.line;
        std::visit([&](const auto &payload) { take(payload); }, e.what);
    }

private:
    State &s;
    const Event &e;
    std::vector<TaskId> *m_changed;
    TaskId m_actor; // who the event is by; see carrier()

    // --- Finding and making ---

    template <class Id>
    bool believable(Id id) const
    {
        return id.value != 0
            && id.value <= s.index.value + std::min(s.missing, kMaxMissingIds) + kIdSlack;
    }
    TaskInfo *task(TaskId id)
    {
        return id.value != 0 && id.value <= s.tasks.size() ? &s.tasks[id.value - 1] : nullptr;
    }
    ObjectInfo *object(ObjectId id)
    {
        return id.value != 0 && id.value <= s.objects.size() ? &s.objects[id.value - 1] : nullptr;
    }

    TaskInfo *makeTask(TaskId id)
    {
        if (!believable(id))
            return nullptr;
        while (s.tasks.size() < id.value) {
            TaskInfo info;
            info.id = { static_cast<std::uint32_t>(s.tasks.size() + 1) };
            info.kind = info.id.value == 1 ? TaskKind::Main : TaskKind::Thread;
            info.name = madeName(info.kind, info.id);
            info.since = e.time;
            info.sinceEvent = s.index;
            s.tasks.push_back(std::move(info));
        }
        return task(id);
    }
    ObjectInfo *makeObject(ObjectId id)
    {
        if (!believable(id))
            return nullptr;
        while (s.objects.size() < id.value) {
            ObjectInfo info;
            info.id = { static_cast<std::uint32_t>(s.objects.size() + 1) };
            info.name = "object " + std::to_string(info.id.value);
            s.objects.push_back(std::move(info));
        }
        ObjectInfo *made = object(id);
        made->lastUse = s.index;
        return made;
    }
    ProcessInfo *makeProcess(ProcessId id)
    {
        if (!believable(id))
            return nullptr;
        while (s.processes.size() < id.value)
            s.processes.push_back(
                { { static_cast<std::uint32_t>(s.processes.size() + 1) }, {}, 0, false, 0 });
        return &s.processes[id.value - 1];
    }

    // Who computes when that task does: a task inside of a generator waits for it, and what the
    // engine says of the task (ready, running, parked, its line) is then true of the innermost
    // generator.
    TaskId carrier(TaskId id)
    {
        for (std::size_t steps = 0; steps < s.tasks.size(); ++steps) {
            const TaskInfo *info = task(id);
            if (info == nullptr || info->state != TaskState::WaitsQueue
                || info->reason != WaitReason::Generator)
                break;
            const TaskInfo *inner = task(info->waitsFor);
            if (inner == nullptr || isEnd(inner->state))
                break;
            id = inner->id;
        }
        return id;
    }

    // --- States of tasks ---

    void enter(TaskInfo &t, TaskState state, WaitReason reason = {}, ObjectId on = {},
        TaskId other = {}, Time until = Time::never())
    {
        const std::optional<Time> deadline
            = until == Time::never() ? std::nullopt : std::optional(until);
        const bool same = t.state == state
            && (!isWait(state) || (t.reason == reason && t.waitsOn == on && t.waitsFor == other));
        // Two sleeps are two, even when nothing is told in between.
        if (same && (state != TaskState::Asleep || t.until == deadline)) {
            t.until = deadline;
            if (state == TaskState::Ready)
                addOnce(s.readyLine, t.id);
            return;
        }
        t.spent[static_cast<std::size_t>(t.state)]
            = t.spent[static_cast<std::size_t>(t.state)] + (e.time - t.since);
        if (t.state == TaskState::Ready)
            removeOne(s.readyLine, t.id);
        if (ObjectInfo *before = isWait(t.state) ? object(t.waitsOn) : nullptr)
            removeOne(before->waiters, t.id);
        t.state = state;
        t.reason = reason;
        t.waitsOn = on;
        t.waitsFor = other;
        t.until = deadline;
        t.since = e.time;
        t.sinceEvent = s.index;
        if (state == TaskState::Ready)
            s.readyLine.push_back(t.id);
        if (ObjectInfo *now = isWait(state) ? object(on) : nullptr)
            addOnce(now->waiters, t.id);
        if (m_changed != nullptr)
            m_changed->push_back(t.id);
    }

    // --- Items ---

    ItemState *item(ItemId id)
    {
        const auto at = std::lower_bound(s.items.begin(), s.items.end(), id,
            [](const ItemState &i, ItemId wanted) { return i.id < wanted; });
        return at != s.items.end() && at->id == id ? &*at : nullptr;
    }
    ItemState *makeItem(ItemId id, const std::string &label)
    {
        if (!id)
            return nullptr;
        const auto at = std::lower_bound(s.items.begin(), s.items.end(), id,
            [](const ItemState &i, ItemId wanted) { return i.id < wanted; });
        ItemState *made = at != s.items.end() && at->id == id ? &*at : nullptr;
        if (made == nullptr) {
            ItemState born;
            born.id = id;
            born.color = static_cast<std::uint8_t>(s.itemsBorn++ % kItemColors);
            ++s.itemsGone;
            made = &*s.items.insert(at, std::move(born));
        }
        if (!label.empty())
            made->label = label;
        return made;
    }
    void gain(ItemState &i)
    {
        if (i.places++ == 0)
            --s.itemsGone;
    }
    void lose(ItemState &i)
    {
        if (i.places != 0 && --i.places == 0)
            ++s.itemsGone;
    }
    void takeInHand(TaskInfo &t, ItemState &i)
    {
        if (std::find(t.hand.begin(), t.hand.end(), i.id) == t.hand.end()) {
            t.hand.push_back(i.id);
            gain(i);
        }
        i.inHand = t.id;
    }
    void leaveHand(TaskInfo &t, ItemId id)
    {
        const auto at = std::find(t.hand.begin(), t.hand.end(), id);
        if (at == t.hand.end())
            return;
        t.hand.erase(at);
        if (ItemState *i = item(id)) {
            lose(*i);
            if (i->inHand == t.id)
                i->inHand = {};
        }
        if (t.offers == id)
            t.offers = {};
    }
    void emptyHand(TaskInfo &t)
    {
        while (!t.hand.empty())
            leaveHand(t, t.hand.back());
    }
    // The put that it waited in is over without the item having gone in.
    void takeBackOffer(TaskInfo &t)
    {
        const ItemState *i = item(t.offers);
        if (i != nullptr && !i->wasPut)
            leaveHand(t, i->id);
        t.offers = {};
    }
    void leaveQueue(ObjectInfo &queue, std::deque<ItemId>::iterator at)
    {
        if (ItemState *i = item(*at)) {
            lose(*i);
            if (i->inQueue == queue.id)
                i->inQueue = {};
        }
        queue.items.erase(at);
    }
    // Events are missing where the queue is longer than the event says: what has been in longest is
    // gone.
    void shortenTo(ObjectInfo &queue, std::uint32_t depth)
    {
        while (queue.items.size() > depth)
            leaveQueue(queue, queue.items.begin());
    }
    void forgetGoneItems()
    {
        if (s.itemsGone <= 64 + s.edges.size() + s.items.size() / 2)
            return;
        std::vector<ItemId> onEdges;
        for (const EdgeInfo &edge : s.edges)
            onEdges.push_back(edge.item);
        std::sort(onEdges.begin(), onEdges.end());
        std::erase_if(s.items, [&](const ItemState &i) {
            return i.places == 0 && !std::binary_search(onEdges.begin(), onEdges.end(), i.id);
        });
        s.itemsGone = static_cast<std::uint64_t>(std::count_if(
            s.items.begin(), s.items.end(), [](const ItemState &i) { return i.places == 0; }));
    }

    enum class Use { Done, Awaited };
    void useEdge(TaskInfo &t, ObjectId on, bool into, ItemId what = {}, Use use = Use::Done)
    {
        const std::uint64_t times = use == Use::Done ? 1 : 0;
        const auto mine = std::find_if(t.edges.begin(), t.edges.end(), [&](std::uint32_t i) {
            return s.edges[i].object == on && s.edges[i].intoObject == into;
        });
        if (mine == t.edges.end()) {
            t.edges.push_back(static_cast<std::uint32_t>(s.edges.size()));
            s.edges.push_back({ t.id, on, into, times, what, e.time, s.index });
            return;
        }
        EdgeInfo &edge = s.edges[*mine];
        if (use == Use::Awaited && edge.count != 0)
            return; // what went over it last stays on it
        edge.count += times;
        edge.item = what;
        edge.when = e.time;
        edge.event = s.index;
    }

    void noteSwitch(TaskInfo &generator, TaskId from, TaskId to, const std::string &label)
    {
        const auto mine = std::find_if(generator.switches.begin(), generator.switches.end(),
            [&](std::uint32_t i) { return s.switches[i].from == from && s.switches[i].to == to; });
        if (mine != generator.switches.end()) {
            s.switches[*mine] = { from, to, label, e.time, s.index };
            return;
        }
        generator.switches.push_back(static_cast<std::uint32_t>(s.switches.size()));
        s.switches.push_back({ from, to, label, e.time, s.index });
    }

    // --- Workers ---

    void take(const ProcessBegan &p)
    {
        if (ProcessInfo *info = makeProcess(p.process)) {
            info->parent = p.parent;
            info->osPid = p.osPid;
        }
    }
    void take(const ProcessEnded &p)
    {
        if (ProcessInfo *info = makeProcess(p.process)) {
            info->ended = true;
            info->exitCode = p.exitCode;
        }
    }
    void take(const TaskSpawned &p)
    {
        TaskInfo *t = makeTask(p.child);
        if (t == nullptr)
            return;
        makeProcess(p.process);
        t->kind = p.kind;
        t->process = p.process;
        t->name = p.name.empty() ? madeName(p.kind, p.child) : p.name;
        t->osId = p.osId;
        t->daemon = p.daemon;
        t->startedBy = e.task;
        t->startedAtLine = e.line;
        if (t->begun || t->state != TaskState::Ready)
            return; // told of twice, or seen before it was told of: what it does now is known
                    // better
        t->begun = true;
        if (p.kind == TaskKind::Generator) {
            enter(*t, TaskState::WaitsQueue, WaitReason::Resume);
            return;
        }
        t->readyCause = ReadyCause::Spawned;
        t->since = e.time;
        t->sinceEvent = s.index;
        addOnce(s.readyLine, t->id);
        if (m_changed != nullptr)
            m_changed->push_back(t->id);
    }
    void take(const TaskNamed &p)
    {
        TaskInfo *t = makeTask(p.task);
        if (t != nullptr && !p.name.empty())
            t->name = p.name;
    }
    void take(const TaskOsId &p)
    {
        if (TaskInfo *t = task(e.task))
            t->osId = p.osId;
    }
    void take(const TaskReady &p)
    {
        TaskInfo *t = task(m_actor);
        if (t == nullptr)
            return;
        t->readyFor = p.what;
        t->readyCause = p.cause;
        if (p.cause == ReadyCause::TimedOut || p.cause == ReadyCause::Interrupted)
            takeBackOffer(*t);
        enter(*t, TaskState::Ready);
    }
    void take(const TaskRunning &p)
    {
        if (TaskInfo *t = task(m_actor)) {
            t->core = p.core;
            enter(*t, TaskState::Running);
        }
    }
    void take(const TaskParked &p)
    {
        makeTask(p.other);
        makeObject(p.object);
        TaskInfo *t = task(m_actor);
        if (t == nullptr)
            return;
        if (t->offers != p.item)
            takeBackOffer(*t);
        enter(*t, lookOf(p.reason), p.reason, p.object, p.other, p.until);
        // Who joins a queue takes nothing from it.
        if (object(p.object) != nullptr && p.reason != WaitReason::QueueUnfinished)
            useEdge(*t, p.object,
                p.reason == WaitReason::QueueFull || p.reason == WaitReason::PipeFull
                    || p.reason == WaitReason::Send || p.reason == WaitReason::Connect,
                {}, Use::Awaited);
        if (ItemState *i = makeItem(p.item, p.label)) {
            takeInHand(*t, *i);
            t->offers = p.item;
        }
    }
    void take(const TaskWoken &p)
    {
        makeTask(p.woken);
        makeObject(p.object);
    }
    void take(const TaskEnded &p)
    {
        TaskInfo *t = task(e.task);
        if (t == nullptr)
            return;
        t->endedHow = p.how;
        t->exitCode = p.exitCode;
        t->endText = p.text;
        emptyHand(*t);
        // A daemon is stopped when the program is done: that is no failure. What it holds stays
        // held, as in CPython.
        const bool failed = p.how == EndKind::Raised || (p.how == EndKind::Killed && !t->daemon)
            || (p.how == EndKind::Exited && p.exitCode != 0);
        enter(*t, failed ? TaskState::Failed : TaskState::Finished);
        giveBack(*t, t->resumedBy);
    }
    // A generator is left: who waits for its value computes again.
    void giveBack(TaskInfo &generator, TaskId to)
    {
        TaskInfo *resumer = task(to);
        if (resumer != nullptr && resumer->state == TaskState::WaitsQueue
            && resumer->reason == WaitReason::Generator && resumer->waitsFor == generator.id) {
            resumer->core = generator.core;
            enter(*resumer, TaskState::Running);
        }
        generator.resumedBy = {};
    }
    void take(const Resumed &p)
    {
        TaskInfo *generator = makeTask(p.generator);
        TaskInfo *resumer = task(m_actor);
        if (generator == nullptr || generator == resumer)
            return;
        generator->resumedBy = m_actor;
        if (resumer != nullptr) {
            generator->core = resumer->core;
            enter(*resumer, TaskState::WaitsQueue, WaitReason::Generator, {}, generator->id);
            noteSwitch(*generator, m_actor, generator->id, p.label);
        }
        enter(*generator, TaskState::Running);
    }
    void take(const Yielded &p)
    {
        makeTask(p.to);
        TaskInfo *generator = task(m_actor);
        if (generator == nullptr || m_actor == p.to)
            return;
        const TaskId resumer = generator->resumedBy ? generator->resumedBy : p.to;
        enter(*generator, TaskState::WaitsQueue, WaitReason::Resume);
        if (task(resumer) != nullptr)
            noteSwitch(*generator, m_actor, resumer, p.label);
        giveBack(*generator, resumer);
    }

    // --- Objects ---

    void take(const ObjectCreated &p)
    {
        ObjectInfo *o = makeObject(p.object);
        if (o == nullptr)
            return;
        o->created = true;
        o->kind = p.kind;
        o->capacity = p.capacity;
        o->process = p.process;
        o->partner = p.partner;
        o->createdAtLine = e.line;
        if (p.kind == ObjectKind::Semaphore)
            o->count
                = static_cast<std::uint32_t>(std::clamp<std::int64_t>(p.capacity, 0, UINT32_MAX));
        if (!p.name.empty()) {
            o->name = p.name;
            return;
        }
        const std::string_view kind = madeName(p.kind);
        const auto ofKind = std::count_if(s.objects.begin(), s.objects.end(),
            [&](const ObjectInfo &other) { return other.created && madeName(other.kind) == kind; });
        o->name = std::string(kind) + " " + std::to_string(ofKind);
    }
    void take(const ObjectNamed &p)
    {
        ObjectInfo *o = makeObject(p.object);
        if (o != nullptr && !p.name.empty())
            o->name = p.name;
    }
    void take(const Put &p)
    {
        ObjectInfo *queue = makeObject(p.queue);
        TaskInfo *t = task(m_actor);
        if (queue == nullptr)
            return;
        if (t != nullptr)
            leaveHand(*t, p.item);
        ItemState *i = makeItem(p.item, p.label);
        if (i == nullptr)
            return;
        i->bytes = p.bytes;
        i->wasPut = true;
        i->inQueue = p.queue;
        gain(*i);
        shortenTo(*queue, p.depth == 0 ? 0 : p.depth - 1);
        const std::size_t position = std::min<std::size_t>(p.position, queue->items.size());
        queue->items.insert(queue->items.begin() + static_cast<std::ptrdiff_t>(position), p.item);
        ++queue->unfinished;
        if (t != nullptr)
            useEdge(*t, p.queue, true, p.item);
        forgetGoneItems();
    }
    void take(const Got &p)
    {
        ObjectInfo *queue = makeObject(p.queue);
        TaskInfo *t = task(m_actor);
        if (queue == nullptr)
            return;
        if (const auto at = std::find(queue->items.begin(), queue->items.end(), p.item);
            at != queue->items.end())
            leaveQueue(*queue, at);
        shortenTo(*queue, p.depth);
        if (t == nullptr)
            return;
        emptyHand(*t);
        if (ItemState *i = makeItem(p.item, {})) {
            if (p.bytes != 0)
                i->bytes = p.bytes;
            i->wasPut = true;
            takeInHand(*t, *i);
        }
        useEdge(*t, p.queue, false, p.item);
        forgetGoneItems();
    }
    void take(const ItemDone &p)
    {
        if (ObjectInfo *queue = makeObject(p.queue)) {
            queue->unfinished = p.unfinished;
            queue->usesTaskDone = true;
        }
        if (TaskInfo *t = task(m_actor))
            emptyHand(*t);
    }
    void take(const Acquired &p)
    {
        ObjectInfo *lock = makeObject(p.lock);
        TaskInfo *t = task(m_actor);
        if (lock == nullptr)
            return;
        lock->count = p.count;
        if (t == nullptr)
            return;
        if (lock->holders.empty())
            lock->since = e.time;
        if (lock->kind == ObjectKind::Semaphore) {
            lock->holders.push_back(t->id); // one worker may have several units
        } else if (lock->holders.size() != 1 || lock->holders.front() != t->id) {
            letGo(*lock);
            lock->since = e.time;
            lock->holders = { t->id };
        }
        addOnce(t->holds, p.lock);
        useEdge(*t, p.lock, false);
    }
    void take(const Released &p)
    {
        ObjectInfo *lock = makeObject(p.lock);
        if (lock == nullptr)
            return;
        lock->count = p.count;
        use(p.lock, true);
        if (lock->kind != ObjectKind::Semaphore) {
            if (p.count == 0)
                letGo(*lock);
            return;
        }
        removeOne(lock->holders, m_actor);
        TaskInfo *t = task(m_actor);
        if (t != nullptr
            && std::find(lock->holders.begin(), lock->holders.end(), m_actor)
                == lock->holders.end())
            removeOne(t->holds, p.lock);
    }
    // A lock may be released by another than its holder.
    void letGo(ObjectInfo &lock)
    {
        for (const TaskId holder : lock.holders)
            if (TaskInfo *t = task(holder))
                removeOne(t->holds, lock.id);
        lock.holders.clear();
    }
    // By the one who did it, if it is known.
    void use(ObjectId on, bool into)
    {
        if (TaskInfo *t = task(m_actor); t != nullptr && object(on) != nullptr)
            useEdge(*t, on, into);
    }
    void take(const Notified &p)
    {
        makeObject(p.condition);
        use(p.condition, true);
    }
    void take(const FlagSet &p)
    {
        if (ObjectInfo *o = makeObject(p.flag))
            o->on = p.on;
        use(p.flag, true);
    }
    void take(const BarrierArrived &p)
    {
        if (ObjectInfo *o = makeObject(p.barrier))
            o->count = p.arrived;
        use(p.barrier, true);
    }
    void take(const BarrierOpened &p)
    {
        if (ObjectInfo *o = makeObject(p.barrier))
            o->count = 0;
    }
    void take(const SharedRead &p)
    {
        ObjectInfo *o = makeObject(p.variable);
        TaskInfo *t = task(m_actor);
        if (o == nullptr)
            return;
        if (o->value.empty())
            o->value = p.label;
        if (t == nullptr)
            return;
        std::erase_if(o->lastRead, [&](const auto &read) { return read.first == t->id; });
        o->lastRead.emplace_back(t->id, p.label);
        useEdge(*t, p.variable, false);
    }
    void take(const SharedWritten &p)
    {
        ObjectInfo *o = makeObject(p.variable);
        TaskInfo *t = task(m_actor);
        if (o == nullptr)
            return;
        o->value = p.label;
        if (t == nullptr)
            return;
        std::erase_if(o->lastRead, [&](const auto &read) { return read.first == t->id; });
        useEdge(*t, p.variable, true);
    }

    // --- Sockets ---

    void take(const SocketBound &p)
    {
        if (ObjectInfo *o = makeObject(p.socket)) {
            o->socket.local = p.address;
            if (o->socket.phase == SocketPhase::Fresh)
                o->socket.phase = SocketPhase::Bound;
        }
    }
    void take(const SocketListens &p)
    {
        if (ObjectInfo *o = makeObject(p.socket)) {
            o->socket.phase = SocketPhase::Listening;
            o->socket.backlog = p.backlog;
        }
        use(p.socket, false);
    }
    void take(const SocketConnects &p)
    {
        if (ObjectInfo *o = makeObject(p.socket)) {
            o->socket.phase = SocketPhase::Connecting;
            o->socket.remote = p.address;
        }
        use(p.socket, true);
    }
    void take(const SocketConnected &p)
    {
        makeObject(p.peer);
        ObjectInfo *o = makeObject(p.socket);
        if (o == nullptr)
            return;
        o->socket.phase = SocketPhase::Connected;
        o->socket.local = p.address;
        if (ObjectInfo *peer = object(p.peer)) {
            o->socket.peer = p.peer;
            peer->socket.peer = p.socket;
        } else if (ObjectInfo *listener = socketAt(o->socket.remote, SocketPhase::Listening)) {
            ++listener->socket.inLine;
        }
    }
    void take(const SocketAccepted &p)
    {
        makeObject(p.listener);
        ObjectInfo *end = makeObject(p.connection);
        ObjectInfo *listener = object(p.listener);
        if (end == nullptr || listener == nullptr)
            return;
        if (listener->socket.inLine != 0)
            --listener->socket.inLine;
        end->socket.phase = SocketPhase::Connected;
        end->socket.local = listener->socket.local;
        end->socket.remote = p.address;
        if (ObjectInfo *peer = socketAt(p.address, SocketPhase::Connected)) {
            end->socket.peer = peer->id;
            peer->socket.peer = end->id;
        }
        use(p.listener, false);
    }
    void take(const SocketFailed &p)
    {
        if (ObjectInfo *o = makeObject(p.socket)) {
            o->socket.error = p.error;
            if (o->socket.phase != SocketPhase::Closed)
                o->socket.phase = SocketPhase::Failed;
        }
    }
    void take(const BytesSent &p)
    {
        if (ObjectInfo *o = makeObject(p.socket)) {
            o->socket.sent += p.bytes;
            o->socket.lastSent = p.label;
        }
        use(p.socket, true);
    }
    void take(const BytesArrived &p)
    {
        if (ObjectInfo *o = makeObject(p.socket))
            o->socket.arrived += p.bytes;
    }
    void take(const BytesReceived &p)
    {
        if (ObjectInfo *o = makeObject(p.socket)) {
            o->socket.received += p.bytes;
            o->socket.arrived = std::max(o->socket.arrived, o->socket.received);
            o->socket.lastReceived = p.label;
            o->socket.endSeen
                = o->socket.endSeen || (p.bytes == 0 && o->kind == ObjectKind::Socket);
        }
        use(p.socket, false);
    }
    void take(const SocketShut &p)
    {
        if (ObjectInfo *o = makeObject(p.socket)) {
            o->socket.readingShut = o->socket.readingShut || p.reading;
            o->socket.writingShut = o->socket.writingShut || p.writing;
        }
        use(p.socket, true);
    }
    void take(const SocketClosed &p)
    {
        if (ObjectInfo *o = makeObject(p.socket))
            o->socket.phase = SocketPhase::Closed;
    }
    // The youngest one of that address in that phase.
    ObjectInfo *socketAt(const std::string &address, SocketPhase phase)
    {
        if (address.empty())
            return nullptr;
        const auto found = std::find_if(s.objects.rbegin(), s.objects.rend(),
            [&](const auto &o) { return o.socket.phase == phase && o.socket.local == address; });
        return found == s.objects.rend() ? nullptr : &*found;
    }

    // --- Output, the run ---

    void take(const LineReached &) { }
    void take(const Printed &) { ++s.outputCount; }
    void take(const Typed &) { ++s.outputCount; }
    void take(const Deadlocked &p)
    {
        s.deadlock.clear();
        for (const TaskId id : p.circle)
            if (task(id) != nullptr)
                s.deadlock.push_back(id);
    }
    void take(const LimitReached &p)
    {
        if (p.what != LimitKind::Detail)
            s.limit = p;
    }
    void take(const RunEnded &p) { s.exitCode = p.exitCode; }
    void take(const EventsDropped &p) { s.missing += p.count; }
};

} // namespace

void fold(State &state, const Event &event, EventIndex index, std::vector<TaskId> *changed)
{
    state.index = index;
    state.begun = true;
    state.time = event.time;
    Folding(state, event, changed).run();
}

} // namespace interleave
