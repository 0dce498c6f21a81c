// The loop: one source, compiled as the plain build and as the hooked one.
#include "core/machine/interpreter.h"

#include "core/machine/equality.h"
#include "core/machine/grace.h"
#include "core/machine/iterators.h"
#include "core/machine/lists.h"
#include "core/machine/network.h"
#include "core/machine/primitives/naming.h"
#include "core/machine/primitives/socketdata.h"
#include "core/machine/primitives/waiting.h"
#include "core/machine/strings.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <stdexcept>

namespace interleave {

namespace {

// Library code is free and cannot be interrupted, but sum(itertools.repeat(1)) must not hold a run for
// ever: after so many turns of its loops each costs a step.
constexpr std::uint32_t kFreeTurns = 1'000'000;

} // namespace

Interpreter::Interpreter(
    Machine *machine, Heap &heap, const Program &program, const MachineLimits &limits)
    : m_limits(limits)
{
    m_heap = &heap;
    m_program = &program;
    m_machine = machine;
    m_typeCache = &m_types;
}

void Interpreter::forgetCaches()
{
    m_types = TypeCache {};
    m_caches.clear();
}

InlineCache *Interpreter::cachesOf(std::uint32_t code)
{
    if (m_caches.size() <= code)
        m_caches.resize(m_program->codes.size());
    auto &caches = m_caches[code];
    if (!caches)
        caches = std::make_unique<InlineCache[]>(m_program->codes[code]->code->instructions.size());
    return caches.get();
}

void Interpreter::collectIfWanted()
{
    if (!m_heap->wantsCollection() && !m_heap->overLimit() && !m_stress)
        return;
    if (m_heap->isFrozen(m_heap->root()))
        return; // the image is being built
    m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
    m_heap->collect(m_heap->root());
    m_abandoned = state()->abandoned != 0;
    closeLostSockets();
    if (m_heap->overLimit() && !raised())
        raise(Ex::MemoryError, "");
}

// As CPython does when the last reference goes; here it is when the collector sees that it has.
void Interpreter::closeLostSockets()
{
    StateObject *s = state();
    Network *network = m_host->network();
    if (s->lostSockets == 0 || network == nullptr)
        return;
    const auto *list = m_heap->at<SocketBlock>(s->sockets);
    for (std::uint32_t i = 0; i < list->count; ++i) {
        SocketData *data = socketOf(*m_heap, Value::reference(list->sockets[i]));
        if (data->lost == 0 || data->descriptor < 0)
            continue;
        const int descriptor = std::exchange(data->descriptor, -1);
        record(SocketClosed { data->object });
        static_cast<void>(network->close(descriptor));
    }
    s->lostSockets = 0;
}

// Of the nearest frame of the learner's code.
std::uint32_t Interpreter::lineOf(const TaskObject *task) const
{
    const bool running = task == m_taskObject && m_frame != nullptr;
    for (Ref ref = running ? m_heap->refOf(m_frame) : task->frame; ref != 0;) {
        const auto *frame = m_heap->at<FrameObject>(ref);
        const LoadedCode &code = *m_program->codes[frame->code];
        if (!code.prelude && frame->ip < code.code->spans.size())
            return code.code->spans[frame->ip].line;
        ref = frame->caller;
    }
    return 0;
}

RunResult Interpreter::run(TaskObject *task, Host &host, std::uint64_t budget)
{
    m_host = &host;
    m_taskObject = task;
    m_task = task->id;
    m_shown = shownFor(*task);
    m_budget = budget;
    m_remaining = budget;
    m_pending = Value::empty();
    m_keepTraceback = false;
    m_operatorStage = 0;
    m_guarded = state()->guarded != 0 || state()->sockets != 0;
    m_abandoned = state()->abandoned != 0;
    if (task->state == TaskPhase::Fresh) {
        m_frame = nullptr;
        m_sp = nullptr;
        const Value callable = task->callable;
        task->callable = Value::empty();
        Flow flow;
        try {
            flow = call(callable, {}, {}, 0, Deliver::TaskEnd);
        } catch (const std::bad_alloc &) {
            const Grace grace;
            m_frame = nullptr;
            raise(Ex::MemoryError, {});
            flow = Flow::Raise;
        }
        if (flow == Flow::Raise) {
            const Value exception = m_pending;
            m_pending = Value::empty();
            endTask(EndKind::Raised, exception, 1);
        }
        if (m_frame == nullptr) {
            // A native as the whole task: it parked (and is called anew next time), or it is done.
            if (flow == Flow::Stop && m_stop == StopReason::Parked)
                task->callable = callable;
            return { m_stop, 0 };
        }
    } else {
        m_frame = m_heap->at<FrameObject>(task->frame);
        m_sp = stackOf(m_frame) + m_frame->depth;
    }
    task->state = TaskPhase::Running;
    if (!task->interrupt.isEmpty()) {
        raiseValue(task->interrupt);
        task->interrupt = Value::empty();
        abandonWait(*m_heap, host, task->id, task->resume);
        clearResume();
    }
    // Where C++ has no memory, or the heap is far beyond its limit: MemoryError, wherever that was.
    // False: the task has ended by it.
    const auto outOfMemory = [this] {
        const Grace grace;
        m_heap->wantCollection();
        m_operatorStage = 0;
        m_callDepth = 0;
        m_keepTraceback = false;
        clearResume();
        m_pending = Value::empty();
        raise(Ex::MemoryError, {});
        return unwind();
    };
    bool goesOn = !raised() || unwind();
    while (goesOn) {
        try {
            m_stop = state()->recordLines != 0 || m_stress ? loop<true>() : loop<false>();
            goesOn = false;
        } catch (const std::bad_alloc &) {
            goesOn = outOfMemory();
        } catch (const std::length_error &) { // of a container that could never be so large
            goesOn = outOfMemory();
        }
    }
    const StopReason why = m_stop;
    if (m_frame != nullptr)
        m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
    if (why == StopReason::Parked)
        task->state = TaskPhase::Parked;
    m_stopRequested.store(false, std::memory_order_relaxed);
    return { why, m_budget - m_remaining };
}

void Interpreter::saveFrame()
{
    m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
    m_taskObject->frame = m_heap->refOf(m_frame);
}

bool Interpreter::runBody(std::uint32_t code, Ref globals)
{
    auto *function = m_heap->make<FunctionObject>(Kind::Function);
    function->code = code;
    function->globals = globals;
    function->name = function->qualifiedName = m_program->codes[code]->name.asRef();
    auto *task = m_heap->make<TaskObject>(Kind::Task);
    m_taskObject = task;
    m_frame = nullptr;
    m_sp = nullptr;
    m_budget = m_remaining = 0;
    if (call(m_heap->valueOf(function), {}, {}, 0, Deliver::TaskEnd) == Flow::Raise)
        return false;
    loop<false>();
    m_pending = task->ending == EndKind::Raised ? task->outcome : Value::empty();
    m_taskObject = nullptr;
    return !raised();
}

template <bool Hooked>
StopReason Interpreter::loop()
{
    FrameObject *frame;
    const LoadedCode *loaded;
    const Instruction *code;
    const Instruction *ip;
    const Value *constants;
    const Value *names;
    InlineCache *caches;
    Value *slots;
    Value *sp;
    std::uint64_t cost;
    Heap &heap = *m_heap;
    std::uint64_t remaining = m_remaining;
    std::uint32_t libraryTurns = 0; // of loops in library code
    Instruction i;

#define SAVE()                                                                                     \
    (frame->ip = static_cast<std::uint32_t>(ip - code), m_sp = sp, m_remaining = remaining)
#define LOAD()                                                                                     \
    do {                                                                                           \
        frame = m_frame;                                                                           \
        loaded = m_program->codes[frame->code].get();                                              \
        code = loaded->code->instructions.data();                                                  \
        ip = code + frame->ip;                                                                     \
        constants = loaded->constants.data();                                                      \
        names = loaded->names.data();                                                              \
        caches = cachesOf(frame->code);                                                            \
        slots = frame->slots;                                                                      \
        sp = m_sp;                                                                                 \
        cost = loaded->prelude ? 0 : 1;                                                            \
    } while (false)
#define SLOW(expression)                                                                           \
    do {                                                                                           \
        SAVE();                                                                                    \
        const Flow flow_ = (expression);                                                           \
        if (flow_ != Flow::Continue) {                                                             \
            if (flow_ == Flow::Stop)                                                               \
                return m_stop;                                                                     \
            goto raise;                                                                            \
        }                                                                                          \
        if (m_frame != frame)                                                                      \
            goto frameChanged;                                                                     \
        ip = code + frame->ip;                                                                     \
        sp = m_sp;                                                                                 \
        goto next;                                                                                 \
    } while (false)
#define NEXT()                                                                                     \
    do {                                                                                           \
        ++ip;                                                                                      \
        goto next;                                                                                 \
    } while (false)
#define SAFEPOINT()                                                                                \
    do {                                                                                           \
        if (__builtin_expect(heap.wantsCollection() || (Hooked && m_stress), false)) {             \
            SAVE();                                                                                \
            collectIfWanted();                                                                     \
            if (raised())                                                                          \
                goto raise;                                                                        \
        }                                                                                          \
        if (__builtin_expect(m_stopRequested.load(std::memory_order_relaxed), false)               \
            && cost != 0) {                                                                        \
            SAVE();                                                                                \
            return StopReason::Budget;                                                             \
        }                                                                                          \
    } while (false)

// The learner binds a value to a name: the first one names what it is (naming.h).
#define BOUND(value, name)                                                                         \
    do {                                                                                           \
        if (cost != 0 && isNameable(heap, value)) {                                                \
            SAVE();                                                                                \
            nameObject(*this, value, heap.text(name));                                             \
        }                                                                                          \
    } while (false)

    LOAD();
next:
    if (__builtin_expect(remaining < cost, false)) {
        SAVE();
        return StopReason::Budget;
    }
    remaining -= cost;
    i = *ip;
    switch (opOf(i)) {
    case Op::Nop:
        remaining += cost;
        NEXT();
    case Op::Line:
        remaining += cost;
        if constexpr (Hooked) {
            if (cost != 0 && state()->recordLines != 0) {
                SAVE();
                m_host->recorder().line(m_shown, operandOf(i));
            }
        }
        SAFEPOINT();
        if (__builtin_expect(m_abandoned, false))
            SLOW(closeAbandoned());
        NEXT();

    // Constants and the stack
    case Op::LoadConst:
        *sp++ = constants[operandOf(i)];
        NEXT();
    case Op::LoadNone:
        *sp++ = Value::none();
        NEXT();
    case Op::LoadInt:
        *sp++ = Value::smallInt(operandOf(i));
        NEXT();
    case Op::Pop:
        --sp;
        NEXT();
    case Op::Copy:
        *sp = sp[-static_cast<std::ptrdiff_t>(operandOf(i))];
        ++sp;
        NEXT();
    case Op::Swap:
        std::swap(sp[-1], sp[-static_cast<std::ptrdiff_t>(operandOf(i))]);
        NEXT();
    case Op::Rotate3: {
        const Value top = sp[-1];
        sp[-1] = sp[-2];
        sp[-2] = sp[-3];
        sp[-3] = top;
        NEXT();
    }

    // Names
    case Op::LoadLocal: {
        const Value v = slots[operandOf(i)];
        if (__builtin_expect(v.isEmpty(), false))
            SLOW(unbound(*loaded, operandOf(i)));
        *sp++ = v;
        NEXT();
    }
    case Op::StoreLocal:
        if (__builtin_expect(m_guarded, false))
            forget(slots[operandOf(i)]);
        slots[operandOf(i)] = *--sp;
        BOUND(*sp, loaded->localNames[operandOf(i)]);
        NEXT();
    case Op::DeleteLocal:
        if (slots[operandOf(i)].isEmpty())
            SLOW(unbound(*loaded, operandOf(i)));
        forget(slots[operandOf(i)]);
        slots[operandOf(i)] = Value::empty();
        NEXT();
    case Op::LoadCell: {
        const Value v = heap.at<CellObject>(slots[loaded->localNames.size() + operandOf(i)])->value;
        if (__builtin_expect(v.isEmpty(), false))
            SLOW(unbound(
                *loaded, static_cast<std::uint32_t>(loaded->localNames.size()) + operandOf(i)));
        *sp++ = v;
        NEXT();
    }
    case Op::StoreCell:
        heap.at<CellObject>(slots[loaded->localNames.size() + operandOf(i)])->value = *--sp;
        BOUND(*sp, loaded->cellNames[operandOf(i)]);
        NEXT();
    case Op::DeleteCell: {
        auto *cell = heap.at<CellObject>(slots[loaded->localNames.size() + operandOf(i)]);
        if (cell->value.isEmpty())
            SLOW(unbound(
                *loaded, static_cast<std::uint32_t>(loaded->localNames.size()) + operandOf(i)));
        forget(cell->value);
        cell->value = Value::empty();
        NEXT();
    }
    case Op::PushCell:
        *sp++ = slots[loaded->localNames.size() + operandOf(i)];
        NEXT();
    case Op::LoadGlobal: {
        const auto *globals = heap.at<DictObject>(frame->globals);
        const InlineCache &cache = caches[ip - code];
        if (cache.version == globals->shape && cache.version != 0) {
            *sp++ = cache.value.isEmpty()
                ? heap.at<DictTable>(globals->table)->entries()[cache.index].value
                : cache.value;
            NEXT();
        }
        SLOW(loadGlobal(names[operandOf(i)]));
    }
    case Op::StoreGlobal: {
        const auto *globals = heap.at<DictObject>(frame->globals);
        const InlineCache &cache = caches[ip - code];
        if (__builtin_expect(m_guarded, false))
            forget(dictGetString(heap, frame->globals, names[operandOf(i)]));
        if (cache.version == globals->shape && cache.version != 0) {
            heap.at<DictTable>(globals->table)->entries()[cache.index].value = *--sp;
            BOUND(*sp, names[operandOf(i)]);
            NEXT();
        }
        const Value name = names[operandOf(i)];
        dictSetString(heap, frame->globals, name, *--sp);
        const DictSearch at = findInDict(heap, frame->globals, name);
        caches[ip - code] = { heap.at<DictObject>(frame->globals)->shape,
            static_cast<std::uint32_t>(at.entry), Value::empty() };
        BOUND(*sp, name);
        NEXT();
    }
    case Op::DeleteGlobal: {
        Value removed;
        if (dictRemove(heap, frame->globals, names[operandOf(i)], &removed) != Found::Yes) {
            SAVE();
            raiseForName(Ex::NameError,
                "name '" + std::string(heap.text(names[operandOf(i)])) + "' is not defined",
                names[operandOf(i)]);
            goto raise;
        }
        forget(removed);
        NEXT();
    }
    case Op::LoadShared:
        SLOW(loadShared(names[operandOf(i)]));
    case Op::StoreShared:
        SLOW(storeShared(names[operandOf(i)]));
    case Op::LoadName:
        SLOW(loadName(names[operandOf(i)]));
    case Op::StoreName:
        if (frame->space != 0
            && heap.header(frame->space)->type
                != m_program->typeOfKind[static_cast<std::size_t>(Kind::Dict)])
            SLOW(storeInNamespace(names[operandOf(i)]));
        dictSetString(
            heap, frame->space != 0 ? frame->space : frame->globals, names[operandOf(i)], *--sp);
        BOUND(*sp, names[operandOf(i)]);
        NEXT();
    case Op::DeleteName:
        if (dictRemove(heap, frame->space != 0 ? frame->space : frame->globals, names[operandOf(i)])
            != Found::Yes) {
            SAVE();
            raiseForName(Ex::NameError,
                "name '" + std::string(heap.text(names[operandOf(i)])) + "' is not defined",
                names[operandOf(i)]);
            goto raise;
        }
        NEXT();

    // Attributes and items
    case Op::LoadAttribute: {
        const Value object = sp[-1];
        const Value name = names[operandOf(i)];
        if (heap.is(object, Kind::Instance)) {
            const auto *instance = heap.at<InstanceObject>(object);
            InlineCache &cache = caches[ip - code];
            if (cache.version == heap.at<TypeObject>(instance->header.type)->version
                && instance->attributes != 0) {
                // The type has no say in that name; the instance's dict probably has it where the
                // last one had.
                auto *dict = heap.at<DictObject>(instance->attributes);
                auto *table = heap.at<DictTable>(dict->table);
                if (cache.index < table->used && table->entries()[cache.index].key == name) {
                    sp[-1] = table->entries()[cache.index].value;
                    NEXT();
                }
                const DictSearch at = findInDict(heap, instance->attributes, name);
                if (at.found == Found::Yes) {
                    cache.index = static_cast<std::uint32_t>(at.entry);
                    sp[-1] = dictEntry(heap, instance->attributes, at.entry).value;
                    NEXT();
                }
            } else if (instance->attributes != 0 && lookup(instance->header.type, name).isEmpty()
                && name != m_program->name(Name::k_class) && name != m_program->name(Name::k_dict)
                && (heap.at<TypeObject>(instance->header.type)->flags & kTypeHasGetattribute)
                    == 0) {
                cache.version = heap.at<TypeObject>(instance->header.type)->version;
                cache.index = 0;
            }
        }
        SLOW(loadAttribute(object, name, 1, Deliver::Push));
    }
    case Op::StoreAttribute: {
        const Value object = sp[-1];
        BOUND(sp[-2], names[operandOf(i)]);
        if (heap.is(object, Kind::Instance)) {
            auto *instance = heap.at<InstanceObject>(object);
            InlineCache &cache = caches[ip - code];
            if (cache.version == heap.at<TypeObject>(instance->header.type)->version
                && instance->attributes != 0) {
                const Value name = names[operandOf(i)];
                auto *table = heap.at<DictTable>(heap.at<DictObject>(instance->attributes)->table);
                if (cache.index < table->used && table->entries()[cache.index].key == name) {
                    table->entries()[cache.index].value = sp[-2];
                    sp -= 2;
                    NEXT();
                }
                const DictSearch at = findInDict(heap, instance->attributes, name);
                if (at.found == Found::Yes)
                    cache.index = static_cast<std::uint32_t>(at.entry);
                dictSetString(heap, instance->attributes, name, sp[-2]);
                sp -= 2;
                NEXT();
            }
            const auto *type = heap.at<TypeObject>(instance->header.type);
            if (instance->attributes != 0 && (type->flags & kTypeHasSetattr) == 0
                && lookup(instance->header.type, names[operandOf(i)]).isEmpty()
                && names[operandOf(i)] != m_program->name(Name::k_class)
                && names[operandOf(i)] != m_program->name(Name::k_dict)
                && hasSlot(instance->header.type, names[operandOf(i)]))
                cache = { type->version, 0, Value::empty() };
        }
        SLOW(storeAttribute(object, names[operandOf(i)], sp[-2], 2));
    }
    case Op::DeleteAttribute:
        SLOW(storeAttribute(sp[-1], names[operandOf(i)], Value::empty(), 1));
    case Op::LoadMethod: {
        const Value object = sp[-1];
        const Value name = names[operandOf(i)];
        const InlineCache &cache = caches[ip - code];
        if (object.isRef()) {
            const Header *h = heap.header(object.asRef());
            const auto *type = heap.at<TypeObject>(h->type);
            if (cache.version == type->version && cache.version != 0) {
                const Ref *attributes = attributesSlot(object);
                if (attributes == nullptr || *attributes == 0
                    || dictGetString(heap, *attributes, name).isEmpty()) {
                    sp[-1] = cache.value;
                    *sp++ = object;
                    NEXT();
                }
            }
        }
        SLOW(loadMethod(name));
    }
    case Op::LoadItem: {
        const Value object = sp[-2];
        const Value key = sp[-1];
        if (object.isRef()) {
            const Header *h = heap.header(object.asRef());
            if (h->type == m_program->typeOfKind[static_cast<std::size_t>(h->kind())]) {
                if (h->kind() == Kind::List && key.isSmallInt()) {
                    const auto items = heap.listItems(object);
                    std::int64_t at = key.asSmallInt();
                    at += at < 0 ? static_cast<std::int64_t>(items.size()) : 0;
                    if (at >= 0 && at < static_cast<std::int64_t>(items.size())) {
                        --sp;
                        sp[-1] = items[static_cast<std::size_t>(at)];
                        NEXT();
                    }
                } else if (h->kind() == Kind::Dict) {
                    const DictSearch found = findInDict(heap, object.asRef(), key);
                    if (found.found == Found::Yes) {
                        --sp;
                        sp[-1] = dictEntry(heap, object.asRef(), found.entry).value;
                        NEXT();
                    }
                } else if (h->kind() == Kind::Tuple && key.isSmallInt()) {
                    const auto items = heap.tupleItems(object);
                    std::int64_t at = key.asSmallInt();
                    at += at < 0 ? static_cast<std::int64_t>(items.size()) : 0;
                    if (at >= 0 && at < static_cast<std::int64_t>(items.size())) {
                        --sp;
                        sp[-1] = items[static_cast<std::size_t>(at)];
                        NEXT();
                    }
                }
            }
        }
        SLOW(loadItem());
    }
    case Op::StoreItem: {
        const Value object = sp[-2];
        const Value key = sp[-1];
        if (object.isRef()) {
            const Header *h = heap.header(object.asRef());
            if (h->type == m_program->typeOfKind[static_cast<std::size_t>(h->kind())]
                && !heap.isFrozen(object)) {
                if (h->kind() == Kind::List && key.isSmallInt()) {
                    const auto items = heap.listItems(object);
                    std::int64_t at = key.asSmallInt();
                    at += at < 0 ? static_cast<std::int64_t>(items.size()) : 0;
                    if (at >= 0 && at < static_cast<std::int64_t>(items.size())) {
                        items[static_cast<std::size_t>(at)] = sp[-3];
                        sp -= 3;
                        NEXT();
                    }
                } else if (h->kind() == Kind::Dict) {
                    const Found found = dictSet(heap, object.asRef(), key, sp[-3]);
                    if (found == Found::No || found == Found::Yes) {
                        sp -= 3;
                        NEXT();
                    }
                }
            }
        }
        SLOW(storeItem());
    }
    case Op::DeleteItem:
        SLOW(deleteItem());
    case Op::BuildSlice: {
        const bool three = operandOf(i) == 3;
        const Value step = three ? *--sp : Value::none();
        sp[-2] = heap.slice(sp[-2], sp[-1], step);
        --sp;
        NEXT();
    }

    // Operators
    case Op::Binary:
    case Op::InPlace: {
        const Value a = sp[-2];
        const Value b = sp[-1];
        const auto op = static_cast<BinaryOperator>(operandOf(i));
        if (Value::bothSmallInts(a, b)) {
            const std::int64_t x = a.asSmallInt();
            const std::int64_t y = b.asSmallInt();
            std::int64_t z = 0;
            bool done = true;
            switch (op) {
            case BinaryOperator::Add:
                z = x + y;
                break;
            case BinaryOperator::Subtract:
                z = x - y;
                break;
            case BinaryOperator::Multiply:
                done = !__builtin_mul_overflow(x, y, &z);
                break;
            case BinaryOperator::And:
                z = x & y;
                break;
            case BinaryOperator::Or:
                z = x | y;
                break;
            case BinaryOperator::Xor:
                z = x ^ y;
                break;
            case BinaryOperator::FloorDivide:
                done = y != 0;
                if (done)
                    z = x / y - (x % y != 0 && (x < 0) != (y < 0));
                break;
            case BinaryOperator::Modulo:
                done = y != 0;
                if (done) {
                    z = x % y;
                    z += z != 0 && (z < 0) != (y < 0) ? y : 0;
                }
                break;
            case BinaryOperator::RightShift:
                done = y >= 0;
                z = x >> std::min<std::int64_t>(y, 63);
                break;
            case BinaryOperator::LeftShift:
                done = y >= 0 && y < 16;
                z = done ? x * (std::int64_t { 1 } << y) : 0;
                break;
            case BinaryOperator::Divide:
                if (y != 0) {
                    --sp;
                    sp[-1] = Value::real(static_cast<double>(x) / static_cast<double>(y));
                    NEXT();
                }
                done = false;
                break;
            default:
                done = false;
            }
            if (done) {
                --sp;
                sp[-1] = Value::fitsSmall(z) ? Value::smallInt(z) : heap.integer(z);
                NEXT();
            }
        } else if ((a.isReal() || a.isSmallInt()) && (b.isReal() || b.isSmallInt())) {
            const double x = a.isReal() ? a.asReal() : static_cast<double>(a.asSmallInt());
            const double y = b.isReal() ? b.asReal() : static_cast<double>(b.asSmallInt());
            double z = 0;
            bool done = true;
            switch (op) {
            case BinaryOperator::Add:
                z = x + y;
                break;
            case BinaryOperator::Subtract:
                z = x - y;
                break;
            case BinaryOperator::Multiply:
                z = x * y;
                break;
            case BinaryOperator::Divide:
                done = y != 0;
                z = done ? x / y : 0;
                break;
            default:
                done = false;
            }
            if (done) {
                --sp;
                sp[-1] = Value::real(z);
                NEXT();
            }
        } else if (op == BinaryOperator::Add && isPlainString(a) && isPlainString(b)
            && heap.fits(std::uint64_t { heap.at<StringObject>(a)->bytes }
                + heap.at<StringObject>(b)->bytes + sizeof(StringObject))) {
            --sp;
            sp[-1] = concatStrings(heap, a, b);
            NEXT();
        }
        SLOW(binary(op, opOf(i) == Op::InPlace, 0));
    }
    case Op::Compare: {
        const Value a = sp[-2];
        const Value b = sp[-1];
        const auto op = static_cast<Comparison>(operandOf(i));
        bool result = false;
        if (Value::bothSmallInts(a, b) || (a.isReal() && b.isReal())) {
            const bool ints = a.isSmallInt();
            const std::int64_t x = ints ? a.asSmallInt() : 0;
            const std::int64_t y = ints ? b.asSmallInt() : 0;
            const double u = ints ? 0 : a.asReal();
            const double v = ints ? 0 : b.asReal();
            switch (op) {
            case Comparison::Less:
                result = ints ? x < y : u < v;
                break;
            case Comparison::LessEqual:
                result = ints ? x <= y : u <= v;
                break;
            case Comparison::Equal:
                result = ints ? x == y : u == v;
                break;
            case Comparison::NotEqual:
                result = ints ? x != y : u != v;
                break;
            case Comparison::Greater:
                result = ints ? x > y : u > v;
                break;
            case Comparison::GreaterEqual:
                result = ints ? x >= y : u >= v;
                break;
            }
        } else if ((op == Comparison::Equal || op == Comparison::NotEqual) && isPlainString(a)
            && isPlainString(b)) {
            result = equalStrings(heap, a, b) == (op == Comparison::Equal);
        } else {
            SLOW(compare(op, 0));
        }
        --sp;
        sp[-1] = Value::boolean(result);
        NEXT();
    }
    case Op::Is: {
        // Floats and large ints are the same object only when they are one; equal floats are
        // indistinguishable here.
        --sp;
        sp[-1] = Value::boolean((sp[-1] == sp[0]) != (operandOf(i) == 1));
        NEXT();
    }
    case Op::In:
        SLOW(contains(operandOf(i) == 1));
    case Op::Negative:
        if (sp[-1].isSmallInt()) {
            sp[-1] = heap.integer(-sp[-1].asSmallInt());
            NEXT();
        }
        if (sp[-1].isReal()) {
            sp[-1] = Value::real(-sp[-1].asReal());
            NEXT();
        }
        SLOW(unary(Name::k_neg, "-"));
    case Op::Positive:
        if (sp[-1].isSmallInt() || sp[-1].isReal())
            NEXT();
        SLOW(unary(Name::k_pos, "+"));
    case Op::Invert:
        if (sp[-1].isSmallInt()) {
            sp[-1] = heap.integer(~sp[-1].asSmallInt());
            NEXT();
        }
        SLOW(unary(Name::k_invert, "~"));
    case Op::Not: {
        const Answer t = truth(heap, sp[-1]);
        if (t == Answer::NeedsPython)
            SLOW(truthOf(sp[-1]));
        sp[-1] = Value::boolean(t == Answer::No);
        NEXT();
    }

    // Jumps
    case Op::Jump:
        ip = code + operandOf(i);
        goto next;
    case Op::JumpBack:
        SAFEPOINT();
        ip = code + operandOf(i);
        if (__builtin_expect(cost == 0, false) && ++libraryTurns > kFreeTurns) {
            if (remaining == 0) {
                SAVE();
                return StopReason::Budget;
            }
            --remaining;
        }
        goto next;
    case Op::JumpIfFalse: {
        const Value v = sp[-1];
        bool t = v.isTrue();
        if (!v.isBool()) {
            const Answer answer = truth(heap, v);
            if (answer == Answer::NeedsPython)
                SLOW(truthOf(v));
            t = answer == Answer::Yes;
        }
        --sp;
        ip = t ? ip + 1 : code + operandOf(i);
        goto next;
    }
    case Op::JumpIfTrue: {
        const Value v = sp[-1];
        const Answer answer = truth(heap, v);
        if (answer == Answer::NeedsPython)
            SLOW(truthOf(v));
        --sp;
        ip = answer == Answer::Yes ? code + operandOf(i) : ip + 1;
        goto next;
    }
    case Op::JumpIfFalseKeep:
    case Op::JumpIfTrueKeep: {
        const Value v = sp[-1];
        const Answer answer = truth(heap, v);
        if (answer == Answer::NeedsPython)
            SLOW(truthOf(v));
        if ((answer == Answer::Yes) == (opOf(i) == Op::JumpIfTrueKeep)) {
            ip = code + operandOf(i);
            goto next;
        }
        --sp;
        NEXT();
    }
    case Op::JumpIfNone:
        --sp;
        ip = sp[0].isNone() ? code + operandOf(i) : ip + 1;
        goto next;

    // Making things
    case Op::BuildTuple: {
        sp -= operandOf(i);
        *sp = heap.tuple({ sp, operandOf(i) });
        ++sp;
        NEXT();
    }
    case Op::BuildList: {
        sp -= operandOf(i);
        *sp = heap.list({ sp, operandOf(i) });
        ++sp;
        NEXT();
    }
    case Op::BuildSet:
        SLOW(buildSet(operandOf(i)));
    case Op::BuildDict:
        SLOW(buildDict(operandOf(i)));
    case Op::BuildString: {
        std::string text;
        sp -= operandOf(i);
        for (std::uint32_t k = 0; k < operandOf(i); ++k)
            text += heap.text(sp[k]);
        *sp++ = heap.string(text);
        NEXT();
    }
    case Op::ListAppend:
        --sp;
        listAppend(heap, sp[-static_cast<std::ptrdiff_t>(operandOf(i))].asRef(), sp[0]);
        NEXT();
    case Op::SetAdd:
        SLOW(setAddItem(operandOf(i)));
    case Op::DictSet:
        SLOW(dictSetItem(
            sp[-2 - static_cast<std::ptrdiff_t>(operandOf(i))].asRef(), sp[-2], sp[-1], 2));
    case Op::ListExtend:
        SLOW(listExtend(operandOf(i)));
    case Op::SetUpdate:
        SLOW(setUpdate(operandOf(i)));
    case Op::DictUpdate:
        SLOW(dictUpdate(operandOf(i), false));
    case Op::DictMerge:
        SLOW(dictUpdate(operandOf(i), true));
    case Op::ListToTuple:
        sp[-1] = heap.tuple(heap.listItems(sp[-1]));
        NEXT();
    case Op::Format:
        SLOW(format(operandOf(i)));
    case Op::UnpackSequence: {
        const Value v = sp[-1];
        const std::uint32_t count = operandOf(i);
        if (heap.is(v, Kind::Tuple) && heap.at<TupleObject>(v)->count == count) {
            const auto items = heap.tupleItems(v);
            --sp;
            for (std::uint32_t k = count; k-- > 0;)
                *sp++ = items[k];
            NEXT();
        }
        SLOW(unpackSequence(count));
    }
    case Op::UnpackStar:
        SLOW(unpackStar(operandOf(i)));

    // Calls
    case Op::Call: {
        const std::uint32_t n = operandOf(i);
        const Value callable = sp[-1 - static_cast<std::ptrdiff_t>(n)];
        SAFEPOINT();
        if (heap.is(callable, Kind::Function)) {
            const auto *function = heap.at<FunctionObject>(callable);
            const LoadedCode &target = *m_program->codes[function->code];
            if (target.plain && n == target.code->positional
                && m_taskObject->recursion < m_limits.recursion) {
                FrameObject *made
                    = heap.at<FrameObject>(heap.allocate(Kind::Frame, target.frameBytes));
                made->code = function->code;
                made->globals = function->globals;
                std::copy_n(sp - n, n, made->slots);
                sp -= n + 1;
                made->caller = heap.refOf(frame);
                frame->ip = static_cast<std::uint32_t>(ip - code);
                frame->depth = static_cast<std::uint32_t>(sp - slots - loaded->slots);
                m_frame = made;
                m_taskObject->frame = heap.refOf(made);
                ++m_taskObject->recursion;
                m_sp = made->slots + target.slots;
                goto frameChanged;
            }
        }
        SLOW(call(callable, { sp - n, n }, {}, n + 1, Deliver::Push));
    }
    case Op::CallMethod: {
        const std::uint32_t n = operandOf(i);
        const Value method = sp[-2 - static_cast<std::ptrdiff_t>(n)];
        const bool bound = !sp[-1 - static_cast<std::ptrdiff_t>(n)].isEmpty();
        SAFEPOINT();
        const std::uint32_t given = n + (bound ? 1 : 0);
        if (heap.is(method, Kind::Function)) {
            const auto *function = heap.at<FunctionObject>(method);
            const LoadedCode &target = *m_program->codes[function->code];
            if (target.plain && given == target.code->positional
                && m_taskObject->recursion < m_limits.recursion) {
                FrameObject *made
                    = heap.at<FrameObject>(heap.allocate(Kind::Frame, target.frameBytes));
                made->code = function->code;
                made->globals = function->globals;
                std::copy_n(sp - given, given, made->slots);
                sp -= n + 2;
                made->caller = heap.refOf(frame);
                frame->ip = static_cast<std::uint32_t>(ip - code);
                frame->depth = static_cast<std::uint32_t>(sp - slots - loaded->slots);
                m_frame = made;
                m_taskObject->frame = heap.refOf(made);
                ++m_taskObject->recursion;
                m_sp = made->slots + target.slots;
                goto frameChanged;
            }
        }
        SLOW(call(method, { sp - given, given }, {}, n + 2, Deliver::Push));
    }
    case Op::CallKeywords: {
        const std::uint32_t n = operandOf(i);
        SAFEPOINT();
        SLOW(call(sp[-2 - static_cast<std::ptrdiff_t>(n)], { sp - 1 - n, n },
            heap.tupleItems(sp[-1]), n + 2, Deliver::Push));
    }
    case Op::CallMethodKeywords: {
        const std::uint32_t n = operandOf(i);
        const std::uint32_t given = n + (sp[-2 - static_cast<std::ptrdiff_t>(n)].isEmpty() ? 0 : 1);
        SAFEPOINT();
        SLOW(call(sp[-3 - static_cast<std::ptrdiff_t>(n)], { sp - 1 - given, given },
            heap.tupleItems(sp[-1]), n + 3, Deliver::Push));
    }
    case Op::CallSpread:
        SAFEPOINT();
        SLOW(callSpread(operandOf(i)));
    case Op::MakeFunction: {
        const std::uint32_t index = loaded->functions[operandOf(i)];
        const LoadedCode &made = *m_program->codes[index];
        auto *function = heap.make<FunctionObject>(Kind::Function);
        function->code = index;
        function->globals = frame->globals;
        function->name = made.name.asRef();
        function->qualifiedName = made.qualifiedName.asRef();
        *sp++ = heap.valueOf(function);
        NEXT();
    }
    case Op::FunctionDefaults: {
        const Value f = *--sp;
        auto *function = heap.at<FunctionObject>(f);
        const std::uint32_t flags = operandOf(i);
        if ((flags & 8) != 0)
            function->closure = (--sp)->asRef();
        if ((flags & 4) != 0)
            function->annotations = (--sp)->asRef();
        if ((flags & 2) != 0)
            function->keywordDefaults = (--sp)->asRef();
        if ((flags & 1) != 0)
            function->defaults = (--sp)->asRef();
        *sp++ = f;
        NEXT();
    }
    case Op::MakeClass: {
        const std::uint32_t n = operandOf(i);
        SLOW(buildClass(sp[-2 - static_cast<std::ptrdiff_t>(n)],
            sp[-1 - static_cast<std::ptrdiff_t>(n)], { sp - n, n }, Value::empty(), n + 2));
    }
    case Op::MakeClassKeywords: {
        const std::uint32_t n = operandOf(i);
        SLOW(buildClass(sp[-3 - static_cast<std::ptrdiff_t>(n)],
            sp[-2 - static_cast<std::ptrdiff_t>(n)], { sp - 1 - n, n }, sp[-1], n + 3));
    }
    case Op::MakeClassSpread: {
        const std::uint32_t keywords = operandOf(i) & 1;
        const Value *bases = sp - 1 - keywords;
        SLOW(buildClass(bases[-2], bases[-1], heap.listItems(*bases),
            keywords != 0 ? sp[-1] : Value::empty(), 3 + keywords));
    }
    case Op::Return: {
        const Value result = *--sp;
        if (__builtin_expect(m_guarded, false))
            forgetLocals(frame);
        if (frame->deliver == Deliver::Push && frame->generator == 0) {
            const Ref caller = frame->caller;
            heap.release(heap.refOf(frame));
            --m_taskObject->recursion;
            m_taskObject->frame = caller;
            m_frame = heap.at<FrameObject>(caller);
            const LoadedCode &to = *m_program->codes[m_frame->code];
            m_sp = m_frame->slots + to.slots + m_frame->depth;
            *m_sp++ = result;
            ++m_frame->ip;
            goto frameChanged;
        }
        SAVE();
        const Flow flow = returned(result);
        if (flow == Flow::Stop)
            return m_stop;
        if (flow == Flow::Raise)
            goto raise;
        // Even at the same address: what the result was delivered to may have begun a call there.
        goto frameChanged;
    }

    // Iteration
    case Op::GetIterator:
        SLOW(getIterator());
    case Op::CloseIterator: {
        remaining += cost;
        const Value iterator = sp[-1];
        if (heap.is(iterator, Kind::Generator)) {
            const auto *g = heap.at<GeneratorObject>(iterator);
            if (g->has(GeneratorObject::kOwned) && g->state == GeneratorState::Suspended)
                SLOW(closeGenerator(iterator, 1, Deliver::Discard, Value::empty()));
        }
        --sp;
        NEXT();
    }
    case Op::ForNext: {
        const Value iterator = sp[-1];
        if (heap.is(iterator, Kind::Iterator)) {
            auto *it = heap.at<IteratorObject>(iterator);
            if (it->what == IteratorKind::Range && !it->source.isEmpty()) {
                const auto *range = heap.at<RangeObject>(it->source);
                if (it->index < range->count) {
                    *sp++ = heap.integer(range->start + it->index++ * range->step);
                    NEXT();
                }
            } else if (it->what == IteratorKind::List && !it->source.isEmpty()) {
                const auto items = heap.listItems(it->source);
                if (static_cast<std::size_t>(it->index) < items.size()) {
                    *sp++ = items[static_cast<std::size_t>(it->index++)];
                    NEXT();
                }
            }
        }
        SLOW(forNext());
    }

    // Generators and coroutines
    case Op::Yield: {
        const Value v = *--sp;
        SLOW(yieldValue(v));
    }
    case Op::YieldFrom:
        SLOW(yieldFrom());
    case Op::GetAwaitable:
        SLOW(getAwaitable());
    case Op::GetAsyncIterator:
        SLOW(unary(Name::k_aiter, "async for"));
    case Op::GetAsyncNext: {
        const Value method = lookup(typeOf(sp[-1]), Name::k_anext);
        if (method.isEmpty()) {
            SAVE();
            raise(Ex::TypeError,
                "'async for' requires an iterator with __anext__ method, got "
                    + std::string(typeName(sp[-1])));
            goto raise;
        }
        SLOW(call(method, { sp - 1, 1 }, {}, 0, Deliver::Push));
    }
    case Op::EndAsyncFor: {
        const Value exception = sp[-1];
        if (isException(exception, Ex::StopAsyncIteration)) {
            sp -= 2;
            NEXT();
        }
        SAVE();
        m_pending = exception;
        m_keepTraceback = true;
        goto raise;
    }

    // Exceptions
    case Op::Raise:
        SLOW(raiseOperation(operandOf(i)));
    case Op::PushException: {
        const Value exception = sp[-1];
        sp[-1] = m_taskObject->handled;
        *sp++ = exception;
        m_taskObject->handled = exception;
        NEXT();
    }
    case Op::PopException:
        m_taskObject->handled = *--sp;
        NEXT();
    case Op::MatchException:
        SLOW(matchException());
    case Op::MatchGroup:
        SLOW(callPrelude("_m_match_group", { sp[-2], sp[-1] }, 2, Deliver::Push));
    case Op::JoinGroups:
        SLOW(callPrelude("_m_join_groups", { sp[-3], sp[-2], sp[-1] }, 3, Deliver::Push));
    case Op::Reraise:
        m_pending = *--sp;
        m_keepTraceback = true;
        SAVE();
        goto raise;

    // with
    case Op::EnterWith:
    case Op::EnterAsyncWith:
        SLOW(enterWith(opOf(i) == Op::EnterAsyncWith));
    case Op::ExitWithNone: {
        const Value nones[] = { Value::none(), Value::none(), Value::none() };
        SLOW(call(sp[-1], nones, {}, 1, Deliver::Push));
    }
    case Op::ExitWithException: {
        const Value exception = sp[-1];
        const Ref traceback = heap.at<ExceptionObject>(exception)->traceback;
        const Value parts[] = { Value::reference(typeOf(exception)), exception,
            traceback != 0 ? Value::reference(traceback) : Value::none() };
        SLOW(call(sp[-3], parts, {}, 0, Deliver::Push));
    }

    // Modules
    case Op::Import:
        SLOW(importModule(names[operandOf(i)]));
    case Op::ImportFrom:
        SLOW(importFrom(names[operandOf(i)]));
    case Op::ImportStar:
        SLOW(importStar());
    case Op::AssertFail: {
        SAVE();
        if (operandOf(i) == 1)
            raiseWith(Ex::AssertionError, sp[-1]);
        else
            raiseValue(makeException(m_program->exception(Ex::AssertionError), {}));
        goto raise;
    }

    // match
    case Op::GetLength:
        SLOW(callPrelude("len", { sp[-1] }, 0, Deliver::Push));
    case Op::MatchSequence: {
        const Kind kind = heap.kindOf(sp[-1]);
        const bool matches = kind == Kind::List || kind == Kind::Tuple || kind == Kind::Range
            || typeName(sp[-1]) == "deque";
        *sp++ = Value::boolean(matches);
        NEXT();
    }
    case Op::MatchMapping:
        *sp = Value::boolean(heap.is(sp[-1], Kind::Dict));
        ++sp;
        NEXT();
    case Op::MatchKeys:
        SLOW(matchKeys());
    case Op::MatchClass:
        SLOW(callPrelude("_m_match_class",
            { sp[-3], sp[-2], sp[-1], Value::smallInt(operandOf(i)) }, 3, Deliver::Push));
    }

frameChanged:
    LOAD();
    goto next;

raise:
    if (!unwind())
        return m_stop;
    goto frameChanged;

#undef BOUND
#undef SAVE
#undef LOAD
#undef SLOW
#undef NEXT
#undef SAFEPOINT
}

template StopReason Interpreter::loop<false>();
template StopReason Interpreter::loop<true>();

} // namespace interleave
