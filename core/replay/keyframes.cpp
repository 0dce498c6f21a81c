#include "core/replay/keyframes.h"

#include <algorithm>
#include <numeric>

namespace interleave {
namespace {

template <class T>
std::size_t bytesOf(const std::vector<T> &all)
{
    return all.size() * sizeof(T);
}

std::size_t bytesOf(const State &state)
{
    constexpr std::size_t kEmptyDeque = 600; // what a deque allocates at once
    std::size_t bytes = sizeof(State) + bytesOf(state.processes) + bytesOf(state.tasks)
        + bytesOf(state.objects) + bytesOf(state.items) + bytesOf(state.edges)
        + bytesOf(state.switches) + bytesOf(state.readyLine) + bytesOf(state.deadlock);
    for (const TaskInfo &t : state.tasks)
        bytes += bytesOf(t.hand) + bytesOf(t.holds) + bytesOf(t.edges) + bytesOf(t.switches)
            + t.name.capacity() + t.endText.capacity();
    for (const ObjectInfo &o : state.objects)
        bytes += kEmptyDeque + o.items.size() * sizeof(ItemId) + bytesOf(o.holders)
            + bytesOf(o.waiters) + bytesOf(o.readings) + o.value.capacity()
            + o.path.capacity();
    for (const SwitchInfo &i : state.switches)
        bytes += i.label.capacity();
    for (const ItemState &i : state.items)
        bytes += i.label.capacity();
    return bytes;
}

} // namespace

void Keyframes::keep(const State &state)
{
    m_states.push_back(state);
    m_sizes.push_back(bytesOf(state));
    m_bytes += m_sizes.back();
    while (m_bytes > m_budget && m_states.size() > 2) {
        std::size_t kept = 0;
        m_bytes = 0;
        for (std::size_t i = 0; i < m_states.size(); i += 2, ++kept) {
            if (i != kept) {
                m_states[kept] = std::move(m_states[i]);
                m_sizes[kept] = m_sizes[i];
            }
            m_bytes += m_sizes[kept];
        }
        m_states.resize(kept);
        m_sizes.resize(kept);
        m_distance *= 2;
    }
    m_next = m_states.back().index.value + m_distance;
}

void Keyframes::forgetBefore(EventIndex first, std::uint64_t gone, const Unrecorded &stretch)
{
    const auto kept = std::find_if(
        m_states.begin(), m_states.end(), [&](const State &state) { return state.index >= first; });
    m_sizes.erase(m_sizes.begin(), m_sizes.begin() + (kept - m_states.begin()));
    m_states.erase(m_states.begin(), kept);
    m_bytes = std::accumulate(m_sizes.begin(), m_sizes.end(), std::size_t { 0 });
    for (State &state : m_states) {
        state.missing += gone;
        if (!state.unrecorded || state.unrecorded->to <= stretch.to)
            state.unrecorded = stretch;
    }
}

const State *Keyframes::before(EventIndex index) const
{
    const auto after = std::upper_bound(m_states.begin(), m_states.end(), index,
        [](EventIndex at, const State &state) { return at < state.index; });
    return after == m_states.begin() ? nullptr : &*(after - 1);
}

} // namespace interleave
