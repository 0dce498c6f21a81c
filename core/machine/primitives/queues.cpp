// Queue, LifoQueue, PriorityQueue, SimpleQueue, and multiprocessing's.
#include "core/machine/derived.h"
#include "core/machine/lists.h"
#include "core/machine/objectmodel.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/queueslots.h"
#include "core/machine/primitives/quickqueues.h"
#include "core/machine/primitives/ring.h"
#include "core/machine/task.h"

#include <cmath>
#include <vector>

namespace interleave {

namespace {

// False: raised. A queue takes any number that its length can be compared with: one more item
// fits into 1.5 than into 1, and without end into infinity.
bool readCapacity(NativeCall &call, Value given, std::int64_t &capacity)
{
    const Value maxsize = plainNumber(call.heap(), given);
    if (maxsize.isSmallInt())
        capacity = maxsize.asSmallInt();
    else if (maxsize.isBool())
        capacity = maxsize.isTrue();
    else if (call.heap().is(maxsize, Kind::BigInt))
        capacity = 0; // sys.maxsize: no limit that anybody meets
    else if (maxsize.isReal())
        capacity = maxsize.asReal() > 0 && maxsize.asReal() < 1e9
            ? static_cast<std::int64_t>(std::ceil(maxsize.asReal()))
            : 0;
    else {
        call.raise(Ex::TypeError,
            "maxsize must be an integer, not '" + std::string(call.context().typeName(given))
                + "'");
        return false;
    }
    return true;
}

template <ObjectKind kind, WorkerKind user>
Outcome queueInit(NativeCall &call)
{
    std::int64_t capacity = 0;
    if (call.has(1) && !readCapacity(call, call.arg(1), capacity))
        return Outcome::Raise;
    const NewPrimitive what { kind, user, sizeof(QueueState), std::max<std::int64_t>(capacity, 0),
        {}, homeFor(call.context(), user) };
    if (!makePrimitive(call, call.arg(0), what))
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    scope.as<QueueState>().capacity = capacity;
    return call.returnsNone();
}

Outcome raiseNamed(NativeCall &call, const char *name)
{
    const Value type = call.context().moduleAttribute("queue", name);
    if (!call.heap().is(type, Kind::Type))
        return call.raise(Ex::RuntimeError, name);
    return call.context().raiseValue(call.context().makeException(type.asRef(), {}));
}

// The item that a put of this value is: what the task took last, or a new one. A put that waits
// remembers it in numbers[0].
ItemId itemOf(NativeCall &call, Value value)
{
    const Resume &resume = call.resume();
    if (resume.numbers[0] != 0)
        return { static_cast<std::uint32_t>(resume.numbers[0]) };
    const TaskObject &task = call.context().taskObject();
    return task.tookItem && task.took == value ? task.tookItem : call.host().newItem();
}

void remember(NativeCall &call, Value value, ItemId item)
{
    TaskObject &task = call.context().taskObject();
    task.took = value;
    task.tookItem = item;
}

bool isFull(Scope &scope)
{
    const auto &queue = scope.as<QueueState>();
    return queue.capacity > 0 && queue.ring.count >= queue.capacity;
}

void recordPut(
    Scope &scope, const QueueItem &item, std::uint32_t position, const std::string &label)
{
    NativeCall &call = scope.call();
    call.host().recorder().put(call.context().shown(), call.context().line(), scope.nextSequence(),
        scope.object(), item.item, scope.as<QueueState>().ring.count, position,
        static_cast<std::uint32_t>(item.message.size()), label);
}

void recordGot(Scope &scope, const QueueItem &item)
{
    NativeCall &call = scope.call();
    call.host().recorder().got(call.context().shown(), call.context().line(), scope.nextSequence(),
        scope.object(), item.item, scope.as<QueueState>().ring.count,
        static_cast<std::uint32_t>(item.message.size()));
}

// Waits while somebody else rearranges; empty: nobody does.
std::optional<Outcome> waitForOrder(Scope &scope)
{
    scope.leave(kRearranging);
    if (scope.as<QueueState>().busy == 0)
        return std::nullopt;
    scope.enter(kRearranging);
    return scope.park(WaitReason::Lock, Time::never());
}

// Only multiprocessing's queues pickle what is put in.
std::optional<MessageBytes> messageOf(NativeCall &call, Value value)
{
    const Handle &queue = *handleOf(call.heap(), call.arg(0));
    return encodeMessage(
        call.context(), value, 0, queue.user == WorkerKind::Process ? Say::Classes : Say::Nobody);
}

Outcome putWith(NativeCall &call, const Patience &patience, const std::string &label)
{
    const Value value = call.arg(1);
    QueueItem item;
    item.value = value;
    if (handleOf(call.heap(), call.arg(0))->home == Home::Shared) {
        auto message = messageOf(call, value);
        if (!message)
            return sendPickled(call, 1);
        item.message = std::move(*message);
    }
    item.item = itemOf(call, sentValue(call.context(), value));

    enum class Why : std::uint8_t { Full, Memory } why = Why::Full;
    {
        Scope scope(call, call.arg(0));
        auto &queue = scope.as<QueueState>();
        if (isFull(scope)) {
            if (const auto parked
                = scope.wait(kPutters, WaitReason::QueueFull, patience, item.item, label)) {
                call.resume().numbers[0] = item.item.value;
                return *parked;
            }
        } else if (Items items(scope, queue.ring); items.append(item)) {
            scope.leave(kPutters);
            ++queue.unfinished;
            recordPut(
                scope, item, queue.kind == ObjectKind::LifoQueue ? 0 : queue.ring.count - 1, label);
            scope.callFirst(kGetters);
            return call.returnsNone();
        } else {
            why = Why::Memory;
        }
    }
    return why == Why::Full ? raiseNamed(call, "Full") : call.raise(Ex::MemoryError, "");
}

Outcome putWith(NativeCall &call, const Patience &patience)
{
    return putWith(call, patience, call.context().label(sentValue(call.context(), call.arg(1))));
}

// What was taken, as a value of this memory.
Outcome handOver(NativeCall &call, const QueueItem &taken)
{
    const Value value
        = taken.message.empty() ? taken.value : decodeMessage(call.context(), taken.message);
    if (value.isEmpty())
        return Outcome::Raise;
    remember(call, value, taken.item);
    return returnReceived(call, value);
}

// told: what a wait is for in the trace, where the program has no queue there.
Outcome getWith(NativeCall &call, const Patience &patience,
    WaitReason reason = WaitReason::QueueEmpty, std::optional<ObjectId> told = std::nullopt)
{
    QueueItem taken;
    bool empty = false;
    {
        Scope scope(call, call.arg(0));
        auto &queue = scope.as<QueueState>();
        if (queue.ring.count == 0) {
            if (reason == WaitReason::Call && queue.busy != 0) { // closed
                scope.leave(kGetters);
                return call.returnsNone();
            }
            if (told)
                scope.waitsFor(*told);
            if (const auto parked = scope.wait(kGetters, reason, patience))
                return *parked;
            empty = true;
        } else {
            scope.leave(kGetters);
            Items items(scope, queue.ring);
            taken = queue.kind == ObjectKind::LifoQueue ? items.takeLast() : items.takeFirst();
            recordGot(scope, taken);
            scope.callFirst(kPutters);
        }
    }
    return empty ? raiseNamed(call, "Empty") : handOver(call, taken);
}

// block and timeout stand from argument `from` on.
std::optional<Patience> queuePatience(NativeCall &call, const Handle &handle, std::uint32_t from)
{
    const auto how = handle.user == WorkerKind::Thread ? Timeouts::NegativeIsAnError
                                                       : Timeouts::NegativeIsAtOnce;
    return patienceOf(call, call.arg(from), call.arg(from + 1), how);
}

Outcome queuePut(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    const auto patience = queuePatience(call, *handle, 2);
    return patience ? putWith(call, *patience) : Outcome::Raise;
}

Outcome queuePutNowait(NativeCall &call)
{
    return initialized(call, call.arg(0)) != nullptr ? putWith(call, { false, -1 })
                                                     : Outcome::Raise;
}

// A SimpleQueue is never full, and takes no notice of block and timeout.
Outcome simplePut(NativeCall &call)
{
    return initialized(call, call.arg(0)) != nullptr ? putWith(call, {}) : Outcome::Raise;
}

Outcome queueGet(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    const auto patience = queuePatience(call, *handle, 1);
    return patience ? getWith(call, *patience) : Outcome::Raise;
}

// What comes out are results of that pool's calls; none: of any calls.
ObjectId poolOf(NativeCall &call, std::uint32_t argument)
{
    const Handle *pool = call.has(argument) ? handleOf(call.heap(), call.arg(argument)) : nullptr;
    return pool != nullptr ? pool->object : ObjectId {};
}

// (self, pool, block, timeout): as get(), of a queue that no picture shows.
Outcome queueGetResult(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    const auto patience = queuePatience(call, *handle, 2);
    return patience ? getWith(call, *patience, WaitReason::Result, poolOf(call, 1))
                    : Outcome::Raise;
}

// (self, tasks, pool): likewise, but raises Empty once one of the tasks has ended and nothing is
// there.
Outcome queueGetOrEnd(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    if (!call.heap().is(call.arg(1), Kind::List))
        return call.raise(Ex::TypeError, "a list of tasks is required");
    bool ended = false;
    for (const Value number : call.heap().listItems(call.arg(1))) {
        const TaskId task { static_cast<std::uint32_t>(
            number.isSmallInt() ? number.asSmallInt() : 0) };
        call.host().wakeAtEnd(task, call.context().task());
        ended = ended || call.host().status(task).ended;
    }
    return getWith(call, { !ended, -1 }, WaitReason::Result, poolOf(call, 2));
}

// --- A pool's calls -------------------------------------------------------------------------------

// (self, call, text): `text` is how pictures tell the call.
Outcome poolPut(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    return putWith(call, {},
        call.heap().isString(call.arg(2)) ? std::string(call.heap().text(call.arg(2)))
                                          : std::string());
}

// The next call; None once it is closed and all have been taken.
Outcome poolGet(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    return getWith(call, {}, WaitReason::Call);
}

// No more calls come.
Outcome poolClose(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    scope.as<QueueState>().busy = 1;
    scope.callAll(kGetters);
    return call.returnsNone();
}

// call_text(function, args, kwargs): "square(3)", as the program might have written it.
Outcome callText(NativeCall &call)
{
    return call.returns(
        call.heap().string(call.context().callLabel(call.arg(0), call.arg(1), call.arg(2))));
}

Outcome queueGetNowait(NativeCall &call)
{
    return initialized(call, call.arg(0)) != nullptr ? getWith(call, { false, -1 })
                                                     : Outcome::Raise;
}

Outcome queueTaskDone(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    {
        Scope scope(call, call.arg(0));
        auto &queue = scope.as<QueueState>();
        if (queue.unfinished != 0) {
            --queue.unfinished;
            scope.record(ItemDone { scope.object(), queue.unfinished });
            if (queue.unfinished == 0)
                scope.callAll(kJoiners);
            remember(call, Value::empty(), {});
            return call.returnsNone();
        }
    }
    return call.raise(Ex::ValueError, "task_done() called too many times");
}

Outcome queueJoin(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    if (scope.as<QueueState>().unfinished != 0) {
        if (const auto parked = scope.wait(kJoiners, WaitReason::QueueUnfinished, {}))
            return *parked;
    }
    scope.leave(kJoiners);
    return call.returnsNone();
}

Outcome queueSize(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::smallInt(scope.as<QueueState>().ring.count));
}

Outcome queueEmpty(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::boolean(scope.as<QueueState>().ring.count == 0));
}

