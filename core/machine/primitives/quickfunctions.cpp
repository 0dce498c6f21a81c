#include "core/machine/primitives/quickfunctions.h"

#include "core/machine/primitives/declare.h"

#include <array>

namespace interleave {

namespace {

constexpr std::array kQuickFunctions {
    QuickFunction { "Queue.put", quickLoopPut, true },
    QuickFunction { "Queue.get", quickLoopGet, true },
    QuickFunction { "Queue.put_nowait", quickLoopPut, false },
    QuickFunction { "Queue.get_nowait", quickLoopGet, false },
    QuickFunction { "Queue.task_done", quickLoopDone, false },
    QuickFunction { "_wake_next", quickWakeNext, false },
    QuickFunction { "Future.__await__", quickFutureAwait, false },
    QuickFunction { "Future._waited_for", quickFutureWait, false },
    QuickFunction { "Future.done", quickFutureDone, false },
    QuickFunction { "Future.result", quickFutureResult, false },
    QuickFunction { "Future.set_result", quickSetResult, false },
    QuickFunction { "Task._waited_for", quickFutureWait, false },
    QuickFunction { "BaseEventLoop._turns", quickTurns, false },
    QuickFunction { "sleep", quickSleep, false },
};

// quicken(function): it has a plain case, found by its qualified name.
Outcome loopQuicken(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.is(call.arg(0), Kind::Function))
        return call.raise(Ex::TypeError, "a function is required");
    auto *function = heap.at<FunctionObject>(call.arg(0));
    for (std::uint32_t i = 0; i < kQuickFunctions.size(); ++i) {
        if (kQuickFunctions[i].name == heap.text(function->qualifiedName))
            function->quick = i + 1;
    }
    return call.returns(call.arg(0));
}

} // namespace

const QuickFunction &quickFunction(std::uint32_t number)
{
    return kQuickFunctions[number - 1];
}

bool isQuick(const Heap &heap, Value function, QuickNative plain)
{
    if (!heap.is(function, Kind::Function))
        return false;
    const std::uint32_t number = heap.at<FunctionObject>(function)->quick;
    return number != 0 && quickFunction(number).call == plain;
}

void declareQuickFunctions(Declarations &declare)
{
    declare.function("_loop", "quicken(function, /)", loopQuicken);
}

} // namespace interleave
