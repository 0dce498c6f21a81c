#include "core/machine/primitives/scope.h"

#include "core/base/check.h"
#include "core/machine/equality.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace interleave {

namespace {

// Lines longer than this are copied instead of moved within themselves, so that the journal stays
// small.
constexpr std::uint32_t kEditedInPlace = 256;

PrimitiveState *stateOf(const Handle *handle, const SharedHeap *shared)
{
    if (shared != nullptr)
        return shared->at<PrimitiveState>(handle->state);
    return reinterpret_cast<PrimitiveState *>(const_cast<Handle *>(handle) + 1);
}

} // namespace

Handle *handleOf(const Heap &heap, Value v)
{
    if (!heap.is(v, Kind::Native))
        return nullptr;
    auto *native = heap.at<NativeObject>(v);
    const std::size_t before = sizeof(NativeObject) + native->valueCount * sizeof(Value);
    if (std::size_t { native->header.units() } * Arena::kUnit < before + sizeof(Handle))
        return nullptr;
    auto *handle = native->rawAs<Handle>();
    return handle->mark == kHandleMark ? handle : nullptr;
}

Scope::Scope(NativeCall &call, Value primitive)
    : m_call(call)
{
    Handle *handle = handleOf(call.heap(), primitive);
    IL_CHECK(handle != nullptr, "a scope needs a primitive");
    if (handle->home == Home::Shared) {
        m_own.emplace(call.host().shared());
        m_shared = &*m_own;
        m_shared->lock();
    }
    open(primitive);
}

Scope::Scope(Scope &outer, Value primitive)
    : m_call(outer.m_call)
    , m_shared(outer.m_shared)
    , m_outermost(false)
{
    open(primitive);
}

Scope::~Scope()
{
    if (m_outermost && m_shared != nullptr)
        m_shared->unlock();
}

void Scope::open(Value primitive)
{
    openState(primitive);
    // Whatever way it came there: the learner's program has it in hand.
    if (m_handle->named == Naming::Inner && !m_call.context().isLibrarysOwn(primitive)) {
        m_handle->named = Naming::Unnamed;
        record(ObjectNamed { object(), {} });
    }
}

void Scope::openState(Value primitive)
{
    m_native = m_call.heap().at<NativeObject>(primitive);
    m_handle = m_native->rawAs<Handle>();
    m_state = stateOf(m_handle, m_shared);
    if (m_shared != nullptr) {
        m_shared->save(reinterpret_cast<std::byte *>(m_state), m_state->bytes);
        return;
    }
    const ProcessId here = m_call.context().machine().process();
    if (m_state->process == here.value)
        return;
    // A fork copied it: from here on it is another one, whose waiters stayed behind.
    const ObjectId original { m_state->object };
    m_state->process = here.value;
    m_handle->object = m_call.host().newObject();
    m_state->object = m_handle->object.value;
    m_state->sequence = 0;
    for (Line &line : m_state->lines)
        line.count = line.called = 0;
    record(ObjectCreated { m_handle->object, m_handle->kind, 0, here, original, {},
        m_handle->named == Naming::Inner });
}

std::int64_t Scope::find(const Line &line, TaskId task) const
{
    for (std::uint32_t i = 0; i < line.count; ++i) {
        if ((entries(line)[i] & kTaskBits) == task.value)
            return i;
    }
    return -1;
}

Standing Scope::standing(std::size_t which, TaskId task) const
{
    const Line &line = m_state->lines[which];
    const std::int64_t at = find(line, task);
    if (at < 0)
        return Standing::Nowhere;
    const std::uint32_t entry = entries(line)[at];
    if ((entry & kCalledMark) == 0)
        return Standing::InLine;
    return (entry & kOffMark) != 0 ? Standing::CalledOff : Standing::Called;
}

std::uint32_t Scope::makeBlock(Kind kind, std::size_t bytes)
{
    return m_shared != nullptr ? m_shared->allocate(bytes)
                               : m_call.heap().allocate(kind, sizeof(Header) + bytes);
}

void Scope::dropBlock(std::uint32_t block, std::size_t bytes)
{
    if (block == 0)
        return;
    if (m_shared != nullptr)
        m_shared->release(block, bytes);
    else
        m_call.heap().release(block);
}

