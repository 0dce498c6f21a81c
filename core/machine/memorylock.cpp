#include "core/machine/memorylock.h"

#include "core/base/relax.h"

#include <thread>

namespace interleave {

namespace {

// Most hold it for less than a microsecond; to sleep and be woken costs some 50.
constexpr int kLooks = 400;

} // namespace

// A mutex of three states on a futex, after Ulrich Drepper, "Futexes Are Tricky" (2011).
void MemoryLock::lock()
{
    std::int32_t found = kFree;
    if (m_state.compare_exchange_strong(found, kHeld, std::memory_order_acquire))
        return;
    m_waiting.fetch_add(1, std::memory_order_relaxed);
    const auto take = [&](State as) {
        for (int look = 0; look < kLooks; ++look) {
            found = kFree;
            if (m_state.load(std::memory_order_relaxed) == kFree
                && m_state.compare_exchange_weak(found, as, std::memory_order_acquire))
                return true;
            relax();
        }
        return false;
    };
    // Who has slept does not know whether others still do. Woken, it looks again for a while: the
    // holder may let go and be back before a single look.
    for (State as = kHeld; !take(as); as = kHeldAndSleptOn) {
        if (m_state.exchange(kHeldAndSleptOn, std::memory_order_acquire) == kFree)
            break;
        m_state.wait(kHeldAndSleptOn, std::memory_order_relaxed);
    }
    m_waiting.fetch_sub(1, std::memory_order_relaxed);
}

void MemoryLock::unlock()
{
    if (m_state.exchange(kFree, std::memory_order_release) == kHeldAndSleptOn)
        m_state.notify_one();
}

void MemoryLock::standStill()
{
    if (m_outside.load(std::memory_order_acquire) == 0)
        return;
    m_calls.fetch_add(1, std::memory_order_release);
    for (int look = 0; m_outside.load(std::memory_order_acquire) != 0; ++look) {
        if (look < kLooks)
            relax();
        else
            std::this_thread::yield(); // its core may be the one that somebody outside waits for
    }
}

} // namespace interleave
