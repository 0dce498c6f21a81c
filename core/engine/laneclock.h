// The clock of a lane, asked at each event: read again only when that could make a difference. The
// processor's counter, three times cheaper, says when; it says nothing else, so it may run at any
// rate, or differ from core to core.
//
// Threads: the lane's own.
#pragma once

#include "core/engine/tasktable.h"

namespace interleave {

class LaneClock {
public:
    explicit LaneClock(const TaskTable &table)
        : m_table(table)
    {
    }

    // At most a microsecond ago, and never before what it said last.
    Time lately()
    {
#if defined(__x86_64__) || defined(__i386__)
        const std::uint64_t ticks = __builtin_ia32_rdtsc();
        if (ticks - m_ticks < kTicks)
            return m_time;
        m_ticks = ticks;
#endif
        return m_time = m_table.now();
    }
    // Something has happened elsewhere: what comes now comes after it.
    void forget() { m_ticks = 0; }

private:
    // No processor that this runs on counts fewer in a microsecond.
    static constexpr std::uint64_t kTicks = 1'000;

    const TaskTable &m_table;
    std::uint64_t m_ticks = 0;
    Time m_time {};
};

} // namespace interleave
