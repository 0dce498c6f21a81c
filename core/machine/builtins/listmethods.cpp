// list and tuple.
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/sequences.h"
#include "core/machine/equality.h"
#include "core/machine/interpreter.h"
#include "core/machine/lists.h"

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

std::span<Value> items(const NativeCall &call, Value v)
{
    return call.heap().is(v, Kind::Tuple) ? call.heap().tupleItems(v) : call.heap().listItems(v);
}
std::span<Value> self(const NativeCall &call)
{
    return items(call, call.arg(0));
}
bool isTuple(const NativeCall &call)
{
    return call.heap().is(call.arg(0), Kind::Tuple);
}
const char *nameOfSelf(const NativeCall &call)
{
    return isTuple(call) ? "tuple" : "list";
}

Value made(const NativeCall &call, std::span<const Value> values)
{
    return isTuple(call) ? call.heap().tuple(values) : call.heap().list(values);
}

// --- Making

Outcome extendFrom(NativeCall &call, Value iterable)
{
    Heap &heap = call.heap();
    if (iterable == call.arg(0)) {
        const std::vector<Value> copy(self(call).begin(), self(call).end());
        for (Value v : copy)
            listAppend(heap, call.arg(0).asRef(), v);
        return call.returnsNone();
    }
    const auto *type
        = iterable.isRef() ? heap.at<TypeObject>(call.context().typeOf(iterable)) : nullptr;
    const bool learners = type != nullptr && (type->flags & kTypeHasIter) != 0;
    const Next read
        = learners ? Next::NeedsPython : extendList(heap, call.arg(0).asRef(), iterable);
    if (read == Next::NeedsPython)
        return call.prelude("_list_extend", { call.arg(0), iterable });
    if (read == Next::SizeChanged)
        return call.raise(Ex::RuntimeError, "dictionary changed size during iteration");
    return call.returnsNone();
}

Outcome initList(NativeCall &call)
{
    listResize(call.heap(), call.arg(0).asRef(), 0);
    return call.has(1) ? extendFrom(call, call.arg(1)) : call.returnsNone();
}

Outcome newTuple(NativeCall &call)
{
    if (!call.has(1))
        return call.returns(call.program().emptyTuple);
    if (call.heap().is(call.arg(1), Kind::Tuple))
        return call.returns(call.arg(1));
    std::vector<Value> values;
    const Next read = itemsOf(call.context(), call.arg(1), values);
    if (read != Next::End)
        return againWithList(call, read, 1);
    return call.returns(values.empty() ? call.program().emptyTuple : call.heap().tuple(values));
}

// --- Operators

Outcome length(NativeCall &call)
{
    return call.returns(Value::smallInt(static_cast<std::int64_t>(self(call).size())));
}

Outcome getItem(NativeCall &call)
{
    const auto values = self(call);
    const auto count = static_cast<std::int64_t>(values.size());
    if (!call.heap().is(call.arg(1), Kind::Slice)) {
        std::int64_t at = 0;
        const bool tuple = isTuple(call);
        if (!itemIndex(call.context(), call.arg(1), count, tuple ? "tuple index" : "list index",
                tuple ? "tuple indices" : "list indices", at))
            return Outcome::Raise;
        return call.returns(values[static_cast<std::size_t>(at)]);
    }
    SliceRange range;
    if (!sliceRange(call.context(), call.arg(1), count, range))
        return Outcome::Raise;
    if (isTuple(call) && range.count == count && range.step == 1)
        return call.returns(call.arg(0));
    std::vector<Value> out;
    out.reserve(static_cast<std::size_t>(range.count));
    for (std::int64_t i = 0; i < range.count; i++)
        out.push_back(values[static_cast<std::size_t>(range.start + i * range.step)]);
    return call.returns(made(call, out));
}

