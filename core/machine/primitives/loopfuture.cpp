#include "core/machine/primitives/loopfuture.h"

#include "core/machine/lists.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/loopworker.h"
#include "core/machine/primitives/quickfunctions.h"

#include <iterator>
#include <utility>

namespace interleave {

namespace {

// A list that may be changed in place.
bool isOpenList(const Heap &heap, Value v)
{
    return heap.is(v, Kind::List) && !heap.isFrozen(v.asRef());
}

bool isFalse(Value v)
{
    return v.isEmpty() || v == Value::boolean(false);
}

bool isWord(const Heap &heap, Value v, Name name)
{
    const Value word = heap.program->name(name);
    return v == word || (heap.isString(v) && heap.text(v) == heap.text(word));
}

struct LoopData {
    std::uint32_t mark; // kLoopMark once it has a line
};
constexpr std::uint32_t kLoopMark = 0x4c4f4f50;

// A _loop.Core: what an event loop of asyncio's has at hand.
class Loop {
public:
    enum Slot : std::uint8_t {
        kReady,    // list: handles, or tasks whose turn comes, see addTurn()
        kActing,   // number of the worker that acts, 0: the clock
        kStepping, // the task whose turn it is, or None
        kBatch,    // list: what it has to do in this round
        kAt,       // how many of these are done
        kStopping, // after this round it ends
        kWatched, // tuple: lists and dicts; while one has something in it, a round begins by looking
        kSlots
    };

    Loop(Heap &heap, Value loop)
        : m_heap(heap)
        , m_object(isOne(heap, loop) ? heap.at<NativeObject>(loop) : nullptr)
    {
    }
    // False: it is something else.
    explicit operator bool() const { return m_object != nullptr; }

    Value get(Slot slot) const { return m_object->values[slot]; }
    void set(Slot slot, Value value) const { m_object->values[slot] = value; }
    bool hasLine() const { return isOpenList(m_heap, get(kReady)) && get(kActing).isSmallInt(); }
    TaskId acting() const { return { static_cast<std::uint32_t>(get(kActing).asSmallInt()) }; }
    // A task whose turn comes, and the future that it has waited for, or None.
    void addTurn(Value task, Value future) const
    {
        const Value entry[] = { get(kActing), task, future };
        listAppend(m_heap, get(kReady).asRef(), m_heap.tuple(entry));
    }
    // The next of the batch; empty: it is done.
    Value next() const
    {
        const Value batch = get(kBatch);
        const Value at = get(kAt);
        if (!isOpenList(m_heap, batch) || !at.isSmallInt() || at.asSmallInt() < 0)
            return {};
        const auto items = m_heap.listItems(batch);
        const auto index = static_cast<std::size_t>(at.asSmallInt());
        if (index >= items.size())
            return {};
        return items[index];
    }
    void startRound() const
    {
        set(kBatch, get(kReady));
        set(kAt, Value::smallInt(0));
        set(kReady, m_heap.list({}));
    }
    // There is something to do, and nothing to look at before.
    bool goesStraightOn() const
    {
        if (!hasLine() || m_heap.listItems(get(kReady)).empty() || !isFalse(get(kStopping))
            || !m_heap.is(get(kWatched), Kind::Tuple))
            return false;
        for (const Value each : m_heap.tupleItems(get(kWatched))) {
            const bool empty = m_heap.is(each, Kind::List) ? m_heap.listItems(each).empty()
                : m_heap.is(each, Kind::Dict)              ? m_heap.at<DictObject>(each)->count == 0
                                                           : false;
            if (!empty)
                return false;
        }
        return true;
    }
    void taken() const
    {
        const auto index = get(kAt).asSmallInt();
        m_heap.listItems(get(kBatch))[static_cast<std::size_t>(index)] = Value::none();
        set(kAt, Value::smallInt(index + 1));
    }

private:
    Heap &m_heap;
    NativeObject *m_object;

