// What is done when the last reference to something goes. There are no counts: a name that goes
// asks for a collection, and what that finds unreachable does what it has to do right after (see
// README.md).
#include "core/machine/interpreter.h"

#include "core/machine/dicts.h"
#include "core/machine/primitives/socketdata.h"
#include "core/machine/weakcell.h"

#include <algorithm>
#include <array>

namespace interleave {

namespace {

// Of a program that drops watched things all the time, each collection costs as much as the heap is
// large: after so many KiB they must be worth it. Where it is only possible that something went,
// sooner.
constexpr std::uint32_t kFreeLooks = 512 << 10;
constexpr std::uint32_t kFreeGuesses = 128 << 10;
constexpr std::uint64_t kPartOfHeap = 8;
// How far a thing that goes is searched for what it holds.
constexpr std::size_t kFarthest = 64;
// So many guarded things are searched for those in a list that goes.
constexpr std::uint32_t kLongestTurned = 1024;

// One more thing that the collector does not follow.
void append(Heap &heap, Ref &block, Ref thing)
{
    auto *list = block != 0 ? heap.at<GuardedBlock>(block) : nullptr;
    if (list == nullptr || list->count == list->capacity()) {
        const std::uint32_t capacity = list != nullptr ? list->count * 2 : 6;
        auto *grown = heap.make<GuardedBlock>(Kind::Raw, capacity * sizeof(Ref));
        if (list != nullptr) {
            grown->count = list->count;
            std::copy_n(list->things, list->count, grown->things);
            heap.release(block);
        }
        block = heap.refOf(grown);
        list = grown;
    }
    list->things[list->count++] = thing;
}

void removeAt(GuardedBlock *list, std::uint32_t i)
{
    std::copy(list->things + i + 1, list->things + list->count, list->things + i);
    list->things[--list->count] = 0;
}

} // namespace

// False: the image is being built.
bool Interpreter::guard(Ref thing)
{
    if (m_heap->root() == 0)
        return false;
    append(*m_heap, state()->guarded, thing);
    m_guarded = true;
    return true;
}

void Interpreter::guardInstance(Ref instance)
{
    if (!guard(instance))
        return;
    m_heap->at<InstanceObject>(instance)->watched |= InstanceObject::kGuarded;
    state()->watching = 1;
}

void Interpreter::guardWeakCell(Ref cell)
{
    append(*m_heap, state()->weak, cell);
    if (m_heap->header(weakCellOf(*m_heap, cell)->target)->kind() != Kind::Instance)
        return;
    m_heap->at<InstanceObject>(weakCellOf(*m_heap, cell)->target)->watched
        |= InstanceObject::kWeaklyHeld;
    state()->watching = 1;
    m_guarded = true;
}

// Suspended inside a try or with: when it is dropped there, what closes it has to run.
void Interpreter::guardSuspended(GeneratorObject *g, const FrameObject *frame)
{
    const auto &handlers = codeOf(frame).code->handlers;
    if (std::none_of(handlers.begin(), handlers.end(),
            [&](const Handler &h) { return frame->ip >= h.from && frame->ip < h.to; }))
        return;
    if (g->has(GeneratorObject::kGuarded) || guard(m_heap->refOf(g)))
        g->flags |= GeneratorObject::kGuarded | GeneratorObject::kTried;
}

// Is it watched, or does it hold what is? As far as a short search tells.
bool Interpreter::holdsWatched(Value v) const
{
    std::array<Ref, kFarthest> open;
    std::size_t count = 0;
    const auto push = [&](Value next) {
        if (next.isRef() && count < open.size() && !m_heap->isFrozen(next))
            open[count++] = next.asRef();
    };
    push(v);
    for (std::size_t i = 0; i < count; ++i) {
        const Ref r = open[i];
        switch (m_heap->header(r)->kind()) {
        case Kind::Instance: {
            const auto *o = m_heap->at<InstanceObject>(r);
            if (o->watched != 0)
                return true;
            if (o->attributes != 0)
                push(Value::reference(o->attributes));
            break;
        }
        case Kind::List:
            for (const Value item : m_heap->listItems(Value::reference(r)))
                push(item);
            break;
        case Kind::Tuple: {
            const auto *t = m_heap->at<TupleObject>(r);
            for (std::uint32_t k = 0; k < t->count; ++k)
                push(t->items[k]);
            break;
        }
        case Kind::Dict:
            for (std::int32_t k = dictNext(*m_heap, r, 0); k >= 0 && count < open.size();
                 k = dictNext(*m_heap, r, k + 1))
                push(dictEntry(*m_heap, r, k).value);
            break;
        case Kind::BoundMethod:
            push(m_heap->at<BoundMethodObject>(r)->self);
            break;
        default:
            break;
        }
    }
    return false;
}

// Has v something to do when it goes, so that it is worth looking whether it has gone?
bool Interpreter::isWatched(Value v)
{
    if (!v.isRef())
        return false;
    StateObject *s = state();
    if (m_heap->is(v, Kind::Generator)) {
        const auto *g = m_heap->at<GeneratorObject>(v);
        return g->has(GeneratorObject::kGuarded)
            && (g->state == GeneratorState::Suspended ? g->has(GeneratorObject::kTried)
                                                      : g->state == GeneratorState::Fresh);
    }
    if (const SocketData *socket = socketOf(*m_heap, v))
        return socket->descriptor >= 0;
    // The locals of the frames that an exception went through go with it.
    if (m_heap->is(v, Kind::Exception))
        return s->guarded != 0 && m_heap->at<GuardedBlock>(s->guarded)->count != 0;
    return s->watching != 0 && holdsWatched(v);
}

void Interpreter::wantLook(bool sure)
{
    StateObject *s = state();
    if (m_heap->wantsCollection())
        return;
    if (s->looks > (sure ? kFreeLooks : kFreeGuesses) && !m_heap->hasGrownBy(kPartOfHeap))
        return;
    s->looks = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(s->looks + (m_heap->liveBytes() >> 10), 2 * kFreeLooks));
    s->looking = 1;
    m_heap->wantCollection();
}

