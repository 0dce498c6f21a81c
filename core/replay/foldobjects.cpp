// What events do to queues, locks and the like.
#include "core/replay/eventfolding.h"

#include <string_view>
#include <utility>

namespace interleave {

namespace {

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
    case ObjectKind::Future:
        return "future";
    case ObjectKind::Socket:
    case ObjectKind::Datagram:
        return "socket";
    }
    return "object";
}

} // namespace

void EventFolding::take(const ObjectCreated &p)
{
    ObjectInfo *o = makeObject(p.object);
    if (o == nullptr)
        return;
    o->created = true;
    o->unknown = o->unfinishedUnknown = false;
    o->kind = p.kind;
    o->capacity = o->widest = p.capacity;
    o->process = p.process;
    o->partner = p.partner;
    o->inner = p.inner;
    o->createdAtLine = m_event.line;
    if (p.kind == ObjectKind::Semaphore)
        o->count = static_cast<std::uint32_t>(std::clamp<std::int64_t>(p.capacity, 0, UINT32_MAX));
    o->named = !p.name.empty();
    o->name = o->named ? p.name : numberedName(*o);
    nameLockOf(*o);
}

// The lock that a condition has made for itself is known by it: "cv.lock".
void EventFolding::nameLockOf(const ObjectInfo &condition)
{
    if (condition.kind != ObjectKind::Condition || !condition.named)
        return;
    ObjectInfo *lock = object(condition.partner);
    if (lock != nullptr && !lock->named
        && (lock->kind == ObjectKind::Lock || lock->kind == ObjectKind::RLock))
        lock->name = condition.name + ".lock";
}

// "queue 2": the second of its kind in the pictures, or of those that are in none.
std::string EventFolding::numberedName(const ObjectInfo &object) const
{
    const std::string_view kind = madeName(object.kind);
    const auto ofKind = std::count_if(
        m_state.objects.begin(), m_state.objects.end(), [&](const ObjectInfo &other) {
            return other.created && other.inner == object.inner && madeName(other.kind) == kind;
        });
    return std::string(kind) + " " + std::to_string(ofKind);
}

void EventFolding::take(const ObjectNamed &p)
{
    ObjectInfo *o = makeObject(p.object);
    if (o == nullptr)
        return;
    const bool wasInner = std::exchange(o->inner, false);
    if (!p.name.empty()) {
        o->named = true;
        if (const std::size_t dot = p.name.rfind('.'); dot != std::string::npos)
            nameByPath(*o, p.name, p.name.substr(dot + 1));
        else
            o->name = toldApart(*o, p.name);
    } else if (wasInner && !o->named) {
        o->name = numberedName(*o);
    }
    nameLockOf(*o);
}

// One "lock" is that; of several each has its path.
void EventFolding::nameByPath(
    ObjectInfo &object, const std::string &path, const std::string &attribute)
{
    object.path = path;
    object.name = toldApart(object, attribute);
    bool alone = object.name == attribute;
    if (m_state.objects.size() > kMostToldApart)
        return;
    for (ObjectInfo &other : m_state.objects) {
        if (other.id == object.id || other.process != object.process
            || !other.path.ends_with('.' + attribute))
            continue;
        alone = false;
        if (other.name == attribute) {
            other.name = other.path;
            nameLockOf(other);
        }
    }
    if (!alone)
        object.name = toldApart(object, path);
}

// "lock 2": the second that the program calls so.
std::string EventFolding::toldApart(const ObjectInfo &object, const std::string &name) const
{
    if (m_state.objects.size() > kMostToldApart)
        return name;
    unsigned long taken = 0; // the highest number
    for (const ObjectInfo &other : m_state.objects) {
        if (other.id == object.id || !other.named || other.process != object.process
            || std::string_view(madeName(other.kind)) != madeName(object.kind))
            continue;
        taken = std::max(taken, numberAmong(other.name, name));
    }
    return taken == 0 ? name : name + " " + std::to_string(taken + 1);
}

void EventFolding::take(const Put &p)
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
    queue->unknown = queue->unknown && queue->items.size() != p.depth;
    ++queue->unfinished;
    if (t != nullptr)
        useEdge(*t, p.queue, true, p.item);
    forgetGoneItems();
}

void EventFolding::take(const Got &p)
{
    ObjectInfo *queue = makeObject(p.queue);
    TaskInfo *t = task(m_actor);
    if (queue == nullptr)
        return;
    if (const auto at = std::find(queue->items.begin(), queue->items.end(), p.item);
        at != queue->items.end())
        leaveQueue(*queue, at);
    shortenTo(*queue, p.depth);
    queue->unknown = queue->unknown && queue->items.size() != p.depth;
    if (t == nullptr)
        return;
    emptyHand(*t);
    // What comes out of nowhere seen is nothing to look at.
    if (ItemState *i = queue->inner ? nullptr : makeItem(p.item, {})) {
        if (p.bytes != 0)
            i->bytes = p.bytes;
        i->wasPut = true;
        takeInHand(*t, *i);
    }
    useEdge(*t, p.queue, false, p.item);
    forgetGoneItems();
}

void EventFolding::take(const ItemDone &p)
{
    if (ObjectInfo *queue = makeObject(p.queue)) {
        queue->unfinished = p.unfinished;
        queue->unfinishedUnknown = false;
        queue->usesTaskDone = true;
    }
    if (TaskInfo *t = task(m_actor))
        emptyHand(*t);
}