void Scope::enter(std::size_t which, TaskId task)
{
    Line &line = m_state->lines[which];
    if (line.count == line.capacity) {
        const std::uint32_t capacity = line.capacity == 0 ? 6 : line.capacity * 2;
        const std::uint32_t block = makeBlock(Kind::Raw, capacity * sizeof(std::uint32_t));
        IL_CHECK(block != 0, "the shared memory of the run is full of waiting tasks");
        std::uint32_t *fresh = blockAs<std::uint32_t>(block);
        if (line.count != 0)
            std::memcpy(fresh, entries(line), line.count * sizeof(std::uint32_t));
        dropBlock(line.block, line.capacity * sizeof(std::uint32_t));
        line.block = block;
        line.capacity = capacity;
        if (m_shared == nullptr)
            m_native->values[which] = Value::reference(block);
    }
    std::uint32_t &place = entries(line)[line.count];
    (m_shared != nullptr ? m_shared->edit(place) : place) = task.value;
    ++line.count;
}

void Scope::removeAt(std::size_t which, std::uint32_t at)
{
    Line &line = m_state->lines[which];
    if ((entries(line)[at] & kCalledMark) != 0)
        --line.called;
    const std::uint32_t behind = line.count - at - 1;
    if (m_shared != nullptr && behind > kEditedInPlace) {
        const std::uint32_t block = m_shared->allocate(line.capacity * sizeof(std::uint32_t));
        IL_CHECK(block != 0, "the shared memory of the run is full of waiting tasks");
        std::memcpy(blockAs<std::uint32_t>(block), entries(line), at * sizeof(std::uint32_t));
        std::memcpy(blockAs<std::uint32_t>(block) + at, entries(line) + at + 1,
            behind * sizeof(std::uint32_t));
        m_shared->release(line.block, line.capacity * sizeof(std::uint32_t));
        line.block = block;
    } else {
        if (m_shared != nullptr)
            m_shared->save(reinterpret_cast<std::byte *>(entries(line) + at),
                (behind + 1) * sizeof(std::uint32_t));
        std::memmove(entries(line) + at, entries(line) + at + 1, behind * sizeof(std::uint32_t));
    }
    --line.count;
}

void Scope::leave(std::size_t which, TaskId task)
{
    const std::int64_t at = find(m_state->lines[which], task);
    if (at >= 0)
        removeAt(which, static_cast<std::uint32_t>(at));
}

bool Scope::callFirst(std::size_t which)
{
    return callSome(which, 1) == 1;
}

std::uint32_t Scope::callSome(std::size_t which, std::uint32_t limit, CallFor what)
{
    Line &line = m_state->lines[which];
    std::uint32_t called = 0;
    for (std::uint32_t i = 0; i < line.count && called < limit && line.called < line.count; ++i) {
        std::uint32_t &entry = entries(line)[i];
        if ((entry & kCalledMark) != 0)
            continue;
        const TaskId task { entry };
        (m_shared != nullptr ? m_shared->edit(entry) : entry)
            |= what == CallFor::GoOn ? kCalledMark : kCalledMark | kOffMark;
        ++line.called;
        ++called;
        // Within the lock: whoever dies after it has at worst woken somebody for nothing.
        m_call.host().wake(task, object(), m_call.context().shown());
    }
    return called;
}

std::optional<Outcome> Scope::wait(std::size_t line, WaitReason reason, const Patience &patience,
    ItemId item, const std::string &label)
{
    const Time until = patience.block ? m_call.deadlineAfter(patience.seconds) : Time {};
    if (!patience.block || m_call.host().now() >= until) {
        leave(line);
        return std::nullopt;
    }
    if (standing(line) != Standing::InLine) {
        leave(line);
        enter(line);
    }
    return park(reason, until, item, label);
}

Outcome Scope::park(WaitReason reason, Time until, ItemId item, const std::string &label)
{
    Resume &resume = m_call.resume();
    if (resume.stage == 0)
        resume.stage = 1;
    resume.values[0] = m_call.heap().valueOf(m_native);
    const bool blocks = m_handle->user != WorkerKind::Coroutine;
    if (!blocks && m_call.alarmIsDue()) {
        for (std::size_t line = 0; line < kLines; ++line)
            leave(line);
        return m_call.ringAlarm();
    }
    Parking parking;
    parking.blocks = blocks;
    parking.reason = reason;
    parking.object = m_told.value_or(object());
    parking.until = until;
    parking.item = item;
    parking.label = label;
    return m_call.park(parking);
}

