// The lock that whoever computes in a memory holds, as CPython's: who has waited for kGilInterval
// asks the holder to give it up, and the holder, giving it up, waits until another one has it.
//
// Threads: any of one process.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>

namespace interleave {

class RealGil {
public:
    // `ask` is called, by those who have waited long enough, to make the holder look at
    // dropRequested().
    explicit RealGil(std::function<void()> ask);

    void acquire();
    void release(); // REQUIRES: held by the caller
    bool busy();    // somebody holds it
    bool dropRequested() const { return m_dropRequested.load(std::memory_order_relaxed); }
    // Lets another one have it, then takes it again.
    // REQUIRES: held by the caller.
    void handOver();

private:
    std::function<void()> m_ask;
    std::mutex m_lock;
    std::condition_variable m_freed;
    std::condition_variable m_taken;
    bool m_held = false;
    std::uint32_t m_waiting = 0;
    std::uint64_t m_switches = 0;
    std::atomic<bool> m_dropRequested { false };

    void take(std::unique_lock<std::mutex> &guard);
};

} // namespace interleave
