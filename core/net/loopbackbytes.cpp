// Bytes and datagrams: sent, under way, arrived, received.
#include "core/net/loopback.h"

#include <algorithm>
#include <cerrno>

namespace interleave {

namespace {

constexpr std::size_t kLargestDatagram = 65'507;

} // namespace

Loopback::Answer<std::size_t> Loopback::send(
    const Caller &caller, int descriptor, std::string_view bytes)
{
    const auto id = socketOf(caller.process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (socket.error != 0)
        return unexpected(std::exchange(socket.error, 0));
    if (socket.type == Type::Datagram) {
        if (socket.path == Path::Network && socket.remote.port == 0)
            return unexpected(EDESTADDRREQ);
        const auto done = sendTo(caller, descriptor, bytes, socket.remote);
        return done ? Answer<std::size_t>(bytes.size()) : unexpected(done.error());
    }
    if (socket.phase == Phase::Connecting)
        return unexpected(EAGAIN);
    const bool otherGone = socket.path == Path::Pair && find(socket.peer) == nullptr;
    if (socket.phase != Phase::Connected || socket.writingShut || socket.reset || otherGone)
        return unexpected(EPIPE);
    if (bytes.empty())
        return std::size_t { 0 };
    // What the other end has room for does not wait here.
    const Socket *peer = find(socket.peer);
    const std::uint64_t waiting = peer == nullptr ? 0 : peer->stream.size() + peer->underWay;
    const std::uint64_t beyond = peer == nullptr
        ? bytes.size()
        : peer->receiveLimit - std::min<std::uint64_t>(waiting, peer->receiveLimit);
    const std::uint64_t room = socket.sendLimit + (socket.unsent.empty() ? beyond : 0);
    if (socket.unsent.size() >= room)
        return unexpected(EAGAIN);
    const std::size_t taken = std::min<std::size_t>(bytes.size(), room - socket.unsent.size());
    socket.unsent.append(bytes.substr(0, taken));
    pump(*id, caller);
    return taken;
}

// Lets go what the other end has room for, and the end behind it.
void Loopback::pump(Id id, const Caller &caller)
{
    Socket &socket = *find(id);
    while (!socket.unsent.empty()) {
        Socket *peer = find(socket.peer);
        std::size_t amount = std::min<std::size_t>(socket.unsent.size(), m_settings.segment);
        if (peer != nullptr) {
            const std::uint64_t taken = peer->stream.size() + peer->underWay;
            if (taken >= peer->receiveLimit)
                return;
            amount = std::min<std::size_t>(amount, peer->receiveLimit - taken);
            peer->underWay += amount;
        }
        Segment segment { What::Bytes, id, socket.peer, {}, {}, socket.unsent.substr(0, amount),
            caller.task };
        socket.unsent.erase(0, amount);
        transmit(std::move(segment), caller);
    }
    if (socket.writingShut && !socket.endSent && !socket.reset) {
        socket.endSent = true;
        transmit({ What::End, id, socket.peer, {}, {}, {}, caller.task }, caller);
    }
    if (socket.orphan && (socket.endSent || socket.reset))
        m_sockets.erase(id);
}

void Loopback::endStream(const Caller &caller, Id id)
{
    find(id)->writingShut = true;
    pump(id, caller);
}

Loopback::Answer<Loopback::Received> Loopback::receive(
    const Caller &caller, int descriptor, std::size_t most, bool peek)
{
    const auto id = socketOf(caller.process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (socket.type == Type::Datagram) {
        if (socket.error != 0)
            return unexpected(std::exchange(socket.error, 0));
        if (socket.datagrams.empty())
            return socket.readingShut ? Answer<Received>(Received {}) : unexpected(EAGAIN);
        Datagram &first = socket.datagrams.front();
        Received received { first.bytes.substr(0, most), first.from };
        if (!peek) {
            socket.datagramBytes -= first.bytes.size();
            socket.datagrams.pop_front();
        }
        return received;
    }
    if (socket.phase == Phase::Connecting)
        return unexpected(EAGAIN);
    if (socket.phase != Phase::Connected)
        return unexpected(socket.error != 0 ? std::exchange(socket.error, 0) : ENOTCONN);
    if (most == 0)
        return Received {};
    if (socket.stream.empty()) {
        if (socket.endArrived || socket.readingShut)
            return Received {};
        if (socket.error != 0)
            return unexpected(std::exchange(socket.error, 0));
        return socket.reset ? Answer<Received>(Received {}) : unexpected(EAGAIN);
    }
    Received received { socket.stream.substr(0, most), {} };
    if (!peek) {
        socket.stream.erase(0, received.bytes.size());
        if (const Id peer = socket.peer; find(peer) != nullptr) {
            pump(peer, caller);
            if (find(peer) != nullptr)
                notify(peer, caller.task, caller.effects);
        }
    }
    return received;
}

Loopback::Done Loopback::shutdown(const Caller &caller, int descriptor, bool reading, bool writing)
{
    const auto id = socketOf(caller.process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (socket.phase == Phase::Listening && reading) {
        // Who waits in accept() hears of it.
        for (const Id connection : std::exchange(socket.line, {})) {
            transmit({ What::Reset, connection, find(connection)->peer, {}, {}, {}, caller.task },
                caller);
            m_sockets.erase(connection);
        }
        for (const Id client : std::exchange(socket.queue, {}))
            transmit({ What::Refused, *id, client, {}, {}, {}, caller.task }, caller);
        socket.phase = Phase::Fresh;
        notify(*id, caller.task, caller.effects);
        return Nothing {};
    }
    const bool connected = socket.type == Type::Stream
        ? socket.phase == Phase::Connected
        : socket.remote.port != 0 || socket.path == Path::Pair;
    if (!connected || isOver(socket))
        return unexpected(ENOTCONN);
    socket.readingShut = socket.readingShut || reading;
    if (writing && socket.type == Type::Stream)
        endStream(caller, *id);
    notify(*id, caller.task, caller.effects);
    return Nothing {};
}

Loopback::Done Loopback::sendTo(
    const Caller &caller, int descriptor, std::string_view bytes, SocketAddress address)
{
    const auto id = socketOf(caller.process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (socket.error != 0)
        return unexpected(std::exchange(socket.error, 0));
    if (socket.type == Type::Stream)
        return unexpected(socket.phase == Phase::Connected ? EISCONN : EPIPE);
    if (bytes.size() > kLargestDatagram)
        return unexpected(EMSGSIZE);
    if (socket.path == Path::Pair) {
        Socket *peer = find(socket.peer);
        if (peer == nullptr)
            return unexpected(ECONNREFUSED);
        if (peer->datagramBytes + bytes.size() > peer->receiveLimit)
            return unexpected(EAGAIN);
    } else {
        if (address.host == 0)
            address.host = kLoopbackHost;
        if (!isLoopback(address.host))
            return unexpected(ENETUNREACH);
        if (address.port == 0)
            return unexpected(EINVAL);
        if (!socket.bound)
            bindSomewhere(socket, 0);
    }
    SocketAddress source = socket.address;
    if (socket.path == Path::Network && source.host == 0)
        source.host = kLoopbackHost;
    transmit({ What::Datagram, *id, socket.peer, source, address, std::string(bytes), caller.task },
        caller);
    return Nothing {};
}

void Loopback::arriveDatagram(Segment segment, Time now, Effects &effects)
{
    auto to = m_sockets.find(segment.to);
    if (to == m_sockets.end()) {
        to = std::find_if(m_sockets.begin(), m_sockets.end(), [&](const auto &each) {
            const Socket &socket = each.second;
            return socket.type == Type::Datagram && socket.path == Path::Network && socket.bound
                && overlaps(socket.address, segment.target)
                && (socket.remote.port == 0 || socket.remote == segment.source);
        });
    }
    if (to == m_sockets.end()) {
        // Only who is connected is told that nobody is there.
        const Socket *sender = find(segment.from);
        if (sender != nullptr && sender->remote.port != 0) {
            const Caller back { {}, {}, now, effects };
            transmit({ What::Refused, 0, segment.from, {}, {}, {}, {} }, back);
        }
        return;
    }
    Socket &socket = to->second;
    if (socket.datagramBytes + segment.bytes.size() > socket.receiveLimit)
        return; // no room: it is lost
    socket.datagramBytes += segment.bytes.size();
    effects.arrived.push_back({ socket.object, static_cast<std::uint32_t>(segment.bytes.size()) });
    socket.datagrams.push_back({ std::move(segment.bytes), segment.source });
    notify(to->first, segment.by, effects);
}

// Both sides have ended their stream, or one has broken it off.
bool Loopback::isOver(const Socket &socket) const
{
    return socket.reset || (socket.endSent && socket.endArrived);
}

// --- What is under way ---------------------------------------------------------------------------

void Loopback::transmit(Segment segment, const Caller &caller)
{
    const Socket *own = find(segment.from);
    const Socket *other = find(segment.to);
    const bool pair = (own != nullptr && own->path == Path::Pair)
        || (other != nullptr && other->path == Path::Pair);
    if (pair)
        return arrive(std::move(segment), caller.now, caller.effects);
    m_flight.emplace(std::pair(caller.now + m_settings.latency, ++m_sent), std::move(segment));
}

void Loopback::deliver(Time now, Effects &effects)
{
    while (!m_flight.empty() && m_flight.begin()->first.first <= now) {
        auto first = m_flight.extract(m_flight.begin());
        arrive(std::move(first.mapped()), now, effects);
    }
}

void Loopback::arrive(Segment segment, Time now, Effects &effects)
{
    if (segment.what == What::Ask)
        return arriveAsking(segment, now, effects);
    if (segment.what == What::Datagram)
        return arriveDatagram(std::move(segment), now, effects);
    Socket *to = find(segment.to);
    if (to == nullptr) {
        // Closed meanwhile: whoever still sends to it hears of it.
        if (segment.what == What::Bytes || segment.what == What::Connected) {
            const Caller back { {}, {}, now, effects };
            transmit({ What::Reset, segment.to, segment.from, {}, {}, {}, {} }, back);
        }
        return;
    }
    switch (segment.what) {
    case What::Connected:
        to->phase = Phase::Connected;
        break;
    case What::Refused:
        to->phase = Phase::Fresh;
        to->error = ECONNREFUSED;
        break;
    case What::Bytes:
        to->underWay -= segment.bytes.size();
        effects.arrived.push_back({ to->object, static_cast<std::uint32_t>(segment.bytes.size()) });
        to->stream += segment.bytes;
        break;
    case What::End:
        to->endArrived = true;
        break;
    case What::Reset:
        to->reset = true;
        to->error = to->endArrived ? EPIPE : ECONNRESET;
        to->unsent.clear();
        if (to->orphan) {
            m_sockets.erase(segment.to);
            return;
        }
        break;
    case What::Ask:
    case What::Datagram:
        break;
    }
    notify(segment.to, segment.by, effects);
}

} // namespace interleave
