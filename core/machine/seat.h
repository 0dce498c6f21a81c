// Who runs tasks of a memory without a GIL: each lane has a seat of its own, and all compute at the
// same time.
//
// Threads: one at a time. Whoever calls run(), or anything else of the machine, holds the memory's
// lock; run() lets go of it on the way, where a task computes with what is its own alone, and holds
// it again when it answers.
#pragma once

#include "core/machine/machine.h"
#include "core/machine/memorylock.h"

#include <memory>

namespace interleave {

class Interpreter;

class Seat {
public:
    // REQUIRES: machine.leaveGil(lock) was called.
    Seat(Machine &machine, MemoryLock &lock);
    ~Seat();
    Seat(const Seat &) = delete;
    Seat &operator=(const Seat &) = delete;

    // As Machine::run(). REQUIRES: no other seat runs that task.
    RunResult run(TaskId task, Host &host, std::uint64_t budget);

private:
    Machine &m_machine;
    std::unique_ptr<Interpreter> m_interpreter;
};

} // namespace interleave