// Whoever asks what there is must not be told of what has gone.
void Interpreter::lookSoon()
{
    state()->looking = 1;
    m_heap->wantCollection();
    m_guarded = true;
}

// A list or tuple that goes lets go of its last item first.
void Interpreter::turnRound(Value v)
{
    if (m_heap->is(v, Kind::List))
        turnRound(m_heap->listItems(v), {});
    else if (m_heap->is(v, Kind::Tuple))
        turnRound(m_heap->tupleItems(v), {});
}

// The instances among the items are then on the guarded list in the order in which they go.
void Interpreter::turnRound(std::span<const Value> items, std::span<const Value> kept)
{
    StateObject *s = state();
    if (s->guarded == 0)
        return;
    auto *guarded = m_heap->at<GuardedBlock>(s->guarded);
    if (items.size() < 2 || items.size() > kFarthest || guarded->count > kLongestTurned)
        return;
    std::array<std::uint32_t, kFarthest> places;
    std::size_t count = 0;
    const auto isIn = [](std::span<const Value> values, Value v) {
        return std::find(values.begin(), values.end(), v) != values.end();
    };
    for (std::uint32_t i = 0; i < guarded->count && count < places.size(); ++i) {
        const Value thing = Value::reference(guarded->things[i]);
        if (isIn(items, thing) && !isIn(kept, thing))
            places[count++] = i;
    }
    std::array<Ref, kFarthest> things;
    for (std::size_t i = 0; i < count; ++i)
        things[i] = guarded->things[places[i]];
    std::sort(things.begin(), things.begin() + count, [&](Ref one, Ref other) {
        const auto place = [&](Ref thing) {
            return std::find(items.begin(), items.end(), Value::reference(thing));
        };
        return place(one) > place(other);
    });
    for (std::size_t i = 0; i < count; ++i)
        guarded->things[places[i]] = things[i];
}

// A name for it goes: the next line looks whether anybody can still reach it.
void Interpreter::forget(Value v)
{
    if (!isWatched(v))
        return;
    turnRound(v);
    wantLook(true);
}

// What a dict has at that key is about to be replaced.
void Interpreter::forgetItem(Ref dict, Value key)
{
    const DictSearch found = findInDict(*m_heap, dict, key);
    if (found.found == Found::Yes)
        forget(dictEntry(*m_heap, dict, found.entry).value);
}

// Did the caller make the last argument of this call only for it?
bool Interpreter::hasOwnArgument(const FrameObject *frame) const
{
    if (frame->caller == 0 || frame->deliver != Deliver::Push)
        return false;
    const auto *caller = m_heap->at<FrameObject>(frame->caller);
    const auto &instructions = codeOf(caller).code->instructions;
    return caller->ip > 0 && opOf(instructions[caller->ip]) == Op::Call
        && opOf(instructions[caller->ip - 1]) == Op::Call;
}

