#include "core/net/loopback.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <sys/socket.h>

namespace interleave {

namespace {

constexpr std::size_t kLargestDatagram = 65'507;
// What Linux gives to buffers that are asked to be smaller.
constexpr int kSmallestSendBuffer = 4608;
constexpr int kSmallestReceiveBuffer = 2304;
constexpr std::uint16_t kFirstOwnPort = 49152;
constexpr int kFirstDescriptor = 3;

bool overlaps(SocketAddress a, SocketAddress b)
{
    return a.port == b.port && (a.host == b.host || a.host == 0 || b.host == 0);
}

} // namespace

// --- Sockets and descriptors ---------------------------------------------------------------------

Loopback::Socket *Loopback::find(Id id)
{
    const auto found = m_sockets.find(id);
    return found == m_sockets.end() ? nullptr : &found->second;
}

const Loopback::Socket *Loopback::find(Id id) const
{
    const auto found = m_sockets.find(id);
    return found == m_sockets.end() ? nullptr : &found->second;
}

// A closed one, too, as long as somebody waits for it: see Network.
Loopback::Answer<Loopback::Id> Loopback::socketOf(ProcessId process, int descriptor) const
{
    const auto entry = m_descriptors.find({ process, descriptor });
    if (entry == m_descriptors.end() || find(entry->second.socket) == nullptr)
        return unexpected(EBADF);
    if (entry->second.closed && find(entry->second.socket)->waiters.empty())
        return unexpected(EBADF);
    return entry->second.socket;
}

Loopback::Id Loopback::make(Type type, Path path)
{
    Socket &made = m_sockets[++m_lastSocket];
    made.type = type;
    made.path = path;
    const bool stream = type == Type::Stream && path == Path::Network;
    made.sendLimit = stream ? m_settings.sendBuffer : m_settings.datagramBuffer;
    made.receiveLimit = stream ? m_settings.receiveBuffer : m_settings.datagramBuffer;
    return m_lastSocket;
}

int Loopback::addDescriptor(ProcessId process, Id socket)
{
    const auto [last, isNew] = m_lastDescriptor.try_emplace(process, kFirstDescriptor - 1);
    const int descriptor = ++last->second;
    m_descriptors[{ process, descriptor }] = { socket, false };
    ++find(socket)->users;
    return descriptor;
}

int Loopback::open(ProcessId process, Type type)
{
    return addDescriptor(process, make(type, Path::Network));
}

std::pair<int, int> Loopback::openPair(ProcessId process, Type type)
{
    const Id first = make(type, Path::Pair);
    const Id second = make(type, Path::Pair);
    for (const auto &[own, other] : { std::pair(first, second), std::pair(second, first) }) {
        find(own)->peer = other;
        find(own)->phase = Phase::Connected;
    }
    const int descriptor = addDescriptor(process, first);
    return { descriptor, addDescriptor(process, second) };
}

void Loopback::name(const Caller &caller, int descriptor, ObjectId object)
{
    const auto id = socketOf(caller.process, descriptor);
    if (!id)
        return;
    Socket &socket = *find(*id);
    socket.object = object;
    // What came before anybody accepted the connection.
    if (!socket.stream.empty())
        caller.effects.arrived.push_back(
            { object, static_cast<std::uint32_t>(socket.stream.size()) });
}

Loopback::Done Loopback::close(const Caller &caller, int descriptor)
{
    const auto entry = m_descriptors.find({ caller.process, descriptor });
    if (entry == m_descriptors.end() || entry->second.closed)
        return unexpected(EBADF);
    entry->second.closed = true;
    release(caller, entry->second.socket);
    return Nothing {};
}

void Loopback::release(const Caller &caller, Id id)
{
    if (--find(id)->users == 0)
        drop(caller, id);
}

// Nobody has it any more.
void Loopback::drop(const Caller &caller, Id id)
{
    Socket &socket = *find(id);
    if (socket.phase == Phase::Listening) {
        for (const Id connection : std::exchange(socket.line, {})) {
            transmit({ What::Reset, connection, find(connection)->peer, {}, {}, {}, caller.task },
                caller);
            m_sockets.erase(connection);
        }
        for (const Id client : std::exchange(socket.queue, {}))
            transmit({ What::Refused, id, client, {}, {}, {}, caller.task }, caller);
    }
    const bool connected = socket.type == Type::Stream && socket.phase == Phase::Connected;
    if (connected && !socket.reset) {
        if (socket.stream.empty() && !socket.options.contains({ SOL_SOCKET, SO_LINGER })) {
            socket.orphan = true;
            return endStream(caller, id);
        }
        // Bytes that nobody will ever take, or a close that does not linger: the other side hears
        // of it.
        transmit({ What::Reset, id, socket.peer, {}, {}, {}, caller.task }, caller);
    }
    m_sockets.erase(id);
}

void Loopback::fork(ProcessId parent, ProcessId child)
{
    std::vector<std::pair<int, Entry>> inherited;
    for (auto entry = m_descriptors.lower_bound({ parent, 0 });
         entry != m_descriptors.end() && entry->first.first == parent; ++entry) {
        if (!entry->second.closed)
            inherited.emplace_back(entry->first.second, entry->second);
    }
    for (const auto &[descriptor, entry] : inherited) {
        m_descriptors[{ child, descriptor }] = entry;
        ++find(entry.socket)->users;
    }
    if (const auto last = m_lastDescriptor.find(parent); last != m_lastDescriptor.end())
        m_lastDescriptor[child] = last->second;
}

void Loopback::endProcess(const Caller &caller)
{
    std::vector<int> open;
    for (auto entry = m_descriptors.lower_bound({ caller.process, 0 });
         entry != m_descriptors.end() && entry->first.first == caller.process; ++entry) {
        if (!entry->second.closed)
            open.push_back(entry->first.second);
    }
    for (const int descriptor : open)
        static_cast<void>(close(caller, descriptor));
}

// --- Addresses and connections -------------------------------------------------------------------

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

// --- Bytes ---------------------------------------------------------------------------------------

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

// --- Addresses and options -----------------------------------------------------------------------

Loopback::Answer<SocketAddress> Loopback::address(ProcessId process, int descriptor) const
{
    const auto id = socketOf(process, descriptor);
    if (!id)
        return unexpected(id.error());
    return find(*id)->address;
}

Loopback::Answer<SocketAddress> Loopback::remoteAddress(ProcessId process, int descriptor) const
{
    const auto id = socketOf(process, descriptor);
    if (!id)
        return unexpected(id.error());
    const Socket &socket = *find(*id);
    const bool connected = socket.phase == Phase::Connected
        || (socket.type == Type::Datagram && socket.remote.port != 0);
    if (!connected || isOver(socket))
        return unexpected(ENOTCONN);
    return socket.remote;
}

Loopback::Answer<int> Loopback::option(ProcessId process, int descriptor, int level, int option)
{
    const auto id = socketOf(process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    if (level == SOL_SOCKET) {
        switch (option) {
        case SO_ERROR:
            return std::exchange(socket.error, 0);
        case SO_TYPE:
            return socket.type == Type::Stream ? int { SOCK_STREAM } : int { SOCK_DGRAM };
        case SO_ACCEPTCONN:
            return socket.phase == Phase::Listening ? 1 : 0;
        case SO_SNDBUF:
            return static_cast<int>(socket.sendLimit);
        case SO_RCVBUF:
            return static_cast<int>(socket.receiveLimit);
        default:
            break;
        }
    }
    const auto found = socket.options.find({ level, option });
    return found == socket.options.end() ? 0 : found->second;
}

Loopback::Done Loopback::setOption(
    ProcessId process, int descriptor, int level, int option, int value)
{
    const auto id = socketOf(process, descriptor);
    if (!id)
        return unexpected(id.error());
    Socket &socket = *find(*id);
    // Linux takes twice of what it is asked for.
    const int twice = std::clamp(value, 0, std::numeric_limits<int>::max() / 2) * 2;
    if (level == SOL_SOCKET && option == SO_SNDBUF)
        socket.sendLimit = static_cast<std::uint32_t>(std::max(twice, kSmallestSendBuffer));
    else if (level == SOL_SOCKET && option == SO_RCVBUF)
        socket.receiveLimit = static_cast<std::uint32_t>(std::max(twice, kSmallestReceiveBuffer));
    else if (value != 0)
        socket.options[{ level, option }] = value;
    else
        socket.options.erase({ level, option });
    return Nothing {};
}

int Loopback::takeError(ProcessId process, int descriptor)
{
    const auto id = socketOf(process, descriptor);
    return id ? std::exchange(find(*id)->error, 0) : EBADF;
}

// --- Waiting -------------------------------------------------------------------------------------

std::uint8_t Loopback::readinessOf(const Socket &socket) const
{
    constexpr std::uint8_t kBoth = kReadable | kWritable;
    if (socket.type == Type::Datagram) {
        const bool readable = !socket.datagrams.empty() || socket.error != 0 || socket.readingShut;
        return readable ? kBoth : kWritable;
    }
    switch (socket.phase) {
    case Phase::Fresh:
        return kBoth; // as poll() has it: there is nothing to wait for
    case Phase::Listening:
        return socket.line.empty() ? std::uint8_t { 0 } : kReadable;
    case Phase::Connecting:
        return 0;
    case Phase::Connected:
        break;
    }
    if (socket.error != 0 || socket.reset)
        return kBoth;
    const bool readable = !socket.stream.empty() || socket.endArrived || socket.readingShut;
    const bool writable = socket.writingShut || socket.unsent.size() < socket.sendLimit;
    return static_cast<std::uint8_t>((readable ? kReadable : 0) | (writable ? kWritable : 0));
}

Loopback::Answer<std::uint8_t> Loopback::readiness(ProcessId process, int descriptor) const
{
    const auto id = socketOf(process, descriptor);
    if (!id)
        return unexpected(id.error());
    return readinessOf(*find(*id));
}

// Calls all who look, and of those who take the first, unless one is on its way already.
void Loopback::notify(Id id, TaskId by, Effects &effects)
{
    Socket &socket = *find(id);
    const std::uint8_t ready = readinessOf(socket);
    for (const std::uint8_t bit : { kReadable, kWritable }) {
        if ((ready & bit) == 0)
            continue;
        bool taken = std::any_of(socket.waiters.begin(), socket.waiters.end(),
            [&](const Waiter &w) { return w.called && w.alone && (w.what & bit) != 0; });
        for (Waiter &waiter : socket.waiters) {
            if (waiter.called || (waiter.what & bit) == 0 || (waiter.alone && taken))
                continue;
            taken = taken || waiter.alone;
            waiter.called = true;
            effects.woken.push_back({ waiter.task, waiter.object, by });
        }
    }
}

void Loopback::await(
    const Caller &caller, TaskId task, ObjectId object, const std::vector<Interest> &interests)
{
    for (const Interest &interest : interests) {
        const auto id = socketOf(caller.process, interest.descriptor);
        if (!id)
            continue;
        Socket &socket = *find(*id);
        const auto known = std::find_if(socket.waiters.begin(), socket.waiters.end(),
            [&](const Waiter &waiter) { return waiter.task == task; });
        if (known != socket.waiters.end()) {
            known->what = interest.what;
            known->called = false;
            continue;
        }
        socket.waiters.push_back({ task, object, interest.what, interests.size() == 1, false });
        ++socket.users;
        m_waiting[task].push_back(*id);
    }
}

void Loopback::forget(const Caller &caller, TaskId task)
{
    const auto waiting = m_waiting.find(task);
    if (waiting == m_waiting.end())
        return;
    const std::vector<Id> sockets = std::move(waiting->second);
    m_waiting.erase(waiting);
    for (const Id id : sockets) {
        Socket &socket = *find(id);
        std::erase_if(socket.waiters, [&](const Waiter &waiter) { return waiter.task == task; });
        notify(id, {}, caller.effects);
        release(caller, id);
    }
}

} // namespace interleave
