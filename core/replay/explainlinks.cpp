// What somebody does that another one waits for: a link of the chain.
#include "core/replay/links.h"

#include "core/base/messageid.h"
#include "core/replay/explain.h"
#include "core/replay/waits.h"

namespace interleave {
namespace {

using Id = MessageId;

Message say(MessageId id, std::vector<MessageArg> args = {})
{
    return { id, std::move(args) };
}

} // namespace

Message linkOf(const State &s, const TaskInfo &to)
{
    const TaskId id = to.id;
    const ObjectId on = to.waitsOn;
    if (hasEnded(to))
        return say(Id::LinkEnded, { id });
    if (to.state == TaskState::Unknown)
        return say(Id::LinkUnknown, { id });
    if (to.state == TaskState::Running)
        return say(Id::LinkRunning, { id, std::int64_t { to.line } });
    if (to.state == TaskState::Ready)
        return say(Id::LinkReady, { id });
    if (to.reason == WaitReason::Sleep) {
        const std::optional<Time> more = timeLeft(s, to);
        if (!more)
            return say(Id::LinkAsleep, { id });
        return more->ns == 0 ? say(Id::LinkWakes, { id }) : say(Id::LinkSleep, { id, *more });
    }
    if (to.reason == WaitReason::Resume)
        return say(to.kind == TaskKind::Generator ? Id::LinkResume : Id::LinkSwitch, { id });
    if (to.reason == WaitReason::Input)
        return say(Id::LinkInput, { id });
    if (to.reason == WaitReason::Io)
        return say(Id::LinkIo, { id });
    if (to.reason == WaitReason::Select)
        return say(Id::LinkSelect, { id });
    if (waitsForAnEnd(to.reason))
        return to.waitsFor ? say(Id::LinkJoin, { id, to.waitsFor }) : say(Id::LinkSome, { id });
    if (to.reason == WaitReason::Generator && to.waitsFor)
        return say(Id::LinkGenerator, { id, to.waitsFor });
    const ObjectInfo *object = s.object(on);
    if (to.reason == WaitReason::Result) {
        if (object == nullptr || object->unknown)
            return to.resultOf.empty() ? say(Id::LinkResultSome, { id })
                                       : say(Id::LinkResult, { id, to.resultOf });
        if (object->kind == ObjectKind::Pool)
            return say(Id::LinkResultOfPool, { id, on });
        return object->named ? say(Id::LinkResult, { id, on }) : say(Id::LinkResultUnnamed, { id });
    }
    // Who made it was not recorded: it has no name, and only the wait says what it is.
    if (object == nullptr || (object->unknown && !object->created))
        return say(to.reason == WaitReason::Lock ? Id::LinkLockUnnamed : Id::LinkWaits, { id });
    switch (to.reason) {
    case WaitReason::QueueFull:
        return say(Id::LinkQueueFull, { id, on });
    case WaitReason::QueueEmpty:
        return say(Id::LinkQueueEmpty, { id, on });
    case WaitReason::QueueUnfinished:
        return say(Id::LinkQueueUnfinished, { id, on });
    case WaitReason::Lock:
        return object->holders.empty() ? say(Id::LinkLockFree, { id, on })
                                       : say(Id::LinkLock, { id, on, object->holders.front() });
    case WaitReason::Semaphore:
        return say(Id::LinkSemaphore, { id, on });
    case WaitReason::Condition:
        return say(Id::LinkCondition, { id, on });
    case WaitReason::Flag:
        return say(Id::LinkFlag, { id, on });
    case WaitReason::Barrier:
        return say(Id::LinkBarrier, { id, on });
    case WaitReason::PipeEmpty:
    case WaitReason::PipeFull:
        return say(Id::LinkPipe, { id, on });
    case WaitReason::Accept:
        return say(Id::LinkAccept, { id, on });
    case WaitReason::Connect:
        return say(Id::LinkConnect, { id, on });
    case WaitReason::Receive:
        return say(Id::LinkReceive, { id, on });
    case WaitReason::Send:
        return say(Id::LinkSend, { id, on });
    case WaitReason::Call:
        return say(Id::LinkCall, { id, on });
    case WaitReason::Event:
        return object->named ? say(Id::LinkEvent, { id, on }) : say(Id::LinkWaits, { id });
    default:
        return say(Id::LinkWaits, { id });
    }
}

std::vector<Message> whoWaitsForWhom(const State &state)
{
    std::vector<Message> lines;
    for (const TaskId id : state.deadlock)
        lines.push_back(linkOf(state, *state.task(id)));
    if (!lines.empty())
        return lines;
    for (const TaskInfo &task : state.tasks)
        if (isWaiting(task) && !(task.reason == WaitReason::Resume))
            lines.push_back(linkOf(state, task));
    return lines;
}

} // namespace interleave
