#include "core/engine/futex.h"

#include <climits>
#include <ctime>
#include <limits>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace interleave {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

} // namespace

std::int64_t monotonicNs()
{
    timespec now {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * kSecond + now.tv_nsec;
}

void futexWait(const std::atomic<std::uint32_t> &word, std::uint32_t value, std::int64_t untilNs)
{
    timespec until {};
    until.tv_sec = untilNs / kSecond;
    until.tv_nsec = untilNs % kSecond;
    const bool forEver = untilNs == std::numeric_limits<std::int64_t>::max();
    // The bitset form takes an absolute time.
    ::syscall(SYS_futex, &word, FUTEX_WAIT_BITSET, value, forEver ? nullptr : &until, nullptr,
        FUTEX_BITSET_MATCH_ANY);
}

void futexWakeAll(const std::atomic<std::uint32_t> &word)
{
    ::syscall(SYS_futex, &word, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
}

} // namespace interleave