Outcome queueFull(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::boolean(isFull(scope)));
}

// The same of a queue in this memory, at once.
Value quickSize(Context &context, const Value *args, std::uint32_t count)
{
    const QueueState *queue = count == 1 ? quickQueue(context, args[0]) : nullptr;
    return queue != nullptr ? Value::smallInt(queue->ring.count) : Value::empty();
}

Value quickEmpty(Context &context, const Value *args, std::uint32_t count)
{
    const QueueState *queue = count == 1 ? quickQueue(context, args[0]) : nullptr;
    return queue != nullptr ? Value::boolean(queue->ring.count == 0) : Value::empty();
}

Value quickFull(Context &context, const Value *args, std::uint32_t count)
{
    const QueueState *queue = count == 1 ? quickQueue(context, args[0]) : nullptr;
    return queue != nullptr
        ? Value::boolean(queue->capacity > 0 && queue->ring.count >= queue->capacity)
        : Value::empty();
}

Outcome queueMaxsize(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::smallInt(scope.as<QueueState>().capacity));
}

// As in CPython nobody who waits is told: the next get or put finds the new limit.
Outcome queueSetMaxsize(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    std::int64_t capacity = 0;
    if (!readCapacity(call, call.arg(1), capacity))
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    std::int64_t &now = scope.as<QueueState>().capacity;
    const auto slotsOf = [](std::int64_t limit) { return std::max<std::int64_t>(limit, 0); };
    const bool seen = slotsOf(now) != slotsOf(capacity);
    now = capacity;
    if (seen)
        scope.record(QueueResized { scope.object(), slotsOf(capacity) });
    return call.returnsNone();
}