void EventFolding::take(const QueueResized &p)
{
    if (ObjectInfo *queue = makeObject(p.queue)) {
        queue->capacity = p.capacity;
        queue->widest = std::max(queue->widest, p.capacity);
        queue->surplus = 0;
    }
}

void EventFolding::take(const Acquired &p)
{
    ObjectInfo *lock = makeObject(p.lock);
    TaskInfo *t = task(m_actor);
    if (lock == nullptr)
        return;
    lock->count = p.count;
    lock->unknown = false;
    if (t == nullptr)
        return;
    if (lock->holders.empty())
        lock->since = m_event.time;
    if (lock->kind == ObjectKind::Semaphore) {
        lock->holders.push_back(t->id); // one worker may have several units
        addOnce(t->holds, p.lock);
        trimHolders(*lock);
        return useEdge(*t, p.lock, false);
    }
    if (lock->holders.size() != 1 || lock->holders.front() != t->id) {
        letGo(*lock);
        lock->since = m_event.time;
        lock->holders = { t->id };
    }
    addOnce(t->holds, p.lock);
    useEdge(*t, p.lock, false);
}

void EventFolding::take(const Released &p)
{
    ObjectInfo *lock = makeObject(p.lock);
    if (lock == nullptr)
        return;
    const bool allKnown = lock->created
        && std::ssize(lock->holders) + std::int64_t { lock->count }
            == lock->capacity + lock->surplus;
    lock->count = p.count;
    lock->unknown = lock->unknown && lock->kind != ObjectKind::Semaphore && p.count != 0;
    use(p.lock, true);
    if (lock->kind != ObjectKind::Semaphore) {
        if (p.count == 0)
            letGo(*lock);
        return;
    }
    // More are left than there were: so many workers more get in. One made with none is a signal.
    if (lock->created && lock->capacity > 0)
        lock->surplus = std::max(lock->surplus, std::int64_t { lock->count } - lock->capacity);
    const auto &holders = lock->holders;
    if (allKnown && !holders.empty()
        && std::find(holders.begin(), holders.end(), m_actor) == holders.end())
        lock->holdersUnsure = true; // another one's, or one too many
    removeOne(lock->holders, m_actor);
    holdsNoMore(*lock, m_actor);
    trimHolders(*lock);
    if (holders.empty())
        lock->holdersUnsure = false;
}

// There are no more permits than it was made with, and those of releases too many. Whoever gives one
// back that another one took gives back the one that was taken first, and where they are only a
// signal nobody has any.
void EventFolding::trimHolders(ObjectInfo &semaphore)
{
    if (!semaphore.created)
        return; // how many there were is not known
    const auto most = std::max<std::int64_t>(
        semaphore.capacity + semaphore.surplus - std::int64_t { semaphore.count }, 0);
    while (static_cast<std::int64_t>(semaphore.holders.size()) > most) {
        const TaskId first = semaphore.holders.front();
        semaphore.holders.erase(semaphore.holders.begin());
        holdsNoMore(semaphore, first);
    }
}

void EventFolding::holdsNoMore(const ObjectInfo &semaphore, TaskId id)
{
    const auto &holders = semaphore.holders;
    TaskInfo *t = task(id);
    if (t != nullptr && std::find(holders.begin(), holders.end(), id) == holders.end())
        removeOne(t->holds, semaphore.id);
}

// A lock may be released by another than its holder.
void EventFolding::letGo(ObjectInfo &lock)
{
    for (const TaskId holder : lock.holders)
        if (TaskInfo *t = task(holder))
            removeOne(t->holds, lock.id);
    lock.holders.clear();
}

// By the one who did it, if it is known.
void EventFolding::use(ObjectId on, bool into)
{
    if (TaskInfo *t = task(m_actor); t != nullptr && object(on) != nullptr)
        useEdge(*t, on, into);
}

void EventFolding::take(const Notified &p)
{
    makeObject(p.condition);
    use(p.condition, true);
}

void EventFolding::take(const FlagSet &p)
{
    if (ObjectInfo *o = makeObject(p.flag)) {
        o->on = p.on;
        o->unknown = false;
    }
    use(p.flag, true);
}

void EventFolding::take(const BarrierArrived &p)
{
    if (ObjectInfo *o = makeObject(p.barrier)) {
        o->count = p.arrived;
        o->unknown = false;
    }
    use(p.barrier, true);
}

void EventFolding::take(const BarrierOpened &p)
{
    if (ObjectInfo *o = makeObject(p.barrier)) {
        o->count = 0;
        o->unknown = false;
    }
}

void EventFolding::take(const SharedRead &p)
{
    ObjectInfo *o = makeObject(p.variable);
    TaskInfo *t = task(m_actor);
    if (o == nullptr)
        return;
    if (o->value.empty())
        o->value = p.label;
    o->unknown = false;
    if (t == nullptr)
        return;
    std::erase_if(o->readings, [&](const Reading &read) { return read.task == t->id; });
    o->readings.push_back({ t->id, p.label, p.updates });
    useEdge(*t, p.variable, false);
}

void EventFolding::take(const SharedWritten &p)
{
    ObjectInfo *o = makeObject(p.variable);
    TaskInfo *t = task(m_actor);
    if (o == nullptr)
        return;
    o->value = p.label;
    o->unknown = false;
    if (t == nullptr)
        return;
    std::erase_if(o->readings, [&](const Reading &read) { return read.task == t->id; });
    o->lastWriter = t->id;
    useEdge(*t, p.variable, true);
}

} // namespace interleave
