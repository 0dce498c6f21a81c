// _weak: what weakref is written over; and what is done at last with things that were dropped.
#include "core/machine/builtins/declare.h"
#include "core/machine/interpreter.h"
#include "core/machine/lists.h"
#include "core/machine/native.h"
#include "core/machine/weakcell.h"

namespace interleave {

namespace {

// Cell(target, reference, callback): the weak reference of the cell, and its callback are kept; the
// target is not.
Outcome cellInit(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!call.arg(1).isRef())
        return call.raise(Ex::TypeError,
            "cannot create weak reference to '"
                + std::string(call.context().typeName(call.arg(1))) + "' object");
    auto *object = heap.at<NativeObject>(call.arg(0));
    object->values[0] = call.arg(2);
    object->values[1] = call.arg(3);
    *object->rawAs<WeakCell>() = { call.arg(1).asRef(), call.arg(3).isNone() ? 0u : 1u, 0, 0 };
    static_cast<Interpreter &>(call.context()).guardWeakCell(call.arg(0).asRef());
    return call.returnsNone();
}

// The target; None when it is gone.
Outcome cellTarget(NativeCall &call)
{
    const WeakCell *cell = weakCellOf(call.heap(), call.arg(0).asRef());
    return call.returns(cell->target != 0 ? Value::reference(cell->target) : Value::none());
}

Outcome cellReference(NativeCall &call)
{
    return call.returns(call.heap().at<NativeObject>(call.arg(0))->values[0]);
}

Outcome cellCallback(NativeCall &call)
{
    return call.returns(call.heap().at<NativeObject>(call.arg(0))->values[1]);
}

// f(reference, cell) for each weak reference to the target, until it says false.
template <class F>
void eachReference(Heap &heap, Value target, const F &f)
{
    const auto *state = heap.at<StateObject>(heap.root());
    if (state->weak == 0 || !target.isRef())
        return;
    // Most have none yet.
    if (heap.is(target, Kind::Instance)
        && (heap.at<InstanceObject>(target)->watched & InstanceObject::kWeaklyHeld) == 0)
        return;
    for (std::uint32_t i = 0; i < heap.at<GuardedBlock>(state->weak)->count; ++i) {
        const Ref cell = heap.at<GuardedBlock>(state->weak)->things[i];
        if (weakCellOf(heap, cell)->target == target.asRef()
            && !f(heap.at<NativeObject>(cell)->values[0], *weakCellOf(heap, cell)))
            return;
    }
}

// references(target): the weak references to it, in the order of their making.
Outcome references(NativeCall &call)
{
    const Value found = call.heap().list({});
    eachReference(call.heap(), call.arg(0), [&](Value reference, const WeakCell &) {
        listAppend(call.heap(), found.asRef(), reference);
        return true;
    });
    return call.returns(found);
}

// shared(target, cls): the one of just that class, and without a callback; None: there is none yet.
Outcome shared(NativeCall &call)
{
    Value found = Value::none();
    eachReference(call.heap(), call.arg(0), [&](Value reference, const WeakCell &cell) {
        if (cell.hasCallback != 0
            || Value::reference(call.context().typeOf(reference)) != call.arg(1))
            return true;
        found = reference;
        return false;
    });
    return call.returns(found);
}

// What nobody can reach any more goes before the function that calls this returns.
Outcome look(NativeCall &call)
{
    static_cast<Interpreter &>(call.context()).lookSoon();
    return call.returnsNone();
}

// The next one of what was dropped: a generator, a coroutine, an instance or a cell; None: no more.
Outcome dropped(NativeCall &call)
{
    const Value next = static_cast<Interpreter &>(call.context()).nextDropped();
    return call.returns(next.isEmpty() ? Value::none() : next);
}

// At the program's end: what would still have something to do, in the order of its making.
Outcome living(NativeCall &call)
{
    Heap &heap = call.heap();
    const auto *state = heap.at<StateObject>(heap.root());
    const Value found = heap.list({});
    if (state->guarded == 0)
        return call.returns(found);
    auto *list = heap.at<GuardedBlock>(state->guarded);
    for (std::uint32_t i = 0; i < list->count; ++i) {
        const Value thing = Value::reference(list->things[i]);
        if (heap.is(thing, Kind::Instance)
            || heap.at<GeneratorObject>(thing)->state == GeneratorState::Fresh)
            listAppend(heap, found.asRef(), thing);
    }
    return call.returns(found);
}

} // namespace

void declareWeak(Declarations &declare)
{
    declare.type("_weak", "Cell", { 2, sizeof(WeakCell) });
    declare.method("_weak.Cell", "__init__(self, target, reference, callback, /)", cellInit);
    declare.method("_weak.Cell", "target(self)", cellTarget);
    declare.method("_weak.Cell", "reference(self)", cellReference);
    declare.method("_weak.Cell", "callback(self)", cellCallback);
    declare.function("_weak", "references(target, /)", references);
    declare.function("_weak", "shared(target, cls, /)", shared);
    declare.function("_weak", "look()", look);
    declare.function("_weak", "dropped()", dropped);
    declare.function("_weak", "living()", living);
}

} // namespace interleave
