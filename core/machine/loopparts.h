// What the loop's instructions share: the plain cases, done without leaving the loop. Each answers
// that it is another case, having done nothing, or does what the long way does, to the last value
// above the stack's top: copies of a machine, whose caches know nothing yet, come out the same.
//
// For loop.cpp alone. Threads: the user of the machine.
#pragma once

#include "core/machine/equality.h"
#include "core/machine/interpreter.h"
#include "core/machine/iterators.h"
#include "core/machine/quicknumbers.h"
#include "core/machine/strings.h"

#include <algorithm>
#include <utility>

namespace interleave {

inline DictEntry *entryAt(const Heap &heap, Ref table, std::uint32_t offset)
{
    return reinterpret_cast<DictEntry *>(
        reinterpret_cast<std::byte *>(heap.at<DictTable>(table)) + offset);
}

// Where the last instance of that class had it in its dict; null when this one is another case.
// An object without a dict has the one at unit 0, where nothing is.
inline Value *cachedAttribute(const Heap &heap, Value object, Value name, const InlineCache &cache)
{
    if (!object.isRef())
        return nullptr;
    const auto *instance = heap.at<InstanceObject>(object);
    if (heap.at<TypeObject>(instance->header.type)->version != cache.version)
        return nullptr;
    const Ref table = heap.at<DictObject>(instance->attributes)->table;
    if (heap.header(table)->bits != cache.value.bits())
        return nullptr;
    DictEntry *entry = entryAt(heap, table, cache.offset);
    return entry->key == name ? &entry->value : nullptr;
}

// Modules are looked at likewise.
static_assert(offsetof(InstanceObject, attributes) == offsetof(NativeObject, attributes));
static_assert(offsetof(InstanceObject, attributes) == offsetof(ModuleObject, dict));

// InlineCache::offset where it is no entry's: these lie behind the head of a table.
inline constexpr std::uint32_t kNoneOfItsOwn = 1; // objects of that type have no attributes
// value: the attribute of the type with that version
inline constexpr std::uint32_t kThroughClass = 2;
// value: what objects of that type have who have none of their own
inline constexpr std::uint32_t kOfClass = 3;
static_assert(kOfClass < sizeof(DictTable));

inline bool cachedMethod(const Heap &heap, Value object, Value name, const InlineCache &cache)
{
    const Header *h = heap.header(object.asRef());
    if (heap.at<TypeObject>(h->type)->version != cache.version || cache.value.isEmpty())
        return false;
    if (cache.offset == kNoneOfItsOwn)
        return true;
    if (h->kind() != Kind::Instance && h->kind() != Kind::Native)
        return false;
    const Ref attributes = heap.at<InstanceObject>(object)->attributes;
    if (attributes == 0)
        return true;
    const Ref table = heap.at<DictObject>(attributes)->table;
    if (table == 0)
        return true;
    auto *t = heap.at<DictTable>(table);
    const auto hash = static_cast<std::uint32_t>(heap.at<StringObject>(name)->hash);
    return t->index()[hash & (t->slots - 1)] == -1
        || dictGetString(heap, attributes, name).isEmpty();
}

inline bool quickNext(const Heap &heap, Value iterator, Value &item)
{
    if (!heap.is(iterator, Kind::Iterator))
        return false;
    auto *it = heap.at<IteratorObject>(iterator);
    if (it->source.isEmpty())
        return false;
    switch (it->what) {
    case IteratorKind::Range: {
        const auto *range = heap.at<RangeObject>(it->source);
        if (it->index >= range->count)
            return false;
        const std::int64_t number = range->start + it->index * range->step;
        if (!Value::fitsSmall(number))
            return false;
        ++it->index;
        item = Value::smallInt(number);
        return true;
    }
    case IteratorKind::List: {
        const auto items = heap.listItems(it->source);
        if (static_cast<std::size_t>(it->index) >= items.size())
            return false;
        item = items[static_cast<std::size_t>(it->index++)];
        return true;
    }
    case IteratorKind::Tuple: {
        const auto items = heap.tupleItems(it->source);
        if (static_cast<std::size_t>(it->index) >= items.size())
            return false;
        item = items[static_cast<std::size_t>(it->index++)];
        return true;
    }
    default:
        return false;
    }
}

inline Answer quickTruth(const Heap &heap, Value v)
{
    if (v.isBool())
        return v.isTrue() ? Answer::Yes : Answer::No;
    return truth(heap, v);
}

inline bool quickCompare(Comparison op, Value a, Value b, bool &holds)
{
    const auto compare = [&](auto x, auto y) {
        switch (op) {
        case Comparison::Less:
            return x < y;
        case Comparison::LessEqual:
            return x <= y;
        case Comparison::Equal:
            return x == y;
        case Comparison::NotEqual:
            return x != y;
        case Comparison::Greater:
            return x > y;
        case Comparison::GreaterEqual:
            return x >= y;
        }
        return false;
    };
    if (Value::bothSmallInts(a, b))
        holds = compare(onTop(a), onTop(b));
    else if (a.isReal() && b.isReal())
        holds = compare(a.asReal(), b.asReal());
    else
        return false;
    return true;
}

// Where numbers are mixed, and the rarer operators.
inline bool quickBinary(BinaryOperator op, Value a, Value b, Value &result)
{
    const bool ints = Value::bothSmallInts(a, b);
    if (!ints && !((a.isReal() || a.isSmallInt()) && (b.isReal() || b.isSmallInt())))
        return false;
    const std::int64_t x = ints ? a.asSmallInt() : 0;
    const std::int64_t y = ints ? b.asSmallInt() : 0;
    const double u = a.isReal() ? a.asReal() : static_cast<double>(a.asSmallInt());
    const double v = b.isReal() ? b.asReal() : static_cast<double>(b.asSmallInt());
    switch (op) {
    case BinaryOperator::Add:
        if (ints)
            return quickAdd(a, b, result);
        result = Value::real(u + v);
        return true;
    case BinaryOperator::Subtract:
        if (ints)
            return quickSubtract(a, b, result);
        result = Value::real(u - v);
        return true;
    case BinaryOperator::Multiply:
        if (ints)
            return quickMultiply(a, b, result);
        result = Value::real(u * v);
        return true;
    case BinaryOperator::Divide:
        if (v == 0)
            return false;
        result = Value::real(u / v);
        return true;
    case BinaryOperator::FloorDivide:
        return quickFloorDivide(a, b, result);
    case BinaryOperator::Modulo:
        return quickModulo(a, b, result);
    case BinaryOperator::And:
        if (ints)
            result = Value::smallInt(x & y);
        return ints;
    case BinaryOperator::Or:
        if (ints)
            result = Value::smallInt(x | y);
        return ints;
    case BinaryOperator::Xor:
        if (ints)
            result = Value::smallInt(x ^ y);
        return ints;
    case BinaryOperator::RightShift:
        if (!ints || y < 0)
            return false;
        result = Value::smallInt(x >> std::min<std::int64_t>(y, 63));
        return true;
    case BinaryOperator::LeftShift: {
        if (!ints || y < 0 || y >= 16)
            return false;
        const std::int64_t z = x * (std::int64_t { 1 } << y);
        if (!Value::fitsSmall(z))
            return false;
        result = Value::smallInt(z);
        return true;
    }
    default:
        return false;
    }
}

// What the loop's instructions share.
struct LoopParts {
    // Its next item can be had without the memory's lock: nobody else has it, and what it goes
    // through never changes.
    static inline bool goesAlone(const Heap &heap, Value iterator)
    {
        if (!heap.is(iterator, Kind::Iterator))
            return false;
        const auto *it = heap.at<IteratorObject>(iterator);
        return it->own != 0 && (it->what == IteratorKind::Range || it->what == IteratorKind::Tuple);
    }
    // Of one worker without a GIL; null: it is not remembered, or something has changed.
    static inline const Value *remembered(
        const Interpreter &self, const CodeView *view, std::size_t instruction, Ref globals)
    {
        if (view->globals == nullptr)
            return nullptr;
        const RememberedGlobal &known = view->globals[instruction];
        return known.globals == globals && known.when == self.m_lock->globals() ? &known.value
                                                                                : nullptr;
    }
    static void remember(
        Interpreter &self, const CodeView *view, std::size_t instruction, Ref globals, Value value)
    {
        CodeView &known = self.viewOf(view->loaded->index);
        if (known.globals == nullptr)
            known.globals = std::make_unique<RememberedGlobal[]>(view->loaded->loop.size());
        if (!self.m_heap->isFrozen(globals)) // those never change
            self.m_heap->at<DictObject>(globals)->remembered = 1;
        known.globals[instruction] = { self.m_lock->globals(), globals, value };
    }
    // Are these as many arguments as the fast call needs? The last may be left to defaults.
    static inline bool takes(const Heap &heap, const CodeView &target,
        const FunctionObject *function, std::uint32_t count)
    {
        if (__builtin_expect(target.arguments == count, true))
            return true;
        return target.arguments != CodeView::kNotPlain && count < target.arguments
            && function->defaults != 0
            && heap.at<TupleObject>(function->defaults)->count >= target.arguments - count;
    }
    // A call that takes() has found to be one. The caller's place is saved already.
    template <LoopKind How>
    static inline void enterPlain(Interpreter &self, const CodeView &target,
        const FunctionObject *function, const Value *args, std::uint32_t count)
    {
        Heap &heap = *self.m_heap;
        Ref ref = How == LoopKind::Free ? self.takeOwnFrame(target.frameUnits) : 0;
        if (How != LoopKind::Free || ref == 0)
            ref = heap.allocatePart(Kind::Frame, target.frameUnits);
        auto *frame = heap.at<FrameObject>(ref);
        frame->code = function->code;
        frame->globals = function->globals;
        for (std::uint32_t k = 0; k < count; ++k)
            frame->slots[k] = args[k];
        if (__builtin_expect(count != target.arguments, false)) {
            const auto *defaults = heap.at<TupleObject>(function->defaults);
            const Value *end = defaults->items + defaults->count;
            std::copy(end - (target.arguments - count), end, frame->slots + count);
        }
        frame->caller = heap.refOf(self.m_frame);
        ++self.m_taskObject->recursion;
        self.m_taskObject->frame = ref;
        self.m_frame = frame;
    }

