// The module _loop: what an event loop written in Python (asyncio) needs of the machine. All of the
// loop runs in one task; its own tasks are workers of the trace all the same, shown in turn, and
// while none is, the loop itself is at work or idle, and nobody is shown.
#include "core/machine/primitives/loopworker.h"

#include "core/machine/dicts.h"
#include "core/machine/interpreter.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/socketdata.h"

#include <string>

namespace interleave {

namespace {

constexpr double kMostSeconds = 9e9;

TaskId taskOf(const Context &context, Value worker)
{
    const WorkerData *data = workerOf(context.heap(), worker);
    return data != nullptr ? TaskId { data->task } : TaskId {};
}

} // namespace

// `putting`: what it is about to put, in a list of one.
void LoopWorker::park(TaskParked parked, Value putting) const
{
    const Heap &heap = m_context.heap();
    if (heap.is(putting, Kind::List) && !heap.listItems(putting).empty()) {
        const Value value = heap.listItems(putting)[0];
        TaskObject &task = m_context.taskObject();
        if (!task.tookItem || task.took != value)
            task.tookItem = m_context.host().newItem();
        task.took = value; // when it is put, it is the same item
        parked.item = task.tookItem;
        parked.label = m_context.label(value);
    }
    leave();
    recorder().parked(id(), m_data->line, parked);
    m_context.show({});
}

void nameResult(const Context &context, TaskParked &parked, Value future)
{
    const Heap &heap = context.heap();
    if (!isLoopWorker(heap, future))
        return;
    const Value name = heap.at<NativeObject>(future)->values[kLabelSlot];
    if (!heap.isString(name))
        return;
    parked.reason = WaitReason::Result;
    parked.label = heap.text(name);
}

std::span<const Value> waitFrom(const Heap &heap, Value wait)
{
    if (!heap.is(wait, Kind::Tuple) || heap.tupleItems(wait).size() != 5)
        return {};
    return heap.tupleItems(wait);
}

TaskParked parkedFrom(const Context &context, std::span<const Value> wait, Value future)
{
    TaskParked parked {};
    if (wait[0].isSmallInt()
        && static_cast<std::uint64_t>(wait[0].asSmallInt())
            <= static_cast<std::uint64_t>(kLastWaitReason))
        parked.reason = static_cast<WaitReason>(wait[0].asSmallInt());
    if (const Handle *handle = handleOf(context.heap(), wait[1]))
        parked.object = handle->object;
    else if (const SocketData *socket = socketOf(context.heap(), wait[1]))
        parked.object = socket->object;
    parked.other = taskOf(context, wait[2]);
    if (parked.reason == WaitReason::Event && !parked.object && !parked.other)
        nameResult(context, parked, future);
    // A program may have put anything there.
    const bool isTime
        = wait[3].isReal() && wait[3].asReal() >= 0 && wait[3].asReal() < kMostSeconds;
    parked.until = isTime ? Time::fromSeconds(wait[3].asReal()) : Time::never();
    return parked;
}

namespace {

Outcome workerPrepare(NativeCall &call)
{
    LoopWorker(call.context(), call.arg(0)).data()
        = { { kWorkerMark, 0, call.arg(1).isTrue() ? 1u : 0u, 0 }, 0, 0 };
    return call.returnsNone();
}

// _begin(name): it is there, and ready.
Outcome workerBegin(NativeCall &call)
{
    const LoopWorker worker(call.context(), call.arg(0));
    const TaskId id = call.host().newTaskId();
    worker.data().worker.task = id.value;
    worker.data().line = 0;
    const std::string name = call.heap().isString(call.arg(1))
        ? std::string(call.heap().text(call.arg(1)))
        : std::string();
    call.context().record(TaskSpawned {
        id, TaskKind::Coroutine, call.context().machine().process(), 0, false, name });
    worker.record(TaskReady { ReadyFor::Loop, ReadyCause::Spawned });
    return call.returnsNone();
}

// The rest is done at once, where all arguments are given by position; a worker that has not begun
// is not in the trace.
using WorkerAct = bool (*)(Context &context, const LoopWorker &worker, const Value *args);

template <WorkerAct act, std::uint32_t parameters>
Value quickly(Context &context, const Value *args, std::uint32_t count)
{
    if (count != parameters + 1)
        return {};
    const LoopWorker worker(context, args[0]);
    return !worker.id() || act(context, worker, args + 1) ? Value::none() : Value::empty();
}

template <WorkerAct act, std::uint32_t parameters>
Outcome slowly(NativeCall &call)
{
    Value args[parameters + 1];
    for (std::uint32_t i = 0; i <= parameters; ++i)
        args[i] = call.arg(i);
    return quickly<act, parameters>(call.context(), args, parameters + 1).isEmpty()
        ? call.raise(Ex::TypeError, "not what a task waits for")
        : call.returnsNone();
}

// _ready(by, object): `by` is a worker's number, 0 for the clock.
bool actReady(Context &, const LoopWorker &worker, const Value *args)
{
    const Value by = args[0];
    worker.ready({ by.isSmallInt() ? static_cast<std::uint32_t>(by.asSmallInt()) : 0 }, args[1]);
    return true;
}

bool actEnter(Context &, const LoopWorker &worker, const Value *)
{
    worker.enter();
    return true;
}

bool actYield(Context &, const LoopWorker &worker, const Value *)
{
    worker.yield();
    return true;
}

// _park(wait, future)
bool actPark(Context &context, const LoopWorker &worker, const Value *args)
{
    const auto wait = waitFrom(context.heap(), args[0]);
    if (!wait.empty())
        worker.park(parkedFrom(context, wait, args[1]), wait[4]);
    return !wait.empty();
}

// _wait_again(wait): as _park(), of one who waits already: for something else now.
bool actWaitAgain(Context &context, const LoopWorker &worker, const Value *args)
{
    const auto wait = waitFrom(context.heap(), args[0]);
    if (!wait.empty())
        worker.record(parkedFrom(context, wait));
    return !wait.empty();
}

// _end(error, result, cancelled): error None when it returned.
Outcome workerEnd(NativeCall &call)
{
    const LoopWorker worker(call.context(), call.arg(0));
    if (!worker.id())
        return call.returnsNone();
    worker.leave();
    worker.data().line = 0; // its last line was told, and it is in none any more
    TaskEnded ended { EndKind::Returned, 0, {} };
    if (call.heap().is(call.arg(1), Kind::Exception)) {
        // Every Context is the Interpreter's own.
        auto &interpreter = static_cast<Interpreter &>(call.context());
        if (const std::uint32_t line = interpreter.raisedAtLine(call.arg(1)); line != 0)
            worker.data().line = line;
        if (call.has(3))
            ended = { EndKind::Cancelled, 0, {} };
        else
            ended = { EndKind::Raised, 1, interpreter.exceptionLine(call.arg(1)) };
    } else if (!call.arg(2).isNone()) {
        ended.text = call.context().label(call.arg(2));
    }
    worker.record(ended);
    call.context().show({});
    return call.returnsNone();
}

Outcome workerTask(NativeCall &call)
{
    return call.returns(Value::smallInt(LoopWorker(call.context(), call.arg(0)).id().value));
}

// --- The task that the loop runs in --------------------------------------------------------------

// begin(worker): from here on it waits for that worker's end (None: nobody's), and the loop runs in
// its place.
Outcome loopBegin(NativeCall &call)
{
    Context &context = call.context();
    const TaskId other = taskOf(call.context(), call.arg(0));
    const WaitReason reason = other ? WaitReason::Await : WaitReason::Event;
    if (context.shown())
        context.record(TaskParked { reason, {}, other, Time::never() });
    context.show({});
    return call.returnsNone();
}

// It goes on by itself: a callback of the program's, or the loop is done.
Outcome loopEnd(NativeCall &call)
{
    Context &context = call.context();
    if (context.shown())
        return call.returnsNone();
    context.show(context.task());
    context.record(TaskReady { ReadyFor::Loop, ReadyCause::Woken });
    context.record(TaskRunning { call.host().core() });
    return call.returnsNone();
}

// here(loops): of a dict by task, the one of the task that runs; else None.
Value quickHere(Context &context, const Value *args, std::uint32_t count)
{
    if (count != 1 || !context.heap().is(args[0], Kind::Dict))
        return {};
    const DictSearch at
        = findInDict(context.heap(), args[0].asRef(), Value::smallInt(context.task().value));
    return at.found == Found::Yes ? dictEntry(context.heap(), args[0].asRef(), at.entry).value
                                  : Value::none();
}

Outcome loopHere(NativeCall &call)
{
    const Value loops = call.arg(0);
    const Value found = quickHere(call.context(), &loops, 1);
    return found.isEmpty() ? call.raise(Ex::TypeError, "a dict is required") : call.returns(found);
}

// shown(): somebody of the program is.
Outcome loopShown(NativeCall &call)
{
    return call.returns(Value::boolean(static_cast<bool>(call.context().shown())));
}

// idle(until, bell): nobody can go on before that moment (None: never), or before another thread
// rings: puts True into the bell, a list of one, and wakes.
Outcome loopIdle(NativeCall &call)
{
    if (!call.heap().is(call.arg(1), Kind::List) || call.heap().listItems(call.arg(1)).empty())
        return call.raise(Ex::TypeError, "a loop needs a bell");
    Value &rung = call.heap().listItems(call.arg(1))[0];
    if (!call.firstTime() || rung.isTrue()) {
        rung = Value::boolean(false);
        return call.returnsNone();
    }
    Parking parking;
    parking.reason = WaitReason::Event;
    if (call.arg(0).isReal())
        parking.until = Time::fromSeconds(call.arg(0).asReal());
    return call.park(parking);
}

} // namespace

void declareLoopWorkers(Declarations &declare)
{
    declare.type("_loop", "Worker", { LoopFuture::kSlots, sizeof(LoopWorkerData) });
    declare.method("_loop.Worker", "_prepare(self, named, /)", workerPrepare);
    declare.method("_loop.Worker", "_begin(self, name, /)", workerBegin);
    declare.method("_loop.Worker", "_ready(self, by, object, /)", slowly<actReady, 2>);
    declare.quick(quickly<actReady, 2>);
    declare.method("_loop.Worker", "_enter(self)", slowly<actEnter, 0>);
    declare.quick(quickly<actEnter, 0>);
    declare.method("_loop.Worker", "_yield(self)", slowly<actYield, 0>);
    declare.quick(quickly<actYield, 0>);
    declare.method("_loop.Worker", "_park(self, wait, future, /)", slowly<actPark, 2>);
    declare.quick(quickly<actPark, 2>);
    declare.method("_loop.Worker", "_wait_again(self, wait, /)", slowly<actWaitAgain, 1>);
    declare.method("_loop.Worker", "_end(self, error, result, cancelled=None, /)", workerEnd);
    declare.property("_loop.Worker", "_task_number", workerTask);
    declare.function("_loop", "begin(worker, /)", loopBegin);
    declare.function("_loop", "end()", loopEnd);
    declare.function("_loop", "here(loops, /)", loopHere);
    declare.quick(quickHere);
    declare.function("_loop", "shown()", loopShown);
    declare.function("_loop", "idle(until, bell, /)", loopIdle);
    const std::pair<const char *, WaitReason> reasons[] = {
        { "QUEUE_FULL", WaitReason::QueueFull },
        { "QUEUE_EMPTY", WaitReason::QueueEmpty },
        { "QUEUE_UNFINISHED", WaitReason::QueueUnfinished },
        { "LOCK", WaitReason::Lock },
        { "SEMAPHORE", WaitReason::Semaphore },
        { "CONDITION", WaitReason::Condition },
        { "FLAG", WaitReason::Flag },
        { "BARRIER", WaitReason::Barrier },
        { "AWAIT", WaitReason::Await },
        { "SLEEP", WaitReason::Sleep },
        { "IO", WaitReason::Io },
        { "EVENT", WaitReason::Event },
        { "RESULT", WaitReason::Result },
        { "ACCEPT", WaitReason::Accept },
        { "CONNECT", WaitReason::Connect },
        { "RECEIVE", WaitReason::Receive },
        { "SEND", WaitReason::Send },
    };
    for (const auto &[name, reason] : reasons)
        declare.constant("_loop", name, Value::smallInt(static_cast<std::int64_t>(reason)));
}

} // namespace interleave
