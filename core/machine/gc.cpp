// The collector: precise mark and sweep over the mutable part. Nothing moves; marks lie outside of
// the arena, so a collection leaves the same bytes whoever did it.
#include "core/machine/derived.h"
#include "core/machine/heap.h"
#include "core/machine/primitives/socketdata.h"
#include "core/machine/program.h"
#include "core/machine/task.h"
#include "core/machine/weakcell.h"

#include <algorithm>
#include <cstring>

namespace interleave {

namespace {

class Marker {
public:
    Marker(const Heap &heap, std::vector<std::uint64_t> &marks, Ref base)
        : m_heap(heap)
        , m_marks(marks)
        , m_base(base)
    {
    }

    void run(Ref root)
    {
        ref(root);
        while (!m_open.empty()) {
            const Ref next = m_open.back();
            m_open.pop_back();
            trace(next);
        }
    }

    // What nobody can reach any more, but which has something to do when it goes: it lives on until
    // the machine has done so.
    void findAbandoned(StateObject *state)
    {
        if (state->guarded == 0)
            return;
        auto *list = at<GuardedBlock>(state->guarded);
        std::uint32_t kept = 0;
        std::uint32_t abandoned = 0;
        const std::uint32_t before = list->count;
        std::vector<Ref> lost;
        for (std::uint32_t i = 0; i < before; ++i) {
            const Ref r = list->things[i];
            const bool reached = marked(r);
            if (m_heap.header(r)->kind() == Kind::Instance) {
                if (!reached)
                    lost.push_back(r);
                abandoned += (at<InstanceObject>(r)->watched & InstanceObject::kDropped) != 0;
                list->things[kept++] = r;
                continue;
            }
            auto *g = at<GeneratorObject>(r);
            const bool waits = g->has(GeneratorObject::kTried) || g->state == GeneratorState::Fresh;
            if (g->state == GeneratorState::Finished || !waits || (!reached && g->frame == 0)) {
                g->flags &= ~(GeneratorObject::kGuarded | GeneratorObject::kTried);
                continue;
            }
            if (!reached)
                g->flags |= GeneratorObject::kAbandoned;
            abandoned += g->has(GeneratorObject::kAbandoned) ? 1 : 0;
            list->things[kept++] = r;
        }
        std::fill(list->things + kept, list->things + before, 0);
        list->count = kept;
        abandoned += dropInstances(lost, state->looking == 0);
        state->abandoned = abandoned;
        for (std::uint32_t i = 0; i < kept; ++i)
            run(list->things[i]);
    }

    // A weak reference to what goes now knows it; those that have somebody to call live on until
    // the machine has done so.
    void emptyWeakCells(StateObject *state)
    {
        if (state->weak == 0)
            return;
        auto *list = at<GuardedBlock>(state->weak);
        std::uint32_t kept = 0;
        const std::uint32_t before = list->count;
        for (std::uint32_t i = 0; i < before; ++i) {
            const Ref r = list->things[i];
            WeakCell *cell = weakCellOf(m_heap, r);
            if (!marked(r))
                continue;
            if (cell->target != 0 && cell->target >= m_base && !marked(cell->target)) {
                cell->was = cell->target;
                cell->target = 0;
                cell->calls = cell->hasCallback;
            }
            if (cell->target == 0 && cell->calls == 0)
                continue;
            state->abandoned += cell->calls;
            list->things[kept++] = r;
        }
        std::fill(list->things + kept, list->things + before, 0);
        list->count = kept;
    }

    // Sockets that nobody can reach any more: they live on until the machine has closed them.
    void findLostSockets(StateObject *state)
    {
        if (state->sockets == 0)
            return;
        auto *list = at<SocketBlock>(state->sockets);
        std::uint32_t kept = 0;
        std::uint32_t lost = 0;
        const std::uint32_t before = list->count;
        for (std::uint32_t i = 0; i < before; ++i) {
            const Ref r = list->sockets[i];
            SocketData *data = socketOf(m_heap, Value::reference(r));
            if (data->descriptor < 0)
                continue;
            if (!marked(r))
                data->lost = 1;
            lost += data->lost;
            list->sockets[kept++] = r;
        }
        std::fill(list->sockets + kept, list->sockets + before, 0);
        list->count = kept;
        state->lostSockets = lost;
        for (std::uint32_t i = 0; i < kept; ++i)
            run(list->sockets[i]);
    }

