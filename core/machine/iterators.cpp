#include "core/machine/iterators.h"

#include "core/machine/dicts.h"
#include "core/machine/lists.h"
#include "core/machine/strings.h"

namespace interleave {

namespace {

Next give(Value v, Value &out)
{
    out = v;
    return Next::Value;
}

Next end(IteratorObject *it)
{
    it->source = Value::empty();
    return Next::End;
}

Next nextOfDict(Heap &heap, IteratorObject *it, Value &out)
{
    const Ref dict = it->source.asRef();
    if (heap.at<DictObject>(dict)->count != it->expected)
        return Next::SizeChanged;
    const bool reversed = it->what == IteratorKind::ReversedKeys
        || it->what == IteratorKind::ReversedValues || it->what == IteratorKind::ReversedItems;
    std::int32_t entry;
    if (reversed) {
        entry = dictPrevious(heap, dict, it->index - 1);
        it->index = entry;
    } else {
        entry = dictNext(heap, dict, it->index);
        it->index = std::int64_t { entry } + 1;
    }
    if (entry < 0)
        return end(it);
    const DictEntry &e = dictEntry(heap, dict, entry);
    if (it->what == IteratorKind::DictValues || it->what == IteratorKind::ReversedValues)
        return give(e.value, out);
    if (it->what == IteratorKind::DictKeys || it->what == IteratorKind::ReversedKeys)
        return give(e.key, out);
    const Value pair[] = { e.key, e.value };
    return give(heap.tuple(pair), out);
}

} // namespace

Next nextOf(Heap &heap, Value iterator, Value &out)
{
    if (!heap.is(iterator, Kind::Iterator))
        return Next::NeedsPython;
    auto *it = heap.at<IteratorObject>(iterator);
    if (it->source.isEmpty())
        return Next::End;
    const auto index = static_cast<std::uint32_t>(it->index);
    switch (it->what) {
    case IteratorKind::List: {
        const auto items = heap.listItems(it->source);
        if (index >= items.size())
            return end(it);
        ++it->index;
        return give(items[index], out);
    }
    case IteratorKind::Tuple: {
        const auto items = heap.tupleItems(it->source);
        if (index >= items.size())
            return end(it);
        ++it->index;
        return give(items[index], out);
    }
    case IteratorKind::String: {
        // The index counts bytes, so that a step costs the same everywhere.
        const std::string_view text = heap.text(it->source);
        if (index >= text.size())
            return end(it);
        std::size_t at = index;
        decodeAt(text, at);
        it->index = static_cast<std::int64_t>(at);
        return give(heap.string(text.substr(index, at - index)), out);
    }
    case IteratorKind::Bytes: {
        const bool isArray = heap.is(it->source, Kind::ByteArray);
        const std::uint32_t count = isArray ? heap.at<ByteArrayObject>(it->source)->count
                                            : heap.at<BytesObject>(it->source)->count;
        if (index >= count)
            return end(it);
        ++it->index;
        const std::uint8_t *data = isArray
            ? heap.at<RawBlock>(heap.at<ByteArrayObject>(it->source)->data)->data
            : heap.at<BytesObject>(it->source)->data;
        return give(Value::smallInt(data[index]), out);
    }
    case IteratorKind::Range: {
        const auto *range = heap.at<RangeObject>(it->source);
        if (it->index >= range->count)
            return end(it);
        return give(heap.integer(range->start + it->index++ * range->step), out);
    }
    case IteratorKind::ReversedRange: {
        const auto *range = heap.at<RangeObject>(it->source);
        if (it->index <= 0)
            return end(it);
        return give(heap.integer(range->start + --it->index * range->step), out);
    }
    case IteratorKind::ReversedList: {
        const auto items = heap.is(it->source, Kind::Tuple) ? heap.tupleItems(it->source)
                                                            : heap.listItems(it->source);
        if (it->index <= 0 || static_cast<std::size_t>(it->index) > items.size())
            return end(it);
        return give(items[static_cast<std::size_t>(--it->index)], out);
    }
    case IteratorKind::DictKeys:
    case IteratorKind::DictValues:
    case IteratorKind::DictItems:
    case IteratorKind::ReversedKeys:
    case IteratorKind::ReversedValues:
    case IteratorKind::ReversedItems:
        return nextOfDict(heap, it, out);
    case IteratorKind::Set: {
        const Ref set = it->source.asRef();
        if (heap.at<SetObject>(set)->count != it->expected)
            return Next::SizeChanged;
        const std::int64_t slot = setNext(heap, set, it->index);
        if (slot < 0)
            return end(it);
        it->index = slot + 1;
        return give(setKey(heap, set, slot), out);
    }
    case IteratorKind::Awaited: // driven by hand: an await does not come here
        return it->index++ == 0 ? give(it->source, out) : Next::End;
    case IteratorKind::Sequence:
        break;
    }
    return Next::NeedsPython;
}

Value iteratorOf(Heap &heap, Value container)
{
    switch (heap.kindOf(container)) {
    case Kind::List:
        return heap.iterator(IteratorKind::List, container);
    case Kind::Tuple:
        return heap.iterator(IteratorKind::Tuple, container);
    case Kind::String:
        return heap.iterator(IteratorKind::String, container);
    case Kind::Bytes:
    case Kind::ByteArray:
        return heap.iterator(IteratorKind::Bytes, container);
    case Kind::Range:
        return heap.iterator(IteratorKind::Range, container);
    case Kind::Dict:
        return heap.iterator(IteratorKind::DictKeys, container);
    case Kind::Set:
    case Kind::FrozenSet:
        return heap.iterator(IteratorKind::Set, container);
    case Kind::DictView:
        return heap.iterator(
            heap.at<DictViewObject>(container)->what, heap.at<DictViewObject>(container)->dict);
    case Kind::Iterator:
        return container;
    default:
        return Value::empty();
    }
}

Next extendList(Heap &heap, Ref list, Value iterable)
{
    const Value it = iteratorOf(heap, iterable);
    if (it.isEmpty() || heap.at<IteratorObject>(it)->what == IteratorKind::Sequence)
        return Next::NeedsPython;
    // list += itself must end: what is there now counts.
    if (iterable == Value::reference(list)) {
        const std::uint32_t count = heap.at<ListObject>(list)->count;
        for (std::uint32_t i = 0; i < count; ++i)
            listAppend(heap, list, heap.listItems(iterable)[i]);
        return Next::End;
    }
    for (std::uint32_t turn = 1;; ++turn) {
        if (turn % kTurnsPerLook == 0)
            heap.lookUp();
        Value item;
        const Next next = nextOf(heap, it, item);
        if (next != Next::Value)
            return next;
        listAppend(heap, list, item);
    }
}

} // namespace interleave