Outcome queueUnfinished(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(Value::smallInt(scope.as<QueueState>().unfinished));
}

// --- A priority queue: comparing may run the learner's code, so the prelude does it, between begin
// and end ---------------------------------

// A list of (thing, number), in the heap's order.
Value layout(NativeCall &call, const std::vector<QueueItem> &items)
{
    std::vector<Value> pairs;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value value = items[i].message.empty()
            ? items[i].value
            : decodeMessage(call.context(), items[i].message);
        if (value.isEmpty())
            return value;
        const Value pair[] = { value, Value::smallInt(static_cast<std::int64_t>(i)) };
        pairs.push_back(call.heap().tuple(pair));
    }
    return call.heap().list(pairs);
}

std::vector<QueueItem> readAll(Scope &scope)
{
    Items items(scope, scope.as<QueueState>().ring);
    std::vector<QueueItem> all;
    for (std::uint32_t i = 0; i < items.count(); ++i)
        all.push_back(items.read(i));
    return all;
}

// (self, item, block, timeout)
Outcome beginPut(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    const auto patience = queuePatience(call, *handle, 2);
    if (!patience)
        return Outcome::Raise;
    const ItemId item = itemOf(call, call.arg(1));
    const std::string label = call.context().label(call.arg(1));
    std::vector<QueueItem> all;
    bool full = false;
    {
        Scope scope(call, call.arg(0));
        auto parked = waitForOrder(scope);
        auto &queue = scope.as<QueueState>();
        if (!parked && isFull(scope)) {
            parked = scope.wait(kPutters, WaitReason::QueueFull, *patience, item, label);
            full = true;
        }
        if (parked) {
            call.resume().numbers[0] = item.value;
            return *parked;
        }
        if (!full) {
            scope.leave(kPutters);
            queue.busy = call.context().task().value;
            queue.busyItem = item.value;
            all = readAll(scope);
        }
    }
    return full ? raiseNamed(call, "Full") : call.returnsOrRaises(layout(call, all));
}

