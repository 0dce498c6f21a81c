// What the workers of one memory hold while they touch what others may touch as well, when there is
// no GIL: they compute at the same time. Who computes with what is its own alone (the locals of its
// frames, numbers, jumps, calls) does so without it, and is then "outside".
//
// Whoever holds it may call the others in. They come before their next line, turn of a loop or
// call, stand still until it is let go, and what they did is seen: the collector, a copy of the
// memory, and whoever changes what they read without the lock (a function's defaults) need that.
//
// Threads: any of one process. call() and ask() also from signal handlers.
// Invariants: at most one holds it; who is outside does not hold it, and touches nothing of others.
#pragma once

#include <atomic>
#include <cstdint>

namespace interleave {

class MemoryLock {
public:
    void lock();
    void unlock();
    // Somebody is waiting for it.
    bool isWanted() const { return m_waiting.load(std::memory_order_relaxed) != 0; }

    // REQUIRES: held by the caller.
    void goOutside()
    {
        m_outside.fetch_add(1, std::memory_order_relaxed);
        unlock();
    }
    // REQUIRES: outside. From here on its frames are read by others.
    void comeIn()
    {
        m_outside.fetch_sub(1, std::memory_order_release);
        lock();
    }

    // Waits until nobody is outside; while the caller holds it, it stays so.
    // REQUIRES: held by the caller.
    void standStill();

    // Changes when those outside are to come in.
    std::uint32_t calls() const { return m_calls.load(std::memory_order_acquire); }
    // Changes, before calls() does, when each is to stop, and to look what somebody wants of it.
    std::uint32_t asks() const { return m_asks.load(std::memory_order_relaxed); }
    void ask()
    {
        m_asks.fetch_add(1, std::memory_order_relaxed);
        m_calls.fetch_add(1, std::memory_order_release);
    }

    // Changes when a global that somebody remembers may have another value. Only who holds it
    // changes that.
    std::uint32_t globals() const { return m_globals.load(std::memory_order_acquire); }
    void globalChanged() { m_globals.store(globals() + 1, std::memory_order_release); }

private:
    enum State : std::int32_t { kFree, kHeld, kHeldAndSleptOn };

    // Each in a line of its own: the first changes hands, the last two are read all the time.
    alignas(64) std::atomic<std::int32_t> m_state { kFree };
    alignas(64) std::atomic<std::uint32_t> m_waiting { 0 };
    std::atomic<std::uint32_t> m_outside { 0 };
    alignas(64) std::atomic<std::uint32_t> m_calls { 1 };
    std::atomic<std::uint32_t> m_asks { 0 };
    std::atomic<std::uint32_t> m_globals { 1 };
};

} // namespace interleave
