#include "core/engine/realnetwork.h"

#include "core/net/ossocket.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

namespace interleave {

namespace {

ossocket::Type typeOf(SocketType type)
{
    return type == SocketType::Stream ? ossocket::Type::Stream : ossocket::Type::Datagram;
}

} // namespace

Network::Answer<int> RealNetwork::fdOf(int descriptor) const
{
    const auto entry = m_entries.find(descriptor);
    if (entry == m_entries.end())
        return unexpected(EBADF);
    return entry->second.fd;
}

int RealNetwork::add(int fd)
{
    m_entries[++m_last] = { fd, false, false, 0 };
    return m_last;
}

std::vector<InheritedSocket> RealNetwork::shared(std::vector<int> &fds) const
{
    std::vector<InheritedSocket> sockets;
    for (const auto &[descriptor, entry] : m_entries) {
        if (entry.closed)
            continue;
        sockets.push_back({ descriptor, entry.anyHost ? 1u : 0u });
        fds.push_back(entry.fd);
    }
    return sockets;
}

void RealNetwork::inherit(InheritedSocket socket, int fd)
{
    m_entries[socket.descriptor] = { fd, false, socket.anyHost != 0, 0 };
    m_last = std::max(m_last, int { socket.descriptor });
}

void RealNetwork::closeAll()
{
    m_poller.clear();
    for (const auto &[descriptor, entry] : std::exchange(m_entries, {}))
        ossocket::close(entry.fd);
}

Network::Answer<int> RealNetwork::open(SocketType type)
{
    const auto fd = ossocket::open(typeOf(type));
    if (!fd)
        return unexpected(fd.error());
    return add(*fd);
}

Network::Answer<std::pair<int, int>> RealNetwork::openPair(SocketType type)
{
    const auto fds = ossocket::openPair(typeOf(type));
    if (!fds)
        return unexpected(fds.error());
    const int first = add(fds->first);
    return std::pair(first, add(fds->second));
}

Network::Done RealNetwork::close(int descriptor)
{
    const auto entry = m_entries.find(descriptor);
    if (entry == m_entries.end() || entry->second.closed)
        return unexpected(EBADF);
    entry->second.closed = true;
    letGo(descriptor);
    return Nothing {};
}

// Closed by the program, and nobody waits for it any more.
void RealNetwork::letGo(int descriptor)
{
    const auto entry = m_entries.find(descriptor);
    if (!entry->second.closed || entry->second.waiters != 0)
        return;
    // A client that comes from now on is refused.
    if (ossocket::listens(entry->second.fd))
        m_poller.settle();
    ossocket::close(entry->second.fd);
    m_entries.erase(entry);
}

Network::Done RealNetwork::bind(int descriptor, SocketAddress address)
{
    const auto fd = fdOf(descriptor);
    if (!fd)
        return unexpected(fd.error());
    m_entries[descriptor].anyHost = address.host == 0;
    return ossocket::bind(*fd, address);
}

Network::Done RealNetwork::listen(int descriptor, int backlog)
{
    const auto fd = fdOf(descriptor);
    return fd ? ossocket::listen(*fd, backlog) : unexpected(fd.error());
}

Network::Done RealNetwork::connect(int descriptor, SocketAddress address)
{
    const auto fd = fdOf(descriptor);
    return fd ? ossocket::connect(*fd, address) : unexpected(fd.error());
}

Network::Answer<Network::Accepted> RealNetwork::accept(int descriptor)
{
    const auto fd = fdOf(descriptor);
    if (!fd)
        return unexpected(fd.error());
    const auto accepted = ossocket::accept(*fd);
    if (!accepted)
        return unexpected(accepted.error());
    return Accepted { add(accepted->fd), accepted->remote };
}

Network::Answer<std::size_t> RealNetwork::send(int descriptor, std::string_view bytes)
{
    const auto fd = fdOf(descriptor);
    return fd ? ossocket::send(*fd, bytes) : unexpected(fd.error());
}

Network::Done RealNetwork::sendTo(int descriptor, std::string_view bytes, SocketAddress address)
{
    const auto fd = fdOf(descriptor);
    return fd ? ossocket::sendTo(*fd, bytes, address) : unexpected(fd.error());
}

Network::Answer<Network::Received> RealNetwork::receive(
    int descriptor, std::size_t most, Taking how)
{
    const auto fd = fdOf(descriptor);
    if (!fd)
        return unexpected(fd.error());
    auto received = ossocket::receive(*fd, most, how == Taking::Peek);
    if (!received)
        return unexpected(received.error());
    return Received { std::move(received->bytes), received->from };
}

Network::Done RealNetwork::shutdown(int descriptor, bool reading, bool writing)
{
    const auto fd = fdOf(descriptor);
    return fd ? ossocket::shutdown(*fd, reading, writing) : unexpected(fd.error());
}

Network::Answer<SocketAddress> RealNetwork::address(int descriptor)
{
    const auto fd = fdOf(descriptor);
    if (!fd)
        return unexpected(fd.error());
    auto own = ossocket::address(*fd);
    if (own && m_entries[descriptor].anyHost)
        own->host = 0;
    return own;
}

Network::Answer<SocketAddress> RealNetwork::remoteAddress(int descriptor)
{
    const auto fd = fdOf(descriptor);
    return fd ? ossocket::remoteAddress(*fd) : unexpected(fd.error());
}

Network::Answer<int> RealNetwork::option(int descriptor, int level, int name)
{
    const auto fd = fdOf(descriptor);
    return fd ? ossocket::option(*fd, level, name) : unexpected(fd.error());
}

Network::Done RealNetwork::setOption(int descriptor, int level, int name, int value)
{
    const auto fd = fdOf(descriptor);
    return fd ? ossocket::setOption(*fd, level, name, value) : unexpected(fd.error());
}

int RealNetwork::takeError(int descriptor)
{
    const auto error = option(descriptor, SOL_SOCKET, SO_ERROR);
    return error ? *error : error.error();
}

Network::Answer<std::uint8_t> RealNetwork::readiness(int descriptor)
{
    const auto fd = fdOf(descriptor);
    if (!fd)
        return unexpected(fd.error());
    return ossocket::readiness(*fd);
}

void RealNetwork::await(TaskId task, ObjectId object, std::span<const Interest> interests)
{
    std::vector<pollfd> sockets;
    std::vector<int> descriptors;
    for (const Interest &interest : interests) {
        const auto entry = m_entries.find(interest.descriptor);
        if (entry == m_entries.end())
            continue;
        sockets.push_back({ entry->second.fd, ossocket::pollEvents(interest.what), 0 });
        descriptors.push_back(interest.descriptor);
        ++entry->second.waiters;
    }
    const std::vector<int> before = std::exchange(m_waiting[task], std::move(descriptors));
    // First: until then the poller waits for the old ones.
    m_poller.add(task, object, std::move(sockets));
    for (const int descriptor : before) {
        --m_entries[descriptor].waiters;
        letGo(descriptor);
    }
}

void RealNetwork::forget(TaskId task)
{
    const auto waiting = m_waiting.find(task);
    if (waiting == m_waiting.end())
        return;
    m_poller.remove(task);
    for (const int descriptor : waiting->second) {
        --m_entries[descriptor].waiters;
        letGo(descriptor);
    }
    m_waiting.erase(waiting);
}

} // namespace interleave
