// The operating system's sockets, as the machine of one process sees them. Waiting is the poller's.
//
// Threads: the holder of the process' GIL.
#pragma once

#include "core/engine/socketpoller.h"
#include "core/machine/network.h"

#include <map>
#include <vector>

namespace interleave {

// A socket that a new process has from its starter; its descriptor travels beside.
struct InheritedSocket {
    std::int32_t descriptor = -1;
    std::uint32_t anyHost = 0;
};

class RealNetwork final : public Network {
public:
    explicit RealNetwork(RunWorld &world)
        : m_poller(world)
    {
    }

    // What a process that is started now shares; in the order of the systems' descriptors.
    std::vector<InheritedSocket> shared(std::vector<int> &fds) const;
    void inherit(InheritedSocket socket, int fd);

    // The process ends, and says so: its sockets end before.
    void closeAll();

    Answer<int> open(SocketType type) override;
    Answer<std::pair<int, int>> openPair(SocketType type) override;
    void name(int, ObjectId) override { }
    Done close(int descriptor) override;
    Done bind(int descriptor, SocketAddress address) override;
    Done listen(int descriptor, int backlog) override;
    Done connect(int descriptor, SocketAddress address) override;
    Answer<Accepted> accept(int descriptor) override;
    Answer<std::size_t> send(int descriptor, std::string_view bytes) override;
    Done sendTo(int descriptor, std::string_view bytes, SocketAddress address) override;
    Answer<Received> receive(int descriptor, std::size_t most, Taking how) override;
    Done shutdown(int descriptor, bool reading, bool writing) override;
    Answer<SocketAddress> address(int descriptor) override;
    Answer<SocketAddress> remoteAddress(int descriptor) override;
    Answer<int> option(int descriptor, int level, int name) override;
    Done setOption(int descriptor, int level, int name, int value) override;
    int takeError(int descriptor) override;
    Answer<std::uint8_t> readiness(int descriptor) override;
    void await(TaskId task, ObjectId object, std::span<const Interest> interests) override;
    void forget(TaskId task) override;

private:
    struct Entry {
        int fd = -1;
        bool closed = false;
        bool anyHost = false;      // bound to any address, which here is 127.0.0.1
        std::uint32_t waiters = 0; // a closed one stays as long as somebody waits for it
    };

    SocketPoller m_poller;
    std::map<int, Entry> m_entries;
    std::map<TaskId, std::vector<int>> m_waiting; // who waits for which descriptors
    int m_last = 2;

    Answer<int> fdOf(int descriptor) const;
    int add(int fd);
    void letGo(int descriptor);
};

} // namespace interleave
