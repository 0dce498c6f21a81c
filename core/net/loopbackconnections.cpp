// Who listens where, and how two come together.
#include "core/net/loopback.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <sys/socket.h>

namespace interleave {

namespace {

constexpr std::uint16_t kFirstOwnPort = 49152;

} // namespace

bool Loopback::overlaps(SocketAddress a, SocketAddress b)
{
    return a.port == b.port && (a.host == b.host || a.host == 0 || b.host == 0);
}

bool Loopback::isTaken(Type type, SocketAddress address, bool reuse) const
{
    return std::any_of(m_sockets.begin(), m_sockets.end(), [&](const auto &each) {
        const Socket &other = each.second;
        if (other.type != type || !other.bound || !overlaps(other.address, address))
            return false;
        const bool otherReuses = other.options.contains({ SOL_SOCKET, SO_REUSEADDR });
        return !(reuse && otherReuses && other.phase != Phase::Listening);
    });
}

void Loopback::bindSomewhere(Socket &socket, std::uint32_t host)
{
    do {
        m_lastPort = m_lastPort == std::numeric_limits<std::uint16_t>::max()
            ? kFirstOwnPort
            : static_cast<std::uint16_t>(m_lastPort + 1);
    } while (isTaken(socket.type, { host, m_lastPort }, false));
    socket.address = { host, m_lastPort };
    socket.bound = true;
}

Loopback::Done Loopback::bind(ProcessId process, int descriptor, SocketAddress address)
{
    const auto id = socketOf(process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (socket.bound || socket.path == Path::Pair)
        return unexpected(EINVAL);
    if (address.host != 0 && !isLoopback(address.host))
        return unexpected(EADDRNOTAVAIL);
    if (address.port == 0) {
        bindSomewhere(socket, address.host);
        return Nothing {};
    }
    const bool reuse = socket.options.contains({ SOL_SOCKET, SO_REUSEADDR });
    if (isTaken(socket.type, address, reuse))
        return unexpected(EADDRINUSE);
    socket.address = address;
    socket.bound = true;
    return Nothing {};
}

Loopback::Done Loopback::listen(ProcessId process, int descriptor, int backlog)
{
    const auto id = socketOf(process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (socket.type == Type::Datagram || socket.path == Path::Pair)
        return unexpected(EOPNOTSUPP);
    if (socket.phase == Phase::Connected || socket.phase == Phase::Connecting)
        return unexpected(EINVAL);
    if (!socket.bound)
        bindSomewhere(socket, 0);
    const bool taken = std::any_of(m_sockets.begin(), m_sockets.end(), [&](const auto &each) {
        return each.first != *id && each.second.phase == Phase::Listening
            && overlaps(each.second.address, socket.address);
    });
    if (taken)
        return unexpected(EADDRINUSE);
    socket.phase = Phase::Listening;
    socket.backlog = static_cast<std::uint32_t>(std::max(backlog, 0));
    return Nothing {};
}

Loopback::Done Loopback::connect(const Caller &caller, int descriptor, SocketAddress address)
{
    const auto id = socketOf(caller.process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (socket.phase == Phase::Connecting)
        return unexpected(EALREADY);
    if (socket.phase != Phase::Fresh)
        return unexpected(EISCONN);
    if (address.host == 0)
        address.host = kLoopbackHost;
    if (!isLoopback(address.host))
        return unexpected(ENETUNREACH);
    if (!socket.bound)
        bindSomewhere(socket, kLoopbackHost);
    else if (socket.address.host == 0)
        socket.address.host = kLoopbackHost;
    socket.remote = address;
    if (socket.type == Type::Datagram)
        return Nothing {}; // phase stays: it may be connected again
    socket.phase = Phase::Connecting;
    socket.error = 0;
    transmit({ What::Ask, *id, 0, socket.address, address, {}, caller.task }, caller);
    return unexpected(EINPROGRESS);
}

void Loopback::arriveAsking(const Segment &segment, Time now, Effects &effects)
{
    if (find(segment.from) == nullptr)
        return; // closed meanwhile
    const auto listener = std::find_if(m_sockets.begin(), m_sockets.end(), [&](const auto &each) {
        return each.second.phase == Phase::Listening
            && overlaps(each.second.address, segment.target);
    });
    if (listener == m_sockets.end()) {
        const Caller back { {}, {}, now, effects };
        return transmit({ What::Refused, 0, segment.from, {}, {}, {}, {} }, back);
    }
    // Linux lets one more wait than it was asked to.
    if (listener->second.line.size() > listener->second.backlog)
        listener->second.queue.push_back(segment.from);
    else
        establish(listener->first, segment.from, now, segment.by, effects);
}

void Loopback::establish(Id listener, Id client, Time now, TaskId by, Effects &effects)
{
    const Id id = make(Type::Stream, Path::Network);
    Socket &own = *find(id);
    Socket &from = *find(listener);
    Socket &other = *find(client);
    own.phase = Phase::Connected;
    own.bound = true;
    own.address = other.remote;
    own.remote = other.address;
    own.peer = client;
    own.options = from.options;
    own.sendLimit = from.sendLimit;
    own.receiveLimit = from.receiveLimit;
    other.peer = id;
    from.line.push_back(id);
    transmit({ What::Connected, id, client, {}, {}, {}, by }, { {}, by, now, effects });
    notify(listener, by, effects);
}

Loopback::Answer<Loopback::Accepted> Loopback::accept(const Caller &caller, int descriptor)
{
    const auto id = socketOf(caller.process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (socket.type == Type::Datagram)
        return unexpected(EOPNOTSUPP);
    if (socket.phase != Phase::Listening)
        return unexpected(EINVAL);
    if (socket.line.empty())
        return unexpected(EAGAIN);
    const Id connection = socket.line.front();
    socket.line.pop_front();
    const int added = addDescriptor(caller.process, connection);
    while (!socket.queue.empty() && socket.line.size() <= socket.backlog) {
        const Id client = socket.queue.front();
        socket.queue.pop_front();
        if (find(client) != nullptr)
            establish(*id, client, caller.now, caller.task, caller.effects);
    }
    return Accepted { added, find(connection)->remote };
}

} // namespace interleave