    // An int of no more than 62 bits: a sum of two of them is one of 64.
    static inline bool isWord(const Interpreter &self, Value v, std::int64_t &word)
    {
        if (v.isSmallInt()) {
            word = v.asSmallInt();
            return true;
        }
        if (!self.isPlain(v, Kind::BigInt))
            return false;
        const auto *big = self.m_heap->at<BigIntObject>(v);
        if (big->count != 1 || big->limbs[0] >> 62 != 0)
            return false;
        word = static_cast<std::int64_t>(big->limbs[0]);
        word = big->negative != 0 ? -word : word;
        return true;
    }

    // The __init__ of a plain class whose instances are made as all are, if that is a function;
    // the cache then knows it. Empty: another case.
    static inline Value plainInit(const Interpreter &self, InlineCache &cache, Value type)
    {
        const auto *t = self.m_heap->at<TypeObject>(type);
        if (cache.version == t->version && cache.offset == kThroughClass)
            return cache.value;
        if (t->header.type != self.m_program->typeType || t->layout != Kind::Instance
            || (t->flags & (kTypeHasNew | kTypeHasDel)) != 0 || t->version == 0)
            return {};
        const Value make = self.lookup(type.asRef(), Name::k_new);
        const Value init = self.lookup(type.asRef(), Name::k_init);
        if ((!make.isEmpty() && make != self.m_program->objectNew)
            || !self.m_heap->is(init, Kind::Function))
            return {};
        cache = { t->version, kThroughClass, init };
        return init;
    }