Home homeFor(Context &context, WorkerKind user)
{
    return context.host().separateMemory(user) ? Home::Shared : Home::Local;
}

bool makePrimitive(NativeCall &call, Value self, const NewPrimitive &what)
{
    Context &context = call.context();
    auto *handle = call.heap().at<NativeObject>(self)->rawAs<Handle>();
    handle->home = what.home;
    handle->kind = what.kind;
    handle->user = what.user;
    const bool mayBeInner = what.kind < ObjectKind::Timer || what.kind == ObjectKind::Pool
        || what.kind == ObjectKind::Future;
    const bool inner = mayBeInner && context.isLibrarysOwn(self);
    handle->named = inner ? Naming::Inner : Naming::Unnamed;
    handle->state = 0;

    std::optional<SharedHeap> shared;
    if (what.home == Home::Shared) {
        shared.emplace(call.host().shared());
        shared->lock();
        handle->state = shared->allocate(what.bytes);
        if (handle->state == 0) {
            shared->unlock();
            context.raise(Ex::MemoryError, "");
            return false;
        }
    }
    handle->object = call.host().newObject();
    PrimitiveState *state = stateOf(handle, shared ? &*shared : nullptr);
    std::memset(static_cast<void *>(state), 0, what.bytes);
    state->object = handle->object.value;
    state->process = what.home == Home::Shared ? 0 : context.machine().process().value;
    state->kind = what.kind;
    state->bytes = static_cast<std::uint32_t>(what.bytes);
    state->sequence = 1;
    if (shared) {
        shared->addPrimitive(handle->state, state->next);
        shared->unlock();
    }
    handle->mark = kHandleMark;
    context.record(ObjectCreated { handle->object, what.kind, what.capacity, { state->process },
                       what.partner, what.name, inner },
        1);
    return true;
}

std::optional<Patience> patienceOf(NativeCall &call, Value block, Value timeout, Timeouts how)
{
    Patience patience;
    if (!block.isEmpty()) {
        const Answer wish = truth(call.heap(), block);
        if (wish == Answer::NeedsPython) {
            call.raise(Ex::TypeError, "blocking must be True or False");
            return std::nullopt;
        }
        patience.block = wish == Answer::Yes;
    }
    if (timeout.isEmpty() || timeout.isNone())
        return patience;
    double seconds = 0;
    if (timeout.isReal())
        seconds = timeout.asReal();
    else if (timeout.isSmallInt())
        seconds = static_cast<double>(timeout.asSmallInt());
    else if (timeout.isBool())
        seconds = timeout.isTrue() ? 1 : 0;
    else if (call.heap().isInt(timeout)) {
        call.raise(Ex::OverflowError, "timestamp too large to convert to C _PyTime_t");
        return std::nullopt;
    } else {
        call.raise(Ex::TypeError,
            "'" + std::string(call.context().typeName(timeout))
                + "' object cannot be interpreted as an integer");
        return std::nullopt;
    }
    if (how == Timeouts::MinusOneIsForEver) {
        if (seconds == -1)
            return patience;
        if (!patience.block) {
            call.raise(Ex::ValueError, "can't specify a timeout for a non-blocking call");
            return std::nullopt;
        }
        if (!(seconds >= 0)) {
            call.raise(Ex::ValueError, "timeout value must be positive");
            return std::nullopt;
        }
        if (seconds > 9223372036.0) {
            call.raise(Ex::OverflowError, "timeout value is too large");
            return std::nullopt;
        }
    }
    if (how == Timeouts::NegativeIsAnError && patience.block && seconds < 0) {
        call.raise(Ex::ValueError, "'timeout' must be a non-negative number");
        return std::nullopt;
    }
    // Some two hundred years; beyond it the clock's nanoseconds would overflow.
    patience.seconds = std::clamp(seconds == seconds ? seconds : 0.0, 0.0, 6.0e9);
    return patience;
}

} // namespace interleave
