#include "core/machine/builtins/sequences.h"

#include "core/machine/equality.h"

#include <limits>

namespace interleave {

bool sliceIndices(Context &context, Value value, std::int64_t length, std::int64_t &start,
    std::int64_t &stop, std::int64_t &step)
{
    const auto *slice = context.heap().at<SliceObject>(value);
    const auto read = [&](Value v, std::int64_t &out) {
        if (isIntegral(context.heap(), v))
            return indexFrom(context, v, out);
        context.raise(
            Ex::TypeError, "slice indices must be integers or None or have an __index__ method");
        return false;
    };
    step = 1;
    if (!slice->step.isNone() && !slice->step.isEmpty() && !read(slice->step, step))
        return false;
    if (step == 0) {
        context.raise(Ex::ValueError, "slice step cannot be zero");
        return false;
    }
    step = std::max(step, -std::numeric_limits<std::int64_t>::max());
    const std::int64_t low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
    const auto end = [&](Value v, std::int64_t missing, std::int64_t &out) {
        if (v.isNone() || v.isEmpty()) {
            out = missing;
            return true;
        }
        if (!read(v, out))
            return false;
        if (out < 0)
            out = out < -length ? low : std::max(out + length, low);
        else
            out = std::min(out, high);
        return true;
    };
    return end(slice->start, step < 0 ? high : low, start)
        && end(slice->stop, step < 0 ? low : high, stop);
}

bool sliceRange(Context &context, Value slice, std::int64_t length, SliceRange &out)
{
    std::int64_t stop = 0;
    if (!sliceIndices(context, slice, length, out.start, stop, out.step))
        return false;
    if (out.step > 0)
        out.count = stop > out.start ? (stop - out.start - 1) / out.step + 1 : 0;
    else
        out.count = out.start > stop ? (out.start - stop - 1) / -out.step + 1 : 0;
    return true;
}

bool itemIndex(Context &context, Value index, std::int64_t length, const char *what,
    const char *plural, std::int64_t &out)
{
    if (!isIntegral(context.heap(), index)) {
        context.raise(Ex::TypeError,
            std::string(plural) + " must be integers or slices, not "
                + std::string(context.typeName(index)));
        return false;
    }
    if (!indexFrom(context, index, out))
        return false;
    if (out < 0)
        out = out < -length ? -1 : out + length;
    if (out >= 0 && out < length)
        return true;
    context.raise(Ex::IndexError, std::string(what) + " out of range");
    return false;
}

bool repetitions(
    Context &context, Value count, std::uint64_t itemBytes, bool &isCount, std::int64_t &times)
{
    isCount = isIntegral(context.heap(), count);
    if (!isCount)
        return true;
    if (!indexFrom(context, count, times))
        return false;
    times = std::max<std::int64_t>(times, 0);
    const auto most = std::uint64_t { 1 } << 40;
    if (itemBytes != 0 && times != 0
        && (static_cast<std::uint64_t>(times) > most / itemBytes
            || !context.heap().fits(static_cast<std::uint64_t>(times) * itemBytes))) {
        context.raise(Ex::MemoryError, {});
        return false;
    }
    return true;
}

Outcome notACount(NativeCall &call, Value factor)
{
    const auto *type = call.heap().at<TypeObject>(call.context().typeOf(factor));
    if (type->flags & kTypeLearner)
        return call.returns(Value::notImplemented());
    return call.raise(Ex::TypeError,
        "can't multiply sequence by non-int of type '"
            + std::string(call.context().typeName(factor)) + "'");
}

void raiseUnordered(Context &context, const char *sign, Value a, Value b)
{
    context.raise(Ex::TypeError,
        std::string("'") + sign + "' not supported between instances of '"
            + std::string(context.typeName(a)) + "' and '" + std::string(context.typeName(b))
            + "'");
}

namespace {

const char *signOf(Comparison op)
{
    switch (op) {
    case Comparison::Less:
        return "<";
    case Comparison::LessEqual:
        return "<=";
    case Comparison::Greater:
        return ">";
    default:
        return ">=";
    }
}

template <class T>
bool holds(Comparison op, const T &a, const T &b)
{
    switch (op) {
    case Comparison::Less:
        return a < b;
    case Comparison::LessEqual:
        return a <= b;
    case Comparison::Greater:
        return a > b;
    default:
        return a >= b;
    }
}

Order answer(bool yes)
{
    return yes ? Order::Yes : Order::No;
}

// A learner's class anywhere: its operators decide.
bool isForeign(const Context &context, Value v)
{
    const Heap &heap = context.heap();
    switch (heap.kindOf(v)) {
    case Kind::Free:
        return false;
    case Kind::String:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::BigInt:
    case Kind::Float:
    case Kind::Tuple:
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::FrozenSet:
        return context.typeOf(v)
            != context.program().typeOfKind[static_cast<std::size_t>(heap.kindOf(v))];
    default:
        return true;
    }
}

Order ordered(Context &context, Comparison op, Value a, Value b, int depth)
{
    const Heap &heap = context.heap();
    if (isNumber(heap, a) && isNumber(heap, b) && !isForeign(context, a)
        && !isForeign(context, b)) {
        const int order = compareNumbers(heap, a, b);
        return order == 2 ? Order::No : answer(holds(op, order, 0));
    }
    if (heap.isString(a) && heap.isString(b) && !isForeign(context, a) && !isForeign(context, b))
        return answer(holds(op, heap.text(a), heap.text(b))); // UTF-8 sorts as code points do
    if (isForeign(context, a) || isForeign(context, b) || depth > kMaxDepth)
        return Order::NeedsPython;
    if (heap.is(a, Kind::List) && heap.is(b, Kind::List))
        return compareItems(context, op, heap.listItems(a), heap.listItems(b), depth + 1);
    if (heap.is(a, Kind::Tuple) && heap.is(b, Kind::Tuple))
        return compareItems(context, op, heap.tupleItems(a), heap.tupleItems(b), depth + 1);
    const auto left = bytesOf(heap, a), right = bytesOf(heap, b);
    if (left && right)
        return answer(holds(op, *left, *right));
    const auto isSet
        = [&](Value v) { return heap.is(v, Kind::Set) || heap.is(v, Kind::FrozenSet); };
    if (isSet(a) && isSet(b))
        return Order::NeedsPython;
    raiseUnordered(context, signOf(op), a, b);
    return Order::Raised;
}

} // namespace

Order lessThan(Context &context, Value a, Value b, int depth)
{
    return ordered(context, Comparison::Less, a, b, depth);
}

Order compareItems(
    Context &context, Comparison op, std::span<const Value> a, std::span<const Value> b, int depth)
{
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; i++) {
        if (a[i] == b[i])
            continue;
        const Answer same = equals(context.heap(), a[i], b[i], depth);
        if (same == Answer::NeedsPython)
            return Order::NeedsPython;
        if (same == Answer::No)
            return ordered(context, op, a[i], b[i], depth);
    }
    return answer(holds(op, a.size(), b.size()));
}

Outcome returnsOrder(NativeCall &call, Order order, std::string_view preludeFunction)
{
    if (order == Order::Raised)
        return Outcome::Raise;
    if (order == Order::NeedsPython)
        return call.prelude(preludeFunction, { call.arg(0), call.arg(1) });
    return call.returns(Value::boolean(order == Order::Yes));
}

} // namespace interleave
