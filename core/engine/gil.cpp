#include "core/engine/gil.h"

#include "core/base/check.h"
#include "core/engine/futex.h"
#include "core/engine/simstate.h"

#include <algorithm>
#include <chrono>

namespace interleave {

namespace {

// So many intervals without anybody in line, and the watch sleeps until there is somebody.
constexpr int kQuietIntervals = 10;
// What a shorter interval would take of a core is more than it gives.
constexpr std::int64_t kShortest = 20'000;

} // namespace

RealGil::RealGil(std::function<Bell &(std::uint32_t)> bellOf, std::function<void()> ask)
    : m_bellOf(std::move(bellOf))
    , m_ask(std::move(ask))
    , m_interval(kGilInterval.ns)
{
}

RealGil::~RealGil()
{
    if (!m_watched)
        return;
    {
        const std::scoped_lock guard(m_lock);
        m_ends = true;
        m_look.notify_one();
    }
    ::pthread_join(m_watch, nullptr);
}

void RealGil::setInterval(Time interval)
{
    const std::scoped_lock guard(m_lock);
    m_interval.store(interval.ns, std::memory_order_relaxed);
    m_newInterval = true;
    m_look.notify_one();
}

std::int64_t RealGil::interval() const
{
    return std::max(m_interval.load(std::memory_order_relaxed), kShortest);
}

int RealGil::watch()
{
    if (m_watched)
        return 0;
    const auto start = [](void *self) -> void * {
        static_cast<RealGil *>(self)->keepWatch();
        return nullptr;
    };
    const int error = ::pthread_create(&m_watch, nullptr, start, this);
    m_watched = error == 0;
    return error;
}

bool RealGil::want(std::uint32_t lane)
{
    const std::scoped_lock guard(m_lock);
    const std::uint32_t owner = m_owner.load(std::memory_order_relaxed);
    if (owner == kNobody) {
        m_dropRequested = false;
        m_owner.store(lane, std::memory_order_release);
        return true;
    }
    if (owner == lane)
        return true;
    enter(lane);
    return false;
}

void RealGil::release(std::uint32_t lane, std::uint32_t rather)
{
    std::uint32_t next = kNobody;
    {
        const std::scoped_lock guard(m_lock);
        IL_CHECK(heldBy(lane), "who gives the GIL up holds it");
        next = grantNext(rather);
    }
    if (next != kNobody)
        m_bellOf(next).ring();
}

bool RealGil::pass(std::uint32_t lane)
{
    std::uint32_t next = kNobody;
    {
        const std::scoped_lock guard(m_lock);
        IL_CHECK(heldBy(lane), "who gives the GIL up holds it");
        m_dropRequested = false;
        if (m_line.empty())
            return false;
        enter(lane);
        next = grantNext(kNobody);
    }
    m_bellOf(next).ring();
    return true;
}

void RealGil::enter(std::uint32_t lane)
{
    if (lane >= m_inLine.size())
        m_inLine.resize(lane + 1);
    if (m_inLine[lane])
        return;
    m_inLine[lane] = true;
    const std::int64_t now = monotonicNs();
    m_line.push_back({ lane, now });
    if (m_line.size() > 1)
        return;
    m_since = now;
    if (m_watchSleeps)
        m_look.notify_one();
}

std::uint32_t RealGil::grantNext(std::uint32_t rather)
{
    m_dropRequested = false;
    if (m_line.empty()) {
        m_owner.store(kNobody, std::memory_order_release);
        return kNobody;
    }
    m_since = monotonicNs();
    auto chosen = m_line.begin();
    if (rather < m_inLine.size() && m_inLine[rather]
        && m_since - m_line.front().since < interval())
        chosen = std::find_if(m_line.begin(), m_line.end(),
            [&](const Waiting &waiting) { return waiting.lane == rather; });
    const std::uint32_t next = chosen->lane;
    m_line.erase(chosen);
    m_inLine[next] = false;
    m_owner.store(next, std::memory_order_release);
    return next;
}

// Sleeps while nobody waits; else until the first in line has waited long enough.
void RealGil::keepWatch()
{
    std::unique_lock guard(m_lock);
    for (int quiet = 0; !m_ends;) {
        const std::int64_t now = monotonicNs();
        std::int64_t due = now + interval();
        if (!m_line.empty()) {
            quiet = 0;
            due = m_since + interval();
            if (due <= now) {
                m_dropRequested = true;
                m_ask();
                m_since = now; // and asks again, should that be lost
                continue;
            }
        } else if (++quiet > kQuietIntervals) {
            m_watchSleeps = true;
            m_look.wait(guard, [&] { return m_ends || !m_line.empty(); });
            m_watchSleeps = false;
            continue;
        }
        m_look.wait_for(
            guard, std::chrono::nanoseconds(due - now), [&] { return m_ends || m_newInterval; });
        m_newInterval = false;
    }
}

} // namespace interleave
