// The module _task: starting, joining and ending workers, by their task numbers. threading and
// multiprocessing are written over it.
#include "core/base/message.h"
#include "core/machine/dicts.h"
#include "core/machine/interpreter.h"
#include "core/machine/network.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/quickfunctions.h"
#include "core/machine/primitives/message.h"
#include "core/machine/primitives/waiting.h"
#include "core/machine/primitives/worker.h"
#include "core/machine/task.h"

#include <algorithm>
#include <cerrno>
#include <span>
#include <string>
#include <system_error>

namespace interleave {

namespace {

// Library code is to know better, but a program can get at these, too.
constexpr const char *kNoException = "exceptions must derive from BaseException";

WorkerKind workerKind(NativeCall &call, Value name)
{
    const std::string_view kind = call.heap().isString(name) ? call.heap().text(name) : "";
    if (kind == "process")
        return WorkerKind::Process;
    if (kind == "helper")
        return WorkerKind::Helper;
    return kind == "coroutine" ? WorkerKind::Coroutine : WorkerKind::Thread;
}

TaskId taskOf(Value number)
{
    return { number.isSmallInt() ? static_cast<std::uint32_t>(number.asSmallInt()) : 0 };
}

Value number(std::uint32_t n)
{
    return Value::smallInt(n);
}

// Why there is no new process, as CPython tells it: "[Errno 24] Too many open files".
Outcome raiseRefused(NativeCall &call, const Error &error)
{
    const int number = error.systemError != 0 ? error.systemError : EAGAIN;
    const Value args[] = { Value::smallInt(number),
        call.heap().string(std::generic_category().message(number)) };
    const Ex type = number == EAGAIN ? Ex::BlockingIOError : Ex::OSError;
    return call.context().raiseValue(
        call.context().makeException(call.program().exception(type), args));
}

// spawn(kind, callable, name, daemon): (task, process)
Outcome taskSpawn(NativeCall &call)
{
    if (!call.arg(1).isRef())
        return call.raise(Ex::TypeError, "a worker needs something to call");
    SpawnRequest request;
    request.parent = call.context().shown();
    request.line = call.context().line();
    request.worker = workerKind(call, call.arg(0));
    request.callable = call.arg(1).bits();
    request.name = call.heap().isString(call.arg(2)) ? std::string(call.heap().text(call.arg(2)))
                                                     : std::string();
    request.daemon = call.arg(3).isTrue();
    auto spawned = call.host().spawn(call.context().machine(), request);
    if (!spawned) {
        if (request.worker != WorkerKind::Process)
            return call.raise(Ex::RuntimeError, "can't start new thread");
        return raiseRefused(call, spawned.error());
    }
    const Value both[] = { number(spawned->task.value), number(spawned->process.value) };
    return call.returns(call.heap().tuple(both));
}

// fork(): (task, process) of a copy of this process, which goes on here, too, and gets None.
Outcome taskFork(NativeCall &call)
{
    if (!call.firstTime())
        return call.returnsNone();
    if (!call.host().separateMemory(WorkerKind::Process))
        return call.raise(
            Ex::RuntimeError, "os.fork() needs processes, and under this schedule there are none");
    auto &interpreter = static_cast<Interpreter &>(call.context());
    interpreter.saveFrame();
    SpawnRequest request;
    request.parent = call.context().shown();
    request.line = call.context().line();
    request.worker = WorkerKind::Process;
    request.name = "fork";
    request.continues = call.context().task();
    call.resume().stage = 1; // in the copy this is not the first time
    auto spawned = call.host().spawn(call.context().machine(), request);
    call.resume().stage = 0;
    if (!spawned)
        return raiseRefused(call, spawned.error());
    const Value both[] = { number(spawned->task.value), number(spawned->process.value) };
    return call.returns(call.heap().tuple(both));
}

Outcome taskCurrent(NativeCall &call)
{
    return call.returns(number(call.context().task().value));
}

// What the program says where it waits for that worker's end. The library's frame next to the
// learner's own is what the learner has called, whatever that called in turn.
WaitReason reasonToWaitFor(const NativeCall &call, TaskId other)
{
    const auto &interpreter = static_cast<const Interpreter &>(call.context());
    const Heap &heap = call.heap();
    const FrameObject *called = nullptr;
    for (Ref ref = interpreter.runningFrame(); ref != 0;) {
        const auto *frame = heap.at<FrameObject>(ref);
        if (!call.program().codes[frame->code]->prelude) {
            if (called == nullptr || call.program().codes[called->code]->code->name != "join")
                return WaitReason::Await;
            const WorkerData *worker = workerOf(heap, interpreter.firstArgument(called));
            return worker != nullptr && worker->task == other.value ? WaitReason::Join
                                                                     : WaitReason::Await;
        }
        called = frame;
        ref = frame->caller;
    }
    return call.context().taskObject().main == TaskObject::kEnding ? WaitReason::AtEnd
                                                                   : WaitReason::Await;
}

// join(task, timeout, ends): True when it has ended. ends: it is waited for because the process
// that waits is at its end.
Outcome taskJoin(NativeCall &call)
{
    const auto patience = patienceOf(call, Value::empty(), call.arg(1), Timeouts::NegativeIsAtOnce);
    if (!patience)
        return Outcome::Raise;
    const TaskId other = taskOf(call.arg(0));
    if (call.host().status(other).ended)
        return call.returns(Value::boolean(true));
    const Time until = call.deadlineAfter(patience->seconds);
    if (call.host().now() >= until)
        return call.returns(Value::boolean(false));
    // Each time: it may have been woken for something else meanwhile (call_in).
    call.host().wakeAtEnd(other, call.context().task());
    call.resume().stage = 1;
    Parking parking;
    parking.reason = call.has(2) ? WaitReason::AtEnd : reasonToWaitFor(call, other);
    parking.other = other;
    parking.until = until;
    return call.park(parking);
}

// --- Within an event loop ------------------------------------------------------------------------

// Lets the others of the loop run, for so many seconds.
Outcome taskSleep(NativeCall &call)
{
    const bool first = call.firstTime();
    const Value seconds = call.arg(0);
    const Time until = call.deadlineAfter(std::max(seconds.isReal() ? seconds.asReal() : 0.0, 0.0));
    if (!first && call.timedOut())
        return call.returnsNone();
    Parking parking;
    parking.reason = WaitReason::Sleep;
    parking.until = until;
    parking.blocks = false;
    return call.park(parking);
}

// suspend(other, joins, seconds): until somebody wakes it, or so many seconds (None: for ever).
// `other` is who is expected to, or 0; `joins`: by its end (with 0: that of one of several); False:
// by switching to it; None: otherwise.
Outcome taskSuspend(NativeCall &call)
{
    const bool first = call.firstTime();
    const Value seconds = call.arg(2);
    const Time until
        = call.deadlineAfter(seconds.isReal() ? std::max(seconds.asReal(), 0.0) : -1.0);
    if (!first)
        return call.returnsNone();
    Parking parking;
    parking.other = taskOf(call.arg(0));
    parking.reason = call.arg(1).isNone() ? WaitReason::Event
        : call.arg(1).isTrue()            ? reasonToWaitFor(call, parking.other)
                                          : WaitReason::Resume;
    parking.until = until;
    parking.blocks = false;
    return call.park(parking);
}

Outcome taskWake(NativeCall &call)
{
    call.host().wake(taskOf(call.arg(0)), {}, call.context().shown());
    return call.returnsNone();
}

TaskObject *taskObjectOf(NativeCall &call, TaskId id)
{
    const Heap &heap = call.heap();
    const auto *state = heap.at<StateObject>(heap.root());
    const DictSearch at = findInDict(heap, state->tasks, Value::smallInt(id.value));
    return at.found == Found::Yes
        ? heap.at<TaskObject>(dictEntry(heap, state->tasks, at.entry).value)
        : nullptr;
}

// throw(task, error): raised in it where it waits, or when it runs next.
Outcome taskThrow(NativeCall &call)
{
    const TaskId id = taskOf(call.arg(0));
    if (!call.heap().is(call.arg(1), Kind::Exception))
        return call.raise(Ex::TypeError, kNoException);
    if (TaskObject *task = taskObjectOf(call, id); task != nullptr) {
        task->interrupt = call.arg(1);
        // One of an event loop waits for its socket no longer: who closes it next counts on that.
        Network *network = call.host().network();
        if (network != nullptr && task->state == TaskPhase::Parked && task->blocks == 0
            && task->resume.onNetwork != 0) {
            network->forget(id);
            task->resume.onNetwork = 0;
        }
        call.host().wake(id, {}, call.context().shown());
    }
    return call.returnsNone();
}

// call_in(task, function): called there where it waits, or when it runs next; its wait goes on.
// An exception that is on its way comes first; of two functions only the later one is called.
// False: that task lives in another memory.
Outcome taskCallIn(NativeCall &call)
{
    const TaskId id = taskOf(call.arg(0));
    TaskObject *task = taskObjectOf(call, id);
    if (task == nullptr)
        return call.returns(Value::boolean(false));
    task->between = call.arg(1);
    call.host().wake(id, {}, call.context().shown());
    return call.returns(Value::boolean(true));
}

// leave(wait, error): the running task does not go on with what it waited for, see _m_interrupted.
// True: the wait raises that when it is over.
Outcome taskLeave(NativeCall &call)
{
    if (!call.heap().is(call.arg(0), Kind::Task))
        return call.raise(Ex::TypeError, "not a wait");
    Resume &wait = call.heap().at<TaskObject>(call.arg(0))->resume;
    if (raisesWhenOver(call.heap(), wait, call.arg(1)))
        return call.returns(Value::boolean(true));
    abandonWait(call.heap(), call.host(), call.context().task(), wait);
    return call.returns(Value::boolean(false));
}

// alarm(when, function): from then on the running task's next cooperative wait calls that function
// instead, which raises; None: never.
Outcome taskAlarm(NativeCall &call)
{
    TaskObject &task = call.context().taskObject();
    const Value when = call.arg(0);
    task.alarm = when.isReal() ? std::max<std::int64_t>(Time::fromSeconds(when.asReal()).ns, 1) : 0;
    task.alarmCall = task.alarm != 0 ? call.arg(1) : Value::empty();
    return call.returnsNone();
}

// patch(which): a sum of 1 (threads), 2 (time), 4 (input and output); the answer is what is patched
// by now.
Outcome taskPatch(NativeCall &call)
{
    auto *state = call.heap().at<StateObject>(call.heap().root());
    if (call.arg(0).isSmallInt())
        state->cooperative |= static_cast<std::uint32_t>(call.arg(0).asSmallInt());
    return call.returns(number(state->cooperative));
}

// Nobody else runs while one sleeps.
Outcome taskSleepHolds(NativeCall &call)
{
    return call.returns(Value::boolean(call.host().sleepHolds()));
}

Outcome taskEnded(NativeCall &call)
{
    return call.returns(Value::boolean(call.host().status(taskOf(call.arg(0))).ended));
}

Outcome taskExitCode(NativeCall &call)
{
    return call.returns(Value::smallInt(call.host().status(taskOf(call.arg(0))).exitCode));
}

// The system's number for a thread or process; 0 when it is simulated.
Outcome taskOsId(NativeCall &call)
{
    return call.returns(number(call.host().status(taskOf(call.arg(0))).osId));
}

Outcome taskKill(NativeCall &call)
{
    const Value signal = call.arg(1);
    call.host().kill(
        taskOf(call.arg(0)), signal.isSmallInt() ? static_cast<int>(signal.asSmallInt()) : 15);
    return call.returnsNone();
}

Outcome taskRename(NativeCall &call)
{
    if (call.heap().isString(call.arg(1)))
        call.context().record(
            TaskNamed { taskOf(call.arg(0)), std::string(call.heap().text(call.arg(1))) });
    return call.returnsNone();
}

Outcome taskNow(NativeCall &call)
{
    return call.returns(Value::real(call.host().now().seconds()));
}

Outcome taskSeparate(NativeCall &call)
{
    return call.returns(Value::boolean(call.host().separateMemory(workerKind(call, call.arg(0)))));
}

// (error, exit code): the traceback of what ended the task was printed; it ends as one that failed,
// and says no more.
Outcome taskFailed(NativeCall &call)
{
    if (!call.heap().is(call.arg(0), Kind::Exception))
        return call.raise(Ex::TypeError, kNoException);
    TaskObject &task = call.context().taskObject();
    task.reported = 1;
    task.outcome = call.arg(0);
    task.exitCode
        = call.arg(1).isSmallInt() ? static_cast<std::int32_t>(call.arg(1).asSmallInt()) : 1;
    return call.returnsNone();
}

Outcome taskExit(NativeCall &call)
{
    return call.endTask(
        call.arg(0).isSmallInt() ? static_cast<std::int32_t>(call.arg(0).asSmallInt()) : 1);
}

// As CPython prints it.
Outcome taskTraceback(NativeCall &call)
{
    if (!call.heap().is(call.arg(0), Kind::Exception))
        return call.raise(Ex::TypeError, kNoException);
    // Every Context is the Interpreter's own.
    auto &interpreter = static_cast<Interpreter &>(call.context());
    if (interpreter.textNeedsPython(call.arg(0), 0))
        return call.prelude("_m_traceback", { call.arg(0) });
    return call.returns(call.heap().string(interpreter.tracebackText(call.arg(0))));
}

// --- Worker

// Parcel(value, kept): the value as the bytes of a message, for a process whose memory is a copy of
// this one; kept: see message.h. What its bytes refer to by place lives as long as it does.
Outcome parcelInit(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.is(call.arg(2), Kind::Type))
        return call.raise(Ex::TypeError, "kept must be a class");
    const auto message = encodeMessage(call.context(), call.arg(1), call.arg(2).asRef());
    if (!message) // empty: needs pickle
        return call.context().raised() ? Outcome::Raise : call.returnsNone();
    const Value bytes
        = heap.bytes({ reinterpret_cast<const char *>(message->data()), message->size() });
    auto *parcel = heap.at<NativeObject>(call.arg(0));
    parcel->values[0] = bytes;
    parcel->values[1] = call.arg(1);
    return call.returnsNone();
}

Outcome parcelIsEmpty(NativeCall &call)
{
    const Value bytes = call.heap().at<NativeObject>(call.arg(0))->values[0];
    return call.returns(Value::boolean(!call.heap().is(bytes, Kind::Bytes)));
}

// What was put in, as it is in the memory of whoever asks.
Outcome parcelOpen(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value bytes = heap.at<NativeObject>(call.arg(0))->values[0];
    if (!heap.is(bytes, Kind::Bytes))
        return call.raise(Ex::ValueError, "the parcel is empty");
    const auto *b = heap.at<BytesObject>(bytes);
    const Value made = decodeMessage(
        call.context(), std::as_bytes(std::span(b->data, static_cast<std::size_t>(b->count))));
    return made.isEmpty() ? Outcome::Raise : returnReceived(call, made);
}

Outcome workerPrepare(NativeCall &call)
{
    auto *native = call.heap().at<NativeObject>(call.arg(0));
    *native->rawAs<WorkerData>() = { kWorkerMark, 0, call.arg(1).isTrue() ? 1u : 0u, 0 };
    return call.returnsNone();
}

Outcome workerStarted(NativeCall &call)
{
    call.heap().at<NativeObject>(call.arg(0))->rawAs<WorkerData>()->task
        = taskOf(call.arg(1)).value;
    return call.returnsNone();
}

Outcome workerLabel(NativeCall &call)
{
    const auto *native = call.heap().at<NativeObject>(call.arg(0));
    const Value label = native->values[kLabelSlot];
    const bool named = const_cast<NativeObject *>(native)->rawAs<WorkerData>()->hasName != 0;
    return call.returns(named || label.isEmpty() ? Value::none() : label);
}

} // namespace