Outcome setSlice(NativeCall &call, SliceRange range, const std::vector<Value> &values)
{
    Heap &heap = call.heap();
    const Ref list = call.arg(0).asRef();
    if (range.step != 1) {
        if (static_cast<std::int64_t>(values.size()) != range.count) {
            return call.raise(Ex::ValueError,
                "attempt to assign sequence of size " + std::to_string(values.size())
                    + " to extended slice of size " + std::to_string(range.count));
        }
        for (std::int64_t i = 0; i < range.count; i++)
            self(call)[static_cast<std::size_t>(range.start + i * range.step)]
                = values[static_cast<std::size_t>(i)];
        return call.returnsNone();
    }
    const std::vector<Value> before(self(call).begin(), self(call).end());
    const auto start = static_cast<std::size_t>(range.start),
               removed = static_cast<std::size_t>(range.count);
    static_cast<Interpreter &>(call.context())
        .turnRound(std::span(before).subspan(start, removed), values);
    listResize(heap, list, static_cast<std::uint32_t>(before.size() - removed + values.size()));
    const auto now = self(call);
    std::copy(values.begin(), values.end(), now.begin() + range.start);
    std::copy(before.begin() + static_cast<std::ptrdiff_t>(start + removed), before.end(),
        now.begin() + static_cast<std::ptrdiff_t>(start + values.size()));
    return call.returnsNone();
}

Outcome setItem(NativeCall &call)
{
    const auto count = static_cast<std::int64_t>(self(call).size());
    if (!call.heap().is(call.arg(1), Kind::Slice)) {
        std::int64_t at = 0;
        if (!itemIndex(
                call.context(), call.arg(1), count, "list assignment index", "list indices", at))
            return Outcome::Raise;
        self(call)[static_cast<std::size_t>(at)] = call.arg(2);
        return call.returnsNone();
    }
    SliceRange range;
    if (!sliceRange(call.context(), call.arg(1), count, range))
        return Outcome::Raise;
    std::vector<Value> values;
    const Next read = itemsOf(call.context(), call.arg(2), values);
    if (read == Next::NeedsPython && !call.arg(2).isRef())
        return call.raise(Ex::TypeError,
            range.step == 1 ? "can only assign an iterable"
                            : "must assign iterable to extended slice");
    if (read != Next::End)
        return againWithList(call, read, 2);
    return setSlice(call, range, values);
}

Outcome deleteItem(NativeCall &call)
{
    const auto count = static_cast<std::int64_t>(self(call).size());
    if (!call.heap().is(call.arg(1), Kind::Slice)) {
        std::int64_t at = 0;
        if (!itemIndex(
                call.context(), call.arg(1), count, "list assignment index", "list indices", at))
            return Outcome::Raise;
        listRemove(call.heap(), call.arg(0).asRef(), static_cast<std::uint32_t>(at));
        return call.returnsNone();
    }
    SliceRange range;
    if (!sliceRange(call.context(), call.arg(1), count, range))
        return Outcome::Raise;
    if (range.step == 1)
        return setSlice(call, range, {});
    std::vector<bool> gone(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < range.count; i++)
        gone[static_cast<std::size_t>(range.start + i * range.step)] = true;
    std::vector<Value> left;
    for (std::size_t i = 0; i < gone.size(); i++) {
        if (!gone[i])
            left.push_back(self(call)[i]);
    }
    return setSlice(call, { 0, 1, count }, left);
}

Outcome add(NativeCall &call)
{
    const Kind kind = call.heap().kindOf(call.arg(0));
    if (!call.heap().is(call.arg(1), kind)) {
        return call.raise(Ex::TypeError,
            std::string("can only concatenate ") + nameOfSelf(call) + " (not \""
                + std::string(call.context().typeName(call.arg(1))) + "\") to " + nameOfSelf(call));
    }
    std::vector<Value> out(self(call).begin(), self(call).end());
    const auto more = items(call, call.arg(1));
    out.insert(out.end(), more.begin(), more.end());
    if (!call.heap().fits(out.size() * sizeof(Value)))
        return call.raise(Ex::MemoryError, {});
    return call.returns(made(call, out));
}