    // Of a list or tuple, at a small int within its bounds; else null.
    static inline Value *itemAt(const Interpreter &self, Value object, Value key)
    {
        if (!key.isSmallInt())
            return nullptr;
        std::span<Value> items;
        if (self.isPlain(object, Kind::List))
            items = self.m_heap->listItems(object);
        else if (self.isPlain(object, Kind::Tuple))
            items = self.m_heap->tupleItems(object);
        std::int64_t at = key.asSmallInt();
        at += at < 0 ? static_cast<std::int64_t>(items.size()) : 0;
        return static_cast<std::uint64_t>(at) < items.size() ? &items[static_cast<std::size_t>(at)]
                                                             : nullptr;
    }

    // An attribute that an instance (or, to be loaded, a module) has itself, and about which its
    // class has no say; the cache then knows where. Null: another case, or not there yet.
    static Value *ownAttribute(
        Interpreter &self, InlineCache &cache, Value object, Value name, bool stores)
    {
        Heap &heap = *self.m_heap;
        const Program &program = *self.m_program;
        const Kind kind = heap.kindOf(object);
        if (kind != Kind::Instance && kind != Kind::Native && (kind != Kind::Module || stores))
            return nullptr;
        const auto *instance = heap.at<InstanceObject>(object);
        const Ref type = instance->header.type;
        const auto *t = heap.at<TypeObject>(type);
        if (instance->attributes == 0 || (kind != Kind::Module && isDescribed(self, type, name))
            || (t->flags & (stores ? kTypeHasSetattr : kTypeHasGetattribute)) != 0
            || name == program.name(Name::k_class) || name == program.name(Name::k_dict))
            return nullptr;
        if (stores && (heap.isFrozen(object) || !self.hasSlot(type, name)))
            return nullptr;
        const DictSearch at = findInDict(heap, instance->attributes, name);
        if (at.found != Found::Yes)
            return nullptr;
        const Header *table = heap.header(heap.at<DictObject>(instance->attributes)->table);
        cache = { t->version, dictEntryOffset(heap, instance->attributes, at.entry),
            Value::fromBits(table->bits) };
        return &dictEntry(heap, instance->attributes, at.entry).value;
    }

