// Two or three words for a card.
#include "core/replay/explain.h"

#include "core/base/messageid.h"
#include "core/replay/waits.h"

namespace interleave {
namespace {

using Id = MessageId;

Message say(MessageId id, std::vector<MessageArg> args = {})
{
    return { id, std::move(args) };
}

Message shortWait(const State &state, const TaskInfo &t)
{
    const ObjectInfo *object = state.object(t.waitsOn);
    if (object != nullptr && object->unknown)
        return say(Id::ShortWaits);
    switch (t.reason) {
    case WaitReason::QueueFull:
        return say(Id::ShortQueueFull);
    case WaitReason::QueueEmpty:
        return say(Id::ShortQueueEmpty);
    case WaitReason::QueueUnfinished:
        return say(Id::ShortQueueUnfinished, { t.waitsOn });
    case WaitReason::Lock:
        if (object == nullptr || object->holders.empty())
            return say(Id::ShortLockFree);
        return object->holders.front() == t.id ? say(Id::ShortLockSelf)
                                               : say(Id::ShortLock, { object->holders.front() });
    case WaitReason::Semaphore:
        return say(Id::ShortSemaphore);
    case WaitReason::Condition:
        return say(Id::ShortCondition);
    case WaitReason::Flag:
        return say(Id::ShortFlag);
    case WaitReason::Barrier:
        return say(Id::ShortBarrier,
            { std::int64_t { object != nullptr ? object->count : 0 },
                object != nullptr ? object->capacity : 0 });
    case WaitReason::Join:
        return t.waitsFor ? say(Id::ShortJoin, { t.waitsFor }) : say(Id::ShortJoinNobody);
    case WaitReason::Await:
        return t.waitsFor ? say(Id::ShortAwait, { t.waitsFor }) : say(Id::ShortAwaitSome);
    case WaitReason::AtEnd:
        return t.waitsFor ? say(Id::ShortAtEnd, { t.waitsFor }) : say(Id::ShortWaits);
    case WaitReason::Sleep: {
        const std::optional<Time> more = timeLeft(state, t);
        if (!more)
            return say(Id::ShortAsleep);
        return more->ns == 0 ? say(Id::ShortWakes) : say(Id::ShortSleep, { *more });
    }
    case WaitReason::Resume:
        return say(t.kind == TaskKind::Generator ? Id::ShortResume : Id::ShortSwitch);
    case WaitReason::Generator:
        return t.waitsFor ? say(Id::ShortGenerator, { t.waitsFor }) : say(Id::ShortWaits);
    case WaitReason::Input:
        return say(Id::ShortInput);
    case WaitReason::PipeEmpty:
        return say(Id::ShortPipeEmpty);
    case WaitReason::PipeFull:
        return say(Id::ShortPipeFull);
    case WaitReason::Io:
        return say(Id::ShortIo);
    case WaitReason::Accept:
        return say(Id::ShortAccept);
    case WaitReason::Connect:
        return say(Id::ShortConnect);
    case WaitReason::Receive:
        return say(Id::ShortReceive);
    case WaitReason::Send:
        return say(Id::ShortSend);
    case WaitReason::Select:
        return say(Id::ShortSelect);
    case WaitReason::Call:
        return say(Id::ShortCall);
    case WaitReason::Result:
        if (!t.resultOf.empty())
            return say(Id::ShortResult, { t.resultOf });
        return object != nullptr && object->kind != ObjectKind::Pool && object->named
            ? say(Id::ShortResult, { t.waitsOn })
            : say(Id::ShortResultSome);
    case WaitReason::Event:
        return object != nullptr && object->named ? say(Id::ShortEvent, { t.waitsOn })
                                                  : say(Id::ShortWaits);
    }
    return say(Id::ShortWaits);
}

} // namespace

Message shortDeadlock(const State &state)
{
    if (!deadlockIsCircle(state))
        return say(Id::ShortDeadlock);
    const auto size = static_cast<std::int64_t>(state.deadlock.size());
    return size == 1 ? say(Id::ShortDeadlockSelf) : say(Id::ShortDeadlockCircle, { size });
}

Message shortState(const State &state, TaskId task)
{
    const TaskInfo *t = state.task(task);
    if (t == nullptr)
        return say(Id::NoSuchWorker);
    if (t->state == TaskState::Unknown)
        return say(Id::ShortUnknown);
    if (isWaiting(*t))
        return shortWait(state, *t);
    if (t->state == TaskState::Running)
        return say(Id::ShortRunning);
    if (t->state == TaskState::Ready) {
        if (isJustStarted(state, *t))
            return say(Id::ShortStarted);
        const bool kept = t->readyFor >= ReadyFor::Loop && whoKeepsTurn(state);
        if (!kept && blockers(state, *t).empty())
            return say(Id::ShortReady);
        static constexpr MessageId kFor[]
            = { Id::ShortReadyCore, Id::ShortReadyGil, Id::ShortReadyLoop, Id::ShortReadyLane };
        return say(kFor[static_cast<std::size_t>(t->readyFor)]);
    }
    switch (t->endedHow) {
    case EndKind::Returned:
        return t->endText.empty() ? say(Id::ShortReturned)
                                  : say(Id::ShortReturnedValue, { t->endText });
    case EndKind::Raised:
        return t->endText.empty() ? say(Id::ShortFailed) : say(Id::ShortRaised, { t->endText });
    case EndKind::Killed:
        return say(Id::ShortKilled);
    case EndKind::Exited:
        return say(Id::ShortExited, { std::int64_t { t->exitCode } });
    case EndKind::Cancelled:
        return say(Id::ShortCancelled);
    }
    return say(Id::ShortReturned);
}

} // namespace interleave