WorkerData *workerOf(const Heap &heap, Value v)
{
    if (!heap.is(v, Kind::Native))
        return nullptr;
    auto *native = heap.at<NativeObject>(v);
    const std::size_t before = sizeof(NativeObject) + native->valueCount * sizeof(Value);
    if (std::size_t { native->header.units() } * Arena::kUnit < before + sizeof(WorkerData))
        return nullptr;
    auto *worker = native->rawAs<WorkerData>();
    return worker->mark == kWorkerMark ? worker : nullptr;
}

Value quickSleep(Context &context, const Value *args, std::uint32_t count)
{
    TaskObject &task = context.taskObject();
    Resume &resume = task.resume;
    if (count > 1 || task.alarm != 0)
        return {};
    if (count == 1 && args[0] != Value::smallInt(0) && args[0] != Value::real(0))
        return {};
    const std::int64_t now = context.host().lately().ns;
    if (resume.stage != 0) {
        if (resume.deadline == 0 || now < resume.deadline)
            return {};
        resume = Resume {};
        return Value::none();
    }
    if (resume.deadline != 0 || now == 0) // 0 would be no deadline
        return {};
    resume.stage = 1;
    resume.deadline = now;
    Parking parking;
    parking.reason = WaitReason::Sleep;
    parking.until = { now };
    parking.blocks = false;
    return context.parkAtOnce(parking);
}