    // May the class have a property of that name, or the like? It comes before an instance's own.
    static bool isDescribed(const Interpreter &self, Ref type, Value name)
    {
        const Kind kind = self.m_heap->kindOf(self.lookup(type, name));
        return kind == Kind::Property || kind == Kind::Instance;
    }

    // An attribute that a plain class or one of its instances has from the class, as it is there:
    // a function (of the class) or a plain value. Empty: another case.
    static inline Value classAttribute(
        Interpreter &self, InlineCache &cache, Value object, Value name)
    {
        const Heap &heap = *self.m_heap;
        const Header *h = heap.header(object.asRef());
        const bool isClass = h->kind() == Kind::Type;
        if (isClass
                ? cache.offset != kThroughClass
                    || heap.at<TypeObject>(object)->version != cache.version
                : cache.offset != kOfClass || heap.at<TypeObject>(h->type)->version != cache.version
                    || !hasNoneOfIt(heap, object, name))
            return findClassAttribute(self, cache, object, name);
        return cache.value;
    }
    static bool hasNoneOfIt(const Heap &heap, Value object, Value name)
    {
        const Ref attributes = heap.at<InstanceObject>(object)->attributes;
        return attributes == 0 || dictGetString(heap, attributes, name).isEmpty();
    }
    static Value findClassAttribute(Interpreter &self, InlineCache &cache, Value object, Value name)
    {
        const Heap &heap = *self.m_heap;
        const Program &program = *self.m_program;
        const Kind kind = heap.kindOf(object);
        const Ref of = heap.header(object.asRef())->type;
        const bool isClass = kind == Kind::Type && of == program.typeType;
        if (!isClass && kind != Kind::Instance && kind != Kind::Native)
            return {};
        const Ref type = isClass ? object.asRef() : of;
        const auto *t = heap.at<TypeObject>(type);
        if (t->version == 0 || (t->flags & kTypeHasGetattribute) != 0)
            return {};
        const Value found = self.lookup(type, name);
        switch (heap.kindOf(found)) {
        case Kind::Function:
        case Kind::NativeFunction:
            if (!isClass)
                return {};
            break;
        case Kind::Free: // no reference
        case Kind::String:
            if (found.isEmpty())
                return {};
            break;
        default:
            return {};
        }
        // What every object has by itself comes before what its class says.
        if (!isClass && (!hasNoneOfIt(heap, object, name) || heap.text(name).starts_with("__")))
            return {};
        cache = { t->version, isClass ? kThroughClass : kOfClass, found };
        return found;
    }

