// Who waits for sockets of the operating system in one process: a thread that sleeps in poll() for
// all of them, and wakes those whose socket is ready.
//
// Threads: add() and remove() from any; the thread is started by the first add(), and ends with the
// process. A wait is over when its task was woken, or by remove().
#pragma once

#include "core/engine/memoryprocess.h"

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <poll.h>
#include <vector>

namespace interleave {

class SocketPoller {
public:
    explicit SocketPoller(RunWorld &world);

    void add(TaskId task, ObjectId object, std::vector<pollfd> sockets);
    void remove(TaskId task);
    // All waits are over, and settled.
    void clear();
    // When it comes back, the thread holds only sockets that somebody waits for: one that poll()
    // sleeps for stays open, and takes connections, whoever closes it.
    void settle();

private:
    struct Wait {
        TaskId task;
        ObjectId object;
        std::vector<pollfd> sockets;
    };

    RunWorld &m_world;
    Descriptor m_bell; // rung when the waits have changed
    std::mutex m_lock; // guards what follows
    std::vector<Wait> m_waits;
    bool m_started = false;
    std::uint64_t m_rounds = 0; // how often poll() has come back
    std::condition_variable m_turned;

    [[noreturn]] void run();
    void ring();
};

} // namespace interleave
