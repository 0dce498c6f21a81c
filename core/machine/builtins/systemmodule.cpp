// What of sys and os is native; resources/prelude/sys.py and os.py have the rest.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/interpreter.h"
#include "core/machine/task.h"

#include <algorithm>
#include <limits>
#include <unistd.h>

namespace interleave {

namespace {

// sys.intern(): equal texts are not the same object here, and nothing that a program may rely on
// needs it.
Outcome intern(NativeCall &call)
{
    if (!call.heap().isString(call.arg(0)))
        return raiseForType(call, "intern() argument must be str, not ", call.arg(0));
    const Value known = call.program().findInterned(call.heap().text(call.arg(0)));
    return call.returns(known.isEmpty() ? call.arg(0) : known);
}

Outcome modules(NativeCall &call)
{
    return call.returns(Value::reference(call.context().modules()));
}

// sys.argv, as a list: the program is the first module that is no library.
Outcome arguments(NativeCall &call)
{
    std::vector<Value> words;
    for (const auto &loaded : call.program().modules) {
        const Module &module = *loaded->module;
        if (module.prelude)
            continue;
        words.push_back(call.heap().string(module.file));
        for (const std::string &argument : module.arguments)
            words.push_back(call.heap().string(argument));
        break;
    }
    return call.returns(call.heap().list(words));
}

// os.getpid(): a real process's pid, whichever of its threads asks; one that shares its starter's
// memory has its thread's number. Simulated ones have numbers, P1 is 1001.
Outcome getpid(NativeCall &call)
{
    const TaskStatus status = call.host().status(call.context().task());
    if (status.osId != 0)
        return call.returns(Value::smallInt(call.host().separateMemory(WorkerKind::Process)
                ? std::int64_t { ::getpid() }
                : std::int64_t { status.osId }));
    return call.returns(
        Value::smallInt(1000 + std::int64_t { call.context().machine().process().value }));
}

Outcome exitNow(NativeCall &call)
{
    std::int64_t code = 0;
    if (!indexFrom(call.context(), call.arg(0), code))
        return Outcome::Raise;
    call.context().taskObject().endsProcess = 1;
    return call.endTask(static_cast<std::int32_t>(code));
}

// set_switch_interval(seconds): more than 0.
Outcome setSwitchInterval(NativeCall &call)
{
    constexpr double kLongest = 9e9; // what fits nanoseconds in 64 bits
    if (!call.arg(0).isReal())
        return call.returnsNone();
    const Time interval = Time::fromSeconds(std::min(call.arg(0).asReal(), kLongest));
    call.host().setSwitchInterval({ std::max<std::int64_t>(interval.ns, 1) });
    return call.returnsNone();
}

// set_recursion_limit(frames): more than 0, at most 2^31 - 1.
Outcome setRecursionLimit(NativeCall &call)
{
    if (call.arg(0).isSmallInt())
        static_cast<Interpreter &>(call.context())
            .limitRecursion(static_cast<std::uint32_t>(call.arg(0).asSmallInt()));
    return call.returnsNone();
}

// recursion(): how many calls are under way.
Outcome recursion(NativeCall &call)
{
    return call.returns(Value::smallInt(call.context().taskObject().recursion));
}

} // namespace

void declareSystem(Declarations &declare)
{
    declare.constant(
        "sys", "maxsize", declare.heap().integer(std::numeric_limits<std::int64_t>::max()));
    declare.function("sys", "_arguments()", arguments);
    declare.function("sys", "intern(string, /)", intern);
    declare.function("sys", "_modules()", modules);
    declare.function("_machine", "modules()", modules);
    declare.function("_machine", "set_recursion_limit(frames, /)", setRecursionLimit);
    declare.function("_machine", "recursion()", recursion);
    declare.function("_machine", "set_switch_interval(seconds, /)", setSwitchInterval);
    declare.function("os", "getpid()", getpid);
    declare.function("os", "_exit(status)", exitNow);
}

} // namespace interleave
