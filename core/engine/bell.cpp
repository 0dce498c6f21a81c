#include "core/engine/bell.h"

#include "core/base/relax.h"
#include "core/engine/futex.h"

namespace interleave {

namespace {

// So many looks between two looks at the clock.
constexpr int kLooks = 32;

} // namespace

void Bell::ring()
{
    std::uint32_t before = m_word.load();
    while (!m_word.compare_exchange_weak(before, (before & ~kAsleep) + 2)) { }
    if ((before & kAsleep) != 0)
        futexWakeAll(m_word);
}

bool Bell::spin(std::uint32_t since, std::int64_t ns) const
{
    const std::int64_t end = monotonicNs() + ns;
    do {
        for (int i = 0; i < kLooks; ++i) {
            if (rung() != since)
                return true;
            relax();
        }
    } while (monotonicNs() < end);
    return false;
}

void Bell::sleep(std::uint32_t since, std::int64_t untilNs)
{
    if ((m_word.fetch_or(kAsleep) & ~kAsleep) == since)
        futexWait(m_word, since | kAsleep, untilNs);
    m_word.fetch_and(~kAsleep);
}

} // namespace interleave
