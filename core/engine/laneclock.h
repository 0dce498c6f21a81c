// The clock of a lane, asked at each event: read once a burst of some microseconds, for each other
// time takes room in the trace, too, and fresh memory costs more than the clock. The processor's
// counter says when; it says nothing else, so it may run at any rate, or differ from core to core.
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

    // A few microseconds ago, and never before what it said last.
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
    // Two to ten microseconds of processors that count at 1 to 5 GHz.
    static constexpr std::uint64_t kTicks = 10'000;

    const TaskTable &m_table;
    std::uint64_t m_ticks = 0;
    Time m_time {};
};

} // namespace interleave
