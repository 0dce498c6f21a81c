// set and frozenset. Members whose class has its own __eq__ or __hash__ are looked for by the
// prelude, slot by slot; so is everything that a plain answer is missing for.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/dicts.h"

namespace interleave {

namespace {

Ref self(const NativeCall &call)
{
    return call.arg(0).asRef();
}
bool isSet(const Heap &heap, Value v)
{
    return heap.is(v, Kind::Set) || heap.is(v, Kind::FrozenSet);
}

Outcome unhashable(NativeCall &call, Value key)
{
    const HashAnswer answer = hashOf(call.heap(), key);
    return call.raise(Ex::TypeError,
        "unhashable type: '"
            + std::string(call.context().typeName(answer.culprit.isEmpty() ? key : answer.culprit))
            + "'");
}

// Members in order.
std::vector<Value> membersOf(const Heap &heap, Value set)
{
    std::vector<Value> out;
    for (auto i = setNext(heap, set.asRef(), 0); i >= 0; i = setNext(heap, set.asRef(), i + 1))
        out.push_back(setKey(heap, set.asRef(), i));
    return out;
}

// Adds all. Found::Unhashable: raised; NeedsPython: some were added.
Found addAll(NativeCall &call, Ref set, std::span<const Value> items)
{
    for (Value item : items) {
        const Found found = setAdd(call.heap(), set, item);
        if (found == Found::Unhashable)
            unhashable(call, item);
        if (found == Found::Unhashable || found == Found::NeedsPython)
            return found;
    }
    return Found::Yes;
}

// The items of argument `i`, a set or any builtin iterable. NeedsPython: hand over.
Next itemsFrom(NativeCall &call, Value v, std::vector<Value> &out)
{
    if (isSet(call.heap(), v)) {
        out = membersOf(call.heap(), v);
        return Next::End;
    }
    return itemsOf(call.context(), v, out);
}

Outcome handOver(NativeCall &call, std::string_view name)
{
    return call.prelude(name, { call.arg(0), call.heap().tuple(call.rest()) });
}

Outcome initSet(NativeCall &call)
{
    setClear(call.heap(), self(call));
    if (!call.has(1))
        return call.returnsNone();
    std::vector<Value> items;
    const Next read = itemsFrom(call, call.arg(1), items);
    const Found added = read == Next::End ? addAll(call, self(call), items) : Found::NeedsPython;
    if (added == Found::Unhashable)
        return Outcome::Raise;
    return added == Found::NeedsPython
        ? call.prelude("_set_add_all", { call.arg(0), unread(call, call.arg(1), items) })
        : call.returnsNone();
}

Outcome newFrozenSet(NativeCall &call)
{
    if (call.has(1) && call.heap().is(call.arg(1), Kind::FrozenSet))
        return call.returns(call.arg(1));
    std::vector<Value> items;
    const Next read = call.has(1) ? itemsFrom(call, call.arg(1), items) : Next::End;
    const Value set = makeSet(call.heap(), Kind::FrozenSet);
    const Found added = read == Next::End ? addAll(call, set.asRef(), items) : Found::NeedsPython;
    if (added == Found::Unhashable)
        return Outcome::Raise;
    return added == Found::NeedsPython
        ? call.prelude("_frozenset", { set, unread(call, call.arg(1), items) })
        : call.returns(set);
}

Outcome length(NativeCall &call)
{
    return call.returns(Value::smallInt(call.heap().at<SetObject>(call.arg(0))->count));
}

Outcome iterate(NativeCall &call)
{
    const Value iterator = call.heap().iterator(IteratorKind::Set, call.arg(0));
    call.heap().at<IteratorObject>(iterator)->expected
        = call.heap().at<SetObject>(call.arg(0))->count;
    return call.returns(iterator);
}

Outcome contains(NativeCall &call)
{
    const Found found = setHas(call.heap(), self(call), call.arg(1));
    if (found == Found::NeedsPython)
        return call.prelude("_set_contains", { call.arg(0), call.arg(1) });
    if (found == Found::Unhashable)
        return unhashable(call, call.arg(1));
    return call.returns(Value::boolean(found == Found::Yes));
}

Outcome add(NativeCall &call)
{
    const Found found = setAdd(call.heap(), self(call), call.arg(1));
    if (found == Found::NeedsPython)
        return call.prelude("_set_add", { call.arg(0), call.arg(1) });
    return found == Found::Unhashable ? unhashable(call, call.arg(1)) : call.returnsNone();
}

Outcome discard(NativeCall &call)
{
    const Found found = setRemove(call.heap(), self(call), call.arg(1));
    if (found == Found::NeedsPython)
        return call.prelude("_set_discard", { call.arg(0), call.arg(1) });
    return found == Found::Unhashable ? unhashable(call, call.arg(1)) : call.returnsNone();
}

Outcome remove(NativeCall &call)
{
    const Found found = setRemove(call.heap(), self(call), call.arg(1));
    if (found == Found::NeedsPython)
        return call.prelude("_set_remove", { call.arg(0), call.arg(1) });
    if (found == Found::No)
        return call.raiseWith(Ex::KeyError, call.arg(1));
    return found == Found::Unhashable ? unhashable(call, call.arg(1)) : call.returnsNone();
}

Outcome pop(NativeCall &call)
{
    const Value key = setPop(call.heap(), self(call));
    return key.isEmpty() ? call.raiseWith(Ex::KeyError, call.heap().string("pop from an empty set"))
                         : call.returns(key);
}

Outcome clear(NativeCall &call)
{
    setClear(call.heap(), self(call));
    return call.returnsNone();
}

Value copyOf(NativeCall &call)
{
    const Value copy = makeSet(call.heap(), call.heap().kindOf(call.arg(0)));
    for (auto i = setNext(call.heap(), self(call), 0); i >= 0;
         i = setNext(call.heap(), self(call), i + 1))
        setAppend(call.heap(), copy.asRef(), setKey(call.heap(), self(call), i),
            setHash(call.heap(), self(call), i));
    return copy;
}

Outcome copy(NativeCall &call)
{
    return call.returns(copyOf(call));
}

Outcome update(NativeCall &call)
{
    for (Value other : call.rest()) {
        std::vector<Value> items;
        const Next read = itemsFrom(call, other, items);
        const Found added
            = read == Next::End ? addAll(call, self(call), items) : Found::NeedsPython;
        if (added == Found::Unhashable)
            return Outcome::Raise;
        if (added == Found::NeedsPython)
            return handOver(call, "_set_update");
    }
    return call.returnsNone();
}

Outcome unite(NativeCall &call)
{
    const Value sum = copyOf(call);
    for (Value other : call.rest()) {
        std::vector<Value> items;
        const Next read = itemsFrom(call, other, items);
        const Found added
            = read == Next::End ? addAll(call, sum.asRef(), items) : Found::NeedsPython;
        if (added == Found::Unhashable)
            return Outcome::Raise;
        if (added == Found::NeedsPython)
            return handOver(call, "_set_union");
    }
    return call.returns(sum);
}

// The members of self that are (or are not) in the other. Empty: handed over or raised, see
// `outcome`.
enum class Keep : bool { Shared, Own };
Value filtered(
    NativeCall &call, Value set, Value other, Keep keep, Outcome &outcome, std::string_view slow)
{
    std::vector<Value> items;
    Value others = other;
    if (!isSet(call.heap(), other)) {
        const Next read = itemsOf(call.context(), other, items);
        others = makeSet(call.heap());
        const Found added
            = read == Next::End ? addAll(call, others.asRef(), items) : Found::NeedsPython;
        if (added == Found::Unhashable || added == Found::NeedsPython) {
            outcome = added == Found::Unhashable ? Outcome::Raise : handOver(call, slow);
            return Value::empty();
        }
    }
    const Value result = makeSet(call.heap(), call.heap().kindOf(call.arg(0)));
    // CPython walks over the smaller one to intersect, which shows in the order.
    const bool swap = keep == Keep::Shared && isSet(call.heap(), other)
        && call.heap().at<SetObject>(other)->count > call.heap().at<SetObject>(set)->count;
    const Value walked = keep == Keep::Shared && !swap ? others : set,
                asked = keep == Keep::Shared && !swap ? set : others;
    for (Value member : keep == Keep::Shared && !isSet(call.heap(), other)
            ? items
            : membersOf(call.heap(), walked)) {
        const Found found = setHas(call.heap(), asked.asRef(), member);
        if (found == Found::NeedsPython) {
            outcome = handOver(call, slow);
            return Value::empty();
        }
        if ((found == Found::Yes) == (keep == Keep::Shared))
            setAdd(call.heap(), result.asRef(), member);
    }
    return result;
}

Outcome narrowed(NativeCall &call, Keep keep, std::string_view slow)
{
    Value result = call.rest().empty() ? copyOf(call) : call.arg(0);
    Outcome outcome {};
    for (Value other : call.rest()) {
        result = filtered(call, result, other, keep, outcome, slow);
        if (result.isEmpty())
            return outcome;
    }
    return call.returns(result);
}

Outcome intersect(NativeCall &call)
{
    return narrowed(call, Keep::Shared, "_set_intersection");
}
Outcome subtract(NativeCall &call)
{
    return narrowed(call, Keep::Own, "_set_difference");
}

// What the plain cases are rare for is Python throughout.
template <int Which>
Outcome byPrelude(NativeCall &call)
{
    static constexpr const char *kNames[] = { "_set_intersection_update", "_set_difference_update",
        "_set_symmetric_difference", "_set_symmetric_difference_update", "_set_issubset",
        "_set_issuperset", "_set_isdisjoint" };
    return call.prelude(kNames[Which], allArguments(call));
}

// a | b, a & b, a - b, a ^ b, a <= b...: both must be sets.
template <int Which>
Outcome operation(NativeCall &call)
{
    static constexpr const char *kNames[]
        = { "_set_or", "_set_and", "_set_sub", "_set_xor", "_set_le", "_set_lt", "_set_ge",
              "_set_gt", "_set_ior", "_set_iand", "_set_isub", "_set_ixor" };
    const bool view = call.heap().is(call.arg(1), Kind::DictView);
    if (!isSet(call.heap(), call.arg(1)) && !view)
        return call.returns(Value::notImplemented());
    return call.prelude(kNames[Which], { call.arg(0), call.arg(1) });
}

template <bool Inverted>
Outcome equal(NativeCall &call)
{
    if (!isSet(call.heap(), call.arg(1)))
        return call.returns(Value::notImplemented());
    const Answer answer = equals(call.heap(), call.arg(0), call.arg(1));
    if (answer == Answer::NeedsPython)
        return call.prelude(Inverted ? "_set_ne" : "_set_eq", { call.arg(0), call.arg(1) });
    return call.returns(Value::boolean((answer == Answer::Yes) != Inverted));
}

Outcome hashSet(NativeCall &call)
{
    const HashAnswer answer = hashOf(call.heap(), call.arg(0));
    if (answer.is == HashAnswer::Is::NeedsPython)
        return call.prelude("_hash_frozenset", { call.arg(0) });
    return call.returns(call.heap().integer(static_cast<std::int64_t>(answer.hash)));
}

} // namespace

void declareSets(Declarations &declare)
{
    declare.method("set", "__init__(self, iterable=(), /)", initSet);
    declare.makes("frozenset", "__new__(cls, iterable=(), /)", newFrozenSet);
    for (const char *type : { "set", "frozenset" }) {
        declare.method(type, "__len__(self, /)", length);
        declare.method(type, "__iter__(self, /)", iterate);
        declare.method(type, "__contains__(self, item, /)", contains);
        declare.method(type, "__eq__(self, other, /)", equal<false>);
        declare.method(type, "__ne__(self, other, /)", equal<true>);
        declare.method(type, "__or__(self, other, /)", operation<0>);
        declare.method(type, "__and__(self, other, /)", operation<1>);
        declare.method(type, "__sub__(self, other, /)", operation<2>);
        declare.method(type, "__xor__(self, other, /)", operation<3>);
        declare.method(type, "__le__(self, other, /)", operation<4>);
        declare.method(type, "__lt__(self, other, /)", operation<5>);
        declare.method(type, "__ge__(self, other, /)", operation<6>);
        declare.method(type, "__gt__(self, other, /)", operation<7>);
        declare.method(type, "copy(self, /)", copy);
        declare.method(type, "union(self, *others)", unite);
        declare.method(type, "intersection(self, *others)", intersect);
        declare.method(type, "difference(self, *others)", subtract);
        declare.method(type, "symmetric_difference(self, other, /)", byPrelude<2>);
        declare.method(type, "issubset(self, other, /)", byPrelude<4>);
        declare.method(type, "issuperset(self, other, /)", byPrelude<5>);
        declare.method(type, "isdisjoint(self, other, /)", byPrelude<6>);
    }
    declare.method("frozenset", "__hash__(self, /)", hashSet);
    declare.method("set", "__ior__(self, other, /)", operation<8>);
    declare.method("set", "__iand__(self, other, /)", operation<9>);
    declare.method("set", "__isub__(self, other, /)", operation<10>);
    declare.method("set", "__ixor__(self, other, /)", operation<11>);
    declare.method("set", "add(self, item, /)", add);
    declare.method("set", "discard(self, item, /)", discard);
    declare.method("set", "remove(self, item, /)", remove);
    declare.method("set", "pop(self, /)", pop);
    declare.method("set", "clear(self, /)", clear);
    declare.method("set", "update(self, *others)", update);
    declare.method("set", "intersection_update(self, *others)", byPrelude<0>);
    declare.method("set", "difference_update(self, *others)", byPrelude<1>);
    declare.method("set", "symmetric_difference_update(self, other, /)", byPrelude<3>);
}

} // namespace interleave
