#include "core/net/ossocket.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace interleave::ossocket {

namespace {

// More than any datagram; a stream's receiver is asked again for the rest.
constexpr std::size_t kMostAtOnce = 1 << 20;

sockaddr_in systemAddress(SocketAddress address)
{
    sockaddr_in in {};
    in.sin_family = AF_INET;
    in.sin_port = htons(address.port);
    in.sin_addr.s_addr = htonl(address.host == 0 ? kLoopbackHost : address.host);
    return in;
}

SocketAddress ownAddress(const sockaddr_storage &address)
{
    if (address.ss_family != AF_INET)
        return {};
    const auto &in = reinterpret_cast<const sockaddr_in &>(address);
    return { ntohl(in.sin_addr.s_addr), ntohs(in.sin_port) };
}

int systemType(Type type)
{
    return (type == Type::Stream ? SOCK_STREAM : SOCK_DGRAM) | SOCK_NONBLOCK | SOCK_CLOEXEC;
}

Status<int> done(int result)
{
    if (result != 0)
        return unexpected(int { errno });
    return Nothing {};
}

bool isElsewhere(SocketAddress address)
{
    return address.host != 0 && !isLoopback(address.host);
}

} // namespace

Result<int, int> open(Type type)
{
    const int fd = ::socket(AF_INET, systemType(type), 0);
    if (fd < 0)
        return unexpected(int { errno });
    return fd;
}

Result<std::pair<int, int>, int> openPair(Type type)
{
    std::array<int, 2> ends {};
    if (::socketpair(AF_UNIX, systemType(type), 0, ends.data()) != 0)
        return unexpected(int { errno });
    return std::pair(ends[0], ends[1]);
}

void close(int fd)
{
    ::close(fd);
}

Status<int> bind(int fd, SocketAddress address)
{
    if (isElsewhere(address))
        return unexpected(EADDRNOTAVAIL);
    const sockaddr_in in = systemAddress(address);
    return done(::bind(fd, reinterpret_cast<const sockaddr *>(&in), sizeof in));
}

Status<int> listen(int fd, int backlog)
{
    // Without an address the system would take any of this computer's.
    const auto own = address(fd);
    if (own && own->port == 0) {
        if (const auto bound = bind(fd, {}); !bound)
            return bound;
    }
    return done(::listen(fd, std::max(backlog, 0)));
}

bool listens(int fd)
{
    int answer = 0;
    socklen_t size = sizeof answer;
    return ::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &answer, &size) == 0 && answer != 0;
}

Status<int> connect(int fd, SocketAddress address)
{
    if (isElsewhere(address))
        return unexpected(ENETUNREACH);
    const sockaddr_in in = systemAddress(address);
    return done(::connect(fd, reinterpret_cast<const sockaddr *>(&in), sizeof in));
}

Result<Accepted, int> accept(int fd)
{
    sockaddr_storage from {};
    socklen_t size = sizeof from;
    const int accepted
        = ::accept4(fd, reinterpret_cast<sockaddr *>(&from), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (accepted < 0)
        return unexpected(int { errno });
    return Accepted { accepted, ownAddress(from) };
}

Result<std::size_t, int> send(int fd, std::string_view bytes)
{
    const ssize_t sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0)
        return unexpected(int { errno });
    return static_cast<std::size_t>(sent);
}

Status<int> sendTo(int fd, std::string_view bytes, SocketAddress address)
{
    if (isElsewhere(address))
        return unexpected(ENETUNREACH);
    const sockaddr_in in = systemAddress(address);
    const ssize_t sent = ::sendto(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL,
        reinterpret_cast<const sockaddr *>(&in), sizeof in);
    return done(sent < 0 ? -1 : 0);
}

Result<Received, int> receive(int fd, std::size_t most, bool peek)
{
    Received received;
    received.bytes.resize(std::min(most, kMostAtOnce));
    sockaddr_storage from {};
    socklen_t size = sizeof from;
    const ssize_t got = ::recvfrom(fd, received.bytes.data(), received.bytes.size(),
        peek ? MSG_PEEK : 0, reinterpret_cast<sockaddr *>(&from), &size);
    if (got < 0)
        return unexpected(int { errno });
    received.bytes.resize(static_cast<std::size_t>(got));
    if (size != 0)
        received.from = ownAddress(from);
    return received;
}

Status<int> shutdown(int fd, bool reading, bool writing)
{
    return done(::shutdown(fd, reading && writing ? SHUT_RDWR : reading ? SHUT_RD : SHUT_WR));
}

Result<SocketAddress, int> address(int fd)
{
    sockaddr_storage own {};
    socklen_t size = sizeof own;
    if (::getsockname(fd, reinterpret_cast<sockaddr *>(&own), &size) != 0)
        return unexpected(int { errno });
    return ownAddress(own);
}

Result<SocketAddress, int> remoteAddress(int fd)
{
    sockaddr_storage other {};
    socklen_t size = sizeof other;
    if (::getpeername(fd, reinterpret_cast<sockaddr *>(&other), &size) != 0)
        return unexpected(int { errno });
    return ownAddress(other);
}

Result<int, int> option(int fd, int level, int name)
{
    int value = 0;
    socklen_t size = sizeof value;
    if (::getsockopt(fd, level, name, &value, &size) != 0)
        return unexpected(int { errno });
    return value;
}

Status<int> setOption(int fd, int level, int name, int value)
{
    if (level == SOL_SOCKET && name == SO_LINGER) {
        const linger how { value, 0 };
        return done(::setsockopt(fd, level, name, &how, sizeof how));
    }
    return done(::setsockopt(fd, level, name, &value, sizeof value));
}

short pollEvents(std::uint8_t what)
{
    return static_cast<short>(((what & 1) != 0 ? POLLIN : 0) | ((what & 2) != 0 ? POLLOUT : 0));
}

std::uint8_t readinessOf(short events)
{
    const bool readable = (events & (POLLIN | POLLHUP | POLLERR)) != 0;
    const bool writable = (events & (POLLOUT | POLLERR)) != 0;
    return static_cast<std::uint8_t>((readable ? 1 : 0) | (writable ? 2 : 0));
}

std::uint8_t readiness(int fd)
{
    pollfd one { fd, POLLIN | POLLOUT, 0 };
    return ::poll(&one, 1, 0) > 0 ? readinessOf(one.revents) : std::uint8_t { 0 };
}

} // namespace interleave::ossocket
