// Copies of the state every so many events: where a seek begins to fold from.
//
// Threads: owner's thread.
// Invariants: sorted by index; when they grow over the budget every second one goes and the
// distance doubles, so a long run of many workers costs seek time rather than memory.
#pragma once

#include "core/replay/state.h"

#include <cstddef>
#include <vector>

namespace interleave {

class Keyframes {
public:
    explicit Keyframes(std::size_t budgetBytes = 96u << 20, std::uint64_t distance = 2048)
        : m_budget(budgetBytes)
        , m_distance(distance)
    {
    }

    // Called with the state after each event, in order; keeps a copy when it is time for one.
    void offer(const State &state)
    {
        if (state.index.value >= m_next)
            keep(state);
    }
    // The last one at or before that event; null when folding must begin at the first event.
    const State *before(EventIndex index) const;

    // Also when it is not time yet.
    void keepNow(const State &state)
    {
        if (m_states.empty() || m_states.back().index < state.index)
            keep(state);
    }
    // Events before that one are forgotten, `gone` of them since it was called last: they are
    // missing in all states, as that stretch.
    void forgetBefore(EventIndex first, std::uint64_t gone, const Unrecorded &stretch);

    std::size_t count() const { return m_states.size(); }
    std::size_t bytes() const { return m_bytes; }
    std::uint64_t distance() const { return m_distance; }

private:
    std::vector<State> m_states;
    std::vector<std::size_t> m_sizes; // of each, in bytes
    std::size_t m_bytes = 0;
    std::size_t m_budget;
    std::uint64_t m_distance;
    std::uint64_t m_next = 0; // event that the next one is due at

    void keep(const State &state);
};

} // namespace interleave
