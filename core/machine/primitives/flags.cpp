// Event: a flag that many may wait for. A Timer's own flag is one too, and so is a future.
#include "core/machine/primitives/declare.h"

namespace interleave {

namespace {

constexpr std::size_t kLine = 0;

template <ObjectKind kind, WorkerKind user>
Outcome flagInit(NativeCall &call)
{
    const NewPrimitive what { kind, user, sizeof(FlagState), 0, {}, homeFor(call.context(), user) };
    return makePrimitive(call, call.arg(0), what) ? call.returnsNone() : Outcome::Raise;
}

// A future, by the call that it is the result of.
Outcome futureInit(NativeCall &call)
{
    NewPrimitive what { ObjectKind::Future, WorkerKind::Thread, sizeof(FlagState), 0, {},
        homeFor(call.context(), WorkerKind::Thread) };
    if (call.has(1) && call.heap().isString(call.arg(1)))
        what.name = call.heap().text(call.arg(1));
    return makePrimitive(call, call.arg(0), what) ? call.returnsNone() : Outcome::Raise;
}

Outcome flagIsSet(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::boolean(scope.as<FlagState>().on != 0));
}

Outcome flagSet(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    scope.as<FlagState>().on = 1;
    scope.record(FlagSet { scope.object(), true });
    scope.callAll(kLine);
    return call.returnsNone();
}

Outcome flagClear(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    scope.as<FlagState>().on = 0;
    scope.record(FlagSet { scope.object(), false });
    return call.returnsNone();
}

Outcome waitFor(NativeCall &call, WaitReason why)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    const auto patience = patienceOf(call, Value::empty(), call.arg(1), Timeouts::NegativeIsAtOnce);
    if (!patience)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    auto &flag = scope.as<FlagState>();
    // Whoever was called goes on, even if the flag was cleared since.
    if (flag.on != 0 || scope.standing(kLine) == Standing::Called) {
        scope.leave(kLine);
        return call.returns(Value::boolean(true));
    }
    const WaitReason reason = flag.kind == ObjectKind::Timer ? WaitReason::Sleep : why;
    if (const auto parked = scope.wait(kLine, reason, *patience))
        return *parked;
    return call.returns(Value::boolean(false));
}

Outcome flagWait(NativeCall &call)
{
    return waitFor(call, WaitReason::Flag);
}

// Of what library code derives from it: nobody calls set() or wait() there.
Outcome flagAwait(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    const bool future = handle != nullptr && handle->kind == ObjectKind::Future;
    return waitFor(call, future ? WaitReason::Result : WaitReason::Event);
}

} // namespace

void declareFlags(Declarations &declare)
{
    struct FlagType {
        const char *name;
        NativeFunction init;
        const char *begins = "__init__(self)";
    };
    const FlagType types[] = {
        { "Event", flagInit<ObjectKind::Flag, WorkerKind::Thread> },
        { "Alarm", flagInit<ObjectKind::Timer, WorkerKind::Thread> },
        { "ProcessEvent", flagInit<ObjectKind::Flag, WorkerKind::Process> },
        { "LoopEvent", flagInit<ObjectKind::Flag, WorkerKind::Coroutine> },
        { "Future", futureInit, "__init__(self, call=None)" },
    };
    for (const FlagType &type : types) {
        declare.type("_sync", type.name, layoutFor<FlagState>());
        const std::string name = std::string("_sync.") + type.name;
        declare.method(name, type.begins, type.init);
        declare.method(name, "is_set(self)", flagIsSet);
        declare.method(name, "set(self)", flagSet);
        declare.method(name, "clear(self)", flagClear);
        declare.method(name, "wait(self, timeout=None)", flagWait);
        declare.method(name, "_await(self, timeout=None)", flagAwait);
    }
}

} // namespace interleave