// True: at least one of them is to be looked for at once. They are gone then.
bool Interpreter::forgetLocals(FrameObject *frame)
{
    const LoadedCode &code = codeOf(frame);
    const std::size_t locals = code.localNames.size();
    // What is an argument is the caller's, too, as a rule, and a socket in library code goes back
    // to who called it: looking whether those are lost would be too dear.
    const std::size_t parameters = code.prelude ? locals
        : hasOwnArgument(frame)                 ? 0
                                                : code.code->positional;
    bool found = false;
    for (std::size_t i = 0; i < locals && !found; ++i) {
        if (i >= parameters || m_heap->is(frame->slots[i], Kind::Generator))
            found = isWatched(frame->slots[i]);
    }
    if (found && state()->watching != 0)
        for (std::size_t i = parameters; i < locals; ++i)
            turnRound(frame->slots[i]);
    for (std::size_t i = locals; i < code.slots && !found && state()->watching != 0; ++i)
        found = m_heap->is(frame->slots[i], Kind::Cell)
            && isWatched(m_heap->at<CellObject>(frame->slots[i])->value);
    if (!found)
        return false;
    wantLook(true);
    if (!m_heap->wantsCollection())
        return false;
    std::fill_n(frame->slots, code.slots, Value::empty());
    frame->leaving = 1;
    return true;
}

// The instruction is done again after it, by then without what is dropped.
Flow Interpreter::lookNow()
{
    collectIfWanted();
    if (raised())
        return Flow::Raise;
    return m_abandoned ? closeAbandoned() : Flow::Continue;
}

// The same at the end of an instruction, which is not done again.
Flow Interpreter::lookBehind()
{
    collectIfWanted();
    if (raised())
        return Flow::Raise;
    if (!m_abandoned)
        return advance();
    state()->abandoned = 0;
    m_abandoned = false;
    return callPrelude("_m_finalize_dropped", {}, 0, Deliver::Discard);
}

// What the collector found abandoned, one after the other; then the instruction is done again.
Flow Interpreter::closeAbandoned()
{
    state()->abandoned = 0;
    m_abandoned = false;
    return callPrelude("_m_finalize_dropped", {}, 0, Deliver::RetryDiscard);
}

// The next one of those; empty when there is none left. It is nobody's from here on.
Value Interpreter::nextDropped()
{
    StateObject *s = state();
    if (s->guarded != 0) {
        auto *list = m_heap->at<GuardedBlock>(s->guarded);
        for (std::uint32_t i = 0; i < list->count; ++i) {
            const Value thing = Value::reference(list->things[i]);
            if (m_heap->is(thing, Kind::Instance)) {
                auto *o = m_heap->at<InstanceObject>(thing);
                if ((o->watched & InstanceObject::kDropped) == 0)
                    continue;
                o->watched &= ~(InstanceObject::kDropped | InstanceObject::kGuarded);
                s->lookAgain = 1;
            } else {
                auto *g = m_heap->at<GeneratorObject>(thing);
                if (!g->has(GeneratorObject::kAbandoned))
                    continue;
                g->flags &= ~(GeneratorObject::kAbandoned | GeneratorObject::kGuarded
                    | GeneratorObject::kTried);
            }
            removeAt(list, i);
            return thing;
        }
    }
    if (s->weak != 0) {
        auto *list = m_heap->at<GuardedBlock>(s->weak);
        for (std::uint32_t i = 0; i < list->count; ++i) {
            const WeakCell *first = weakCellOf(*m_heap, list->things[i]);
            if (first->calls == 0)
                continue;
            // Of one thing's references the last one made is told first.
            std::uint32_t last = i;
            for (std::uint32_t j = i + 1; j < list->count; ++j) {
                const WeakCell *other = weakCellOf(*m_heap, list->things[j]);
                if (other->calls != 0 && other->was == first->was)
                    last = j;
            }
            const Ref cell = list->things[last];
            weakCellOf(*m_heap, cell)->calls = 0;
            s->lookAgain |= s->watching;
            removeAt(list, last);
            return Value::reference(cell);
        }
    }
    // What only they have held may go after them.
    if (s->lookAgain != 0 && !m_heap->wantsCollection()) {
        s->looking = s->looked;
        m_heap->wantCollection();
    }
    s->lookAgain = 0;
    return {};
}

} // namespace interleave
