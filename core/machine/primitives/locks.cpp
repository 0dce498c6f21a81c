// Lock and RLock.
#include "core/machine/primitives/locks.h"

#include "core/machine/primitives/declare.h"

namespace interleave {

namespace {

bool isRecursive(Scope &scope)
{
    return scope.as<LockState>().kind == ObjectKind::RLock;
}

template <ObjectKind kind, WorkerKind user>
Outcome lockInit(NativeCall &call)
{
    const NewPrimitive what { kind, user, sizeof(LockState), 0, {}, homeFor(call.context(), user) };
    return makePrimitive(call, call.arg(0), what) ? call.returnsNone() : Outcome::Raise;
}

Outcome acquireWith(NativeCall &call, const Patience &patience)
{
    Scope scope(call, call.arg(0));
    if (takeLock(scope))
        return call.returns(Value::boolean(true));
    if (const auto parked = scope.wait(kLockLine, WaitReason::Lock, patience))
        return *parked;
    return call.returns(Value::boolean(false));
}

Outcome lockAcquire(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    const auto how = handle->user == WorkerKind::Thread ? Timeouts::MinusOneIsForEver
                                                        : Timeouts::NegativeIsAtOnce;
    const auto patience = patienceOf(call, call.arg(1), call.arg(2), how);
    return patience ? acquireWith(call, *patience) : Outcome::Raise;
}

Outcome lockEnter(NativeCall &call)
{
    return initialized(call, call.arg(0)) != nullptr ? acquireWith(call, {}) : Outcome::Raise;
}

Outcome releaseError(NativeCall &call, const Handle &handle)
{
    const bool recursive = handle.kind == ObjectKind::RLock;
    if (handle.user != WorkerKind::Process)
        return call.raise(Ex::RuntimeError,
            recursive ? "cannot release un-acquired lock" : "release unlocked lock");
    if (recursive)
        return call.raise(
            Ex::AssertionError, "attempt to release recursive lock not owned by thread");
    return call.raise(Ex::ValueError, "semaphore or lock released too many times");
}

Outcome lockRelease(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    {
        Scope scope(call, call.arg(0));
        auto &lock = scope.as<LockState>();
        if (mayRelease(scope)) {
            if (lock.count > 1) {
                --lock.count;
                scope.record(Released { scope.object(), lock.count });
            } else {
                freeLock(scope);
            }
            return call.returnsNone();
        }
    }
    return releaseError(call, *handle);
}

Outcome lockLocked(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::boolean(scope.as<LockState>().holder != 0));
}

// (who holds it, how often): for reprs.
Outcome lockHolder(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    const auto &lock = scope.as<LockState>();
    const Value both[] = { Value::smallInt(lock.holder), Value::smallInt(lock.count) };
    return call.returns(call.heap().tuple(both));
}

} // namespace

bool takeLock(Scope &scope, std::uint32_t count)
{
    auto &lock = scope.as<LockState>();
    const std::uint32_t me = scope.call().context().task().value;
    if (lock.holder != 0 && !(lock.holder == me && isRecursive(scope)))
        return false;
    scope.leave(kLockLine);
    lock.holder = me;
    lock.count += count;
    scope.record(Acquired { scope.object(), lock.count });
    return true;
}

bool mayRelease(Scope &scope)
{
    const auto &lock = scope.as<LockState>();
    return isRecursive(scope) ? lock.holder == scope.call().context().task().value
                              : lock.holder != 0;
}

std::uint32_t freeLock(Scope &scope)
{
    auto &lock = scope.as<LockState>();
    const std::uint32_t count = lock.count;
    lock.holder = 0;
    lock.count = 0;
    scope.record(Released { scope.object(), 0 });
    scope.callFirst(kLockLine);
    return count;
}

void declareLocks(Declarations &declare)
{
    struct LockType {
        const char *name;
        NativeFunction init;
        const char *acquire;
    };
    const LockType types[] = {
        { "Lock", lockInit<ObjectKind::Lock, WorkerKind::Thread>,
            "acquire(self, blocking=True, timeout=-1)" },
        { "RLock", lockInit<ObjectKind::RLock, WorkerKind::Thread>,
            "acquire(self, blocking=True, timeout=-1)" },
        { "ProcessLock", lockInit<ObjectKind::Lock, WorkerKind::Process>,
            "acquire(self, block=True, timeout=None)" },
        { "ProcessRLock", lockInit<ObjectKind::RLock, WorkerKind::Process>,
            "acquire(self, block=True, timeout=None)" },
        { "LoopLock", lockInit<ObjectKind::Lock, WorkerKind::Coroutine>,
            "acquire(self, blocking=True, timeout=None)" },
        { "LoopRLock", lockInit<ObjectKind::RLock, WorkerKind::Coroutine>,
            "acquire(self, blocking=True, timeout=None)" },
    };
    for (const LockType &type : types) {
        declare.type("_sync", type.name, layoutFor<LockState>());
        const std::string name = std::string("_sync.") + type.name;
        declare.method(name, "__init__(self)", type.init);
        declare.method(name, type.acquire, lockAcquire);
        declare.method(name, "release(self)", lockRelease);
        declare.method(name, "locked(self)", lockLocked);
        declare.method(name, "_holder(self)", lockHolder);
        declare.method(name, "__enter__(self)", lockEnter);
        declare.method(name, "__exit__(self, kind, error, traceback, /)", lockRelease);
    }
}

} // namespace interleave