Outcome addInPlace(NativeCall &call)
{
    // The value of `a += b` is a: extend, then give it.
    const Outcome outcome = extendFrom(call, call.arg(1));
    if (outcome == Outcome::Return)
        return call.returns(call.arg(0));
    if (outcome == Outcome::TailCall)
        return call.prelude("_list_add_in_place", { call.arg(0), call.arg(1) });
    return outcome;
}

Outcome multiply(NativeCall &call)
{
    bool isCount = false;
    std::int64_t times = 0;
    if (!repetitions(
            call.context(), call.arg(1), self(call).size() * sizeof(Value), isCount, times))
        return Outcome::Raise;
    if (!isCount)
        return notACount(call, call.arg(1));
    const auto once = self(call);
    const std::size_t turns = once.empty() ? 0 : static_cast<std::size_t>(times);
    if (isTuple(call)) {
        std::vector<Value> out;
        out.reserve(once.size() * turns);
        for (std::size_t i = 0; i < turns; i++)
            out.insert(out.end(), once.begin(), once.end());
        return call.returns(call.heap().tuple(out));
    }
    const Value list = call.heap().list({});
    if (turns == 0)
        return call.returns(list);
    const auto total = static_cast<std::uint32_t>(once.size() * turns);
    listReserve(call.heap(), list.asRef(), total);
    auto *l = call.heap().at<ListObject>(list);
    Value *to = call.heap().at<ValuesBlock>(l->items)->items;
    if (once.size() == 1)
        std::fill_n(to, turns, once[0]);
    else
        for (std::size_t i = 0; i < turns; i++)
            to = std::copy(once.begin(), once.end(), to);
    l->count = total;
    return call.returns(list);
}

Outcome multiplyInPlace(NativeCall &call)
{
    bool isCount = false;
    std::int64_t times = 0;
    if (!repetitions(
            call.context(), call.arg(1), self(call).size() * sizeof(Value), isCount, times))
        return Outcome::Raise;
    if (!isCount)
        return notACount(call, call.arg(1));
    const std::vector<Value> once(self(call).begin(), self(call).end());
    listResize(call.heap(), call.arg(0).asRef(), 0);
    listReserve(call.heap(), call.arg(0).asRef(),
        static_cast<std::uint32_t>(once.size() * static_cast<std::size_t>(times)));
    for (std::int64_t i = 0; i < times && !once.empty(); i++) {
        for (Value v : once)
            listAppend(call.heap(), call.arg(0).asRef(), v);
    }
    return call.returns(call.arg(0));
}

template <Comparison Op>
Outcome compared(NativeCall &call)
{
    if (!call.heap().is(call.arg(1), call.heap().kindOf(call.arg(0))))
        return call.returns(Value::notImplemented());
    static constexpr const char *kNames[]
        = { "_sequence_lt", "_sequence_le", "", "", "_sequence_gt", "_sequence_ge" };
    return returnsOrder(call,
        compareItems(call.context(), Op, self(call), items(call, call.arg(1))),
        kNames[static_cast<std::size_t>(Op)]);
}

template <bool Inverted>
Outcome equal(NativeCall &call)
{
    const auto left = self(call);
    if (!call.heap().is(call.arg(1), call.heap().kindOf(call.arg(0))))
        return call.returns(Value::notImplemented());
    const auto right = items(call, call.arg(1));
    Answer answer = left.size() == right.size() ? Answer::Yes : Answer::No;
    for (std::size_t i = 0; i < left.size() && answer == Answer::Yes; i++) {
        if (left[i] != right[i])
            answer = equals(call.heap(), left[i], right[i], 1);
    }
    if (answer == Answer::NeedsPython)
        return call.prelude(
            Inverted ? "_sequence_ne" : "_sequence_eq", { call.arg(0), call.arg(1) });
    return call.returns(Value::boolean((answer == Answer::Yes) != Inverted));
}

Outcome hashTuple(NativeCall &call)
{
    const HashAnswer answer = hashOf(call.heap(), call.arg(0));
    if (answer.is == HashAnswer::Is::NeedsPython)
        return call.prelude("_hash_tuple", { call.arg(0) });
    if (answer.is == HashAnswer::Is::Unhashable)
        return call.raise(Ex::TypeError,
            "unhashable type: '" + std::string(call.context().typeName(answer.culprit)) + "'");
    return call.returns(call.heap().integer(static_cast<std::int64_t>(answer.hash)));
}

