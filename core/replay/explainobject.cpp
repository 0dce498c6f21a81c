// What a queue, a lock or a shared name is like at a moment.
#include "core/replay/explain.h"

#include "core/base/messageid.h"
#include "core/replay/waits.h"

#include <algorithm>

namespace interleave {
namespace {

using Id = MessageId;

std::int64_t number(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

class ObjectExplainer {
public:
    ObjectExplainer(const State &state, const ObjectInfo &object)
        : s(state)
        , o(object)
    {
    }

    std::vector<Message> run()
    {
        switch (o.kind) {
        case ObjectKind::Queue:
        case ObjectKind::LifoQueue:
        case ObjectKind::PriorityQueue:
        case ObjectKind::Pipe:
            queue();
            break;
        case ObjectKind::Lock:
        case ObjectKind::RLock:
            lock();
            break;
        case ObjectKind::Semaphore:
            if (const std::int64_t all = permitsOf(o); all > 0)
                add(Id::ObjectPermits, { std::int64_t { o.count }, all });
            else
                add(Id::ObjectSignal, { std::int64_t { o.count } });
            break;
        case ObjectKind::Condition:
            add(Id::ObjectCondition);
            if (o.partner)
                add(Id::ObjectConditionLock, { o.partner });
            break;
        case ObjectKind::Flag:
            add(o.on ? Id::ObjectFlagOn : Id::ObjectFlagOff);
            break;
        case ObjectKind::Barrier:
            add(Id::ObjectBarrier, { std::int64_t { o.count }, o.capacity });
            break;
        case ObjectKind::Variable:
        case ObjectKind::Value:
        case ObjectKind::Array:
            variable();
            break;
        case ObjectKind::Future:
            add(o.on ? Id::ObjectFutureDone : Id::ObjectFuturePending);
            break;
        case ObjectKind::Pool:
            pool();
            return std::move(m_out);
        case ObjectKind::Timer:
            if (o.waiters.empty())
                add(Id::ObjectUnused);
            break;
        case ObjectKind::Socket:
        case ObjectKind::Datagram:
            socket();
            break;
        }
        waiters();
        return std::move(m_out);
    }

private:
    const State &s;
    const ObjectInfo &o;
    std::vector<Message> m_out;

    void add(MessageId id, std::vector<MessageArg> args = {})
    {
        m_out.push_back({ id, std::move(args) });
    }

    void queue()
    {
        if (o.capacity > 0)
            add(Id::ObjectQueue, { number(o.items.size()), o.capacity });
        else
            add(Id::ObjectQueueUnbounded, { number(o.items.size()) });
        if (o.items.empty()) {
            add(Id::ObjectQueueEmpty);
        } else {
            const ItemState *next = s.item(o.items.front());
            if (next != nullptr && !next->label.empty())
                add(Id::ObjectNextOut, { next->label });
        }
        if (o.capacity > 0 && number(o.items.size()) >= o.capacity)
            add(Id::ObjectQueueFull);
        if (o.usesTaskDone && !o.unfinishedUnknown)
            add(Id::ObjectUnfinished, { std::int64_t { o.unfinished } });
    }

    // Who waits there is idle.
    void pool()
    {
        add(Id::ObjectPool, { number(o.items.size()) });
        const ItemState *next = o.items.empty() ? nullptr : s.item(o.items.front());
        if (next != nullptr && !next->label.empty())
            add(Id::ObjectNextOut, { next->label });
        const auto idle = std::count_if(o.waiters.begin(), o.waiters.end(), [&](TaskId id) {
            const TaskInfo *task = s.task(id);
            return task != nullptr && task->reason == WaitReason::Call;
        });
        if (idle != 0)
            add(Id::ObjectPoolIdle, { std::int64_t { idle } });
    }

    void lock()
    {
        if (o.holders.empty())
            add(Id::ObjectFree);
        else if (o.kind == ObjectKind::RLock && o.count > 1)
            add(Id::ObjectHeldTimes,
                { o.holders.front(), s.time - o.since, std::int64_t { o.count } });
        else
            add(Id::ObjectHeld, { o.holders.front(), s.time - o.since });
    }

    void socket()
    {
        const SocketInfo &socket = o.socket;
        switch (socket.phase) {
        case SocketPhase::Fresh:
            add(Id::ObjectUnused);
            break;
        case SocketPhase::Bound:
            add(Id::ObjectSocketBound, { socket.local });
            break;
        case SocketPhase::Listening:
            add(Id::ObjectSocketListens,
                { socket.local, std::int64_t { socket.inLine }, std::int64_t { socket.backlog } });
            break;
        case SocketPhase::Connecting:
            add(Id::ObjectSocketConnecting, { socket.remote });
            break;
        case SocketPhase::Connected:
            if (socket.remote.empty())
                add(Id::ObjectSocketPair);
            else
                add(Id::ObjectSocketConnected, { socket.local, socket.remote });
            break;
        case SocketPhase::Failed:
            add(Id::ObjectSocketFailed, { socket.error });
            break;
        case SocketPhase::Closed:
            add(Id::ObjectSocketClosed);
            break;
        }
        const ObjectInfo *peer = s.object(socket.peer);
        if (peer != nullptr && peer->socket.sent > socket.received)
            add(Id::ObjectSocketIncoming, { number(peer->socket.sent - socket.received) });
        if (socket.sent != 0 || socket.received != 0)
            add(Id::ObjectSocketBytes, { number(socket.sent), number(socket.received) });
        if (socket.writingShut && socket.phase == SocketPhase::Connected)
            add(Id::ObjectSocketHalfClosed);
    }

    void variable()
    {
        if (o.value.empty())
            add(Id::ObjectNoValue);
        else
            add(Id::ObjectValue, { o.value });
        if (const TaskInfo *writer = s.task(o.lastWriter))
            add(Id::ObjectWritten, { writer->id });
        const std::vector<TaskId> all = updaters(s, o);
        const auto valueOf = [&](TaskId id) {
            const auto at = std::find_if(o.readings.begin(), o.readings.end(),
                [&](const Reading &read) { return read.task == id; });
            return at->value;
        };
        if (all.size() == 1) {
            add(Id::ObjectRead, { all[0], valueOf(all[0]) });
        } else if (all.size() > 1) {
            const auto other = std::find_if(all.begin() + 1, all.end(),
                [&](TaskId id) { return valueOf(id) == valueOf(all[0]); });
            if (other != all.end())
                add(Id::ObjectBothRead, { all[0], *other, valueOf(all[0]) });
            else
                for (const TaskId id : all)
                    add(Id::ObjectRead, { id, valueOf(id) });
        }
    }

    void waiters()
    {
        if (o.waiters.size() == 1)
            add(Id::ObjectWaitsOne, { o.waiters[0] });
        else if (o.waiters.size() == 2)
            add(Id::ObjectWaitsTwo, { o.waiters[0], o.waiters[1] });
        else if (o.waiters.size() > 2)
            add(Id::ObjectWaitsMany, { number(o.waiters.size()), o.waiters[0] });
    }
};

} // namespace

std::vector<Message> explainObject(const State &state, ObjectId object)
{
    const ObjectInfo *info = state.object(object);
    if (info == nullptr)
        return { { MessageId::NoSuchObject, {} } };
    if (info->unknown && state.isUnrecorded())
        return { whatIsMissing(state) };
    if (info->unknown)
        return { whatIsMissing(state), { MessageId::NotToldSince, {} } };
    return ObjectExplainer(state, *info).run();
}

} // namespace interleave
