#include "core/replay/ends.h"

#include "core/base/messageid.h"

namespace interleave {

namespace {

// The circle of a deadlock may be unknown, so the state does not tell one. It is the last that
// happens, but for what dying workers still record.
bool endsInDeadlock(const History &history)
{
    constexpr std::uint64_t kLast = 64;
    const std::uint64_t count = history.eventCount();
    for (std::uint64_t i = count; i-- > 0 && count - i <= kLast;) {
        if (std::holds_alternative<Deadlocked>(history.event({ i }).what))
            return true;
    }
    return false;
}

} // namespace

bool endsRun(const LimitReached &limit, TaskId by)
{
    switch (limit.what) {
    case LimitKind::Steps:
    case LimitKind::Time:
    case LimitKind::Output:
        return true;
    case LimitKind::Memory: // a worker's is its MemoryError
        return !by;
    case LimitKind::Recursion:
    case LimitKind::Tasks:
    case LimitKind::Detail:
        break;
    }
    return false;
}

Message endAtLimit(const LimitReached &limit)
{
    switch (limit.what) {
    case LimitKind::Steps:
        return { MessageId::EndedAtStepLimit, { limit.amount } };
    case LimitKind::Time:
        return { MessageId::DidLimitTime, {} };
    case LimitKind::Memory:
        return { MessageId::DidLimitMemory, {} };
    case LimitKind::Output:
        return { MessageId::DidLimitOutput, {} };
    case LimitKind::Recursion:
    case LimitKind::Tasks:
    case LimitKind::Detail:
        break;
    }
    return {};
}

Message whyItEnded(const History &history)
{
    const State &state = history.finalState();
    if (!state.deadlock.empty() || endsInDeadlock(history))
        return { MessageId::EndedInDeadlock, {} };
    if (state.limit)
        return endAtLimit(*state.limit);
    if (!state.exitCode)
        return { MessageId::EndedBeforeProgram, {} };
    return {};
}

} // namespace interleave