    // What a task took out of a queue, and nobody has any more.
    void forgetTaken()
    {
        for (const Ref r : m_tasks) {
            Value &took = at<TaskObject>(r)->took;
            if (took.isRef() && took.asRef() >= m_base && !marked(took.asRef()))
                took = Value::empty();
        }
    }

private:
    // Of instances that nobody can reach, whoever holds others goes before them, as under CPython.
    // A circle of them goes when no such is left, and only if the collection is one of the
    // collector's own. Gives how many go now.
    std::uint32_t dropInstances(const std::vector<Ref> &lost, bool circles)
    {
        for (const Ref r : lost) {
            if (!marked(r))
                run(at<InstanceObject>(r)->attributes);
        }
        std::uint32_t dropped = 0;
        for (const Ref r : lost) {
            if (marked(r))
                continue;
            at<InstanceObject>(r)->watched |= InstanceObject::kDropped;
            ++dropped;
        }
        if (dropped == 0 && circles) {
            for (const Ref r : lost)
                at<InstanceObject>(r)->watched |= InstanceObject::kDropped;
            dropped = static_cast<std::uint32_t>(lost.size());
        }
        return dropped;
    }
    bool marked(Ref r) const
    {
        const std::uint32_t bit = r - m_base;
        return (m_marks[bit / 64] >> bit % 64 & 1) != 0;
    }
    void ref(Ref r)
    {
        if (r == 0 || r < m_base)
            return;
        const std::uint32_t bit = r - m_base;
        std::uint64_t &word = m_marks[bit / 64];
        const std::uint64_t mask = std::uint64_t { 1 } << bit % 64;
        if ((word & mask) != 0)
            return;
        word |= mask;
        m_open.push_back(r);
    }
    void value(Value v)
    {
        if (v.isRef())
            ref(v.asRef());
    }
    void values(const Value *from, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            value(from[i]);
    }
    void derived(Ref r)
    {
        if (const Ref *attributes = derivedAttributes(m_heap, Value::reference(r)))
            ref(*attributes);
    }
    template <class T>
    T *at(Ref r) const
    {
        return m_heap.at<T>(r);
    }

    void trace(Ref r)
    {
        Header *h = m_heap.header(r);
        ref(h->type);
        switch (h->kind()) {
        case Kind::Free:
        case Kind::Range:
        case Kind::Raw:
            break;
        case Kind::String:
        case Kind::Bytes:
        case Kind::BigInt:
        case Kind::Float:
            derived(r);
            break;
        case Kind::ByteArray:
            ref(at<ByteArrayObject>(r)->data);
            derived(r);
            break;
        case Kind::Tuple:
            derived(r);
            values(at<TupleObject>(r)->items, at<TupleObject>(r)->count);
            break;
        case Kind::Values:
            values(at<ValuesBlock>(r)->items, at<ValuesBlock>(r)->capacity());
            break;
        case Kind::List:
            ref(at<ListObject>(r)->items);
            ref(at<ListObject>(r)->attributes);
            break;
        case Kind::Dict:
            ref(at<DictObject>(r)->table);
            ref(at<DictObject>(r)->attributes);
            break;
        case Kind::DictTable: {
            auto *t = at<DictTable>(r);
            const DictEntry *entries = t->entries();
            for (std::uint32_t i = 0; i < t->used; ++i) {
                value(entries[i].key);
                value(entries[i].value);
            }
            break;
        }
        case Kind::Set:
        case Kind::FrozenSet:
            ref(at<SetObject>(r)->table);
            ref(at<SetObject>(r)->attributes);
            break;
        case Kind::SetTable: {
            auto *t = at<SetTable>(r);
            for (std::uint32_t i = 0; i <= t->mask; ++i)
                value(t->entries[i].key);
            break;
        }
        case Kind::Slice:
            values(&at<SliceObject>(r)->start, 3);
            break;
        case Kind::Iterator:
            value(at<IteratorObject>(r)->source);
            break;
        case Kind::DictView:
            value(at<DictViewObject>(r)->dict);
            break;
        case Kind::Cell:
            value(at<CellObject>(r)->value);
            break;
        case Kind::Function: {
            auto *f = at<FunctionObject>(r);
            for (const Ref part : { f->globals, f->closure, f->defaults, f->keywordDefaults,
                     f->annotations, f->attributes, f->name, f->qualifiedName })
                ref(part);
            break;
        }
        case Kind::NativeFunction:
            ref(at<NativeFunctionObject>(r)->name);
            ref(at<NativeFunctionObject>(r)->owner);
            ref(at<NativeFunctionObject>(r)->module);
            break;
        case Kind::BoundMethod:
            values(&at<BoundMethodObject>(r)->function, 2);
            break;
        case Kind::Property:
        case Kind::ClassMethod:
        case Kind::StaticMethod:
            values(&at<DescriptorObject>(r)->getter, 4);
            break;
        case Kind::Super:
            values(&at<SuperObject>(r)->type, 2);
            break;
        case Kind::Type: {
            auto *t = at<TypeObject>(r);
            for (const Ref part :
                { t->name, t->qualifiedName, t->bases, t->mro, t->dict, t->subclasses, t->module })
                ref(part);
            break;
        }
        case Kind::Instance:
            ref(at<InstanceObject>(r)->attributes);
            break;
        case Kind::Exception: {
            auto *e = at<ExceptionObject>(r);
            ref(e->attributes);
            ref(e->args);
            ref(e->traceback);
            values(&e->cause, 3);
            break;
        }
        case Kind::Module:
            ref(at<ModuleObject>(r)->dict);
            ref(at<ModuleObject>(r)->name);
            break;
        case Kind::Native:
            ref(at<NativeObject>(r)->attributes);
            values(at<NativeObject>(r)->values, at<NativeObject>(r)->valueCount);
            break;
        case Kind::Generator:
            ref(at<GeneratorObject>(r)->frame);
            ref(at<GeneratorObject>(r)->name);
            ref(at<GeneratorObject>(r)->qualifiedName);
            break;
        case Kind::Frame: {
            // Above the stack's top lie stale values, which may name what is long gone: they are
            // not followed.
            auto *f = at<FrameObject>(r);
            for (const Ref part : { f->caller, f->globals, f->space, f->generator })
                ref(part);
            value(f->extra);
            value(f->handled);
            values(f->slots, m_heap.program->codes[f->code]->slots + f->depth);
            break;
        }
        case Kind::Task: {
            auto *t = at<TaskObject>(r);
            ref(t->frame);
            ref(t->label);
            // What it last took is a mark, and keeps nothing alive: see forgetTaken().
            m_tasks.push_back(r);
            for (const Value v : { t->callable, t->handled, t->interrupt, t->between, t->outcome,
                     t->name, t->alarmCall })
                value(v);
            values(t->resume.values, std::size(t->resume.values));
            break;
        }
        case Kind::State:
            ref(at<StateObject>(r)->modules);
            ref(at<StateObject>(r)->tasks);
            ref(at<StateObject>(r)->variables);
            ref(at<StateObject>(r)->guarded);
            ref(at<StateObject>(r)->weak);
            ref(at<StateObject>(r)->sockets);
            break;
        }
    }

