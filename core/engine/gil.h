// The lock that whoever computes in a memory holds, as CPython's: who has waited for its interval
// has the holder asked to give it up. Given up, it goes to the lane that stands first in line,
// which is rung then and not before: a lane that is woken can do nothing without it, so it may as
// well sleep until it has it.
//
// Threads: any of one process. A lane, one OS thread, is known by its number.
#pragma once

#include "core/base/ids.h"
#include "core/engine/bell.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <pthread.h>
#include <vector>

namespace interleave {

class RealGil {
public:
    // `bellOf` is a lane's bell. `ask` is called when somebody has waited long enough, to make the
    // holder look at dropRequested().
    RealGil(std::function<Bell &(std::uint32_t lane)> bellOf, std::function<void()> ask);
    ~RealGil();
    RealGil(const RealGil &) = delete;
    RealGil &operator=(const RealGil &) = delete;

    // Before a second lane comes: starts the thread that watches how long they wait.
    // Errors: errno.
    int watch();

    // For the lane itself, or for another one by who holds it. True: that lane holds it. False: it
    // stands in line, and its bell rings once it has it.
    bool want(std::uint32_t lane);
    bool heldBy(std::uint32_t lane) const
    {
        return m_owner.load(std::memory_order_acquire) == lane;
    }
    bool busy() const { return m_owner.load(std::memory_order_relaxed) != kNobody; }
    bool dropRequested() const { return m_dropRequested.load(std::memory_order_relaxed); }
    // How long one waits: kGilInterval until it is set.
    void setInterval(Time interval);
    // To the first in line; or to `rather`, if that stands in line and the first has not waited for
    // the interval.
    // REQUIRES: held by that lane.
    void release(std::uint32_t lane, std::uint32_t rather = kNobody);
    // Gives it to the first in line, and stands in line again. False: nobody wants it, and the lane
    // still holds it.
    // REQUIRES: held by that lane.
    bool pass(std::uint32_t lane);

    static constexpr std::uint32_t kNobody = 0xffffffff;

private:
    struct Waiting {
        std::uint32_t lane;
        std::int64_t since;
    };

    std::function<Bell &(std::uint32_t)> m_bellOf;
    std::function<void()> m_ask;
    std::mutex m_lock;
    std::condition_variable m_look;    // for the watch
    std::atomic<std::int64_t> m_interval; // ns
    std::atomic<std::uint32_t> m_owner { kNobody };
    std::atomic<bool> m_dropRequested { false };
    std::deque<Waiting> m_line;        // empty while nobody holds it
    std::vector<bool> m_inLine;        // by lane
    std::int64_t m_since = 0;          // when the first in line began to wait for this holder
    bool m_watched = false;
    bool m_watchSleeps = false;
    bool m_newInterval = false; // the watch is not to sleep out the old one
    bool m_ends = false;
    pthread_t m_watch {};

    std::int64_t interval() const;
    void enter(std::uint32_t lane);
    std::uint32_t grantNext(std::uint32_t rather);
    void keepWatch();
};

} // namespace interleave
