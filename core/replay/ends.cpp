#include "core/replay/ends.h"

#include "core/base/messageid.h"

namespace interleave {

bool endsRun(const LimitReached &limit, TaskId by)
{
    switch (limit.what) {
    case LimitKind::Steps:
    case LimitKind::Sleeps:
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
    case LimitKind::Sleeps:
        return { MessageId::EndedAtSleepLimit, { limit.amount } };
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
    if (history.run().cut && !state.exitCode)
        return { history.eventCount() == 0 ? MessageId::LostInDamage : MessageId::EndedInDamage,
            {} };
    if (state.deadlocked)
        return { MessageId::EndedInDeadlock, {} };
    if (state.limit)
        return endAtLimit(*state.limit);
    if (!state.exitCode)
        return { MessageId::EndedBeforeProgram, {} };
    return {};
}

} // namespace interleave