    const Heap &m_heap;
    std::vector<std::uint64_t> &m_marks;
    Ref m_base;
    std::vector<Ref> m_open;
    std::vector<Ref> m_tasks;
};

} // namespace

void Heap::collect(Ref root)
{
    closeRun();
    std::vector<std::uint64_t> marks((m_state->top - m_frozenEnd) / 64 + 1);
    mark(root, marks);
    sweep(marks);
}

void Heap::mark(Ref root, std::vector<std::uint64_t> &marks) const
{
    Marker marker(*this, marks, m_frozenEnd);
    marker.run(root);
    if (root != 0 && header(root)->kind() == Kind::State) {
        marker.findAbandoned(at<StateObject>(root));
        marker.emptyWeakCells(at<StateObject>(root));
        marker.findLostSockets(at<StateObject>(root));
        marker.forgetTaken();
    }
}

// Walks all blocks in order, joins neighboring holes, and hangs them up anew, so that the lists
// depend on what lives only.
void Heap::sweep(const std::vector<std::uint64_t> &marks)
{
    State &s = *m_state;
    std::fill(std::begin(s.exact), std::end(s.exact), 0);
    std::fill(std::begin(s.ranges), std::end(s.ranges), 0);
    std::uint64_t live = 0;
    Ref hole = 0;
    Ref at = m_frozenEnd + static_cast<Ref>((sizeof(State) + Arena::kUnit - 1) / Arena::kUnit);
    const Ref end = s.top;
    const auto closeHole = [&](Ref until) {
        if (hole != 0)
            addHole(hole, until - hole);
        hole = 0;
    };
    while (at < end) {
        const Header *h = header(at);
        const std::uint32_t units = h->units();
        const std::uint32_t bit = at - m_frozenEnd;
        if (h->kind() != Kind::Free && (marks[bit / 64] >> bit % 64 & 1) != 0) {
            closeHole(at);
            live += std::uint64_t { units } * Arena::kUnit;
        } else {
            // A hole is zero already but for its first unit.
            zero(at, h->kind() == Kind::Free ? 1 : units);
            if (hole == 0)
                hole = at;
        }
        at += units;
    }
    // What is free at the end was never used, as far as anybody can tell.
    if (hole != 0) {
        s.top = hole;
        hole = 0;
    }
    s.live = live;
    s.allocated = 0;
    // Near the limit collections come sooner, so that MemoryError does too.
    constexpr std::uint64_t kLeast = 2u << 20;
    const std::uint64_t room = m_limit > live ? m_limit - live : 0;
    s.threshold = std::max(kLeast, std::min(live, room + kLeast));
    ++s.collections;
}

} // namespace interleave
