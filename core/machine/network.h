// What natives ask of the network of a run: sockets, by descriptors of the memory that asks.
//
// Nothing here waits. What cannot be done yet answers EAGAIN (connect: EINPROGRESS); the native
// then asks by await() to be woken, parks, and tries again. Every await() is followed by one
// forget(), when the wait is over in whatever way. A socket that is closed while somebody waits for
// it stays usable for who waits, as in a system call that is under way.
//
// Threads: the user of the machine that asks. Errors: the system's numbers (errno.h).
// Descriptors are given out in order from 3, and never twice in a memory.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/socketaddress.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace interleave {

enum class SocketType : std::uint8_t { Stream, Datagram };

// What a socket is ready for, or what somebody waits for: bits.
inline constexpr std::uint8_t kReadable = 1; // a connection, bytes, the end of the stream, an error
inline constexpr std::uint8_t kWritable = 2; // room, a connection made or refused

struct Interest {
    int descriptor = -1;
    std::uint8_t what = 0;
};

class Network {
public:
    template <class T>
    using Answer = Result<T, int>;
    using Done = Status<int>;

    virtual ~Network() = default;

    virtual Answer<int> open(SocketType type) = 0;
    // Two ends of a connection within this computer.
    virtual Answer<std::pair<int, int>> openPair(SocketType type) = 0;
    // Under what number the trace knows it; said once, after its ObjectCreated.
    virtual void name(int descriptor, ObjectId object) = 0;
    virtual Done close(int descriptor) = 0;

    virtual Done bind(int descriptor, SocketAddress address) = 0;
    virtual Done listen(int descriptor, int backlog) = 0;
    // A stream: EINPROGRESS; when it is writable, takeError() says what came of it.
    virtual Done connect(int descriptor, SocketAddress address) = 0;
    struct Accepted {
        int descriptor = -1;
        SocketAddress remote;
    };
    virtual Answer<Accepted> accept(int descriptor) = 0;

    // How many of the bytes were taken: at least one, unless there is none.
    virtual Answer<std::size_t> send(int descriptor, std::string_view bytes) = 0;
    virtual Done sendTo(int descriptor, std::string_view bytes, SocketAddress address) = 0;
    struct Received {
        std::string bytes; // none of a stream: its end
        SocketAddress from;
    };
    enum class Taking : std::uint8_t { Take, Peek };
    virtual Answer<Received> receive(int descriptor, std::size_t most, Taking how) = 0;
    virtual Done shutdown(int descriptor, bool reading, bool writing) = 0;

    virtual Answer<SocketAddress> address(int descriptor) = 0;
    virtual Answer<SocketAddress> remoteAddress(int descriptor) = 0;
    virtual Answer<int> option(int descriptor, int level, int name) = 0;
    // SO_LINGER is on or off: on, closing resets the connection at once.
    virtual Done setOption(int descriptor, int level, int name, int value) = 0;
    // What went wrong since the last call; 0: nothing.
    virtual int takeError(int descriptor) = 0;

    // Bits of kReadable and kWritable; EBADF when there is no such socket.
    virtual Answer<std::uint8_t> readiness(int descriptor) = 0;
    // Wakes the task once one of them is ready. With a single one it is one of a line: as many are
    // woken as can go on.
    virtual void await(TaskId task, ObjectId object, std::span<const Interest> interests) = 0;
    virtual void forget(TaskId task) = 0;
};

} // namespace interleave
