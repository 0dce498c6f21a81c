// What is told again of a state whose events were forgotten: the other half of retell.cpp.
#include "core/replay/eventfolding.h"
#include "core/replay/retell.h"

namespace interleave {

namespace {

void notKnown(ObjectInfo &object, std::int64_t what)
{
    if (what == kHoldersNotKnown)
        object.holdersUnsure = true;
    else if (what == kUnfinishedNotKnown)
        object.unfinishedUnknown = true;
    else
        object.unknown = true;
}

} // namespace

void EventFolding::take(const RecalledValue &p)
{
    switch (p.what) {
    case Recollection::StateSince:
        if (TaskInfo *t = task(m_event.task))
            t->since = { std::clamp<std::int64_t>(p.value, 0, m_event.time.ns) };
        break;
    case Recollection::HeldSince:
        if (ObjectInfo *o = object({ p.id }))
            o->since = { std::clamp<std::int64_t>(p.value, 0, m_event.time.ns) };
        break;
    case Recollection::ItemsBorn:
        m_state.itemsBorn = static_cast<std::uint64_t>(p.value);
        break;
    case Recollection::Outputs:
        m_state.outputCount = static_cast<std::uint64_t>(p.value);
        break;
    case Recollection::LastWriter:
        if (const TaskId writer { static_cast<std::uint32_t>(p.value) };
            m_state.task(writer) != nullptr) {
            if (ObjectInfo *o = object({ p.id }))
                o->lastWriter = writer;
        }
        break;
    case Recollection::NotKnown:
        if (TaskInfo *t = task(m_event.task))
            enter(*t, TaskState::Unknown);
        else if (ObjectInfo *o = object({ p.id }))
            notKnown(*o, p.value);
        break;
    }
}

void EventFolding::take(const RecalledItem &p)
{
    ItemState *i = makeItem(p.item, p.label);
    if (i == nullptr)
        return;
    i->color = static_cast<std::uint8_t>(p.color % kItemColors);
    i->bytes = p.bytes;
    i->wasPut = p.wasPut;
    if (TaskInfo *t = p.inHand ? task(m_event.task) : nullptr)
        takeInHand(*t, *i);
}

void EventFolding::take(const RecalledUse &p)
{
    makeObject(p.object);
    TaskInfo *t = task(m_event.task);
    if (t == nullptr || object(p.object) == nullptr)
        return;
    useEdge(*t, p.object, p.into, p.item);
    const auto mine = std::find_if(t->edges.begin(), t->edges.end(), [&](std::uint32_t i) {
        return m_state.edges[i].object == p.object && m_state.edges[i].intoObject == p.into;
    });
    EdgeInfo &edge = m_state.edges[*mine];
    edge.count = p.count;
    edge.item = p.item;
    edge.when = std::min(p.when, m_event.time);
}

void EventFolding::take(const RecalledName &p)
{
    ObjectInfo *o = makeObject(p.object);
    if (o == nullptr || p.name.empty())
        return;
    o->named = p.named;
    o->name = p.name;
    o->path = p.path;
}

void EventFolding::take(const RecalledSocket &p)
{
    makeObject(p.peer);
    ObjectInfo *o = makeObject(p.socket);
    if (o == nullptr)
        return;
    SocketInfo &socket = o->socket;
    socket.phase = static_cast<SocketPhase>(
        std::min(p.phase, static_cast<std::uint32_t>(SocketPhase::Closed)));
    socket.peer = object(p.peer) != nullptr ? p.peer : ObjectId {};
    socket.sent = p.sent;
    socket.arrived = p.arrived;
    socket.received = p.received;
    socket.backlog = p.backlog;
    socket.inLine = p.inLine;
    socket.readingShut = p.readingShut;
    socket.writingShut = p.writingShut;
    socket.endSeen = p.endSeen;
    socket.local = p.local;
    socket.remote = p.remote;
    socket.lastSent = p.lastSent;
    socket.lastReceived = p.lastReceived;
    socket.error = p.error;
}

} // namespace interleave
