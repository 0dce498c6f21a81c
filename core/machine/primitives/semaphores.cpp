// Semaphore and BoundedSemaphore.
#include "core/machine/primitives/declare.h"

namespace interleave {

namespace {

constexpr std::size_t kLine = 0;

template <WorkerKind user, bool bounded>
Outcome semaphoreInit(NativeCall &call)
{
    const Value value = call.has(1) ? call.arg(1) : Value::smallInt(1);
    if (!value.isSmallInt() && !value.isBool())
        return call.raise(Ex::TypeError,
            "'<' not supported between instances of '" + std::string(call.context().typeName(value))
                + "' and 'int'");
    const std::int64_t units = value.isBool() ? value.isTrue() : value.asSmallInt();
    if (units < 0) {
        if (user != WorkerKind::Process)
            return call.raise(Ex::ValueError, "semaphore initial value must be >= 0");
        const Value args[] = { Value::smallInt(22), call.heap().string("Invalid argument") };
        return call.context().raiseValue(
            call.context().makeException(call.program().exception(Ex::OSError), args));
    }
    const NewPrimitive what { ObjectKind::Semaphore, user, sizeof(SemaphoreState), units, {},
        homeFor(call.context(), user) };
    if (!makePrimitive(call, call.arg(0), what))
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    auto &semaphore = scope.as<SemaphoreState>();
    semaphore.units = units;
    semaphore.bound = bounded ? units : -1;
    return call.returnsNone();
}

Outcome acquireWith(NativeCall &call, const Patience &patience)
{
    Scope scope(call, call.arg(0));
    auto &semaphore = scope.as<SemaphoreState>();
    if (semaphore.units > 0) {
        scope.leave(kLine);
        --semaphore.units;
        scope.record(Acquired { scope.object(), static_cast<std::uint32_t>(semaphore.units) });
        return call.returns(Value::boolean(true));
    }
    if (const auto parked = scope.wait(kLine, WaitReason::Semaphore, patience))
        return *parked;
    return call.returns(Value::boolean(false));
}

Outcome semaphoreAcquire(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    const auto patience = patienceOf(call, call.arg(1), call.arg(2), Timeouts::NegativeIsAtOnce);
    if (!patience)
        return Outcome::Raise;
    if (handle->user == WorkerKind::Thread && !patience->block && call.has(2)
        && !call.arg(2).isNone())
        return call.raise(Ex::ValueError, "can't specify timeout for non-blocking acquire");
    return acquireWith(call, *patience);
}

Outcome semaphoreEnter(NativeCall &call)
{
    return initialized(call, call.arg(0)) != nullptr ? acquireWith(call, {}) : Outcome::Raise;
}

Outcome releaseUnits(NativeCall &call, std::int64_t units)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    {
        Scope scope(call, call.arg(0));
        auto &semaphore = scope.as<SemaphoreState>();
        if (semaphore.bound < 0 || semaphore.units + units <= semaphore.bound) {
            semaphore.units += units;
            scope.record(Released { scope.object(), static_cast<std::uint32_t>(semaphore.units) });
            scope.callSome(kLine, static_cast<std::uint32_t>(units));
            return call.returnsNone();
        }
    }
    return call.raise(Ex::ValueError,
        handle->user == WorkerKind::Thread ? "Semaphore released too many times"
                                           : "semaphore or lock released too many times");
}

Outcome semaphoreRelease(NativeCall &call)
{
    std::int64_t units = 1;
    if (call.has(1)) {
        const Value n = call.arg(1);
        if (!n.isSmallInt() && !n.isBool())
            return call.raise(Ex::TypeError,
                "'<' not supported between instances of '" + std::string(call.context().typeName(n))
                    + "' and 'int'");
        units = n.isBool() ? n.isTrue() : n.asSmallInt();
        if (units < 1)
            return call.raise(Ex::ValueError, "n must be one or more");
    }
    return releaseUnits(call, units);
}

Outcome semaphoreExit(NativeCall &call)
{
    return releaseUnits(call, 1);
}

Outcome semaphoreValue(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::smallInt(scope.as<SemaphoreState>().units));
}

} // namespace

void declareSemaphores(Declarations &declare)
{
    struct SemaphoreType {
        const char *name;
        NativeFunction init;
        bool likeThreads;
    };
    const SemaphoreType types[] = {
        { "Semaphore", semaphoreInit<WorkerKind::Thread, false>, true },
        { "BoundedSemaphore", semaphoreInit<WorkerKind::Thread, true>, true },
        { "ProcessSemaphore", semaphoreInit<WorkerKind::Process, false>, false },
        { "ProcessBoundedSemaphore", semaphoreInit<WorkerKind::Process, true>, false },
        { "LoopSemaphore", semaphoreInit<WorkerKind::Coroutine, false>, true },
        { "LoopBoundedSemaphore", semaphoreInit<WorkerKind::Coroutine, true>, true },
    };
    for (const SemaphoreType &type : types) {
        declare.type("_sync", type.name, layoutFor<SemaphoreState>());
        const std::string name = std::string("_sync.") + type.name;
        declare.method(name, "__init__(self, value=1)", type.init);
        declare.method(name,
            type.likeThreads ? "acquire(self, blocking=True, timeout=None)"
                             : "acquire(self, block=True, timeout=None)",
            semaphoreAcquire);
        declare.method(
            name, type.likeThreads ? "release(self, n=1)" : "release(self)", semaphoreRelease);
        declare.method(name, "__enter__(self)", semaphoreEnter);
        declare.method(name, "__exit__(self, kind, error, traceback, /)", semaphoreExit);
        declare.property(name, "_value", semaphoreValue);
        if (!type.likeThreads)
            declare.method(name, "get_value(self)", semaphoreValue);
    }
}

} // namespace interleave
