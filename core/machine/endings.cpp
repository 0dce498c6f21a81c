// How a task ends, and what the program's main still does then.
#include "core/machine/interpreter.h"

namespace interleave {

// The program's main ends: first what the library has registered (joining threads and children,
// atexit) runs in it, as under CPython.
bool Interpreter::beginEnding(EndKind how, Value outcome, std::int32_t exitCode)
{
    TaskObject *task = m_taskObject;
    if (task->main != TaskObject::kMain)
        return false;
    const Value ending = moduleAttribute("_ending", "run");
    const bool suspended = state()->guarded != 0;
    const Value hook = moduleAttribute("sys", "excepthook");
    const bool hooked = how == EndKind::Raised && !hook.isEmpty()
        && hook != moduleAttribute("sys", "__excepthook__");
    if (ending.isEmpty() && !suspended && !hooked)
        return false;
    task->main = TaskObject::kEnding;
    task->ending = how;
    task->outcome = outcome;
    task->exitCode = exitCode;
    task->handled = Value::empty();
    if (hooked) {
        task->reported = 1;
        return callPreludeWith("_m_end_hooked",
                   { hook, outcome, ending.isEmpty() ? Value::none() : ending }, 0,
                   Deliver::TaskEnd, Value::empty())
            == Flow::Continue;
    }
    if (how == EndKind::Raised) {
        m_host->print(m_task, task->line, Stream::Err, tracebackText(outcome));
        task->reported = 1;
    }
    if (!suspended)
        return call(ending, {}, {}, 0, Deliver::TaskEnd) == Flow::Continue;
    // Generators that were left in a try or with are closed last.
    return callPreludeWith("_m_end", { ending.isEmpty() ? Value::none() : ending }, 0,
               Deliver::TaskEnd, Value::empty())
        == Flow::Continue;
}

Flow Interpreter::endTask(EndKind how, Value outcome, std::int32_t exitCode)
{
    TaskObject *task = m_taskObject;
    if (task->main == TaskObject::kEnding) {
        how = task->ending;
        outcome = task->outcome;
        exitCode = task->exitCode;
    } else if (task->reported != 0) {
        how = EndKind::Raised;
        outcome = task->outcome;
        exitCode = task->exitCode;
    }
    task->state = TaskPhase::Ended;
    task->ending = how;
    task->outcome = outcome;
    task->exitCode = exitCode;
    task->frame = 0;
    task->callable = Value::empty();
    task->handled = Value::empty();
    m_frame = nullptr;
    m_stop = StopReason::Ended;
    // Whoever waits for the end of a connection may wait for what only this task has held.
    if (m_heap->root() != 0 && task->main == 0 && hasOpenSockets()) {
        collectNow();
        m_abandoned = state()->abandoned != 0;
        closeLostSockets();
    }
    return Flow::Stop;
}

} // namespace interleave
