// Barrier: nobody goes on before all parties have arrived. Once called, a waiter is free, so the
// fast may come again while the slow are still on their way out.
#include "core/machine/primitives/declare.h"

namespace interleave {

namespace {

constexpr std::size_t kArrived = 0; // this generation's
constexpr std::size_t kOutside = 1; // came while the last one of a full generation runs its action

enum Stage : std::uint32_t { Arriving, Outside, Inside };
enum Number : std::size_t { Index };

template <WorkerKind user>
Outcome barrierInit(NativeCall &call)
{
    const Value parties = call.arg(1);
    if (!parties.isSmallInt())
        return call.raise(Ex::TypeError, "parties must be an integer");
    const NewPrimitive what { ObjectKind::Barrier, user, sizeof(BarrierState), parties.asSmallInt(),
        {}, homeFor(call.context(), user) };
    if (!makePrimitive(call, call.arg(0), what))
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    scope.as<BarrierState>().parties
        = static_cast<std::uint32_t>(std::clamp<std::int64_t>(parties.asSmallInt(), 0, 1 << 30));
    return call.returnsNone();
}

void open(Scope &scope)
{
    auto &barrier = scope.as<BarrierState>();
    barrier.arrived = 0;
    scope.record(BarrierOpened { scope.object() });
    scope.callAll(kArrived);
    scope.callAll(kOutside);
}

// All who wait in it get a BrokenBarrierError.
void sendAway(Scope &scope)
{
    scope.as<BarrierState>().arrived = 0;
    scope.callAll(kArrived, CallFor::GiveUp);
    scope.callAll(kOutside);
}

// A number from 0 to parties-1, or -1 for a broken barrier. With an action, who gets the last
// number runs it and then opens.
Outcome barrierArrive(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    const auto patience = patienceOf(call, Value::empty(), call.arg(1), Timeouts::NegativeIsAtOnce);
    if (!patience)
        return Outcome::Raise;
    const bool hasAction = call.arg(2).isTrue();
    Resume &resume = call.resume();
    Scope scope(call, call.arg(0));
    auto &barrier = scope.as<BarrierState>();

    if (resume.stage == Inside) {
        const Standing standing = scope.standing(kArrived);
        if (standing == Standing::Called || standing == Standing::CalledOff) {
            scope.leave(kArrived);
            return call.returns(
                Value::smallInt(standing == Standing::Called ? resume.numbers[Index] : -1));
        }
        if (!call.timedOut())
            return scope.park(WaitReason::Barrier, call.deadlineAfter(patience->seconds));
        scope.leave(kArrived);
        barrier.broken = 1;
        sendAway(scope);
        return call.returns(Value::smallInt(-1));
    }

    scope.leave(kOutside);
    if (barrier.broken != 0)
        return call.returns(Value::smallInt(-1));
    if (barrier.parties != 0 && barrier.arrived == barrier.parties) {
        scope.enter(kOutside);
        resume.stage = Outside;
        return scope.park(WaitReason::Barrier, Time::never());
    }
    const std::uint32_t index = barrier.arrived++;
    scope.record(BarrierArrived { scope.object(), barrier.arrived });
    if (barrier.arrived == barrier.parties) {
        if (!hasAction)
            open(scope);
        return call.returns(Value::smallInt(index));
    }
    resume.numbers[Index] = index;
    scope.enter(kArrived);
    resume.stage = Inside;
    resume.deadline = 0;
    // A deadline at time 0 would look like none: wait at least a nanosecond.
    const double seconds
        = patience->seconds < 0 ? patience->seconds : std::max(patience->seconds, 1e-9);
    return scope.park(WaitReason::Barrier, call.deadlineAfter(seconds));
}

Outcome barrierOpen(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    open(scope);
    return call.returnsNone();
}

// _arrived(count): who waits in it is a loop's own affair; the trace is told.
Outcome barrierArrived(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    const std::int64_t count = call.arg(1).isSmallInt() ? call.arg(1).asSmallInt() : 0;
    scope.record(BarrierArrived { scope.object(), static_cast<std::uint32_t>(count) });
    return call.returnsNone();
}

Outcome barrierAbort(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    scope.as<BarrierState>().broken = 1;
    sendAway(scope);
    return call.returnsNone();
}

Outcome barrierReset(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    auto &barrier = scope.as<BarrierState>();
    barrier.broken = 0;
    if (barrier.arrived != 0)
        sendAway(scope);
    return call.returnsNone();
}

Outcome barrierBroken(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::boolean(scope.as<BarrierState>().broken != 0));
}

Outcome barrierWaiting(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::smallInt(scope.as<BarrierState>().arrived));
}

Outcome barrierParties(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::smallInt(scope.as<BarrierState>().parties));
}

} // namespace

void declareBarriers(Declarations &declare)
{
    struct BarrierType {
        const char *name;
        NativeFunction init;
    };
    const BarrierType types[] = {
        { "Barrier", barrierInit<WorkerKind::Thread> },
        { "ProcessBarrier", barrierInit<WorkerKind::Process> },
        { "LoopBarrier", barrierInit<WorkerKind::Coroutine> },
    };
    for (const BarrierType &type : types) {
        declare.type("_sync", type.name, layoutFor<BarrierState>());
        const std::string name = std::string("_sync.") + type.name;
        declare.method(name, "__init__(self, parties)", type.init);
        declare.method(name, "_arrive(self, timeout, action, /)", barrierArrive);
        declare.method(name, "_open(self)", barrierOpen);
        declare.method(name, "abort(self)", barrierAbort);
        declare.method(name, "reset(self)", barrierReset);
        declare.property(name, "broken", barrierBroken);
        declare.property(name, "n_waiting", barrierWaiting);
        declare.property(name, "parties", barrierParties);
    }
    declare.method("_sync.LoopBarrier", "_arrived(self, count, /)", barrierArrived);
}

} // namespace interleave
