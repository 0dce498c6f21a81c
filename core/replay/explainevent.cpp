// One sentence for every event.
#include "core/replay/explain.h"

#include "core/base/messageid.h"
#include "core/replay/waits.h"
#include "core/trace/endofinput.h"

#include <algorithm>

namespace interleave {
namespace {

using Id = MessageId;

std::int64_t number(std::uint64_t n)
{
    return static_cast<std::int64_t>(n);
}

// What was printed, on one line: its end is what a reader knows without it.
std::string onOneLine(std::string text)
{
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

class EventExplainer {
public:
    EventExplainer(const State &after, const Event &event)
        : s(after)
        , e(event)
    {
    }

    Message operator()(const ProcessBegan &) const { return { Id::DidProcessBegin, {} }; }
    Message operator()(const ProcessEnded &p) const
    {
        return { Id::DidProcessEnd, { std::int64_t { p.exitCode } } };
    }
    Message operator()(const TaskSpawned &p) const
    {
        if (!e.task)
            return { Id::DidBegin, {} };
        return { p.kind == TaskKind::Generator ? Id::DidSpawnGenerator : Id::DidSpawn,
            { e.task, p.child } };
    }
    Message operator()(const TaskNamed &p) const { return { Id::DidNameTask, { p.task } }; }
    Message operator()(const TaskOsId &p) const
    {
        // Pictures that are the same everywhere do not have the system's numbers.
        return p.osId == 0 ? Message { Id::DidStartInSystem, { e.task } }
                           : Message { Id::DidOsId, { e.task, number(p.osId) } };
    }
    Message operator()(const TaskReady &p) const
    {
        static constexpr MessageId kCauses[]
            = { Id::DidReadySpawned, Id::DidReadyWoken, Id::DidReadyTimedOut, Id::DidReadyPreempted,
                  Id::DidReadyYielded, Id::DidReadyInterrupted };
        return { kCauses[static_cast<std::size_t>(p.cause)], { e.task } };
    }
    Message operator()(const TaskRunning &p) const
    {
        const TaskInfo *task = s.task(e.task);
        const bool onCore
            = task != nullptr && task->readyFor <= ReadyFor::Gil && task->kind <= TaskKind::Process;
        return onCore ? Message { Id::DidRunOnCore, { e.task, number(p.core) } }
                      : Message { Id::DidRun, { e.task } };
    }
    Message operator()(const TaskParked &p) const { return parked(p); }
    Message operator()(const TaskWoken &p) const
    {
        // The system does not say who sent what a socket waited for.
        const TaskInfo *woken = s.task(p.woken);
        if (!e.task && woken != nullptr && (!woken->until || e.time < *woken->until))
            return { Id::DidReadyWoken, { p.woken } };
        return e.task ? Message { Id::DidWake, { e.task, p.woken } }
                      : Message { Id::DidWakeByTime, { p.woken } };
    }
    Message operator()(const TaskEnded &p) const
    {
        const TaskInfo *task = s.task(e.task);
        switch (p.how) {
        case EndKind::Returned:
            return p.text.empty() ? Message { Id::DidReturn, { e.task } }
                                  : Message { Id::DidReturnValue, { e.task, p.text } };
        case EndKind::Raised:
            return p.text.empty() ? Message { Id::DidFail, { e.task } }
                                  : Message { Id::DidRaise, { e.task, p.text } };
        case EndKind::Killed:
            return { task != nullptr && task->daemon ? Id::DidStopDaemon : Id::DidGetKilled,
                { e.task } };
        case EndKind::Exited:
            return { Id::DidExit, { e.task, std::int64_t { p.exitCode } } };
        case EndKind::Cancelled:
            return { Id::DidGetCancelled, { e.task } };
        }
        return { Id::DidReturn, { e.task } };
    }

    Message operator()(const ObjectCreated &p) const
    {
        if (p.kind <= ObjectKind::PriorityQueue && p.capacity > 0)
            return { Id::DidMakeQueue, { e.task, p.object, p.capacity } };
        return { Id::DidMake, { e.task, p.object } };
    }
    Message operator()(const ObjectNamed &p) const
    {
        return p.name.empty() ? Message { Id::DidTakeInHand, { e.task, p.object } }
                              : Message { Id::DidNameObject, { p.object } };
    }
    Message operator()(const Put &p) const
    {
        const ObjectInfo *queue = s.object(p.queue);
        if (queue != nullptr && queue->inner)
            return { Id::DidPutInner, { e.task } };
        if (isPool(p.queue))
            return { Id::DidSubmit, { e.task, label(p.item), p.queue } };
        if (queue != nullptr && queue->capacity > 0 && p.depth >= queue->capacity)
            return { Id::DidPutFull, { e.task, label(p.item), p.queue } };
        return { Id::DidPut, { e.task, label(p.item), p.queue, number(p.depth) } };
    }
    Message operator()(const Got &p) const
    {
        if (const ObjectInfo *queue = s.object(p.queue); queue != nullptr && queue->inner)
            return { Id::DidGetInner, { e.task } };
        if (isPool(p.queue))
            return { Id::DidTakeCall, { e.task, label(p.item), p.queue } };
        if (p.depth == 0)
            return { Id::DidGetLast, { e.task, label(p.item), p.queue } };
        return { Id::DidGet, { e.task, label(p.item), p.queue, number(p.depth) } };
    }
    Message operator()(const ItemDone &p) const
    {
        return p.unfinished == 0
            ? Message { Id::DidItemDoneLast, { e.task, p.queue } }
            : Message { Id::DidItemDone, { e.task, p.queue, number(p.unfinished) } };
    }
    Message operator()(const QueueResized &p) const
    {
        return p.capacity > 0 ? Message { Id::DidResize, { e.task, p.queue, p.capacity } }
                              : Message { Id::DidOpenWide, { e.task, p.queue } };
    }
    Message operator()(const Acquired &p) const
    {
        if (isSemaphore(p.lock))
            return { Id::DidAcquirePermit, { e.task, p.lock, number(p.count) } };
        return p.count > 1 ? Message { Id::DidAcquireAgain, { e.task, p.lock, number(p.count) } }
                           : Message { Id::DidAcquire, { e.task, p.lock } };
    }
    Message operator()(const Released &p) const
    {
        if (isSemaphore(p.lock))
            return { Id::DidReleasePermit, { e.task, p.lock, number(p.count) } };
        return { p.count > 0 ? Id::DidReleaseInner : Id::DidRelease, { e.task, p.lock } };
    }
    Message operator()(const Notified &p) const
    {
        return p.count == 0 ? Message { Id::DidNotifyNobody, { e.task, p.condition } }
                            : Message { Id::DidNotify, { e.task, p.condition, number(p.count) } };
    }
    Message operator()(const FlagSet &p) const
    {
        if (const ObjectInfo *flag = s.object(p.flag);
            flag != nullptr && flag->kind == ObjectKind::Future)
            return { Id::DidSetResult, { e.task, p.flag } };
        return { p.on ? Id::DidSet : Id::DidClear, { e.task, p.flag } };
    }
    Message operator()(const BarrierArrived &p) const
    {
        const ObjectInfo *barrier = s.object(p.barrier);
        return { Id::DidArrive,
            { e.task, p.barrier, number(p.arrived), barrier == nullptr ? 0 : barrier->capacity } };
    }
    Message operator()(const BarrierOpened &p) const { return { Id::DidOpen, { p.barrier } }; }
    Message operator()(const Resumed &p) const
    {
        if (p.thrown)
            return p.label.starts_with("GeneratorExit")
                ? Message { Id::DidCloseGenerator, { e.task, p.generator } }
                : Message { Id::DidThrow, { e.task, p.generator, p.label } };
        if (p.label.empty() || p.label == "None")
            return { Id::DidResume, { e.task, p.generator } };
        return { Id::DidSend, { e.task, p.generator, p.label } };
    }
    Message operator()(const Yielded &p) const
    {
        return p.label.empty() || p.label == "None" ? Message { Id::DidYieldNothing, { e.task } }
                                                    : Message { Id::DidYield, { e.task, p.label } };
    }
    Message operator()(const SharedRead &p) const
    {
        return { Id::DidRead, { e.task, p.variable, p.label } };
    }
    Message operator()(const SharedWritten &p) const
    {
        return { Id::DidWrite, { e.task, p.variable, p.label } };
    }

    Message operator()(const SocketBound &p) const
    {
        return { Id::DidBind, { e.task, p.socket, p.address } };
    }
    Message operator()(const SocketListens &p) const
    {
        return { Id::DidListen, { e.task, p.socket } };
    }
    Message operator()(const SocketConnects &p) const
    {
        return { Id::DidConnect, { e.task, p.socket, p.address } };
    }
    Message operator()(const SocketConnected &p) const
    {
        return { Id::DidGetConnected, { p.socket } };
    }
    Message operator()(const SocketAccepted &p) const
    {
        return { Id::DidAccept, { e.task, p.listener, p.connection } };
    }
    Message operator()(const SocketFailed &p) const
    {
        return { Id::DidFailSocket, { p.socket, p.error } };
    }
    Message operator()(const BytesSent &p) const
    {
        return p.address.empty()
            ? Message { Id::DidSendBytes, { e.task, number(p.bytes), p.socket, p.label } }
            : Message { Id::DidSendDatagram, { e.task, p.label, p.socket, p.address } };
    }
    Message operator()(const BytesArrived &p) const
    {
        return { Id::DidArriveBytes, { number(p.bytes), p.socket } };
    }
    Message operator()(const BytesReceived &p) const
    {
        if (!p.address.empty())
            return { Id::DidReceiveDatagram, { e.task, p.label, p.socket, p.address } };
        return p.bytes == 0
            ? Message { Id::DidReceiveEnd, { e.task, p.socket } }
            : Message { Id::DidReceiveBytes, { e.task, number(p.bytes), p.socket, p.label } };
    }
    Message operator()(const SocketShut &p) const
    {
        return { p.writing ? Id::DidShutWriting : Id::DidShutReading, { e.task, p.socket } };
    }
    Message operator()(const SocketClosed &p) const
    {
        return { Id::DidCloseSocket, { e.task, p.socket } };
    }

    Message operator()(const LineReached &) const
    {
        return { Id::DidReachLine, { e.task, number(e.line) } };
    }
    Message operator()(const Printed &p) const
    {
        return { Id::DidPrint, { e.task, onOneLine(p.text) } };
    }
    Message operator()(const Typed &p) const
    {
        return { Id::DidType,
            { p.text == kEndOfInput ? std::string("Ctrl+D") : onOneLine(p.text) } };
    }
    Message operator()(const Deadlocked &) const
    {
        if (!deadlockIsCircle(s))
            return { Id::DidDeadlockAll, {} };
        const std::int64_t size = number(s.deadlock.size());
        return size == 1 ? Message { Id::DidDeadlockSelf, {} } : Message { Id::DidDeadlock, { size } };
    }
    Message operator()(const LimitReached &p) const
    {
        switch (p.what) {
        case LimitKind::Steps:
            return { Id::DidLimitSteps, { p.amount } };
        case LimitKind::Sleeps:
            return { Id::DidLimitSleeps, { p.amount } };
        case LimitKind::Time:
            return { Id::DidLimitTime, {} };
        case LimitKind::Memory:
            return { Id::DidLimitMemory, {} };
        case LimitKind::Recursion:
            return { Id::DidLimitRecursion, { p.amount } };
        case LimitKind::Tasks:
            return { Id::DidLimitTasks, { p.amount } };
        case LimitKind::Output:
            return { Id::DidLimitOutput, {} };
        case LimitKind::Detail:
            return { Id::DidLimitDetail, {} };
        }
        return { Id::DidEnd, {} };
    }
    Message operator()(const RunEnded &p) const
    {
        return p.exitCode == 0 ? Message { Id::DidEnd, {} }
                               : Message { Id::DidEndWith, { std::int64_t { p.exitCode } } };
    }
    Message operator()(const EventsDropped &p) const
    {
        if (!p.damaged)
            return { Id::DidDrop, { number(p.count) } };
        return p.count == 0 ? Message { Id::DidLose, {} }
                            : Message { Id::DidLoseSome, { number(p.count) } };
    }
    Message operator()(const RecalledValue &) const { return { Id::DidRecall, {} }; }
    Message operator()(const RecalledItem &) const { return { Id::DidRecall, {} }; }
    Message operator()(const RecalledUse &) const { return { Id::DidRecall, {} }; }
    Message operator()(const RecalledSocket &) const { return { Id::DidRecall, {} }; }
    Message operator()(const RecalledName &) const { return { Id::DidRecall, {} }; }

private:
    const State &s;
    const Event &e;

    std::string label(ItemId id) const
    {
        const ItemState *item = s.item(id);
        return item == nullptr || item->label.empty() ? "item " + std::to_string(id.value)
                                                      : item->label;
    }
    bool isGenerator(TaskId id) const
    {
        const TaskInfo *task = s.task(id);
        return task != nullptr && task->kind == TaskKind::Generator;
    }
    bool isPool(ObjectId id) const
    {
        const ObjectInfo *object = s.object(id);
        return object != nullptr && object->kind == ObjectKind::Pool;
    }
    bool isSemaphore(ObjectId id) const
    {
        const ObjectInfo *object = s.object(id);
        return object != nullptr && object->kind == ObjectKind::Semaphore;
    }

    Message parked(const TaskParked &p) const
    {
        const ObjectInfo *object = s.object(p.object);
        switch (p.reason) {
        case WaitReason::Sleep:
            return p.until == Time::never()
                ? Message { Id::DidSleepForever, { e.task } }
                : Message { Id::DidSleep, { e.task, std::max(p.until - e.time, Time {}) } };
        case WaitReason::Resume:
            return { isGenerator(e.task) ? Id::DidWaitResume : Id::DidWaitSwitch, { e.task } };
        case WaitReason::Input:
            return { Id::DidWaitInput, { e.task } };
        case WaitReason::Io:
            return { Id::DidWaitIo, { e.task } };
        case WaitReason::Select:
            return { Id::DidWaitSelect, { e.task } };
        case WaitReason::Join:
        case WaitReason::Await:
            return p.other ? Message { Id::DidWaitJoin, { e.task, p.other } }
                           : Message { Id::DidWaitSome, { e.task } };
        case WaitReason::AtEnd:
            return { Id::DidWaitAtEnd, { e.task, p.other } };
        case WaitReason::Result:
            if (object == nullptr)
                return p.label.empty() ? Message { Id::LinkResultSome, { e.task } }
                                       : Message { Id::LinkResult, { e.task, p.label } };
            if (object->kind == ObjectKind::Pool)
                return { Id::LinkResultOfPool, { e.task, p.object } };
            return object->named ? Message { Id::LinkResult, { e.task, p.object } }
                                 : Message { Id::LinkResultUnnamed, { e.task } };
        case WaitReason::Generator:
            return p.other ? Message { Id::DidWaitGenerator, { e.task, p.other } }
                           : Message { Id::DidWait, { e.task } };
        default:
            break;
        }
        if (object == nullptr)
            return { Id::DidWait, { e.task } };
        const std::vector<MessageArg> both = { e.task, p.object };
        switch (p.reason) {
        case WaitReason::QueueFull:
            return { Id::DidWaitPut, { e.task, p.object, "put(" + p.label + ")" } };
        case WaitReason::QueueEmpty:
            return { Id::DidWaitGet, both };
        case WaitReason::QueueUnfinished:
            return { Id::DidWaitUnfinished, both };
        case WaitReason::Lock:
            if (object->holders.empty())
                return { Id::DidWaitLockFree, both };
            if (object->holders.front() == e.task)
                return { Id::DidWaitLockSelf, both };
            return { Id::DidWaitLock, { e.task, p.object, object->holders.front() } };
        case WaitReason::Semaphore:
            return { Id::DidWaitSemaphore, both };
        case WaitReason::Condition:
            return { Id::DidWaitCondition, both };
        case WaitReason::Flag:
            return { Id::DidWaitFlag, both };
        case WaitReason::Barrier:
            return { Id::DidWaitBarrier, both };
        case WaitReason::PipeEmpty:
            return { Id::DidWaitPipeEmpty, both };
        case WaitReason::PipeFull:
            return { Id::DidWaitPipeFull, both };
        case WaitReason::Accept:
            return { Id::DidWaitAccept, both };
        case WaitReason::Connect:
            return { Id::DidWaitConnect, both };
        case WaitReason::Receive:
            return { Id::DidWaitReceive, both };
        case WaitReason::Send:
            return { Id::DidWaitSend, both };
        case WaitReason::Call:
            return { Id::LinkCall, both };
        case WaitReason::Event:
            return object->named ? Message { Id::DidWaitEvent, both }
                                 : Message { Id::DidWait, { e.task } };
        default:
            return { Id::DidWait, { e.task } };
        }
    }
};

} // namespace

Message explainEvent(const State &after, const Event &event)
{
    return std::visit(EventExplainer(after, event), event.what);
}

} // namespace interleave
