// Waiting on a word of memory that threads or processes share.
//
// Threads: any, of any process that maps the word. Waits may end for no reason.
#pragma once

#include "core/base/ids.h"

#include <atomic>
#include <cstdint>

namespace interleave {

// CLOCK_MONOTONIC
std::int64_t monotonicNs();

// Waits while the word is `value`, until that moment of CLOCK_MONOTONIC; INT64_MAX: for ever.
void futexWait(const std::atomic<std::uint32_t> &word, std::uint32_t value, std::int64_t untilNs);
void futexWakeAll(const std::atomic<std::uint32_t> &word);

} // namespace interleave
