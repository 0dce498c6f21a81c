#include "core/net/loopback.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <sys/socket.h>

namespace interleave {

namespace {

// What Linux gives to buffers that are asked to be smaller.
constexpr int kSmallestSendBuffer = 4608;
constexpr int kSmallestReceiveBuffer = 2304;
constexpr int kFirstDescriptor = 3;

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
