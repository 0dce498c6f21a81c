// What lies in the native object under a weak reference (resources/prelude/weakref.py): what is
// referred to, unseen by the collector, which empties the cell when that goes.
#pragma once

#include "core/machine/heap.h"

#include <cstdint>

namespace interleave {

struct WeakCell {
    Ref target; // 0: it is gone
    std::uint32_t hasCallback;
    std::uint32_t calls; // 1: it is gone, and the callback has not been called yet
    Ref was;             // the target that is gone, to tell whose callbacks belong together
};

// REQUIRES: cell is an object of _weak.Cell.
inline WeakCell *weakCellOf(const Heap &heap, Ref cell)
{
    return heap.at<NativeObject>(cell)->rawAs<WeakCell>();
}

} // namespace interleave
