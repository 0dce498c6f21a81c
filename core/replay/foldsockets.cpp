// What events do to sockets.
#include "core/replay/eventfolding.h"

namespace interleave {

void EventFolding::take(const SocketBound &p)
{
    if (ObjectInfo *o = makeObject(p.socket)) {
        o->socket.local = p.address;
        if (o->socket.phase == SocketPhase::Fresh)
            o->socket.phase = SocketPhase::Bound;
    }
}

void EventFolding::take(const SocketListens &p)
{
    if (ObjectInfo *o = makeObject(p.socket)) {
        o->socket.phase = SocketPhase::Listening;
        o->socket.backlog = p.backlog;
    }
    use(p.socket, false);
}

void EventFolding::take(const SocketConnects &p)
{
    if (ObjectInfo *o = makeObject(p.socket)) {
        o->socket.phase = SocketPhase::Connecting;
        o->socket.remote = p.address;
    }
    use(p.socket, true);
}

void EventFolding::take(const SocketConnected &p)
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

void EventFolding::take(const SocketAccepted &p)
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

void EventFolding::take(const SocketFailed &p)
{
    if (ObjectInfo *o = makeObject(p.socket)) {
        o->unknown = false;
        o->socket.error = p.error;
        if (o->socket.phase != SocketPhase::Closed)
            o->socket.phase = SocketPhase::Failed;
    }
}

void EventFolding::take(const BytesSent &p)
{
    if (ObjectInfo *o = makeObject(p.socket)) {
        o->socket.sent += p.bytes;
        o->socket.lastSent = p.label;
    }
    use(p.socket, true);
}

void EventFolding::take(const BytesArrived &p)
{
    if (ObjectInfo *o = makeObject(p.socket))
        o->socket.arrived += p.bytes;
}

void EventFolding::take(const BytesReceived &p)
{
    if (ObjectInfo *o = makeObject(p.socket)) {
        o->socket.received += p.bytes;
        o->socket.arrived = std::max(o->socket.arrived, o->socket.received);
        o->socket.lastReceived = p.label;
        o->socket.endSeen = o->socket.endSeen || (p.bytes == 0 && o->kind == ObjectKind::Socket);
    }
    use(p.socket, false);
}

void EventFolding::take(const SocketShut &p)
{
    if (ObjectInfo *o = makeObject(p.socket)) {
        o->socket.readingShut = o->socket.readingShut || p.reading;
        o->socket.writingShut = o->socket.writingShut || p.writing;
    }
    use(p.socket, true);
}

void EventFolding::take(const SocketClosed &p)
{
    if (ObjectInfo *o = makeObject(p.socket)) {
        o->socket.phase = SocketPhase::Closed;
        o->unknown = false;
    }
}

// The youngest one of that address in that phase.
ObjectInfo *EventFolding::socketAt(const std::string &address, SocketPhase phase)
{
    if (address.empty())
        return nullptr;
    const auto found = std::find_if(m_state.objects.rbegin(), m_state.objects.rend(),
        [&](const auto &o) { return o.socket.phase == phase && o.socket.local == address; });
    return found == m_state.objects.rend() ? nullptr : &*found;
}

} // namespace interleave