// --- Searching

// Calls found(i) for items equal to `wanted` until it says stop. False: needs Python.
template <class Found>
bool eachEqual(const NativeCall &call, Value wanted, Found found)
{
    const auto values = self(call);
    for (std::size_t i = 0; i < values.size(); i++) {
        const Answer same
            = values[i] == wanted ? Answer::Yes : equals(call.heap(), values[i], wanted, 1);
        if (same == Answer::NeedsPython)
            return false;
        if (same == Answer::Yes && !found(i))
            break;
    }
    return true;
}

Outcome contains(NativeCall &call)
{
    bool any = false;
    if (!eachEqual(call, call.arg(1), [&](std::size_t) { return !(any = true); }))
        return call.prelude("_sequence_contains", { call.arg(0), call.arg(1) });
    return call.returns(Value::boolean(any));
}

Outcome count(NativeCall &call)
{
    std::int64_t times = 0;
    if (!eachEqual(call, call.arg(1), [&](std::size_t) { return ++times > 0; }))
        return call.prelude("_sequence_count", { call.arg(0), call.arg(1) });
    return call.returns(Value::smallInt(times));
}

Outcome index(NativeCall &call)
{
    std::int64_t from = 0, to = 0;
    if (!rangeFrom(call.context(), call.arg(2), call.arg(3),
            static_cast<std::int64_t>(self(call).size()), from, to))
        return Outcome::Raise;
    std::int64_t at = -1;
    const auto inside = [&](std::size_t i) {
        if (static_cast<std::int64_t>(i) >= from && static_cast<std::int64_t>(i) < to)
            at = static_cast<std::int64_t>(i);
        return at < 0;
    };
    if (!eachEqual(call, call.arg(1), inside))
        return call.prelude("_sequence_index",
            { call.arg(0), call.arg(1), Value::smallInt(from), Value::smallInt(to) });
    if (at >= 0)
        return call.returns(Value::smallInt(at));
    if (isTuple(call))
        return call.raise(Ex::ValueError, "tuple.index(x): x not in tuple");
    return call.prelude("_not_in_list", { call.arg(1) });
}

// --- Methods of list

Outcome append(NativeCall &call)
{
    listAppend(call.heap(), call.arg(0).asRef(), call.arg(1));
    return call.returnsNone();
}

Value quickAppend(Context &context, const Value *args, std::uint32_t count)
{
    if (count != 2)
        return {};
    listAppend(context.heap(), args[0].asRef(), args[1]);
    return Value::none();
}

Outcome extend(NativeCall &call)
{
    return extendFrom(call, call.arg(1));
}

Outcome insert(NativeCall &call)
{
    std::int64_t at = 0;
    if (!indexFrom(call.context(), call.arg(1), at))
        return Outcome::Raise;
    const auto size = static_cast<std::int64_t>(self(call).size());
    if (at < 0)
        at = std::max<std::int64_t>(at < -size ? 0 : at + size, 0);
    listInsert(call.heap(), call.arg(0).asRef(), static_cast<std::uint32_t>(std::min(at, size)),
        call.arg(2));
    return call.returnsNone();
}

Outcome pop(NativeCall &call)
{
    std::int64_t at = -1;
    if (call.has(1) && !indexFrom(call.context(), call.arg(1), at))
        return Outcome::Raise;
    const auto size = static_cast<std::int64_t>(self(call).size());
    if (size == 0)
        return call.raise(Ex::IndexError, "pop from empty list");
    if (at < 0)
        at = at < -size ? -1 : at + size;
    if (at < 0 || at >= size)
        return call.raise(Ex::IndexError, "pop index out of range");
    return call.returns(
        listRemove(call.heap(), call.arg(0).asRef(), static_cast<std::uint32_t>(at)));
}

