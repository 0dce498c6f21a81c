// Condition: a lock with a waiting room.
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/locks.h"
#include "core/machine/primitives/waiting.h"

namespace interleave {

namespace {

constexpr std::size_t kRoom = 0;

// How far a wait() has come.
enum Stage : std::uint32_t { Entering, InRoom, Returning };

// What wait() keeps in Resume::numbers.
enum Number : std::size_t { HeldCount, WasNotified };

Value lockOf(NativeCall &call)
{
    return call.heap().at<NativeObject>(call.arg(0))->values[kContentSlot];
}

template <WorkerKind user>
Outcome conditionInit(NativeCall &call)
{
    const Value lock = call.arg(1);
    const Handle *handle = handleOf(call.heap(), lock);
    if (handle == nullptr
        || (handle->kind != ObjectKind::Lock && handle->kind != ObjectKind::RLock))
        return call.raise(Ex::TypeError,
            "a Condition needs a Lock or an RLock, not '"
                + std::string(call.context().typeName(lock)) + "'");
    // It lives where its lock lives.
    const NewPrimitive what { ObjectKind::Condition, user, sizeof(ConditionState), 0,
        handle->object, handle->home };
    call.heap().at<NativeObject>(call.arg(0))->values[kContentSlot] = lock;
    return makePrimitive(call, call.arg(0), what) ? call.returnsNone() : Outcome::Raise;
}

Outcome conditionWait(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    const auto patience = patienceOf(call, Value::empty(), call.arg(1), Timeouts::NegativeIsAtOnce);
    if (!patience)
        return Outcome::Raise;
    Resume &resume = call.resume();
    bool owned = true, over = false, notified = false;
    Value raised = Value::empty();
    {
        Scope room(call, call.arg(0));
        Scope lock(room, lockOf(call));
        if (resume.stage == Entering && mayRelease(lock)) {
            resume.numbers[HeldCount] = freeLock(lock);
            room.enter(kRoom);
            resume.stage = InRoom;
            // A deadline at time 0 would look like none: wait at least a nanosecond.
            const double seconds
                = patience->seconds < 0 ? patience->seconds : std::max(patience->seconds, 1e-9);
            return room.park(WaitReason::Condition, call.deadlineAfter(seconds));
        }
        owned = resume.stage != Entering;
        if (resume.stage == InRoom) {
            const bool called = room.standing(kRoom) == Standing::Called;
            const bool interrupted = call.heap().is(resume.values[kRaisedBehind], Kind::Exception);
            if (!called && !interrupted && !call.timedOut())
                return room.park(WaitReason::Condition, call.deadlineAfter(patience->seconds));
            room.leave(kRoom);
            resume.numbers[WasNotified] = called;
            resume.stage = Returning;
        }
        if (resume.stage == Returning) {
            if (takeLock(lock, static_cast<std::uint32_t>(resume.numbers[HeldCount]))) {
                raised = resume.values[kRaisedBehind];
                notified = resume.numbers[WasNotified] != 0;
                over = true;
            }
        }
        if (resume.stage == Returning && !over) {
            if (lock.standing(kLockLine) != Standing::InLine) {
                lock.leave(kLockLine);
                lock.enter(kLockLine);
            }
            return lock.park(WaitReason::Lock, Time::never());
        }
    }
    if (!owned)
        return call.raise(Ex::RuntimeError, "cannot wait on un-acquired lock");
    if (call.heap().is(raised, Kind::Exception))
        return call.context().raiseValue(raised);
    return call.returns(Value::boolean(notified));
}

Outcome notifySome(NativeCall &call, std::uint32_t limit)
{
    {
        Scope room(call, call.arg(0));
        Scope lock(room, lockOf(call));
        if (mayRelease(lock)) {
            const std::uint32_t count = std::min(limit, room.waiting(kRoom));
            room.record(Notified { room.object(), count });
            room.callSome(kRoom, count);
            return call.returnsNone();
        }
    }
    return call.raise(Ex::RuntimeError, "cannot notify on un-acquired lock");
}

Outcome conditionNotify(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    const Value n = call.has(1) ? call.arg(1) : Value::smallInt(1);
    if (!n.isSmallInt())
        return call.raise(Ex::TypeError,
            "'" + std::string(call.context().typeName(n))
                + "' object cannot be interpreted as an integer");
    const std::int64_t limit = std::clamp<std::int64_t>(n.asSmallInt(), 0, 1 << 30);
    return notifySome(call, static_cast<std::uint32_t>(limit));
}

Outcome conditionNotifyAll(NativeCall &call)
{
    return initialized(call, call.arg(0)) != nullptr ? notifySome(call, 1u << 30) : Outcome::Raise;
}

// _notified(count): its waiters are a loop's own affair; the trace is told.
Outcome conditionNotified(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope room(call, call.arg(0));
    const std::int64_t count = call.arg(1).isSmallInt() ? call.arg(1).asSmallInt() : 0;
    room.record(Notified { room.object(), static_cast<std::uint32_t>(count) });
    return call.returnsNone();
}

Outcome conditionWaiting(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope room(call, call.arg(0));
    return call.returns(Value::smallInt(room.waiting(kRoom)));
}

Outcome conditionLock(NativeCall &call)
{
    return initialized(call, call.arg(0)) != nullptr ? call.returns(lockOf(call)) : Outcome::Raise;
}

} // namespace

void declareConditions(Declarations &declare)
{
    struct ConditionType {
        const char *name;
        NativeFunction init;
    };
    const ConditionType types[] = {
        { "Condition", conditionInit<WorkerKind::Thread> },
        { "ProcessCondition", conditionInit<WorkerKind::Process> },
        { "LoopCondition", conditionInit<WorkerKind::Coroutine> },
    };
    for (const ConditionType &type : types) {
        declare.type("_sync", type.name, layoutFor<ConditionState>());
        const std::string name = std::string("_sync.") + type.name;
        declare.method(name, "__init__(self, lock)", type.init);
        declare.method(name, "wait(self, timeout=None)", conditionWait);
        declare.method(name, "notify(self, n=1)", conditionNotify);
        declare.method(name, "notify_all(self)", conditionNotifyAll);
        declare.method(name, "_waiting(self)", conditionWaiting);
        declare.property(name, "_lock", conditionLock);
    }
    declare.method("_sync.LoopCondition", "_notified(self, count, /)", conditionNotified);
}

} // namespace interleave
