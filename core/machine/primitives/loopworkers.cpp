// The module _loop: what an event loop written in Python (asyncio) needs of the machine. All of the
// loop runs in one task; its own tasks are workers of the trace all the same, shown in turn, and
// while none is, the loop itself is at work or idle, and nobody is shown.
#include "core/machine/interpreter.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/socketdata.h"
#include "core/machine/primitives/worker.h"
#include "core/machine/task.h"

#include <string>

namespace interleave {

namespace {

struct LoopWorkerData {
    WorkerData worker;
    std::uint32_t line;     // of the learner's code, where it was left
    std::uint32_t tookItem; // what it took last, while it is not shown
};
constexpr std::size_t kTookSlot = kLabelSlot + 1;

NativeObject *nativeOf(NativeCall &call)
{
    return call.heap().at<NativeObject>(call.arg(0));
}

LoopWorkerData *dataOf(NativeCall &call)
{
    return nativeOf(call)->rawAs<LoopWorkerData>();
}

TaskId idOf(NativeCall &call)
{
    return { dataOf(call)->worker.task };
}

void recordOf(NativeCall &call, const Payload &what)
{
    call.host().recorder().append(idOf(call), dataOf(call)->line, 0, what);
}

// It stops being shown, at the present line.
void leave(NativeCall &call)
{
    TaskObject &task = call.context().taskObject();
    nativeOf(call)->values[kTookSlot] = task.took;
    dataOf(call)->tookItem = task.tookItem.value;
    if (const std::uint32_t line = call.context().line(); line != 0)
        dataOf(call)->line = line;
    task.took = Value::empty();
    task.tookItem = {};
}

Outcome workerPrepare(NativeCall &call)
{
    *dataOf(call) = { { kWorkerMark, 0, call.arg(1).isTrue() ? 1u : 0u, 0 }, 0, 0 };
    return call.returnsNone();
}

// _begin(name): it is there, and ready.
Outcome workerBegin(NativeCall &call)
{
    const TaskId id = call.host().newTaskId();
    dataOf(call)->worker.task = id.value;
    dataOf(call)->line = 0;
    const std::string name = call.heap().isString(call.arg(1))
        ? std::string(call.heap().text(call.arg(1)))
        : std::string();
    call.context().record(TaskSpawned {
        id, TaskKind::Coroutine, call.context().machine().process(), 0, false, name });
    recordOf(call, TaskReady { ReadyFor::Loop, ReadyCause::Spawned });
    return call.returnsNone();
}

// _ready(by, object): what it waited for has come; `by` is a worker's number, 0 for the clock.
Outcome workerReady(NativeCall &call)
{
    if (!idOf(call))
        return call.returnsNone();
    const TaskId by {
        call.arg(1).isSmallInt() ? static_cast<std::uint32_t>(call.arg(1).asSmallInt()) : 0
    };
    const Handle *handle = handleOf(call.heap(), call.arg(2));
    const std::uint32_t line = by && by == call.context().shown() ? call.context().line() : 0;
    call.host().recorder().append(
        by, line, 0, TaskWoken { idOf(call), handle != nullptr ? handle->object : ObjectId {} });
    recordOf(call, TaskReady { ReadyFor::Loop, by ? ReadyCause::Woken : ReadyCause::TimedOut });
    return call.returnsNone();
}

Outcome workerEnter(NativeCall &call)
{
    if (!idOf(call))
        return call.returnsNone();
    TaskObject &task = call.context().taskObject();
    task.took = nativeOf(call)->values[kTookSlot];
    task.tookItem = { dataOf(call)->tookItem };
    call.context().show(idOf(call));
    recordOf(call, TaskRunning { 0 });
    return call.returnsNone();
}

Outcome workerYield(NativeCall &call)
{
    if (!idOf(call))
        return call.returnsNone();
    leave(call);
    recordOf(call, TaskReady { ReadyFor::Loop, ReadyCause::Yielded });
    call.context().show({});
    return call.returnsNone();
}

TaskId taskOf(NativeCall &call, Value worker)
{
    if (const WorkerData *data = workerOf(call.heap(), worker))
        return { data->task };
    return {};
}

TaskParked parkedFrom(NativeCall &call)
{
    TaskParked parked {};
    if (call.arg(1).isSmallInt()
        && static_cast<std::uint64_t>(call.arg(1).asSmallInt())
            <= static_cast<std::uint64_t>(WaitReason::Select))
        parked.reason = static_cast<WaitReason>(call.arg(1).asSmallInt());
    if (const Handle *handle = handleOf(call.heap(), call.arg(2)))
        parked.object = handle->object;
    else if (const SocketData *socket = socketOf(call.heap(), call.arg(2)))
        parked.object = socket->object;
    parked.other = taskOf(call, call.arg(3));
    parked.until = call.arg(4).isReal() ? Time::fromSeconds(call.arg(4).asReal()) : Time::never();
    return parked;
}

// _park(reason, object, other, until, putting): object (a primitive or a socket) and other or None,
// until in seconds or None;
// what it is about to put in a list of one, else None.
Outcome workerPark(NativeCall &call)
{
    if (!idOf(call))
        return call.returnsNone();
    TaskParked parked = parkedFrom(call);
    if (call.heap().is(call.arg(5), Kind::List) && !call.heap().listItems(call.arg(5)).empty()) {
        const Value value = call.heap().listItems(call.arg(5))[0];
        TaskObject &task = call.context().taskObject();
        if (!task.tookItem || task.took != value)
            task.tookItem = call.host().newItem();
        task.took = value; // when it is put, it is the same item
        parked.item = task.tookItem;
        parked.label = call.context().label(value);
    }
    leave(call);
    recordOf(call, parked);
    call.context().show({});
    return call.returnsNone();
}

// _wait_again(...): as _park(), of one who waits already: for something else now.
Outcome workerWaitAgain(NativeCall &call)
{
    if (idOf(call))
        recordOf(call, parkedFrom(call));
    return call.returnsNone();
}

// _end(error, result, cancelled): error None when it returned.
Outcome workerEnd(NativeCall &call)
{
    if (!idOf(call))
        return call.returnsNone();
    leave(call);
    TaskEnded ended { EndKind::Returned, 0, {} };
    if (call.heap().is(call.arg(1), Kind::Exception)) {
        // Every Context is the Interpreter's own.
        auto &interpreter = static_cast<Interpreter &>(call.context());
        if (const std::uint32_t line = interpreter.raisedAtLine(call.arg(1)); line != 0)
            dataOf(call)->line = line;
        if (call.has(3))
            ended = { EndKind::Cancelled, 0, {} };
        else
            ended = { EndKind::Raised, 1, interpreter.exceptionLine(call.arg(1)) };
    } else if (!call.arg(2).isNone()) {
        ended.text = call.context().label(call.arg(2));
    }
    recordOf(call, ended);
    call.context().show({});
    return call.returnsNone();
}

Outcome workerTask(NativeCall &call)
{
    return call.returns(Value::smallInt(idOf(call).value));
}

// --- The task that the loop runs in --------------------------------------------------------------

// begin(worker): from here on it waits for that worker's end (None: nobody's), and the loop runs in
// its place.
Outcome loopBegin(NativeCall &call)
{
    Context &context = call.context();
    const TaskId other = taskOf(call, call.arg(0));
    const WaitReason reason = other ? WaitReason::Join : WaitReason::Event;
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
    declare.type("_loop", "Worker", { 2, sizeof(LoopWorkerData) });
    declare.method("_loop.Worker", "_prepare(self, named, /)", workerPrepare);
    declare.method("_loop.Worker", "_begin(self, name, /)", workerBegin);
    declare.method("_loop.Worker", "_ready(self, by, object, /)", workerReady);
    declare.method("_loop.Worker", "_enter(self)", workerEnter);
    declare.method("_loop.Worker", "_yield(self)", workerYield);
    declare.method(
        "_loop.Worker", "_park(self, reason, object, other, until, putting, /)", workerPark);
    declare.method("_loop.Worker", "_wait_again(self, reason, object, other, until, putting, /)",
        workerWaitAgain);
    declare.method("_loop.Worker", "_end(self, error, result, cancelled=None, /)", workerEnd);
    declare.property("_loop.Worker", "_task_number", workerTask);
    declare.function("_loop", "begin(worker, /)", loopBegin);
    declare.function("_loop", "end()", loopEnd);
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
        { "JOIN", WaitReason::Join },
        { "SLEEP", WaitReason::Sleep },
        { "IO", WaitReason::Io },
        { "EVENT", WaitReason::Event },
        { "ACCEPT", WaitReason::Accept },
        { "CONNECT", WaitReason::Connect },
        { "RECEIVE", WaitReason::Receive },
        { "SEND", WaitReason::Send },
    };
    for (const auto &[name, reason] : reasons)
        declare.constant("_loop", name, Value::smallInt(static_cast<std::int64_t>(reason)));
}

} // namespace interleave