// (self, block, timeout)
Outcome beginGet(NativeCall &call)
{
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    const auto patience = queuePatience(call, *handle, 1);
    if (!patience)
        return Outcome::Raise;
    std::vector<QueueItem> all;
    bool empty = false;
    {
        Scope scope(call, call.arg(0));
        if (const auto parked = waitForOrder(scope))
            return *parked;
        auto &queue = scope.as<QueueState>();
        if (queue.ring.count == 0) {
            if (const auto parked = scope.wait(kGetters, WaitReason::QueueEmpty, *patience))
                return *parked;
            empty = true;
        } else {
            scope.leave(kGetters);
            queue.busy = call.context().task().value;
            all = readAll(scope);
        }
    }
    return empty ? raiseNamed(call, "Empty") : call.returnsOrRaises(layout(call, all));
}

// The numbers of a layout list, where -1 is the new one; empty when a program has broken it.
std::vector<std::uint32_t> orderOf(const Heap &heap, Value list, std::uint32_t count)
{
    std::vector<std::uint32_t> order;
    if (!heap.is(list, Kind::List))
        return order;
    for (const Value pair : heap.listItems(list)) {
        if (!heap.is(pair, Kind::Tuple) || heap.tupleItems(pair).size() != 2
            || !heap.tupleItems(pair)[1].isSmallInt())
            return {};
        const std::int64_t number = heap.tupleItems(pair)[1].asSmallInt();
        if (number < -1 || number >= count)
            return {};
        order.push_back(number < 0 ? count : static_cast<std::uint32_t>(number));
    }
    return order;
}

