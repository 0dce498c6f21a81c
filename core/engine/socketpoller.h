// Who waits for sockets of the operating system in one process: a thread that sleeps in poll() for
// all of them, and wakes those whose socket is ready.
//
// Threads: add() and remove() from any; the thread is started by the first add(), and ends with the
// process. A wait is over when its task was woken, or by remove().
#pragma once

#include "core/engine/memoryprocess.h"

#include <mutex>
#include <poll.h>
#include <vector>

namespace interleave {

class SocketPoller {
public:
    explicit SocketPoller(RunWorld &world);

    void add(TaskId task, ObjectId object, std::vector<pollfd> sockets);
    void remove(TaskId task);

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

    [[noreturn]] void run();
    void ring();
};

} // namespace interleave
