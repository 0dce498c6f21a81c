// Lists: growing and shrinking. REQUIRES everywhere: `list` is a ListObject that is not frozen.
#pragma once

#include "core/machine/heap.h"

namespace interleave {

void listAppend(Heap &heap, Ref list, Value item);
// Room for `count` items in all.
void listReserve(Heap &heap, Ref list, std::uint32_t count);
// count changes; new items are empty and must be set at once.
void listResize(Heap &heap, Ref list, std::uint32_t count);
void listInsert(Heap &heap, Ref list, std::uint32_t at, Value item); // at <= count
Value listRemove(Heap &heap, Ref list, std::uint32_t at);            // at < count

} // namespace interleave
