// Stepping builtin iterators without Python code.
#pragma once

#include "core/machine/heap.h"

namespace interleave {

enum class Next : std::uint8_t {
    Value,
    End,         // the iterator is exhausted, for good
    SizeChanged, // RuntimeError: "dictionary changed size during iteration", or "Set changed ..."
    NeedsPython, // not one of ours (a generator, a learner's class), or over a learner's sequence
};
// REQUIRES for anything but NeedsPython: `iterator` is a Kind::Iterator.
Next nextOf(Heap &heap, Value iterator, Value &out);

// iter(container) for builtin containers (exact types and views, iterators themselves); empty when
// it is another thing.
Value iteratorOf(Heap &heap, Value container);

// A native that goes from item to item calls Heap::lookUp() once in so many turns.
inline constexpr std::uint32_t kTurnsPerLook = 1024;

// All items of a builtin container or builtin iterator appended to `list`. NeedsPython leaves the
// list untouched.
Next extendList(Heap &heap, Ref list, Value iterable);

} // namespace interleave
