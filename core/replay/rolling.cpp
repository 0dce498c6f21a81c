#include "core/replay/rolling.h"

#include "core/replay/retell.h"

#include <algorithm>

namespace interleave {

namespace {

// Of the area: how full it is when the oldest go, and how much of it they leave.
constexpr std::uint32_t kFullEighths = 5;
constexpr std::uint32_t kFreedEighths = 2;

} // namespace

std::optional<EventIndex> cutDue(const TraceStore &store)
{
    const TraceArea &area = store.area();
    const std::uint32_t eighth = std::max(1u, area.chunkLimit() / 8);
    const std::uint32_t used
        = area.chunkCount() - std::min(area.chunkCount(), area.releasedCount());
    if (used < kFullEighths * eighth)
        return std::nullopt;
    const EventIndex cut = store.cutThatFrees(kFreedEighths * eighth);
    return cut > store.first() ? std::optional(cut) : std::nullopt;
}

RollingTrace::RollingTrace(std::shared_ptr<TraceArea> area)
    : m_area(std::move(area))
    , m_store(std::make_shared<TraceStore>(m_area))
{
}

void RollingTrace::close()
{
    const std::scoped_lock guard(m_lock);
    m_closed = true;
}

void RollingTrace::look(const std::function<void(const TraceStore &)> &at)
{
    const std::scoped_lock guard(m_lock);
    m_store->extend(true);
    at(*m_store);
}

bool RollingTrace::turn()
{
    const std::scoped_lock guard(m_lock);
    if (m_closed)
        return false;
    // What is full is seen without reading it.
    const std::uint32_t eighth = std::max(1u, m_area->chunkLimit() / 8);
    if (m_area->chunkCount() < kFullEighths * eighth)
        return false;
    m_store->extend(false);
    const std::optional<EventIndex> cut = cutDue(*m_store);
    if (!cut)
        return false;
    const std::uint64_t first = m_store->first().value;
    for (std::uint64_t i = first; i < cut->value; ++i)
        fold(m_base, m_store->at({ i }), { i });
    m_base.missing += cut->value - first;
    m_store->forget(*cut, retell(m_base), *m_area);
    return true;
}

} // namespace interleave