void endOrder(Scope &scope)
{
    scope.as<QueueState>().busy = 0;
    scope.as<QueueState>().busyItem = 0;
    scope.callFirst(kRearranging);
}

// (self, item, layout, position)
Outcome endPut(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr || !call.arg(3).isSmallInt())
        return Outcome::Raise;
    QueueItem item;
    item.value = call.arg(1);
    const std::string label = call.context().label(item.value);
    if (handleOf(call.heap(), call.arg(0))->home == Home::Shared) {
        // Whether raised or not: those who wait for the order to be given back go on.
        auto message = messageOf(call, item.value);
        if (message)
            item.message = std::move(*message);
        IL_CHECK(message || call.context().raised(), "no message, and nothing was raised");
    }
    bool stored = false;
    {
        Scope scope(call, call.arg(0));
        auto &queue = scope.as<QueueState>();
        item.item = { queue.busyItem };
        endOrder(scope);
        const auto order = orderOf(call.heap(), call.arg(2), queue.ring.count);
        Items items(scope, queue.ring);
        if (order.size() == queue.ring.count + 1 && !call.context().raised()
            && items.append(item)) {
            items.reorder(order);
            ++queue.unfinished;
            recordPut(scope, item, static_cast<std::uint32_t>(call.arg(3).asSmallInt()), label);
            scope.callFirst(kGetters);
            stored = true;
        }
    }
    if (stored)
        return call.returnsNone();
    return call.context().raised() ? Outcome::Raise : call.raise(Ex::MemoryError, "");
}

// (self, layout): what is missing in it, the first, is taken.
Outcome endGet(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    QueueItem taken;
    {
        Scope scope(call, call.arg(0));
        auto &queue = scope.as<QueueState>();
        endOrder(scope);
        auto order = orderOf(call.heap(), call.arg(1), queue.ring.count);
        if (order.size() + 1 != queue.ring.count)
            return odd(call); // no layout of this queue
        order.insert(order.begin(), 0);
        Items items(scope, queue.ring);
        items.reorder(order);
        taken = items.takeFirst();
        recordGot(scope, taken);
        scope.callFirst(kPutters);
    }
    return handOver(call, taken);
}

Outcome giveUp(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    endOrder(scope);
    return call.returnsNone();
}

// All items as a layout list, which nobody has to give back.
Outcome layoutNow(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    std::vector<QueueItem> all;
    {
        Scope scope(call, call.arg(0));
        all = readAll(scope);
    }
    return call.returnsOrRaises(layout(call, all));
}

