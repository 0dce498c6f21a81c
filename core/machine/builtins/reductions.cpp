// min, max, sum, any, all, sorted and list.sort: many values to one, or in order.
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/sequences.h"
#include "core/machine/equality.h"
#include "core/machine/lists.h"
#include "core/machine/objectmodel.h"

namespace interleave {

namespace {

// Stable merge sort of positions, which can stop in the middle: comparing may raise or need Python.
class Sorter {
public:
    Sorter(Context &context, std::span<const Value> keys, bool descending)
        : m_context(context)
        , m_keys(keys)
        , m_descending(descending)
    {
        m_order.resize(keys.size());
        for (std::uint32_t i = 0; i < m_order.size(); i++)
            m_order[i] = i;
        m_spare = m_order;
    }

    // Yes: sorted.
    Order sort()
    {
        for (std::size_t width = 1; width < m_order.size(); width *= 2) {
            for (std::size_t from = 0; from + width < m_order.size(); from += 2 * width) {
                const Order merged
                    = merge(from, from + width, std::min(from + 2 * width, m_order.size()));
                if (merged != Order::Yes)
                    return merged;
            }
        }
        return Order::Yes;
    }

    const std::vector<std::uint32_t> &order() const { return m_order; }

private:
    Order merge(std::size_t from, std::size_t middle, std::size_t to)
    {
        std::copy(m_order.begin() + static_cast<std::ptrdiff_t>(from),
            m_order.begin() + static_cast<std::ptrdiff_t>(to),
            m_spare.begin() + static_cast<std::ptrdiff_t>(from));
        std::size_t left = from, right = middle, out = from;
        while (left < middle && right < to) {
            if (out % kTurnsPerLook == 0)
                m_context.heap().lookUp();
            // Equal ones keep their order, also when descending.
            const Value a = m_keys[m_spare[left]], b = m_keys[m_spare[right]];
            const Order rightFirst
                = m_descending ? lessThan(m_context, a, b) : lessThan(m_context, b, a);
            if (rightFirst == Order::Raised || rightFirst == Order::NeedsPython)
                return rightFirst;
            m_order[out++] = rightFirst == Order::Yes ? m_spare[right++] : m_spare[left++];
        }
        while (left < middle)
            m_order[out++] = m_spare[left++];
        while (right < to)
            m_order[out++] = m_spare[right++];
        return Order::Yes;
    }

