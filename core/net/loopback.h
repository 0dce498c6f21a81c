// The network of a simulated run: this computer only, deterministic, with a fixed latency.
//
// A plain value: a copy goes on as the original would. Calls that can have an effect elsewhere take
// the time and tell by Effects whom they wake and where bytes arrived.
//
// Threads: one at a time. Errors: the numbers that Linux gives (errno.h).
// Invariants: what is under way is in order of its arrival; bytes of one sender arrive in the order
// in which they were sent; no socket has more than its buffers hold.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/socketaddress.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interleave {

struct LoopbackSettings {
    Time latency { 1'000'000 };            // one way
    std::uint32_t segment = 65536;         // the most that travels in one piece
    std::uint32_t sendBuffer = 2'626'560;  // what Linux lets grow
    std::uint32_t receiveBuffer = 131'072; // of a stream
    std::uint32_t datagramBuffer = 212'992;

    friend bool operator==(const LoopbackSettings &, const LoopbackSettings &) = default;
};

class Loopback {
public:
    enum class Type : std::uint8_t { Stream, Datagram };
    enum class Path : std::uint8_t { Network, Pair };
    // What a task waits for at a socket: bits.
    static constexpr std::uint8_t kReadable = 1;
    static constexpr std::uint8_t kWritable = 2;

    template <class T>
    using Answer = Result<T, int>;
    using Done = Status<int>;

    struct Woken {
        TaskId task;
        ObjectId object;
        TaskId by; // who sent what it waited for
    };
    struct Arrival {
        ObjectId object;
        std::uint32_t bytes = 0;
    };
    struct Effects {
        std::vector<Arrival> arrived;
        std::vector<Woken> woken;
    };
    // Who asks, and when.
    struct Caller {
        ProcessId process;
        TaskId task;
        Time now;
        Effects &effects;
    };

    explicit Loopback(const LoopbackSettings &settings = {})
        : m_settings(settings)
    {
    }

    // When the next segment arrives; never() when none is under way.
    Time nextArrival() const
    {
        return m_flight.empty() ? Time::never() : m_flight.begin()->first.first;
    }
    // REQUIRES: nextArrival() == now. All that arrives at that moment.
    void deliver(Time now, Effects &effects);

    int open(ProcessId process, Type type);
    std::pair<int, int> openPair(ProcessId process, Type type);
    void name(const Caller &caller, int descriptor, ObjectId object);
    Done close(const Caller &caller, int descriptor);
    // The child has all that its parent has open.
    void fork(ProcessId parent, ProcessId child);
    // Its memory has ended: closes all, and forgets who waited in it.
    void endProcess(const Caller &caller);

    Done bind(ProcessId process, int descriptor, SocketAddress address);
    Done listen(ProcessId process, int descriptor, int backlog);
    Done connect(const Caller &caller, int descriptor, SocketAddress address);
    struct Accepted {
        int descriptor = -1;
        SocketAddress remote;
    };
    Answer<Accepted> accept(const Caller &caller, int descriptor);

    Answer<std::size_t> send(const Caller &caller, int descriptor, std::string_view bytes);
    Done sendTo(
        const Caller &caller, int descriptor, std::string_view bytes, SocketAddress address);
    struct Received {
        std::string bytes;
        SocketAddress from;
    };
    Answer<Received> receive(const Caller &caller, int descriptor, std::size_t most, bool peek);
    Done shutdown(const Caller &caller, int descriptor, bool reading, bool writing);

    Answer<SocketAddress> address(ProcessId process, int descriptor) const;
    Answer<SocketAddress> remoteAddress(ProcessId process, int descriptor) const;
    Answer<int> option(ProcessId process, int descriptor, int level, int option);
    Done setOption(ProcessId process, int descriptor, int level, int option, int value);
    int takeError(ProcessId process, int descriptor);

    Answer<std::uint8_t> readiness(ProcessId process, int descriptor) const;
    struct Interest {
        int descriptor = -1;
        std::uint8_t what = 0;
    };
    void await(
        const Caller &caller, TaskId task, ObjectId object, const std::vector<Interest> &interests);
    // Its wait is over. Whom it was woken in place of is woken.
    void forget(const Caller &caller, TaskId task);

