// What a run's owner asks of a simulated run while it computes, and how long it may take.
//
// Threads: requests from any thread; the rest from the run's.
#pragma once

#include "core/base/ids.h"
#include "core/machine/machine.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace interleave {

class RunControl {
public:
    using Moment = std::chrono::steady_clock::time_point;
    explicit RunControl(Time timeout);

    void requestStop();
    // Ctrl+C.
    void requestInterrupt();
    // The time is over: the run looks at the clock at once.
    void requestLook();
    Moment end() const { return m_end; } // Moment::max(): never

    bool stopRequested() const { return m_stop.load(std::memory_order_relaxed); }
    std::uint32_t interrupts() const { return m_interrupts.load(std::memory_order_relaxed); }
    bool lookRequested() const { return m_look.load(std::memory_order_relaxed); }
    bool timedOut() const;

    // The machine that computes from here on: a request makes it return. Asked for at every burst,
    // so it takes no lock.
    void setRunning(Machine &machine) { m_running.store(&machine, std::memory_order_release); }
    // Before any machine that was running is deleted.
    void forgetRunning();

private:
    std::atomic<bool> m_stop { false };
    std::atomic<bool> m_look { false };
    std::atomic<std::uint32_t> m_interrupts { 0 };
    Moment m_end;
    std::mutex m_lock; // held while the running machine is asked to return, so that it is not
                       // deleted meanwhile
    std::atomic<Machine *> m_running { nullptr };

    void nudge();
};

} // namespace interleave