    Context &m_context;
    std::span<const Value> m_keys;
    bool m_descending;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_spare;
};

// `reverse` is an int in CPython.
bool flag(const NativeCall &call, std::uint32_t i)
{
    return call.has(i) && truth(call.heap(), call.arg(i)) == Answer::Yes;
}
bool hasKey(const NativeCall &call, std::uint32_t i)
{
    return call.has(i) && !call.arg(i).isNone();
}

Value noneIfEmpty(Value v)
{
    return v.isEmpty() ? Value::none() : v;
}

Outcome sorted(NativeCall &call)
{
    const bool descending = flag(call, 2);
    std::vector<Value> items;
    const auto slowly = [&] {
        return call.prelude("_sorted",
            { unread(call, call.arg(0), items), noneIfEmpty(call.arg(1)),
                Value::boolean(descending) });
    };
    if (hasKey(call, 1) || itemsOf(call.context(), call.arg(0), items) != Next::End)
        return slowly();
    Sorter sorter(call.context(), items, descending);
    const Order done = sorter.sort();
    if (done == Order::Raised)
        return Outcome::Raise;
    if (done == Order::NeedsPython)
        return slowly();
    std::vector<Value> out;
    out.reserve(items.size());
    for (std::uint32_t i : sorter.order())
        out.push_back(items[i]);
    return call.returns(call.heap().list(out));
}

Outcome sortList(NativeCall &call)
{
    const bool descending = flag(call, 2);
    const auto slowly = [&] {
        return call.prelude(
            "_sort_list", { call.arg(0), noneIfEmpty(call.arg(1)), Value::boolean(descending) });
    };
    if (hasKey(call, 1))
        return slowly();
    const auto now = call.heap().listItems(call.arg(0));
    const std::vector<Value> items(now.begin(), now.end());
    Sorter sorter(call.context(), items, descending);
    const Order done = sorter.sort();
    if (done == Order::Raised)
        return Outcome::Raise;
    if (done == Order::NeedsPython)
        return slowly();
    for (std::size_t i = 0; i < items.size(); i++)
        now[i] = items[sorter.order()[i]];
    return call.returnsNone();
}

// For the prelude: the items in the order of their keys, or None when comparing keys needs Python.
Outcome sortedByKeys(NativeCall &call)
{
    if (!areOf(call, { Kind::List, Kind::List }))
        return Outcome::Raise;
    const auto items = call.heap().listItems(call.arg(0)),
               keys = call.heap().listItems(call.arg(1));
    if (items.size() != keys.size())
        return odd(call);
    Sorter sorter(call.context(), keys, flag(call, 2));
    const Order done = sorter.sort();
    if (done == Order::Raised)
        return Outcome::Raise;
    if (done == Order::NeedsPython)
        return call.returnsNone();
    std::vector<Value> out;
    out.reserve(items.size());
    for (std::uint32_t i : sorter.order())
        out.push_back(items[i]);
    return call.returns(call.heap().list(out));
}

// The items of a builtin iterable, one at a time: what is not asked for stays in an iterator.
class Reader {
public:
    // What has an idea of its own of iterating is for the prelude from the start.
    Reader(Context &context, Value iterable)
        : m_heap(context.heap())
        , m_rest(iterable)
    {
        const auto *type
            = iterable.isRef() ? m_heap.at<TypeObject>(context.typeOf(iterable)) : nullptr;
        const bool own = type != nullptr && (type->flags & kTypeHasIter) != 0;
        const Value iterator = own ? Value::empty() : iteratorOf(m_heap, iterable);
        m_builtin = !iterator.isEmpty();
        if (m_builtin)
            m_rest = iterator;
    }
    // Neither Value nor End: rest() must be read in Python, which may raise.
    Next next(Value &out)
    {
        if (!m_builtin)
            return Next::NeedsPython;
        if (++m_turns % kTurnsPerLook == 0)
            m_heap.lookUp();
        return nextOf(m_heap, m_rest, out);
    }
    // What next() has not given yet, as something to iterate over.
    Value rest() const { return m_rest; }

private:
    Heap &m_heap;
    Value m_rest;
    bool m_builtin = false;
    std::uint32_t m_turns = 0;
};

// Whether it comes before (min) or after (max) the best so far.
Order isBetter(Context &context, Value item, Value best, bool least)
{
    if (least)
        return lessThan(context, item, best);
    const Value pair[2] = { item, best };
    return compareItems(context, Comparison::Greater, { pair, 1 }, { pair + 1, 1 });
}

// min(*args, key, default) and max. Positional ones are *args.
Outcome extreme(NativeCall &call, const char *name, bool least)
{
    const auto args = call.rest();
    if (args.empty())
        return call.raise(
            Ex::TypeError, std::string(name) + " expected at least 1 argument, got 0");
    if (args.size() > 1 && call.has(1))
        return call.raise(Ex::TypeError,
            std::string("Cannot specify a default for ") + name
                + "() with multiple positional arguments");
    Reader reader(call.context(), args.size() == 1 ? args[0] : call.heap().tuple(args));
    const auto inPython = [&] {
        const Value given = call.has(1) ? call.heap().tuple(std::vector<Value> { call.arg(1) })
                                        : call.program().emptyTuple;
        return call.prelude(
            least ? "_min" : "_max", { reader.rest(), noneIfEmpty(call.arg(0)), given });
    };
    if (hasKey(call, 0))
        return inPython();
    Value best;
    for (;;) {
        Value item;
        const Next next = reader.next(item);
        if (next == Next::End)
            break;
        if (next != Next::Value)
            return inPython(); // the first one: nothing runs between two that could change it
        if (best.isEmpty()) {
            best = item;
            continue;
        }
        const Order better = isBetter(call.context(), item, best, least);
        if (better == Order::Raised)
            return Outcome::Raise;
        if (better == Order::NeedsPython)
            return call.prelude(least ? "_min_on" : "_max_on", { best, item, reader.rest() });
        if (better == Order::Yes)
            best = item;
    }
    if (!best.isEmpty())
        return call.returns(best);
    return call.has(1)
        ? call.returns(call.arg(1))
        : call.raise(Ex::ValueError, std::string(name) + "() arg is an empty sequence");
}

Outcome min(NativeCall &call)
{
    return extreme(call, "min", true);
}
Outcome max(NativeCall &call)
{
    return extreme(call, "max", false);
}

// The whole numbers at the front of `items`, as far as they lie in values themselves and so does
// what they come to.
std::size_t addSmall(std::span<const Value> items, std::int64_t &total)
{
    std::size_t i = 0;
    for (; i < items.size() && Value::fitsSmall(total); i++) {
        if (items[i].isSmallInt())
            total += items[i].asSmallInt();
        else if (items[i].isBool())
            total += items[i].isTrue() ? 1 : 0;
        else
            break;
    }
    return i;
}

bool isNumberHere(Heap &heap, Value v)
{
    return v.isReal() || isIntegral(heap, v);
}

// Empty: raised.
Value added(Context &context, Value total, Value item)
{
    if (total.isReal() || item.isReal())
        return realBinary(context, BinaryOperator::Add, total, item);
    return integerBinary(context, BinaryOperator::Add, total, item);
}

// Nothing runs here that could change a list meanwhile. Item by item, small numbers at once.
Outcome sumOfList(NativeCall &call, Value list, Value start)
{
    Heap &heap = call.heap();
    std::span<const Value> items = heap.listItems(list);
    Value total = start;
    while (!items.empty()) {
        if (total.isSmallInt()) {
            std::int64_t small = total.asSmallInt();
            items = items.subspan(addSmall(items, small));
            total = heap.integer(small);
            if (items.empty())
                break;
        }
        const Value item = items.front();
        items = items.subspan(1);
        if (!isNumberHere(heap, item))
            return call.prelude("_sum", { list, start });
        total = added(call.context(), total, item);
        if (total.isEmpty())
            return Outcome::Raise;
    }
    return call.returns(total);
}

Outcome sum(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value iterable = call.arg(0);
    Value total = call.has(1) ? call.arg(1) : Value::smallInt(0);
    if (heap.isString(total))
        return call.raise(Ex::TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (!isNumberHere(heap, total))
        return call.prelude("_sum", { iterable, total });
    if (call.context().typeOf(iterable)
        == call.program().typeOfKind[static_cast<std::size_t>(Kind::List)])
        return sumOfList(call, iterable, total);
    Reader reader(call.context(), iterable);
    for (;;) {
        Value item;
        const Next next = reader.next(item);
        if (next == Next::End)
            return call.returns(total);
        if (next != Next::Value)
            return call.prelude("_sum", { reader.rest(), total });
        if (!isNumberHere(heap, item))
            return call.prelude("_sum_on", { total, item, reader.rest() });
        if (total.isSmallInt() && item.isSmallInt())
            total = heap.integer(total.asSmallInt() + item.asSmallInt());
        else
            total = added(call.context(), total, item);
        if (total.isEmpty())
            return Outcome::Raise;
    }
}

// any() ends at the first true one, all() at the first false one.
Outcome quantified(NativeCall &call, bool stopAt)
{
    Reader reader(call.context(), call.arg(0));
    for (;;) {
        Value item;
        const Next next = reader.next(item);
        if (next == Next::End)
            return call.returns(Value::boolean(!stopAt));
        if (next != Next::Value)
            return call.prelude(stopAt ? "_any" : "_all", { reader.rest() });
        const Answer answer = truth(call.heap(), item);
        if (answer == Answer::NeedsPython)
            return call.prelude(stopAt ? "_any_on" : "_all_on", { item, reader.rest() });
        if ((answer == Answer::Yes) == stopAt)
            return call.returns(Value::boolean(stopAt));
    }
}

Outcome any(NativeCall &call)
{
    return quantified(call, true);
}
Outcome all(NativeCall &call)
{
    return quantified(call, false);
}

} // namespace

void declareReductions(Declarations &declare)
{
    declare.function("builtins", "sorted(iterable, /, *, key=None, reverse=False)", sorted);
    declare.method("list", "sort(self, *, key=None, reverse=False)", sortList);
    declare.function("builtins", "_sorted_by_keys(items, keys, reverse, /)", sortedByKeys);
    declare.function("builtins", "min(*args, key=None, default=None)", min);
    declare.function("builtins", "max(*args, key=None, default=None)", max);
    declare.function("builtins", "sum(iterable, /, start=0)", sum);
    declare.function("builtins", "any(iterable, /)", any);
    declare.function("builtins", "all(iterable, /)", all);
}

} // namespace interleave