void declareTasks(Declarations &declare)
{
    declare.function("_task", "spawn(kind, callable, name, daemon, /)", taskSpawn);
    declare.function("_task", "fork()", taskFork);
    declare.function("_task", "current()", taskCurrent);
    declare.function("_task", "join(task, timeout, ends=False, /)", taskJoin);
    declare.function("_task", "sleep(seconds, /)", taskSleep);
    declare.function("_task", "suspend(other, joins, seconds, /)", taskSuspend);
    declare.function("_task", "wake(task, /)", taskWake);
    declare.function("_task", "throw(task, error, /)", taskThrow);
    declare.function("_task", "call_in(task, function, /)", taskCallIn);
    declare.function("_task", "leave(wait, error, /)", taskLeave);
    declare.function("_task", "alarm(when, function, /)", taskAlarm);
    declare.function("_task", "patch(which, /)", taskPatch);
    declare.function("_task", "sleep_holds()", taskSleepHolds);
    declare.function("_task", "ended(task, /)", taskEnded);
    declare.function("_task", "exit_code(task, /)", taskExitCode);
    declare.function("_task", "os_id(task, /)", taskOsId);
    declare.function("_task", "kill(task, signal, /)", taskKill);
    declare.function("_task", "rename(task, name, /)", taskRename);
    declare.function("_task", "now()", taskNow);
    declare.function("_task", "separate(kind, /)", taskSeparate);
    declare.function("_task", "failed(error, code, /)", taskFailed);
    declare.function("_task", "exit(code, /)", taskExit);
    declare.function("_task", "traceback(error, /)", taskTraceback);
    declare.type("_task", "Parcel", { 2, 0 });
    declare.method("_task.Parcel", "__init__(self, value, kept, /)", parcelInit);
    declare.method("_task.Parcel", "is_empty(self)", parcelIsEmpty);
    declare.method("_task.Parcel", "open(self)", parcelOpen);
    declare.type("_task", "Worker", { 1, sizeof(WorkerData) });
    declare.method("_task.Worker", "_prepare(self, named, /)", workerPrepare);
    declare.method("_task.Worker", "_spawned(self, task, /)", workerStarted);
    declare.property("_task.Worker", "_label", workerLabel);
}

} // namespace interleave
