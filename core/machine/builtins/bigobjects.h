// Ints of any size as values of the heap. Apart from intobjects.h, which nearly every native sees:
// Boost's integers cost more to read than all the rest of it.
//
// Threads: the user of the heap.
#pragma once

#include "core/machine/builtins/integers.h"
#include "core/machine/builtins/intobjects.h"

namespace interleave {

// REQUIRES: isIntegral(v).
Integer bigOf(const Heap &heap, Value v);
// A small int when it fits.
Value makeInteger(Heap &heap, const Integer &value);

} // namespace interleave
