// The operating system's sockets, kept to this computer: non-blocking, closed with their process,
// never a signal. Who listens on any address listens on 127.0.0.1; other hosts are unreachable.
//
// Threads: any; a descriptor is the caller's to guard. Errors: errno's numbers.
#pragma once

#include "core/base/result.h"
#include "core/base/socketaddress.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace interleave::ossocket {

enum class Type : std::uint8_t { Stream, Datagram };

Result<int, int> open(Type type);
Result<std::pair<int, int>, int> openPair(Type type);
void close(int fd);

Status<int> bind(int fd, SocketAddress address);
Status<int> listen(int fd, int backlog);
bool listens(int fd);
Status<int> connect(int fd, SocketAddress address);
struct Accepted {
    int fd = -1;
    SocketAddress remote;
};
Result<Accepted, int> accept(int fd);

Result<std::size_t, int> send(int fd, std::string_view bytes);
Status<int> sendTo(int fd, std::string_view bytes, SocketAddress address);
struct Received {
    std::string bytes;
    SocketAddress from;
};
Result<Received, int> receive(int fd, std::size_t most, bool peek);
Status<int> shutdown(int fd, bool reading, bool writing);

Result<SocketAddress, int> address(int fd);
Result<SocketAddress, int> remoteAddress(int fd);
Result<int, int> option(int fd, int level, int name);
// SO_LINGER: 1 is a close that resets the connection.
Status<int> setOption(int fd, int level, int name, int value);

// Events for poll() behind bits of readable (1) and writable (2), and back.
short pollEvents(std::uint8_t what);
std::uint8_t readinessOf(short events);
std::uint8_t readiness(int fd);

} // namespace interleave::ossocket
