// Event: a flag that many may wait for. A Timer's own flag is one too.
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

// Of what library code derives from it, a future: nobody calls set() or wait() there.
Outcome flagAwait(NativeCall &call)
{
    return waitFor(call, WaitReason::Event);
}

} // namespace

void declareFlags(Declarations &declare)
{
    struct FlagType {
        const char *name;
        NativeFunction init;
    };
    const FlagType types[] = {
        { "Event", flagInit<ObjectKind::Flag, WorkerKind::Thread> },
        { "Alarm", flagInit<ObjectKind::Timer, WorkerKind::Thread> },
        { "ProcessEvent", flagInit<ObjectKind::Flag, WorkerKind::Process> },
        { "LoopEvent", flagInit<ObjectKind::Flag, WorkerKind::Coroutine> },
    };
    for (const FlagType &type : types) {
        declare.type("_sync", type.name, layoutFor<FlagState>());
        const std::string name = std::string("_sync.") + type.name;
        declare.method(name, "__init__(self)", type.init);
        declare.method(name, "is_set(self)", flagIsSet);
        declare.method(name, "set(self)", flagSet);
        declare.method(name, "clear(self)", flagClear);
        declare.method(name, "wait(self, timeout=None)", flagWait);
        declare.method(name, "_await(self, timeout=None)", flagAwait);
    }
}

} // namespace interleave