template <WorkerKind user>
void declareOrders(Declarations &declare, const char *type)
{
    declare.method(type, "_begin_lifo(self, maxsize, /)", queueInit<ObjectKind::LifoQueue, user>);
    declare.method(
        type, "_begin_heap(self, maxsize, /)", queueInit<ObjectKind::PriorityQueue, user>);
    declare.method(type, "_begin_put(self, item, block, timeout, /)", beginPut);
    declare.method(type, "_end_put(self, item, layout, position, /)", endPut);
    declare.method(type, "_begin_get(self, block, timeout, /)", beginGet);
    declare.method(type, "_end_get(self, layout, /)", endGet);
    declare.method(type, "_give_up(self)", giveUp);
    declare.method(type, "_layout(self)", layoutNow);
}

} // namespace

void declareQueues(Declarations &declare)
{
    struct QueueType {
        const char *name;
        NativeFunction init;
        bool simple;
        std::uint8_t lists = 0; // of values, beside what every queue has
    };
    const QueueType types[] = {
        { "Queue", queueInit<ObjectKind::Queue, WorkerKind::Thread>, false },
        { "SimpleQueue", queueInit<ObjectKind::Queue, WorkerKind::Thread>, true },
        { "LoopQueue", queueInit<ObjectKind::Queue, WorkerKind::Coroutine>, false, kWaiterLists },
        { "ProcessQueue", queueInit<ObjectKind::Queue, WorkerKind::Process>, false },
        { "ProcessSimpleQueue", queueInit<ObjectKind::Queue, WorkerKind::Process>, true },
    };
    for (const QueueType &type : types) {
        NativeLayout layout = layoutFor<QueueState>();
        layout.values = static_cast<std::uint8_t>(layout.values + type.lists);
        declare.type("_sync", type.name, layout);
        const std::string name = std::string("_sync.") + type.name;
        declare.method(
            name, type.simple ? "__init__(self)" : "__init__(self, maxsize=0)", type.init);
        declare.method(
            name, "put(self, item, block=True, timeout=None)", type.simple ? simplePut : queuePut);
        declare.quick(quickPut);
        declare.method(name, "get(self, block=True, timeout=None)", queueGet);
        declare.quick(quickGet);
        declare.method(name, "put_nowait(self, item)", queuePutNowait);
        declare.quick(quickPut);
        declare.method(name, "get_nowait(self)", queueGetNowait);
        declare.quick(quickGet);
        declare.method(name, "qsize(self)", queueSize);
        declare.quick(quickSize);
        declare.method(name, "empty(self)", queueEmpty);
        declare.quick(quickEmpty);
        declare.method(name, "_get_result(self, pool, block=True, timeout=None)", queueGetResult);
        if (type.simple) {
            declare.method(name, "_get_or_end(self, tasks, pool=None)", queueGetOrEnd);
            continue;
        }
        declare.method(name, "full(self)", queueFull);
        declare.quick(quickFull);
        declare.method(name, "task_done(self)", queueTaskDone);
        declare.quick(quickTaskDone);
        declare.method(name, "join(self)", queueJoin);
        declare.property(name, "maxsize", queueMaxsize, queueSetMaxsize);
        declare.property(name, "unfinished_tasks", queueUnfinished);
    }
    const std::pair<const char *, NativeFunction> pools[] = {
        { "Calls", queueInit<ObjectKind::Pool, WorkerKind::Thread> },
        { "ProcessCalls", queueInit<ObjectKind::Pool, WorkerKind::Process> },
    };
    for (const auto &[type, init] : pools) {
        declare.type("_sync", type, layoutFor<QueueState>());
        const std::string name = std::string("_sync.") + type;
        declare.method(name, "__init__(self)", init);
        declare.method(name, "put(self, call, text, /)", poolPut);
        declare.method(name, "get(self)", poolGet);
        declare.method(name, "close(self)", poolClose);
        declare.method(name, "empty(self)", queueEmpty);
    }
    declare.function("_sync", "call_text(function, args, kwargs, /)", callText);
    // Which kind of queue the prelude's subclass is.
    declareOrders<WorkerKind::Thread>(declare, "_sync.Queue");
    declareOrders<WorkerKind::Coroutine>(declare, "_sync.LoopQueue");
}

} // namespace interleave
