#include "core/machine/lists.h"

#include <algorithm>

namespace interleave {

void listReserve(Heap &heap, Ref list, std::uint32_t count)
{
    auto *l = heap.at<ListObject>(list);
    if (l->items != 0 && heap.at<ValuesBlock>(l->items)->capacity() >= count)
        return;
    auto *block = heap.make<ValuesBlock>(Kind::Values, std::size_t { count } * sizeof(Value));
    if (l->items != 0) {
        const auto *old = heap.at<ValuesBlock>(l->items);
        std::copy_n(old->items, l->count, block->items);
        heap.release(l->items);
    }
    l->items = heap.refOf(block);
}

void listAppend(Heap &heap, Ref list, Value item)
{
    auto *l = heap.at<ListObject>(list);
    if (l->items == 0 || heap.at<ValuesBlock>(l->items)->capacity() == l->count)
        listReserve(heap, list, l->count + l->count / 2 + 3);
    heap.at<ValuesBlock>(l->items)->items[l->count++] = item;
}

void listResize(Heap &heap, Ref list, std::uint32_t count)
{
    auto *l = heap.at<ListObject>(list);
    if (count > l->count)
        listReserve(heap, list, count);
    else if (l->items != 0)
        std::fill(heap.at<ValuesBlock>(l->items)->items + count,
            heap.at<ValuesBlock>(l->items)->items + l->count, Value::empty());
    l->count = count;
}

void listInsert(Heap &heap, Ref list, std::uint32_t at, Value item)
{
    listAppend(heap, list, item);
    auto *l = heap.at<ListObject>(list);
    Value *items = heap.at<ValuesBlock>(l->items)->items;
    std::rotate(items + at, items + l->count - 1, items + l->count);
}

Value listRemove(Heap &heap, Ref list, std::uint32_t at)
{
    auto *l = heap.at<ListObject>(list);
    Value *items = heap.at<ValuesBlock>(l->items)->items;
    const Value removed = items[at];
    std::copy(items + at + 1, items + l->count, items + at);
    items[--l->count] = Value::empty();
    return removed;
}

} // namespace interleave
