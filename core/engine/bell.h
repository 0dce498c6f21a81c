// What a lane sleeps on until somebody rings: a word of memory that processes share. Ringing costs
// a system call only when the lane truly sleeps; who is about to sleep looks a little longer first.
//
// Threads: ring() from any thread of any process; spin() and sleep() from the one that the bell is
// for. Zeroed memory is a bell.
#pragma once

#include <atomic>
#include <cstdint>

namespace interleave {

class Bell {
public:
    // How often it has been rung, as far as that can be told apart.
    std::uint32_t rung() const { return m_word.load() & ~kAsleep; }
    void ring();
    // Looks for that many nanoseconds whether it is rung again; true: it was.
    bool spin(std::uint32_t since, std::int64_t ns) const;
    // Until it is rung again, or that moment of CLOCK_MONOTONIC (INT64_MAX: never). May also end
    // for no reason.
    void sleep(std::uint32_t since, std::int64_t untilNs);

private:
    static constexpr std::uint32_t kAsleep = 1;
    std::atomic<std::uint32_t> m_word; // rings, in steps of two, and kAsleep
};

} // namespace interleave
