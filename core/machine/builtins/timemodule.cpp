// The time module, and interleave.work().
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/interpreter.h"

#include <cmath>

namespace interleave {

namespace {

constexpr double kLongest = 9e9; // seconds: what fits nanoseconds in 64 bits

// Seconds from an argument; raises as time.sleep does.
bool secondsFrom(NativeCall &call, Value v, const char *negative, double &out)
{
    const auto seconds = realOf(call.context(), v);
    if (!seconds) {
        if (!call.context().raised())
            call.raise(Ex::TypeError,
                "'" + std::string(call.context().typeName(v))
                    + "' object cannot be interpreted as an integer");
        return false;
    }
    if (std::isnan(*seconds)) {
        call.raise(Ex::ValueError, "Invalid value NaN (not a number)");
        return false;
    }
    if (*seconds < 0) {
        call.raise(Ex::ValueError, negative);
        return false;
    }
    if (*seconds > kLongest) {
        call.raise(Ex::OverflowError, "timestamp too large to convert to C _PyTime_t");
        return false;
    }
    out = *seconds;
    return true;
}

Outcome sleep(NativeCall &call)
{
    double seconds = 0;
    if (call.firstTime()
        && !secondsFrom(call, call.arg(0), "sleep length must be non-negative", seconds))
        return Outcome::Raise;
    const bool first = call.firstTime();
    const Time until = call.deadlineAfter(seconds);
    if (!first && call.timedOut())
        return call.returnsNone();
    call.resume().stage = 1;
    return call.park({ WaitReason::Sleep, {}, {}, until });
}

// work(seconds): computes that long, on its core; it is not left before.
Outcome work(NativeCall &call)
{
    if (!call.firstTime())
        return call.returnsNone();
    double seconds = 0;
    if (!secondsFrom(call, call.arg(0), "work length must be non-negative", seconds))
        return Outcome::Raise;
    // What was called before it in the same statement may have left another line.
    const auto &context = call.context();
    if (static_cast<const Interpreter &>(context).state()->recordLines != 0)
        call.host().recorder().line(context.shown(), context.line());
    call.host().work(context.task(), Time::fromSeconds(seconds));
    return call.again();
}

Outcome time(NativeCall &call)
{
    return call.returns(Value::real(call.host().epoch() + call.host().now().seconds()));
}
Outcome monotonic(NativeCall &call)
{
    return call.returns(Value::real(call.host().now().seconds()));
}
Outcome monotonicNs(NativeCall &call)
{
    return call.returns(call.heap().integer(call.host().now().ns));
}

template <Computing whose>
Outcome computed(NativeCall &call)
{
    return call.returns(Value::real(call.host().computed(whose).seconds()));
}
template <Computing whose>
Outcome computedNs(NativeCall &call)
{
    return call.returns(call.heap().integer(call.host().computed(whose).ns));
}

Outcome timeNs(NativeCall &call)
{
    const auto epoch = static_cast<std::int64_t>(call.host().epoch() * 1e9);
    return call.returns(call.heap().integer(epoch + call.host().now().ns));
}

} // namespace

void declareTime(Declarations &declare)
{
    declare.function("time", "sleep(seconds, /)", sleep);
    declare.function("time", "time()", time);
    declare.function("time", "time_ns()", timeNs);
    declare.function("time", "monotonic()", monotonic);
    declare.function("time", "monotonic_ns()", monotonicNs);
    declare.function("time", "perf_counter()", monotonic);
    declare.function("time", "perf_counter_ns()", monotonicNs);
    declare.function("time", "process_time()", computed<Computing::Process>);
    declare.function("time", "process_time_ns()", computedNs<Computing::Process>);
    declare.function("time", "thread_time()", computed<Computing::Thread>);
    declare.function("time", "thread_time_ns()", computedNs<Computing::Thread>);
    declare.function("interleave", "work(seconds, /)", work);
}

} // namespace interleave
