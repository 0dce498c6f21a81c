// How a native that takes long is left in its middle, when an exception waits for the task that
// runs (Ctrl+C).
//
// A loop of a native whose end is out of sight calls Heap::lookUp() once in a while. That throws an
// Interruption when there is reason to; the Interpreter catches it, and the engine raises the
// exception where the native was called. What the native has done to an object until then stays
// done, so it must be able to stay: a list that got some of its new items, never a half of one.
//
// Threads: asked is set from any; the rest of the thread that runs.
#pragma once

#include <atomic>

namespace interleave {

struct Interruption { };

class Interruptible {
public:
    // Cheap. The answer to "is somebody waiting?" is asked for only when it was said so.
    void lookUp()
    {
        if (m_asked.load(std::memory_order_relaxed) && isInterrupted())
            throw Interruption {};
    }

protected:
    ~Interruptible() = default;
    std::atomic<bool> m_asked { false };

private:
    // An exception waits for the task that runs.
    virtual bool isInterrupted() = 0;
};

} // namespace interleave
