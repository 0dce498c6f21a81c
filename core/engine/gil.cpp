#include "core/engine/gil.h"

#include "core/engine/simstate.h"

#include <chrono>

namespace interleave {

RealGil::RealGil(std::function<void()> ask)
    : m_ask(std::move(ask))
{
}

void RealGil::acquire()
{
    std::unique_lock guard(m_lock);
    take(guard);
}

void RealGil::release()
{
    const std::scoped_lock guard(m_lock);
    m_held = false;
    m_freed.notify_one();
}

bool RealGil::busy()
{
    const std::scoped_lock guard(m_lock);
    return m_held;
}

void RealGil::handOver()
{
    std::unique_lock guard(m_lock);
    m_dropRequested = false;
    if (m_waiting == 0)
        return;
    const std::uint64_t before = m_switches;
    m_held = false;
    m_freed.notify_one();
    m_taken.wait(guard, [&] { return m_switches != before || m_waiting == 0; });
    take(guard);
}

void RealGil::take(std::unique_lock<std::mutex> &guard)
{
    ++m_waiting;
    while (m_held) {
        const std::uint64_t before = m_switches;
        const bool freed = m_freed.wait_for(
            guard, std::chrono::nanoseconds(kGilInterval.ns), [&] { return !m_held; });
        if (!freed && m_switches == before) {
            m_dropRequested = true;
            m_ask();
        }
    }
    --m_waiting;
    m_held = true;
    m_dropRequested = false;
    ++m_switches;
    m_taken.notify_all();
}

} // namespace interleave