    static bool isOne(const Heap &heap, Value v)
    {
        if (!heap.is(v, Kind::Native))
            return false;
        auto *native = heap.at<NativeObject>(v);
        return native->valueCount == kSlots
            && std::size_t { native->header.units() } * Arena::kUnit
            >= sizeof(NativeObject) + kSlots * sizeof(Value) + sizeof(LoopData)
            && native->rawAs<LoopData>()->mark == kLoopMark;
    }
};

Loop loopOf(Heap &heap, const LoopFuture &future)
{
    return { heap, future.get(LoopFuture::kLoop) };
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
    const Value callbacks = future.get(LoopFuture::kCallbacks);
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
    const Value callbacks = future.get(LoopFuture::kCallbacks);
    const auto wait = waitFrom(heap, future.get(LoopFuture::kWait));
    future.set(LoopFuture::kResult, result);
    future.set(LoopFuture::kState, heap.program->name(Name::w_FINISHED));
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

// An entry of a loop's line, (cause, task, future or None): a turn that begins by sending None.
bool beginsPlainly(const Context &context, Value loop, std::span<const Value> turn)
{
    Heap &heap = context.heap();
    if (!turn[0].isSmallInt() || !isLoopWorker(heap, turn[1]) || context.keepsContexts())
        return false;
    if (!turn[2].isNone()
        && (!isLoopWorker(heap, turn[2]) || !LoopFuture(heap, turn[2]).hasResult()
            || !isQuick(
                heap, context.lookup(context.typeOf(turn[2]), Name::w_result), quickFutureResult)))
        return false;
    const LoopFuture task(heap, turn[1]);
    const Value coroutine = task.get(LoopFuture::kCoroutine);
    if (task.get(LoopFuture::kLoop) != loop || !task.isPending()
        || !isFalse(task.get(LoopFuture::kMustCancel)) || !heap.is(coroutine, Kind::Generator))
        return false;
    const GeneratorState state = heap.at<GeneratorObject>(coroutine)->state;
    return state == GeneratorState::Fresh || state == GeneratorState::Suspended;
}

// Attributes that are values of the object.

struct Attribute {
    const char *name;
    std::uint8_t slot;
    Value (*absent)(const Program &program);
};
Value noneOf(const Program &)
{
    return Value::none();
}
Value falseOf(const Program &)
{
    return Value::boolean(false);
}
Value pendingOf(const Program &program)
{
    return program.name(Name::w_PENDING);
}
constexpr Attribute kFutureAttributes[] = {
    { "_state", LoopFuture::kState, pendingOf },
    { "_result", LoopFuture::kResult, noneOf },
    { "_exception", LoopFuture::kException, noneOf },
    { "_loop", LoopFuture::kLoop, noneOf },
    { "_callbacks", LoopFuture::kCallbacks, noneOf },
    { "_wait", LoopFuture::kWait, noneOf },
    { "_blocking", LoopFuture::kBlocking, falseOf },
    { "_coro", LoopFuture::kCoroutine, noneOf },
    { "_fut_waiter", LoopFuture::kWaitsFor, noneOf },
    { "_must_cancel", LoopFuture::kMustCancel, falseOf },
};
constexpr Attribute kLoopAttributes[] = {
    { "_ready", Loop::kReady, noneOf },
    { "_acting", Loop::kActing, noneOf },
    { "_stepping", Loop::kStepping, noneOf },
    { "_batch", Loop::kBatch, noneOf },
    { "_at", Loop::kAt, noneOf },
    { "_stopping", Loop::kStopping, falseOf },
    { "_watched", Loop::kWatched, noneOf },
};

template <const auto &attributes, std::size_t i>
Outcome attributeGet(NativeCall &call)
{
    const Value value = call.heap().at<NativeObject>(call.arg(0))->values[attributes[i].slot];
    return call.returns(value.isEmpty() ? attributes[i].absent(call.program()) : value);
}

template <const auto &attributes, std::size_t i>
Outcome attributeSet(NativeCall &call)
{
    call.heap().at<NativeObject>(call.arg(0))->values[attributes[i].slot] = call.arg(1);
    return call.returnsNone();
}

template <const auto &attributes, std::size_t... i>
void declareAttributes(Declarations &declare, std::string_view type, std::index_sequence<i...>)
{
    (declare.property(
         type, attributes[i].name, attributeGet<attributes, i>, attributeSet<attributes, i>),
        ...);
}

// _open(): it has a line.
Outcome loopOpen(NativeCall &call)
{
    auto *loop = call.heap().at<NativeObject>(call.arg(0));
    loop->values[Loop::kReady] = call.heap().list({});
    loop->values[Loop::kActing] = Value::smallInt(0);
    loop->rawAs<LoopData>()->mark = kLoopMark;
    return call.returnsNone();
}

// One after another, these are what a loop does in a round: _line() is what is there to do,
// _start_round() makes it the batch, _end_round() gives back what is left of it.

Value quickLine(Context &context, const Value *args, std::uint32_t count)
{
    return count == 1 ? context.heap().at<NativeObject>(args[0])->values[Loop::kReady]
                      : Value::empty();
}

Value quickStartRound(Context &context, const Value *args, std::uint32_t count)
{
    Heap &heap = context.heap();
    const Loop loop(heap, args[0]);
    if (count != 1 || !loop || !loop.hasLine())
        return {};
    loop.startRound();
    return Value::none();
}

Value quickEndRound(Context &context, const Value *args, std::uint32_t count)
{
    Heap &heap = context.heap();
    const Loop loop(heap, args[0]);
    if (count != 1 || !loop || !loop.hasLine() || loop.get(Loop::kBatch) == loop.get(Loop::kReady))
        return {};
    std::uint32_t at = 0;
    for (Value left = loop.next(); !left.isEmpty(); left = loop.next()) {
        loop.taken();
        listInsert(heap, loop.get(Loop::kReady).asRef(), at++, left);
    }
    loop.set(Loop::kBatch, Value::none());
    return Value::none();
}

template <QuickNative quick>
Outcome onLoop(NativeCall &call)
{
    const Value loop = call.arg(0);
    const Value result = quick(call.context(), &loop, 1);
    return result.isEmpty() ? call.raise(Ex::RuntimeError, "the loop was not initialized")
                            : call.returns(result);
}

Outcome useContexts(NativeCall &call)
{
    call.context().keepContexts();
    return call.returnsNone();
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

bool LoopFuture::isPending() const
{
    const Value state = get(LoopFuture::kState);
    return state.isEmpty() || isWord(m_heap, state, Name::w_PENDING);
}

bool LoopFuture::hasResult() const
{
    const Value exception = get(LoopFuture::kException);
    return (exception.isEmpty() || exception.isNone())
        && isWord(m_heap, get(LoopFuture::kState), Name::w_FINISHED);
}

Value LoopFuture::result() const
{
    const Value result = get(LoopFuture::kResult);
    return result.isEmpty() ? Value::none() : result;
}

bool awaitsPlainly(const Context &context, Value future, Value method)
{
    const Heap &heap = context.heap();
    if (!isQuick(heap, method, quickFutureAwait) || !isLoopWorker(heap, future))
        return false;
    const Value waited = context.lookup(context.typeOf(future), Name::w__waited_for);
    return isQuick(heap, waited, quickFutureWait);
}

void parkFor(Context &context, Value it)
{
    Heap &heap = context.heap();
    const LoopFuture future(heap, it);
    future.set(LoopFuture::kBlocking, Value::boolean(true));
    const Loop loop = loopOf(heap, future);
    const Value stepping = loop ? loop.get(Loop::kStepping) : Value::none();
    if (!isLoopWorker(heap, stepping))
        return;
    const LoopWorker task(context, stepping);
    if (!task.id())
        return;
    const WorkerData *awaited = workerOf(heap, it);
    if (awaited->task != 0) {
        task.park({ WaitReason::Await, {}, { awaited->task }, Time::never() }, Value::none());
        return;
    }
    const auto wait = waitFrom(heap, future.get(LoopFuture::kWait));
    if (!wait.empty())
        return task.park(parkedFrom(context, wait, it), wait[4]);
    TaskParked parked { WaitReason::Event, {}, {}, Time::never() };
    nameResult(context, parked, it);
    task.park(parked, Value::none());
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
        loop.set(Loop::kStepping, Value::none());
        return true;
    }
    if (!isLoopWorker(heap, awaited) || awaited == it
        || !isFalse(task.get(LoopFuture::kMustCancel)))
        return false;
    const LoopFuture future(heap, awaited);
    const Value callbacks = future.get(LoopFuture::kCallbacks);
    if (!future.isPending() || future.get(LoopFuture::kBlocking) != Value::boolean(true)
        || future.get(LoopFuture::kLoop) != task.get(LoopFuture::kLoop)
        || !isOpenList(heap, callbacks))
        return false;
    future.set(LoopFuture::kBlocking, Value::boolean(false));
    const Value waits[] = { it, Value::none() };
    listAppend(heap, callbacks.asRef(), heap.tuple(waits));
    task.set(LoopFuture::kWaitsFor, awaited);
    loop.set(Loop::kStepping, Value::none());
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

Value takeTurnOf(Context &context, Value it)
{
    Heap &heap = context.heap();
    const Loop loop(heap, it);
    Value entry = loop.next();
    if (entry.isEmpty()) {
        if (!loop.goesStraightOn())
            return Value::none();
        loop.startRound();
        entry = loop.next();
    }
    loop.taken();
    const auto turn
        = heap.is(entry, Kind::Tuple) ? heap.tupleItems(entry) : std::span<const Value>();
    if (turn.size() != 3 || !beginsPlainly(context, it, turn))
        return entry;
    const LoopFuture task(heap, turn[1]);
    const LoopWorker worker(context, turn[1]);
    task.set(LoopFuture::kWaitsFor, Value::none());
    loop.set(Loop::kStepping, turn[1]);
    loop.set(Loop::kActing, Value::smallInt(worker.id().value));
    if (worker.id())
        worker.enter();
    return context.goOnAtOnce(task.get(LoopFuture::kCoroutine), turn[1]);
}

// --- Plain cases

Value quickFutureAwait(Context &, const Value *, std::uint32_t)
{
    return {}; // awaitFuture() does it
}

// Marks what awaiting a future or a task is: parkFor() says the same.
Value quickFutureWait(Context &, const Value *, std::uint32_t)
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

// _turns(self)
Value quickTurns(Context &context, const Value *args, std::uint32_t count)
{
    if (count != 1 || !Loop(context.heap(), args[0]))
        return {};
    return takeTurnOf(context, args[0]);
}

// result(self)
Value quickFutureResult(Context &context, const Value *args, std::uint32_t count)
{
    if (count != 1 || !isLoopWorker(context.heap(), args[0]))
        return {};
    const LoopFuture future(context.heap(), args[0]);
    return future.hasResult() ? future.result() : Value::empty();
}

// _loop.stand(class, loop, line, wait)
Value quickStand(Context &context, const Value *args, std::uint32_t count)
{
    Heap &heap = context.heap();
    if (count != 4 || !heap.is(args[0], Kind::Type) || !isOpenList(heap, args[2]))
        return {};
    const auto *type = heap.at<TypeObject>(args[0]);
    if (type->layout != Kind::Native || type->nativeValues != LoopFuture::kSlots
        || type->nativeBytes < sizeof(LoopWorkerData))
        return {};
    const Value future = heap.native(args[0].asRef());
    LoopWorker(context, future).data() = { { kWorkerMark, 0, 0, 0 }, 0, 0 };
    const LoopFuture made(heap, future);
    made.set(LoopFuture::kLoop, args[1]);
    made.set(LoopFuture::kCallbacks, heap.list({}));
    made.set(LoopFuture::kBlocking, Value::boolean(false));
    made.set(LoopFuture::kWait, args[3]);
    listAppend(heap, args[2].asRef(), future);
    return future;
}

void declareLoopFutures(Declarations &declare)
{
    declareAttributes<kFutureAttributes>(
        declare, "_loop.Worker", std::make_index_sequence<std::size(kFutureAttributes)>());
    declare.type("_loop", "Core", { Loop::kSlots, sizeof(LoopData) });
    declare.method("_loop.Core", "_open(self)", loopOpen);
    declare.method("_loop.Core", "_line(self)", onLoop<quickLine>);
    declare.quick(quickLine);
    declare.method("_loop.Core", "_start_round(self)", onLoop<quickStartRound>);
    declare.quick(quickStartRound);
    declare.method("_loop.Core", "_end_round(self)", onLoop<quickEndRound>);
    declare.quick(quickEndRound);
    declareAttributes<kLoopAttributes>(
        declare, "_loop.Core", std::make_index_sequence<std::size(kLoopAttributes)>());
    declare.function("_loop", "use_contexts()", useContexts);
    declare.function("_loop", "stand(kind, loop, line, wait, /)", loopStand);
    declare.quick(quickStand);
}

} // namespace interleave
