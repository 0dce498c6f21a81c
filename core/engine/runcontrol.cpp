#include "core/engine/runcontrol.h"

namespace interleave {

namespace {

using WallClock = std::chrono::steady_clock;

WallClock::time_point endAfter(Time timeout)
{
    const auto now = WallClock::now();
    const auto longest
        = std::chrono::duration_cast<std::chrono::nanoseconds>(WallClock::time_point::max() - now);
    return timeout.ns >= longest.count() ? WallClock::time_point::max()
                                         : now + std::chrono::nanoseconds(timeout.ns);
}

} // namespace

RunControl::RunControl(Time timeout)
    : m_end(endAfter(timeout))
{
}

void RunControl::requestStop()
{
    m_stop = true;
    nudge();
}

void RunControl::requestInterrupt()
{
    ++m_interrupts;
    nudge();
}

void RunControl::requestLook()
{
    m_look = true;
    nudge();
}

bool RunControl::timedOut() const
{
    return m_end != WallClock::time_point::max() && WallClock::now() >= m_end;
}

void RunControl::forgetRunning()
{
    const std::scoped_lock guard(m_lock);
    m_running = nullptr;
}

void RunControl::nudge()
{
    const std::scoped_lock guard(m_lock);
    if (Machine *machine = m_running.load(std::memory_order_acquire))
        machine->requestAttention();
}

} // namespace interleave