    // A generator that a for loop asks for its next item, when nobody is to see the change of
    // worker: resume() of the plain case. The caller's place is saved already.
    static inline bool resumesQuietly(const Interpreter &self, const GeneratorObject *g)
    {
        return (g->state == GeneratorState::Suspended || g->state == GeneratorState::Fresh)
            && g->coroutine == 0 && g->asynchronous == 0
            && (g->shown == 0 || self.state()->hideGenerators != 0)
            && self.m_taskObject->recursion < self.m_limits.recursion;
    }
    // Its code; the loop goes on where the frame stands.
    static inline const CodeView &resumeQuietly(Interpreter &self, GeneratorObject *g)
    {
        Heap &heap = *self.m_heap;
        auto *frame = heap.at<FrameObject>(g->frame);
        g->state = GeneratorState::Running;
        frame->deliver = Deliver::Next;
        frame->extra = Value::empty();
        frame->stage = 0;
        frame->resumer = 0;
        frame->caller = heap.refOf(self.m_frame);
        std::swap(frame->handled, self.m_taskObject->handled);
        ++self.m_taskObject->recursion;
        self.m_taskObject->frame = g->frame;
        self.m_frame = frame;
        return self.viewOf(frame->code);
    }
    // Likewise back, to a for loop.
    static inline bool yieldsQuietly(
        const Interpreter &self, const FrameObject *frame, const CodeView *view)
    {
        if (frame->deliver != Deliver::Next)
            return false;
        const auto *g = self.m_heap->at<GeneratorObject>(frame->generator);
        return g->asynchronous == 0 && (g->shown == 0 || frame->resumer == 0)
            && (!view->handles || g->has(GeneratorObject::kGuarded));
    }
    static inline void yieldQuietly(Interpreter &self, FrameObject *frame)
    {
        Heap &heap = *self.m_heap;
        heap.at<GeneratorObject>(frame->generator)->state = GeneratorState::Suspended;
        std::swap(frame->handled, self.m_taskObject->handled);
        const Ref caller = std::exchange(frame->caller, 0);
        --self.m_taskObject->recursion;
        self.m_taskObject->frame = caller;
        self.m_frame = heap.at<FrameObject>(caller);
    }

    // A native's plain case; empty: it is another one.
    static Value quickCall(Interpreter &self, InlineCache &cache, Value callable, const Value *args,
        std::uint32_t count)
    {
        Heap &heap = *self.m_heap;
        const Program &program = *self.m_program;
        Value function = callable;
        if (heap.is(callable, Kind::Type)) {
            if (!heap.isFrozen(callable))
                return {};
            if (const auto *t = heap.at<TypeObject>(callable); t->layout == Kind::Exception) {
                if (cache.version != t->version) {
                    if (!isMadePlainly(self, callable.asRef()))
                        return {};
                    cache = { t->version, 0, Value::empty() };
                }
                return self.makeException(callable.asRef(), { args, count });
            }
            // Wrapped, for it is called with the class.
            function = self.lookup(callable.asRef(), Name::k_new);
            if (!heap.is(function, Kind::StaticMethod))
                return {};
            function = heap.at<DescriptorObject>(function)->getter;
            if (!heap.is(function, Kind::NativeFunction))
                return {};
        }
        const NativeEntry &entry = program.natives[heap.at<NativeFunctionObject>(function)->native];
        if (entry.quick == nullptr)
            return {};
        // Of subclasses only those that are laid out likewise.
        if (entry.owner != 0
            && (count == 0
                || (self.typeOf(args[0]) != entry.owner
                    && (!heap.is(args[0], Kind::Native)
                        || !self.isSubtype(self.typeOf(args[0]), entry.owner)))))
            return {};
        if (entry.makes != 0 && callable != Value::reference(entry.makes))
            return {};
        return entry.quick(self, args, count);
    }

    // A builtin exception that is made as all are.
    static bool isMadePlainly(const Interpreter &self, Ref type)
    {
        const Program &program = *self.m_program;
        return self.lookup(type, Name::k_new) == program.objectNew
            && self.lookup(type, Name::k_init)
            == self.lookup(program.exception(Ex::BaseException), Name::k_init)
            && type != program.exception(Ex::OSError);
    }
};

} // namespace interleave
