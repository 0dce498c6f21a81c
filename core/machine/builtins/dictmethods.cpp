// dict and its views. Keys whose class has its own __eq__ or __hash__ are looked for by the
// prelude, entry by entry.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/dicts.h"

namespace interleave {

namespace {

Ref self(const NativeCall &call)
{
    return call.arg(0).asRef();
}

Outcome unhashable(NativeCall &call, Value key)
{
    const HashAnswer answer = hashOf(call.heap(), key);
    return call.raise(Ex::TypeError,
        "unhashable type: '"
            + std::string(call.context().typeName(answer.culprit.isEmpty() ? key : answer.culprit))
            + "'");
}

// Looks for argument 1. False: `outcome` is the native's.
bool search(NativeCall &call, DictSearch &found, std::string_view preludeFunction, Outcome &outcome)
{
    found = findInDict(call.heap(), self(call), call.arg(1));
    if (found.found == Found::NeedsPython)
        outcome = call.prelude(preludeFunction, allArguments(call));
    else if (found.found == Found::Unhashable)
        outcome = unhashable(call, call.arg(1));
    else
        return true;
    return false;
}

Value valueAt(const NativeCall &call, std::int32_t entry)
{
    return dictEntry(call.heap(), self(call), entry).value;
}

Outcome getItem(NativeCall &call)
{
    DictSearch found;
    Outcome outcome {};
    if (!search(call, found, "_dict_getitem", outcome))
        return outcome;
    if (found.found == Found::Yes)
        return call.returns(valueAt(call, found.entry));
    const Ref type = call.context().typeOf(call.arg(0));
    if (type != call.program().typeOfKind[static_cast<std::size_t>(Kind::Dict)]) {
        const Value missing = call.context().lookup(type, Name::k_missing);
        if (!missing.isEmpty())
            return call.tailCall(missing, { call.arg(0), call.arg(1) });
    }
    return call.raiseWith(Ex::KeyError, call.arg(1));
}

Outcome setItem(NativeCall &call)
{
    switch (dictSet(call.heap(), self(call), call.arg(1), call.arg(2))) {
    case Found::NeedsPython:
        return call.prelude("_dict_setitem", { call.arg(0), call.arg(1), call.arg(2) });
    case Found::Unhashable:
        return unhashable(call, call.arg(1));
    default:
        return call.returnsNone();
    }
}

Outcome deleteItem(NativeCall &call)
{
    switch (dictRemove(call.heap(), self(call), call.arg(1))) {
    case Found::NeedsPython:
        return call.prelude("_dict_delitem", { call.arg(0), call.arg(1) });
    case Found::Unhashable:
        return unhashable(call, call.arg(1));
    case Found::No:
        return call.raiseWith(Ex::KeyError, call.arg(1));
    default:
        return call.returnsNone();
    }
}

Outcome contains(NativeCall &call)
{
    DictSearch found;
    Outcome outcome {};
    if (!search(call, found, "_dict_contains", outcome))
        return outcome;
    return call.returns(Value::boolean(found.found == Found::Yes));
}

Outcome get(NativeCall &call)
{
    DictSearch found;
    Outcome outcome {};
    if (!search(call, found, "_dict_get", outcome))
        return outcome;
    if (found.found == Found::Yes)
        return call.returns(valueAt(call, found.entry));
    return call.returns(call.has(2) ? call.arg(2) : Value::none());
}

Value quickGet(Context &context, const Value *args, std::uint32_t count)
{
    if (count != 2 && count != 3)
        return {};
    const DictSearch at = findInDict(context.heap(), args[0].asRef(), args[1]);
    if (at.found == Found::Yes)
        return dictEntry(context.heap(), args[0].asRef(), at.entry).value;
    if (at.found != Found::No)
        return {};
    return count == 3 ? args[2] : Value::none();
}

Outcome setdefault(NativeCall &call)
{
    DictSearch found;
    Outcome outcome {};
    if (!search(call, found, "_dict_setdefault", outcome))
        return outcome;
    if (found.found == Found::Yes)
        return call.returns(valueAt(call, found.entry));
    const Value value = call.has(2) ? call.arg(2) : Value::none();
    dictSet(call.heap(), self(call), call.arg(1), value);
    return call.returns(value);
}

Outcome pop(NativeCall &call)
{
    DictSearch found;
    Outcome outcome {};
    if (!search(call, found, "_dict_pop", outcome))
        return outcome;
    if (found.found == Found::Yes) {
        const Value value = valueAt(call, found.entry);
        dictRemoveEntry(call.heap(), self(call), found.entry);
        return call.returns(value);
    }
    return call.has(2) ? call.returns(call.arg(2)) : call.raiseWith(Ex::KeyError, call.arg(1));
}

Outcome popitem(NativeCall &call)
{
    const std::int32_t last = dictPrevious(call.heap(), self(call), INT64_MAX);
    if (last < 0)
        return call.raiseWith(Ex::KeyError, call.heap().string("popitem(): dictionary is empty"));
    const DictEntry entry = dictEntry(call.heap(), self(call), last);
    const Value pair[2] = { entry.key, entry.value };
    const Value result = call.heap().tuple(pair);
    dictRemoveEntry(call.heap(), self(call), last);
    return call.returns(result);
}

// Adds all of a plain dict. False: some key needs Python; what came before it was added (adding
// again changes nothing).
bool mergeDict(Heap &heap, Ref into, Ref from)
{
    for (auto i = dictNext(heap, from, 0); i >= 0;
         i = dictNext(heap, from, std::int64_t { i } + 1)) {
        const DictEntry entry = dictEntry(heap, from, i);
        if (dictSet(heap, into, entry.key, entry.value) == Found::NeedsPython)
            return false;
    }
    return true;
}

bool isPlainDict(const NativeCall &call, Value v)
{
    return call.heap().is(v, Kind::Dict)
        && (call.heap().at<TypeObject>(call.context().typeOf(v))->flags & kTypeHasIter) == 0;
}

Outcome update(NativeCall &call)
{
    if (call.has(1)) {
        const bool plain = isPlainDict(call, call.arg(1));
        if (!plain || !mergeDict(call.heap(), self(call), call.arg(1).asRef()))
            return call.prelude("_dict_update",
                { call.arg(0), call.arg(1),
                    call.keywords().isEmpty() ? Value::none() : call.keywords() });
    }
    if (!call.keywords().isEmpty())
        mergeDict(call.heap(), self(call), call.keywords().asRef());
    return call.returnsNone();
}

Outcome clear(NativeCall &call)
{
    dictClear(call.heap(), self(call));
    return call.returnsNone();
}

Outcome copy(NativeCall &call)
{
    return call.returns(Value::reference(dictCopy(call.heap(), self(call))));
}

Outcome fromkeys(NativeCall &call)
{
    std::vector<Value> keys;
    const Next read = itemsOf(call.context(), call.arg(1), keys);
    if (read != Next::End)
        return againWithList(call, read, 1);
    const Value value = call.has(2) ? call.arg(2) : Value::none();
    if (call.arg(0)
        != Value::reference(call.program().typeOfKind[static_cast<std::size_t>(Kind::Dict)]))
        return call.prelude(
            "_dict_fromkeys", { call.arg(0), unread(call, call.arg(1), keys), value });
    const Value dict = call.heap().dict();
    for (Value key : keys) {
        const Found set = dictSet(call.heap(), dict.asRef(), key, value);
        if (set == Found::Unhashable)
            return unhashable(call, key);
        if (set == Found::NeedsPython)
            return call.prelude(
                "_dict_fromkeys", { call.arg(0), unread(call, call.arg(1), keys), value });
    }
    return call.returns(dict);
}

Outcome length(NativeCall &call)
{
    return call.returns(Value::smallInt(call.heap().at<DictObject>(call.arg(0))->count));
}

// len of what it iterates over; iterators notice a change of it.
Value iteratorOver(NativeCall &call, IteratorKind what, Value dict)
{
    const Value iterator = call.heap().iterator(what, dict);
    call.heap().at<IteratorObject>(iterator)->expected = call.heap().at<DictObject>(dict)->count;
    return iterator;
}

Outcome iterate(NativeCall &call)
{
    return call.returns(iteratorOver(call, IteratorKind::DictKeys, call.arg(0)));
}

Outcome reversedOver(NativeCall &call, IteratorKind what, Value dict)
{
    const Value iterator = iteratorOver(call, what, dict);
    const auto last = dictPrevious(call.heap(), dict.asRef(), INT64_MAX);
    call.heap().at<IteratorObject>(iterator)->index = std::int64_t { last } + 1;
    return call.returns(iterator);
}

Outcome reversed(NativeCall &call)
{
    return reversedOver(call, IteratorKind::ReversedKeys, call.arg(0));
}

template <IteratorKind What>
Outcome view(NativeCall &call)
{
    auto *view = call.heap().make<DictViewObject>(Kind::DictView);
    view->header.type = call.program().viewTypes[static_cast<std::size_t>(What)];
    view->what = What;
    view->dict = call.arg(0);
    return call.returns(call.heap().valueOf(view));
}

template <bool Inverted>
Outcome equal(NativeCall &call)
{
    if (!call.heap().is(call.arg(1), Kind::Dict))
        return call.returns(Value::notImplemented());
    const Answer answer = equals(call.heap(), call.arg(0), call.arg(1));
    if (answer == Answer::NeedsPython)
        return call.prelude(Inverted ? "_dict_ne" : "_dict_eq", { call.arg(0), call.arg(1) });
    return call.returns(Value::boolean((answer == Answer::Yes) != Inverted));
}

Outcome either(NativeCall &call)
{
    if (!call.heap().is(call.arg(1), Kind::Dict))
        return call.returns(Value::notImplemented());
    const Ref sum = dictCopy(call.heap(), self(call));
    if (!mergeDict(call.heap(), sum, call.arg(1).asRef()))
        return call.prelude("_dict_or", { call.arg(0), call.arg(1) });
    return call.returns(Value::reference(sum));
}

Outcome eitherInPlace(NativeCall &call)
{
    if (!isPlainDict(call, call.arg(1)) || !mergeDict(call.heap(), self(call), call.arg(1).asRef()))
        return call.prelude("_dict_ior", { call.arg(0), call.arg(1) });
    return call.returns(call.arg(0));
}

// --- Views

const DictViewObject *viewOf(const NativeCall &call)
{
    return call.heap().at<DictViewObject>(call.arg(0));
}

Outcome viewLength(NativeCall &call)
{
    return call.returns(Value::smallInt(call.heap().at<DictObject>(viewOf(call)->dict)->count));
}

Outcome viewIterate(NativeCall &call)
{
    return call.returns(iteratorOver(call, viewOf(call)->what, viewOf(call)->dict));
}

Outcome viewReversed(NativeCall &call)
{
    const IteratorKind what = viewOf(call)->what;
    return reversedOver(call,
        what == IteratorKind::DictKeys         ? IteratorKind::ReversedKeys
            : what == IteratorKind::DictValues ? IteratorKind::ReversedValues
                                               : IteratorKind::ReversedItems,
        viewOf(call)->dict);
}

Outcome viewContains(NativeCall &call)
{
    if (viewOf(call)->what == IteratorKind::DictValues)
        return call.prelude("_view_contains", { call.arg(0), call.arg(1) });
    if (viewOf(call)->what == IteratorKind::DictItems)
        return call.prelude("_items_contain", { viewOf(call)->dict, call.arg(1) });
    const Found found = findInDict(call.heap(), viewOf(call)->dict.asRef(), call.arg(1)).found;
    if (found == Found::NeedsPython)
        return call.prelude("_dict_contains", { viewOf(call)->dict, call.arg(1) });
    if (found == Found::Unhashable)
        return unhashable(call, call.arg(1));
    return call.returns(Value::boolean(found == Found::Yes));
}

// Keys and items are sets; values are not.
bool isSetLike(const Heap &heap, Value v)
{
    const Kind kind = heap.kindOf(v);
    return kind == Kind::Set || kind == Kind::FrozenSet
        || (kind == Kind::DictView && heap.at<DictViewObject>(v)->what != IteratorKind::DictValues);
}

constexpr const char *kViewOperators[] = { "_view_and", "_view_or", "_view_sub", "_view_xor" };
constexpr const char *kViewComparisons[]
    = { "_view_eq", "_view_ne", "_view_lt", "_view_le", "_view_gt", "_view_ge" };

template <int Operator, bool Reflected>
Outcome viewOperator(NativeCall &call)
{
    return call.prelude(
        kViewOperators[Operator], { call.arg(Reflected ? 1 : 0), call.arg(Reflected ? 0 : 1) });
}

template <int Comparison>
Outcome viewCompare(NativeCall &call)
{
    if (!isSetLike(call.heap(), call.arg(1)))
        return call.returns(Value::notImplemented());
    return call.prelude(kViewComparisons[Comparison], { call.arg(0), call.arg(1) });
}

Outcome viewIsDisjoint(NativeCall &call)
{
    return call.prelude("_view_isdisjoint", { call.arg(0), call.arg(1) });
}

} // namespace

void declareDicts(Declarations &declare)
{
    declare.method("dict", "__init__(self, iterable=(), /, **kwargs)", update);
    declare.method("dict", "__len__(self, /)", length);
    declare.method("dict", "__getitem__(self, key, /)", getItem);
    declare.method("dict", "__setitem__(self, key, value, /)", setItem);
    declare.method("dict", "__delitem__(self, key, /)", deleteItem);
    declare.method("dict", "__contains__(self, key, /)", contains);
    declare.method("dict", "__iter__(self, /)", iterate);
    declare.method("dict", "__reversed__(self, /)", reversed);
    declare.method("dict", "__eq__(self, value, /)", equal<false>);
    declare.method("dict", "__ne__(self, value, /)", equal<true>);
    declare.method("dict", "__or__(self, value, /)", either);
    declare.method("dict", "__ior__(self, value, /)", eitherInPlace);
    declare.method("dict", "get(self, key, default=None, /)", get);
    declare.quick(quickGet);
    declare.method("dict", "setdefault(self, key, default=None, /)", setdefault);
    declare.method("dict", "pop(self, key, default=None, /)", pop);
    declare.method("dict", "popitem(self, /)", popitem);
    declare.method("dict", "update(self, other=(), /, **kwargs)", update);
    declare.method("dict", "clear(self, /)", clear);
    declare.method("dict", "copy(self, /)", copy);
    declare.classMethod("dict", "fromkeys(cls, iterable, value=None, /)", fromkeys);
    declare.method("dict", "keys(self, /)", view<IteratorKind::DictKeys>);
    declare.method("dict", "values(self, /)", view<IteratorKind::DictValues>);
    declare.method("dict", "items(self, /)", view<IteratorKind::DictItems>);

    declare.method("dict_view", "__len__(self, /)", viewLength);
    declare.method("dict_view", "__iter__(self, /)", viewIterate);
    declare.method("dict_view", "__contains__(self, key, /)", viewContains);
    declare.method("dict_view", "__reversed__(self, /)", viewReversed);
    for (const char *type : { "dict_keys", "dict_items" }) {
        declare.method(type, "__and__(self, other, /)", viewOperator<0, false>);
        declare.method(type, "__rand__(self, other, /)", viewOperator<0, true>);
        declare.method(type, "__or__(self, other, /)", viewOperator<1, false>);
        declare.method(type, "__ror__(self, other, /)", viewOperator<1, true>);
        declare.method(type, "__sub__(self, other, /)", viewOperator<2, false>);
        declare.method(type, "__rsub__(self, other, /)", viewOperator<2, true>);
        declare.method(type, "__xor__(self, other, /)", viewOperator<3, false>);
        declare.method(type, "__rxor__(self, other, /)", viewOperator<3, true>);
        declare.method(type, "__eq__(self, other, /)", viewCompare<0>);
        declare.method(type, "__ne__(self, other, /)", viewCompare<1>);
        declare.method(type, "__lt__(self, other, /)", viewCompare<2>);
        declare.method(type, "__le__(self, other, /)", viewCompare<3>);
        declare.method(type, "__gt__(self, other, /)", viewCompare<4>);
        declare.method(type, "__ge__(self, other, /)", viewCompare<5>);
        declare.method(type, "isdisjoint(self, other, /)", viewIsDisjoint);
    }
}

} // namespace interleave
