// One way of a pipe: messages in order, and which processes hold its two ends open.
// multiprocessing.Pipe is two of these.
//
// An end is held by a process, named by its first task. Around a fork the starter lends its ends:
// the child holds them from before it runs, so that nobody sees a moment without a holder. A
// process that died holds nothing.
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/ring.h"
#include "core/machine/task.h"

namespace interleave {

namespace {

// What Linux lets wait in a pipe before send() blocks.
constexpr std::uint32_t kPipeBytes = 65536;

constexpr std::size_t kReceivers = 0;
constexpr std::size_t kSenders = 1;
constexpr std::size_t kEnds[] = { 2, 3 }; // holders of the end to receive from, of the end to send
                                          // into

// A holder whose task is not known yet.
constexpr std::uint32_t kLent = kTaskBits;

struct WayState : PrimitiveState {
    std::uint32_t inside; // bytes of messages
    std::uint32_t spare;
    Ring ring;
};

std::size_t endOf(Value side)
{
    return kEnds[side.isSmallInt() && side.asSmallInt() == 1 ? 1 : 0];
}

Outcome wayInit(NativeCall &call)
{
    const NewPrimitive what { ObjectKind::Pipe, WorkerKind::Process, sizeof(WayState), 0, {},
        homeFor(call.context(), WorkerKind::Process) };
    return makePrimitive(call, call.arg(0), what) ? call.returnsNone() : Outcome::Raise;
}

// Does any process hold that end? Forgets the dead.
bool isHeld(Scope &scope, std::size_t end)
{
    bool held = false;
    for (std::uint32_t i = scope.lineCount(end); i-- > 0;) {
        const std::uint32_t holder = scope.lineEntry(end, i);
        if (holder != kLent && scope.call().host().status({ holder }).ended)
            scope.leave(end, { holder });
        else
            held = true;
    }
    return held;
}

// The waiter hears when a holder of that end dies.
void watch(Scope &scope, std::size_t end)
{
    for (std::uint32_t i = 0; i < scope.lineCount(end); ++i) {
        const std::uint32_t holder = scope.lineEntry(end, i);
        if (holder != kLent)
            scope.call().host().wakeAtEnd({ holder }, scope.call().context().task());
    }
}

// (self, side, task)
Outcome wayHold(NativeCall &call)
{
    Scope scope(call, call.arg(0));
    scope.enter(endOf(call.arg(1)), { static_cast<std::uint32_t>(call.arg(2).asSmallInt()) });
    return call.returnsNone();
}

// (self, side): for a child that is about to be started.
Outcome wayLend(NativeCall &call)
{
    Scope scope(call, call.arg(0));
    scope.enter(endOf(call.arg(1)), { kLent });
    return call.returnsNone();
}

// (self, side, task): what was lent belongs to that task's process now. Said by the starter and by
// the child; the first one counts.
Outcome waySettle(NativeCall &call)
{
    Scope scope(call, call.arg(0));
    const std::size_t end = endOf(call.arg(1));
    const TaskId task { static_cast<std::uint32_t>(call.arg(2).asSmallInt()) };
    if (scope.standing(end, task) == Standing::Nowhere
        && scope.standing(end, { kLent }) != Standing::Nowhere) {
        scope.leave(end, { kLent });
        scope.enter(end, task);
    }
    return call.returnsNone();
}

// (self, side, task)
Outcome wayDrop(NativeCall &call)
{
    Scope scope(call, call.arg(0));
    const std::size_t end = endOf(call.arg(1));
    scope.leave(end, { static_cast<std::uint32_t>(call.arg(2).asSmallInt()) });
    if (!isHeld(scope, end))
        scope.callAll(end == kEnds[0] ? kSenders : kReceivers);
    return call.returnsNone();
}

// (self, object): False when nobody can receive it any more.
Outcome waySend(NativeCall &call)
{
    const Value value = call.arg(1);
    const Handle *handle = initialized(call, call.arg(0));
    if (handle == nullptr)
        return Outcome::Raise;
    QueueItem item;
    item.value = value;
    if (handle->home == Home::Shared) {
        auto message = encodeMessage(call.context(), value);
        if (!message)
            return sendPickled(call, 1);
        item.message = std::move(*message);
    }
    // A send that waits remembers its item.
    const auto remembered = static_cast<std::uint32_t>(call.resume().numbers[0]);
    item.item = remembered != 0 ? ItemId { remembered } : call.host().newItem();
    const std::string label = call.context().label(sentValue(call.context(), value));
    const auto bytes = static_cast<std::uint32_t>(item.message.size());
    {
        Scope scope(call, call.arg(0));
        auto &way = scope.as<WayState>();
        if (!isHeld(scope, kEnds[0])) {
            scope.leave(kSenders);
            return call.returns(Value::boolean(false));
        }
        Items items(scope, way.ring);
        if (items.count() != 0 && way.inside + bytes > kPipeBytes) {
            if (call.firstTime())
                watch(scope, kEnds[0]);
            if (const auto parked
                = scope.wait(kSenders, WaitReason::PipeFull, {}, item.item, label)) {
                call.resume().numbers[0] = item.item.value;
                return *parked;
            }
        }
        if (items.append(item)) {
            scope.leave(kSenders);
            way.inside += bytes;
            scope.record(
                Put { scope.object(), item.item, items.count(), items.count() - 1, bytes, label });
            scope.callFirst(kReceivers);
            return call.returns(Value::boolean(true));
        }
    }
    return call.raise(Ex::MemoryError, "");
}

Outcome wayReceive(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    QueueItem taken;
    {
        Scope scope(call, call.arg(0));
        auto &way = scope.as<WayState>();
        Items items(scope, way.ring);
        if (items.count() == 0) {
            if (isHeld(scope, kEnds[1])) {
                if (call.firstTime())
                    watch(scope, kEnds[1]);
                if (const auto parked = scope.wait(kReceivers, WaitReason::PipeEmpty, {}))
                    return *parked;
            }
            scope.leave(kReceivers);
        } else {
            scope.leave(kReceivers);
            taken = items.takeFirst();
            way.inside -= static_cast<std::uint32_t>(taken.message.size());
            scope.record(Got { scope.object(), taken.item, items.count(),
                static_cast<std::uint32_t>(taken.message.size()) });
            scope.callFirst(kSenders);
        }
    }
    if (!taken.item)
        return call.raise(Ex::EOFError, "");
    const Value value
        = taken.message.empty() ? taken.value : decodeMessage(call.context(), taken.message);
    if (value.isEmpty())
        return Outcome::Raise;
    call.context().taskObject().took = value;
    call.context().taskObject().tookItem = taken.item;
    return returnReceived(call, value);
}

// (self, timeout): is there something to receive, or the end?
Outcome wayPoll(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    const auto patience = patienceOf(call, Value::empty(), call.arg(1), Timeouts::NegativeIsAtOnce);
    if (!patience)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    if (scope.as<WayState>().ring.count == 0 && isHeld(scope, kEnds[1])) {
        if (call.firstTime())
            watch(scope, kEnds[1]);
        if (const auto parked = scope.wait(kReceivers, WaitReason::PipeEmpty, *patience))
            return *parked;
        return call.returns(Value::boolean(false));
    }
    // It only looked: what it was called for is the next one's.
    if (scope.standing(kReceivers) == Standing::Called)
        scope.callFirst(kReceivers);
    scope.leave(kReceivers);
    return call.returns(Value::boolean(true));
}

} // namespace

void declarePipes(Declarations &declare)
{
    declare.type("_sync", "Way", layoutFor<WayState>());
    declare.method("_sync.Way", "__init__(self)", wayInit);
    declare.method("_sync.Way", "hold(self, side, task, /)", wayHold);
    declare.method("_sync.Way", "lend(self, side, /)", wayLend);
    declare.method("_sync.Way", "settle(self, side, task, /)", waySettle);
    declare.method("_sync.Way", "drop(self, side, task, /)", wayDrop);
    declare.method("_sync.Way", "send(self, object, /)", waySend);
    declare.method("_sync.Way", "receive(self)", wayReceive);
    declare.method("_sync.Way", "poll(self, timeout, /)", wayPoll);
}

} // namespace interleave
