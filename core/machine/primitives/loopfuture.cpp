#include "core/machine/primitives/loopfuture.h"

#include "core/machine/dicts.h"
#include "core/machine/lists.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/loopworker.h"
#include "core/machine/primitives/quickfunctions.h"

#include <array>

namespace interleave {

namespace {

// A list that may be changed in place.
bool isOpenList(const Heap &heap, Value v)
{
    return heap.is(v, Kind::List) && !heap.isFrozen(v.asRef());
}

bool isWord(const Heap &heap, Value v, Name name)
{
    const Value word = heap.program->name(name);
    return v == word || (heap.isString(v) && heap.text(v) == heap.text(word));
}

// The loop of a future, in its attributes. False: it is none of ours.
class Loop {
public:
    Loop(Heap &heap, Value loop)
        : m_heap(heap)
        , m_attributes(
              heap.is(loop, Kind::Instance) ? heap.at<InstanceObject>(loop)->attributes : 0)
    {
    }
    explicit operator bool() const { return m_attributes != 0; }

    Value get(Name name) const
    {
        return dictGetString(m_heap, m_attributes, m_heap.program->name(name));
    }
    void set(Name name, Value value) const
    {
        dictSetString(m_heap, m_attributes, m_heap.program->name(name), value);
    }
    bool hasLine() const
    {
        return isOpenList(m_heap, get(Name::w__ready)) && get(Name::w__acting).isSmallInt();
    }
    TaskId acting() const
    {
        return { static_cast<std::uint32_t>(get(Name::w__acting).asSmallInt()) };
    }
    // A task whose turn comes, and the future that it has waited for, or None: see
    // BaseEventLoop._ready.
    void addTurn(Value task, Value future) const
    {
        const Value entry[] = { get(Name::w__acting), task, future };
        listAppend(m_heap, get(Name::w__ready).asRef(), m_heap.tuple(entry));
    }

private:
    Heap &m_heap;
    Ref m_attributes;
};

Loop loopOf(Heap &heap, const LoopFuture &future)
{
    return { heap, future.get(Name::w__loop) };
}

bool isFalse(Value v)
{
    return v.isEmpty() || v == Value::boolean(false);
}

// An entry of Future._callbacks: a task that awaits it. Empty: something else.
Value waiterIn(const Heap &heap, Value entry)
{
    if (!heap.is(entry, Kind::Tuple) || heap.tupleItems(entry).size() != 2
        || !heap.tupleItems(entry)[1].isNone() || !isLoopWorker(heap, heap.tupleItems(entry)[0]))
        return {};
    return heap.tupleItems(entry)[0];
}

// A pending future whose loop is ours, and for which only tasks wait.
bool isPlain(Heap &heap, const LoopFuture &future)
{
    const Value callbacks = future.get(Name::w__callbacks);
    const Loop loop = loopOf(heap, future);
    if (!loop || !loop.hasLine() || !isOpenList(heap, callbacks))
        return false;
    for (const Value entry : heap.listItems(callbacks)) {
        if (waiterIn(heap, entry).isEmpty())
            return false;
    }
    return true;
}

// REQUIRES: it is pending, and isPlain().
void setResult(Context &context, Value it, Value result)
{
    Heap &heap = context.heap();
    const LoopFuture future(heap, it);
    const Loop loop = loopOf(heap, future);
    const Value callbacks = future.get(Name::w__callbacks);
    const auto wait = waitFrom(heap, future.get(Name::w__wait));
    future.set(Name::w__result, result);
    future.set(Name::w__state, heap.program->name(Name::w_FINISHED));
    const std::uint32_t count = static_cast<std::uint32_t>(heap.listItems(callbacks).size());
    for (std::uint32_t i = 0; i < count; ++i) {
        const Value task = waiterIn(heap, heap.listItems(callbacks)[i]);
        const LoopWorker worker(context, task);
        if (worker.id())
            worker.ready(loop.acting(), wait.empty() ? Value::none() : wait[1]);
        loop.addTurn(task, it);
    }
    listResize(heap, callbacks.asRef(), 0);
}

// stand(class, loop, line, wait): a future at the end of the line; as Future(loop=loop).
Outcome loopStand(NativeCall &call)
{
    const Value args[] = { call.arg(0), call.arg(1), call.arg(2), call.arg(3) };
    const Value future = quickStand(call.context(), args, 4);
    return future.isEmpty()
        ? call.raise(Ex::TypeError, "a class of futures and a list are required")
        : call.returns(future);
}

} // namespace

Value LoopFuture::get(Name name) const
{
    return m_object->attributes == 0
        ? Value::empty()
        : dictGetString(m_heap, m_object->attributes, m_heap.program->name(name));
}

void LoopFuture::set(Name name, Value value) const
{
    if (m_object->attributes == 0)
        m_object->attributes = m_heap.dict().asRef();
    dictSetString(m_heap, m_object->attributes, m_heap.program->name(name), value);
}

bool LoopFuture::isPending() const
{
    const Value state = get(Name::w__state);
    return state.isEmpty() || isWord(m_heap, state, Name::w_PENDING);
}

bool LoopFuture::hasResult() const
{
    const Value exception = get(Name::w__exception);
    return (exception.isEmpty() || exception.isNone())
        && isWord(m_heap, get(Name::w__state), Name::w_FINISHED);
}

Value LoopFuture::result() const
{
    const Value result = get(Name::w__result);
    return result.isEmpty() ? Value::none() : result;
}

bool awaitsPlainly(const Context &context, Value future, Value method)
{
    const Heap &heap = context.heap();
    if (!isQuick(heap, method, quickFutureAwait) || !isLoopWorker(heap, future))
        return false;
    const Value waited = context.lookup(context.typeOf(future), Name::w__waited_for);
    return isQuick(heap, waited, quickFutureWait) || isQuick(heap, waited, quickTaskWait);
}

void parkFor(Context &context, Value it)
{
    Heap &heap = context.heap();
    const LoopFuture future(heap, it);
    future.set(Name::w__blocking, Value::boolean(true));
    const Loop loop = loopOf(heap, future);
    const Value stepping = loop ? loop.get(Name::w__stepping) : Value::none();
    if (!isLoopWorker(heap, stepping))
        return;
    const LoopWorker task(context, stepping);
    if (!task.id())
        return;
    const WorkerData *awaited = workerOf(heap, it);
    if (awaited->task != 0) {
        task.park({ WaitReason::Join, {}, { awaited->task }, Time::never() }, Value::none());
        return;
    }
    const auto wait = waitFrom(heap, future.get(Name::w__wait));
    if (wait.empty())
        task.park({ WaitReason::Event, {}, {}, Time::never() }, Value::none());
    else
        task.park(parkedFrom(context, wait), wait[4]);
}

bool waitFor(Context &context, Value it, Value awaited)
{
    Heap &heap = context.heap();
    const LoopFuture task(heap, it);
    const Loop loop = loopOf(heap, task);
    if (!loop || !loop.hasLine())
        return false;
    if (awaited.isNone()) {
        loop.addTurn(it, awaited);
        loop.set(Name::w__stepping, Value::none());
        return true;
    }
    if (!isLoopWorker(heap, awaited) || awaited == it || !isFalse(task.get(Name::w__must_cancel)))
        return false;
    const LoopFuture future(heap, awaited);
    const Value callbacks = future.get(Name::w__callbacks);
    if (!future.isPending() || future.get(Name::w__blocking) != Value::boolean(true)
        || future.get(Name::w__loop) != task.get(Name::w__loop) || !isOpenList(heap, callbacks))
        return false;
    future.set(Name::w__blocking, Value::boolean(false));
    const Value waits[] = { it, Value::none() };
    listAppend(heap, callbacks.asRef(), heap.tuple(waits));
    task.set(Name::w__fut_waiter, awaited);
    loop.set(Name::w__stepping, Value::none());
    return true;
}

bool canWakeFirst(Context &context, Value list)
{
    Heap &heap = context.heap();
    for (const Value each : heap.listItems(list)) {
        if (!isLoopWorker(heap, each))
            return false;
        if (const LoopFuture future(heap, each); future.isPending())
            return isPlain(heap, future);
    }
    return true;
}

void wakeFirst(Context &context, Value list)
{
    Heap &heap = context.heap();
    while (!heap.listItems(list).empty()) {
        const Value first = listRemove(heap, list.asRef(), 0);
        if (LoopFuture(heap, first).isPending()) {
            setResult(context, first, Value::none());
            return;
        }
    }
}

// --- Plain cases

Value quickFutureAwait(Context &, const Value *, std::uint32_t)
{
    return {}; // awaitFuture() does it
}

Value quickFutureWait(Context &, const Value *, std::uint32_t)
{
    return {};
}

Value quickTaskWait(Context &, const Value *, std::uint32_t)
{
    return {};
}

// done(self)
Value quickFutureDone(Context &context, const Value *args, std::uint32_t count)
{
    if (count != 1 || !isLoopWorker(context.heap(), args[0]))
        return {};
    return Value::boolean(!LoopFuture(context.heap(), args[0]).isPending());
}

// set_result(self, result)
Value quickSetResult(Context &context, const Value *args, std::uint32_t count)
{
    Heap &heap = context.heap();
    if (count != 2 || !isLoopWorker(heap, args[0]))
        return {};
    const LoopFuture future(heap, args[0]);
    if (!future.isPending() || !isPlain(heap, future))
        return {};
    setResult(context, args[0], args[1]);
    return Value::none();
}

// _wake_next(line)
Value quickWakeNext(Context &context, const Value *args, std::uint32_t count)
{
    if (count != 1 || !isOpenList(context.heap(), args[0]))
        return {};
    if (!canWakeFirst(context, args[0]))
        return {};
    wakeFirst(context, args[0]);
    return Value::none();
}

// _turn(self)
Value quickTurn(Context &context, const Value *args, std::uint32_t count)
{
    Heap &heap = context.heap();
    if (count != 1 || !isLoopWorker(heap, args[0]))
        return {};
    const LoopFuture task(heap, args[0]);
    const Loop loop = loopOf(heap, task);
    const Value coroutine = task.get(Name::w__coro);
    if (!loop || !task.isPending() || !isFalse(task.get(Name::w__must_cancel))
        || !heap.is(coroutine, Kind::Generator))
        return {};
    const GeneratorState state = heap.at<GeneratorObject>(coroutine)->state;
    if (state != GeneratorState::Fresh && state != GeneratorState::Suspended)
        return {};
    const LoopWorker worker(context, args[0]);
    task.set(Name::w__fut_waiter, Value::none());
    loop.set(Name::w__stepping, args[0]);
    loop.set(Name::w__acting, Value::smallInt(worker.id().value));
    if (worker.id())
        worker.enter();
    return context.goOnAtOnce(coroutine, args[0]);
}

// _loop.stand(class, loop, line, wait)
Value quickStand(Context &context, const Value *args, std::uint32_t count)
{
    Heap &heap = context.heap();
    if (count != 4 || !heap.is(args[0], Kind::Type) || !isOpenList(heap, args[2]))
        return {};
    const auto *type = heap.at<TypeObject>(args[0]);
    if (type->layout != Kind::Native || type->nativeValues <= kTookSlot
        || type->nativeBytes < sizeof(LoopWorkerData))
        return {};
    const Value future = heap.native(args[0].asRef());
    LoopWorker(context, future).data() = { { kWorkerMark, 0, 0, 0 }, 0, 0 };
    const LoopFuture made(heap, future);
    made.set(Name::w__loop, args[1]);
    made.set(Name::w__callbacks, heap.list({}));
    made.set(Name::w__blocking, Value::boolean(false));
    made.set(Name::w__wait, args[3]);
    listAppend(heap, args[2].asRef(), future);
    return future;
}

void declareLoopFutures(Declarations &declare)
{
    declare.function("_loop", "stand(kind, loop, line, wait, /)", loopStand);
    declare.quick(quickStand);
}

} // namespace interleave