// The last one.
Value quickPop(Context &context, const Value *args, std::uint32_t count)
{
    auto *list = context.heap().at<ListObject>(args[0]);
    if (count != 1 || list->count == 0)
        return {};
    Value *items = context.heap().at<ValuesBlock>(list->items)->items;
    return std::exchange(items[--list->count], Value::empty());
}

Outcome remove(NativeCall &call)
{
    std::int64_t at = -1;
    const auto first = [&](std::size_t i) {
        at = static_cast<std::int64_t>(i);
        return false;
    };
    if (!eachEqual(call, call.arg(1), first))
        return call.prelude("_list_remove", { call.arg(0), call.arg(1) });
    if (at < 0)
        return call.raise(Ex::ValueError, "list.remove(x): x not in list");
    listRemove(call.heap(), call.arg(0).asRef(), static_cast<std::uint32_t>(at));
    return call.returnsNone();
}

Outcome reverse(NativeCall &call)
{
    const auto values = self(call);
    std::reverse(values.begin(), values.end());
    return call.returnsNone();
}

Outcome copy(NativeCall &call)
{
    const std::vector<Value> values(self(call).begin(), self(call).end());
    return call.returns(call.heap().list(values));
}

Outcome clear(NativeCall &call)
{
    static_cast<Interpreter &>(call.context()).turnRound(call.arg(0));
    listResize(call.heap(), call.arg(0).asRef(), 0);
    return call.returnsNone();
}

Outcome iterate(NativeCall &call)
{
    return call.returns(call.heap().iterator(
        isTuple(call) ? IteratorKind::Tuple : IteratorKind::List, call.arg(0)));
}

Outcome reversed(NativeCall &call)
{
    return call.returns(call.heap().iterator(
        IteratorKind::ReversedList, call.arg(0), static_cast<std::int64_t>(self(call).size())));
}

} // namespace

void declareLists(Declarations &declare)
{
    declare.method("list", "__init__(self, iterable=(), /)", initList);
    declare.makes("tuple", "__new__(cls, iterable=(), /)", newTuple);
    for (const char *type : { "list", "tuple" }) {
        declare.method(type, "__len__(self, /)", length);
        declare.method(type, "__getitem__(self, key, /)", getItem);
        declare.method(type, "__contains__(self, key, /)", contains);
        declare.method(type, "__iter__(self, /)", iterate);
        declare.method(type, "__add__(self, value, /)", add);
        declare.method(type, "__mul__(self, value, /)", multiply);
        declare.method(type, "__rmul__(self, value, /)", multiply);
        declare.method(type, "__eq__(self, value, /)", equal<false>);
        declare.method(type, "__ne__(self, value, /)", equal<true>);
        declare.method(type, "__lt__(self, value, /)", compared<Comparison::Less>);
        declare.method(type, "__le__(self, value, /)", compared<Comparison::LessEqual>);
        declare.method(type, "__gt__(self, value, /)", compared<Comparison::Greater>);
        declare.method(type, "__ge__(self, value, /)", compared<Comparison::GreaterEqual>);
        declare.method(type, "count(self, value, /)", count);
        declare.method(type, "index(self, value, start=0, stop=9223372036854775807, /)", index);
    }
    declare.method("tuple", "__hash__(self, /)", hashTuple);
    declare.method("list", "__reversed__(self, /)", reversed);
    declare.method("list", "__setitem__(self, key, value, /)", setItem);
    declare.method("list", "__delitem__(self, key, /)", deleteItem);
    declare.method("list", "__iadd__(self, value, /)", addInPlace);
    declare.method("list", "__imul__(self, value, /)", multiplyInPlace);
    declare.method("list", "append(self, object, /)", append);
    declare.quick(quickAppend);
    declare.method("list", "extend(self, iterable, /)", extend);
    declare.method("list", "insert(self, index, object, /)", insert);
    declare.method("list", "pop(self, index=-1, /)", pop);
    declare.quick(quickPop);
    declare.method("list", "remove(self, value, /)", remove);
    declare.method("list", "reverse(self, /)", reverse);
    declare.method("list", "copy(self, /)", copy);
    declare.method("list", "clear(self, /)", clear);
}

} // namespace interleave
