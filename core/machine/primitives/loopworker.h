// A task of an event loop that is written in Python (asyncio): a worker of the trace, though all of
// the loop's run in one task of the machine, and are shown in turn.
//
// Threads: the user of the machine.
#pragma once

#include "core/machine/native.h"
#include "core/machine/primitives/loopfuture.h"
#include "core/machine/primitives/scope.h"
#include "core/machine/primitives/worker.h"
#include "core/machine/task.h"

namespace interleave {

struct LoopWorkerData {
    WorkerData worker;
    std::uint32_t line;     // of the learner's code, where it was left
    std::uint32_t tookItem; // what it took last, while it is not shown
};
inline constexpr std::size_t kTookSlot = kLabelSlot + 1;

// Is it a _loop.Worker? A program may put anything where the library expects one.
inline bool isLoopWorker(const Heap &heap, Value v)
{
    if (workerOf(heap, v) == nullptr)
        return false;
    const auto *native = heap.at<NativeObject>(v);
    return native->valueCount == LoopFuture::kSlots
        && std::size_t { native->header.units() } * Arena::kUnit
        >= sizeof(NativeObject) + native->valueCount * sizeof(Value) + sizeof(LoopWorkerData);
}

// One of the loop's tasks, in what it does by itself. REQUIRES: isLoopWorker().
class LoopWorker {
public:
    LoopWorker(Context &context, Value worker)
        : m_context(context)
        , m_native(context.heap().at<NativeObject>(worker))
        , m_data(m_native->rawAs<LoopWorkerData>())
    {
    }

    LoopWorkerData &data() const { return *m_data; }
    TaskId id() const { return { m_data->worker.task }; }
    Recorder &recorder() const { return m_context.host().recorder(); }
    void record(const Payload &what) const { recorder().append(id(), m_data->line, 0, what); }

    // It is shown from here on.
    void enter() const
    {
        TaskObject &task = m_context.taskObject();
        task.took = m_native->values[kTookSlot];
        task.tookItem = { m_data->tookItem };
        task.outside = m_context.frame();
        m_context.show(id());
        recorder().running(id(), m_data->line, 0);
    }
    // It stops being shown, at the present line; 0: none of its own, since it has ended.
    void leave() const
    {
        TaskObject &task = m_context.taskObject();
        m_native->values[kTookSlot] = task.took;
        m_data->tookItem = task.tookItem.value;
        if (const std::uint32_t line = m_context.line(); line != 0)
            m_data->line = line;
        task.outside = 0;
        task.took = Value::empty();
        task.tookItem = {};
    }
    // What it waited for has come; `by` nobody: the clock.
    void ready(TaskId by, Value object) const
    {
        const Handle *handle = handleOf(m_context.heap(), object);
        const std::uint32_t line = by && by == m_context.shown() ? m_context.line() : 0;
        recorder().woken(by, line, id(), handle != nullptr ? handle->object : ObjectId {});
        recorder().ready(
            id(), m_data->line, ReadyFor::Loop, by ? ReadyCause::Woken : ReadyCause::TimedOut);
    }
    void yield() const
    {
        leave();
        recorder().ready(id(), m_data->line, ReadyFor::Loop, ReadyCause::Yielded);
        m_context.show({});
    }
    void park(TaskParked parked, Value putting) const;

private:
    Context &m_context;
    NativeObject *m_native;
    LoopWorkerData *m_data;
};

// A wait as asyncio has it, a tuple: a reason; a primitive or a socket, or None; a worker, or None;
// a deadline in seconds, or None; what is about to be put in a list, or None. Empty: it is none.
std::span<const Value> waitFrom(const Heap &heap, Value wait);
// REQUIRES: waitFrom() gave it. future: what is awaited; one of which nothing is known is told by
// the variable that it is bound to.
TaskParked parkedFrom(
    const Context &context, std::span<const Value> wait, Value future = Value::empty());
void nameResult(const Context &context, TaskParked &parked, Value future);

} // namespace interleave
