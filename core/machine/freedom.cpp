// A worker of a memory without a GIL: when it lets go of the memory's lock, and what it looks at
// when it has it again. The loop itself says for which instructions it is held (loop/*.inc).
#include "core/machine/interpreter.h"

namespace interleave {

namespace {

// To hand the lock over costs as much as some dozens of instructions. So it is kept while most of
// them need it, for so many lines and turns of loops; and let go by who has needed it for none of
// the last few.
constexpr std::uint32_t kMostLooks = 64;
constexpr std::uint32_t kQuietLooks = 8;

} // namespace

// REQUIRES: its place is saved.
void Interpreter::comeIn()
{
    m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
    m_lock->comeIn();
    m_quiet = 0;
    m_looks = 0;
    catchUp();
    m_host->othersActed();
}

// It holds the lock: what have others done meanwhile?
void Interpreter::catchUp()
{
    m_holds = true;
    m_heap->interruptible = this;
    m_callsSeen = m_lock->calls();
    if (const std::uint32_t asks = m_lock->asks(); asks != m_asksSeen) {
        m_asksSeen = asks;
        requestAttention();
    }
    if (m_collectionsSeen != m_heap->collections()) {
        m_collectionsSeen = m_heap->collections();
        m_ownFrames.fill(0);
    }
    m_guarded = state()->guarded != 0 || state()->sockets != 0 || state()->watching != 0;
    m_abandoned = state()->abandoned != 0;
}

// Somebody wants the lock. REQUIRES: it holds it, between two instructions.
bool Interpreter::mayGoOutside()
{
    if (!m_busy)
        return ++m_quiet >= kQuietLooks;
    m_busy = false;
    m_quiet = 0;
    return ++m_looks >= kMostLooks;
}

} // namespace interleave
