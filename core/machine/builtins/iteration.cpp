// range, reversed, and what iterates.
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/sequences.h"
#include "core/machine/equality.h"

#include <algorithm>
#include <limits>

namespace interleave {

namespace {

// Bounds may lie at both ends of 64 bits.
__extension__ using Wide = __int128;

const RangeObject *rangeOf(const NativeCall &call)
{
    return call.heap().at<RangeObject>(call.arg(0));
}

Value makeRange(Heap &heap, std::int64_t start, std::int64_t stop, std::int64_t step)
{
    auto *range = heap.make<RangeObject>(Kind::Range);
    range->start = start;
    range->stop = stop;
    range->step = step;
    const Wide distance = static_cast<Wide>(stop) - start;
    const Wide count = step > 0 ? (distance + step - 1) / step : (distance + step + 1) / step;
    const bool empty = step > 0 ? distance <= 0 : distance >= 0;
    range->count = empty ? 0
                         : static_cast<std::int64_t>(
                             std::min<Wide>(count, std::numeric_limits<std::int64_t>::max()));
    return heap.valueOf(range);
}

Outcome newRange(NativeCall &call)
{
    std::int64_t parts[3] = { 0, 0, 1 };
    const std::uint32_t given = call.has(3) ? 3 : call.has(2) ? 2 : 1;
    for (std::uint32_t i = 0; i < given; i++) {
        const Value v = call.arg(i + 1);
        if (!isIntegral(call.heap(), v))
            return call.raise(Ex::TypeError,
                "'" + std::string(call.context().typeName(v))
                    + "' object cannot be interpreted as an integer");
        const auto bound = int64Of(call.heap(), v);
        if (!bound)
            return call.raise(Ex::OverflowError, "Python int too large to convert to C ssize_t");
        parts[given == 1 ? 1 : i] = *bound;
    }
    if (parts[2] == 0)
        return call.raise(Ex::ValueError, "range() arg 3 must not be zero");
    return call.returns(makeRange(call.heap(), parts[0], parts[1], parts[2]));
}

Value quickRange(Context &context, const Value *args, std::uint32_t count)
{
    if (count == 0 || count > 3
        || !std::all_of(args, args + count, [](Value v) { return v.isSmallInt(); }))
        return {};
    const std::int64_t step = count == 3 ? args[2].asSmallInt() : 1;
    if (step == 0)
        return {};
    return makeRange(context.heap(), count == 1 ? 0 : args[0].asSmallInt(),
        args[count == 1 ? 0 : 1].asSmallInt(), step);
}

Outcome rangeLength(NativeCall &call)
{
    return call.returns(call.heap().integer(rangeOf(call)->count));
}

std::int64_t at(const RangeObject *range, std::int64_t i)
{
    return static_cast<std::int64_t>(range->start + static_cast<Wide>(i) * range->step);
}

Outcome rangeItem(NativeCall &call)
{
    const RangeObject *range = rangeOf(call);
    if (!call.heap().is(call.arg(1), Kind::Slice)) {
        std::int64_t i = 0;
        if (!itemIndex(call.context(), call.arg(1), range->count, "range object index",
                "range indices", i))
            return Outcome::Raise;
        return call.returns(call.heap().integer(at(range, i)));
    }
    std::int64_t start = 0, stop = 0, step = 0;
    if (!sliceIndices(call.context(), call.arg(1), range->count, start, stop, step))
        return Outcome::Raise;
    return call.returns(
        makeRange(call.heap(), at(range, start), at(range, stop), range->step * step));
}

// The position of an int in the range, -1: not in it.
std::int64_t positionOf(const NativeCall &call, Value v)
{
    const RangeObject *range = rangeOf(call);
    std::optional<std::int64_t> wanted = int64Of(call.heap(), v);
    if (v.isReal() && v.asReal() == static_cast<double>(static_cast<std::int64_t>(v.asReal())))
        wanted = static_cast<std::int64_t>(v.asReal());
    if (!wanted)
        return -1;
    const Wide distance = static_cast<Wide>(*wanted) - range->start;
    if (distance % range->step != 0)
        return -1;
    const Wide position = distance / range->step;
    return position >= 0 && position < range->count ? static_cast<std::int64_t>(position) : -1;
}

bool isPlainNumber(const NativeCall &call, Value v)
{
    return isIntegral(call.heap(), v) || (v.isReal() && std::abs(v.asReal()) < 1e18);
}

Outcome rangeContains(NativeCall &call)
{
    if (!isPlainNumber(call, call.arg(1)))
        return call.prelude("_sequence_contains", { call.arg(0), call.arg(1) });
    return call.returns(Value::boolean(positionOf(call, call.arg(1)) >= 0));
}

Outcome rangeCount(NativeCall &call)
{
    return call.returns(
        Value::smallInt(isPlainNumber(call, call.arg(1)) && positionOf(call, call.arg(1)) >= 0));
}

Outcome rangeIndex(NativeCall &call)
{
    const std::int64_t position
        = isPlainNumber(call, call.arg(1)) ? positionOf(call, call.arg(1)) : -1;
    if (position < 0)
        return call.prelude("_not_in_range", { call.arg(1) });
    return call.returns(call.heap().integer(position));
}

Outcome rangeIterate(NativeCall &call)
{
    return call.returns(call.heap().iterator(IteratorKind::Range, call.arg(0)));
}

Outcome rangeReversed(NativeCall &call)
{
    return call.returns(
        call.heap().iterator(IteratorKind::ReversedRange, call.arg(0), rangeOf(call)->count));
}

template <bool Inverted>
Outcome rangeEqual(NativeCall &call)
{
    if (!call.heap().is(call.arg(1), Kind::Range))
        return call.returns(Value::notImplemented());
    const RangeObject *a = rangeOf(call), *b = call.heap().at<RangeObject>(call.arg(1));
    const bool same = a->count == b->count && (a->count == 0 || a->start == b->start)
        && (a->count <= 1 || a->step == b->step);
    return call.returns(Value::boolean(same != Inverted));
}

Outcome rangeHash(NativeCall &call)
{
    const HashAnswer answer = hashOf(call.heap(), call.arg(0));
    return call.returns(call.heap().integer(static_cast<std::int64_t>(answer.hash)));
}

Outcome rangeStart(NativeCall &call)
{
    return call.returns(call.heap().integer(rangeOf(call)->start));
}
Outcome rangeStop(NativeCall &call)
{
    return call.returns(call.heap().integer(rangeOf(call)->stop));
}
Outcome rangeStep(NativeCall &call)
{
    return call.returns(call.heap().integer(rangeOf(call)->step));
}

Outcome reversed(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value v = call.arg(0);
    const Value method = call.context().lookup(call.context().typeOf(v), Name::k_reversed);
    if (!method.isEmpty())
        return call.tailCall(method, { v });
    if (heap.is(v, Kind::Tuple)) {
        const auto items = heap.tupleItems(v);
        const std::vector<Value> turned(items.rbegin(), items.rend());
        return call.returns(heap.iterator(IteratorKind::Tuple, heap.tuple(turned)));
    }
    const bool sequence
        = !call.context().lookup(call.context().typeOf(v), Name::k_getitem).isEmpty()
        && !call.context().lookup(call.context().typeOf(v), Name::k_len).isEmpty();
    if (!sequence || heap.is(v, Kind::Dict))
        return call.raise(Ex::TypeError,
            "'" + std::string(call.context().typeName(v)) + "' object is not reversible");
    return call.prelude("_reversed", { v });
}

} // namespace

void declareIteration(Declarations &declare)
{
    declare.makes("range", "__new__(cls, start, stop=None, step=None, /)", newRange);
    declare.quick(quickRange);
    declare.method("range", "__len__(self, /)", rangeLength);
    declare.method("range", "__getitem__(self, key, /)", rangeItem);
    declare.method("range", "__contains__(self, key, /)", rangeContains);
    declare.method("range", "__iter__(self, /)", rangeIterate);
    declare.method("range", "__reversed__(self, /)", rangeReversed);
    declare.method("range", "__eq__(self, value, /)", rangeEqual<false>);
    declare.method("range", "__ne__(self, value, /)", rangeEqual<true>);
    declare.method("range", "__hash__(self, /)", rangeHash);
    declare.method("range", "count(self, value, /)", rangeCount);
    declare.method("range", "index(self, value, /)", rangeIndex);
    declare.property("range", "start", rangeStart);
    declare.property("range", "stop", rangeStop);
    declare.property("range", "step", rangeStep);
    declare.function("builtins", "reversed(sequence, /)", reversed);
}

} // namespace interleave