    friend bool operator==(const Loopback &, const Loopback &) = default;

private:
    using Id = std::uint32_t; // of a socket: never given twice; 0: none

    enum class Phase : std::uint8_t { Fresh, Listening, Connecting, Connected };

    struct Waiter {
        TaskId task;
        ObjectId object;
        std::uint8_t what = 0;
        bool alone = false;  // it waits for this socket only, and takes what comes
        bool called = false; // it was woken, and has not come back yet

        friend bool operator==(const Waiter &, const Waiter &) = default;
    };
    struct Datagram {
        std::string bytes;
        SocketAddress from;

        friend bool operator==(const Datagram &, const Datagram &) = default;
    };
    struct Socket {
        Type type {};
        Path path {};
        Phase phase {};
        bool bound = false;
        SocketAddress address;
        SocketAddress remote;
        ObjectId object;
        Id peer = 0;             // the other end, while it exists
        std::uint32_t users = 0; // descriptors and waiters
        bool orphan = false;     // closed, with bytes to send
        std::string unsent;
        bool writingShut = false;
        bool endSent = false;
        std::string stream; // arrived, not yet received
        std::uint64_t underWay = 0;
        std::deque<Datagram> datagrams;
        std::uint64_t datagramBytes = 0;
        bool readingShut = false;
        bool endArrived = false;
        bool reset = false;
        int error = 0;
        std::uint32_t sendLimit = 0;
        std::uint32_t receiveLimit = 0;
        std::map<std::pair<int, int>, int> options;
        std::uint32_t backlog = 0;
        std::deque<Id> line;  // of a listener: connections that nobody has accepted yet
        std::deque<Id> queue; // those that ask while there is no room in the line
        std::vector<Waiter> waiters;

        friend bool operator==(const Socket &, const Socket &) = default;
    };
    struct Entry {
        Id socket = 0;
        bool closed = false;

        friend bool operator==(const Entry &, const Entry &) = default;
    };
    enum class What : std::uint8_t { Ask, Connected, Refused, Bytes, End, Reset, Datagram };
    struct Segment {
        What what {};
        Id from = 0;
        Id to = 0;
        SocketAddress source;
        SocketAddress target;
        std::string bytes;
        TaskId by;

        friend bool operator==(const Segment &, const Segment &) = default;
    };

    LoopbackSettings m_settings;
    std::map<Id, Socket> m_sockets;
    std::map<std::pair<ProcessId, int>, Entry> m_descriptors;
    std::map<ProcessId, int> m_lastDescriptor;
    std::map<std::pair<Time, std::uint64_t>, Segment> m_flight;
    std::map<TaskId, std::vector<Id>> m_waiting;
    Id m_lastSocket = 0;
    std::uint64_t m_sent = 0; // segments
    std::uint16_t m_lastPort = 49151;

    Socket *find(Id id);
    const Socket *find(Id id) const;
    Answer<Id> socketOf(ProcessId process, int descriptor) const;
    Id make(Type type, Path path);
    int addDescriptor(ProcessId process, Id socket);
    static bool overlaps(SocketAddress a, SocketAddress b);
    bool isTaken(Type type, SocketAddress address, bool reuse) const;
    void bindSomewhere(Socket &socket, std::uint32_t host);
    std::uint8_t readinessOf(const Socket &socket) const;
    bool isOver(const Socket &socket) const;
    void notify(Id id, TaskId by, Effects &effects);
    void drop(const Caller &caller, Id id);
    void release(const Caller &caller, Id id);
    void endStream(const Caller &caller, Id id);
    void pump(Id id, const Caller &caller);
    void transmit(Segment segment, const Caller &caller);
    void arrive(Segment segment, Time now, Effects &effects);
    void arriveAsking(const Segment &segment, Time now, Effects &effects);
    void arriveDatagram(Segment segment, Time now, Effects &effects);
    void establish(Id listener, Id client, Time now, TaskId by, Effects &effects);
};

} // namespace interleave
