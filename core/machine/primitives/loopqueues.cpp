// asyncio's queues: who waits at one, and what they do at once.
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/loopfuture.h"
#include "core/machine/primitives/queueslots.h"
#include "core/machine/primitives/quickfunctions.h"
#include "core/machine/primitives/quickqueues.h"

namespace interleave {

namespace {

template <std::size_t slot>
Outcome waitersOf(NativeCall &call)
{
    Value &list = call.heap().at<NativeObject>(call.arg(0))->values[slot];
    if (list.isEmpty())
        list = call.heap().list({});
    return call.returns(list);
}

bool nobodyIn(const Heap &heap, Value list)
{
    return list.isEmpty() || heap.listItems(list).empty();
}

// Of one of a queue's lists: the next in it can be woken at once, or there is none.
bool canWake(Context &context, Value list)
{
    return list.isEmpty() || canWakeFirst(context, list);
}

void wake(Context &context, Value list)
{
    if (!list.isEmpty())
        wakeFirst(context, list);
}

// plain(queue): its class is asyncio's own, as it is now.
Outcome queuePlain(NativeCall &call)
{
    if (QueueState *state = quickQueue(call.context(), call.arg(0)))
        state->plainType = call.heap().at<TypeObject>(call.context().typeOf(call.arg(0)))->version;
    return call.returnsNone();
}

// Null: the class or the queue itself may have something of the program's in place of our methods.
const NativeObject *plainQueue(Context &context, Value queue)
{
    const Heap &heap = context.heap();
    const QueueState *state = quickQueue(context, queue);
    if (state == nullptr || state->plainType == 0)
        return nullptr;
    const auto *native = heap.at<NativeObject>(queue);
    if (heap.at<TypeObject>(native->header.type)->version != state->plainType
        || (native->attributes != 0 && heap.at<DictObject>(native->attributes)->count != 0))
        return nullptr;
    return native;
}

} // namespace

Value quickLoopPut(Context &context, const Value *args, std::uint32_t count)
{
    const NativeObject *queue = count == 2 ? plainQueue(context, args[0]) : nullptr;
    if (queue == nullptr || !canWake(context, queue->values[kGettersSlot]))
        return {};
    const Value done = quickPut(context, args, count);
    if (!done.isEmpty())
        wake(context, queue->values[kGettersSlot]);
    return done;
}

Value quickLoopGet(Context &context, const Value *args, std::uint32_t count)
{
    const NativeObject *queue = count == 1 ? plainQueue(context, args[0]) : nullptr;
    if (queue == nullptr || !canWake(context, queue->values[kPuttersSlot]))
        return {};
    const Value taken = quickGet(context, args, count);
    if (!taken.isEmpty())
        wake(context, queue->values[kPuttersSlot]);
    return taken;
}

Value quickLoopDone(Context &context, const Value *args, std::uint32_t count)
{
    const NativeObject *queue = count == 1 ? plainQueue(context, args[0]) : nullptr;
    if (queue == nullptr
        || (quickQueue(context, args[0])->unfinished == 1
            && !nobodyIn(context.heap(), queue->values[kJoinersSlot])))
        return {};
    return quickTaskDone(context, args, count);
}

void declareLoopQueues(Declarations &declare)
{
    declare.property("_sync.LoopQueue", "_getters", waitersOf<kGettersSlot>);
    declare.property("_sync.LoopQueue", "_putters", waitersOf<kPuttersSlot>);
    declare.property("_sync.LoopQueue", "_joiners", waitersOf<kJoinersSlot>);
    declare.function("_loop", "plain(queue, /)", queuePlain);
}

} // namespace interleave
