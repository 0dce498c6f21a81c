// Instances of learners' classes that derive from a builtin type whose values never change: a copy
// of the value that names the class, with attributes of its own.
//
// Threads: the user of the heap.
#pragma once

#include "core/machine/heap.h"

namespace interleave {

// Of kinds whose instances are made by __new__ alone: str, bytes, bytearray, int, float, tuple,
// frozenset.
bool isCopiedKind(Kind layout);

// REQUIRES: value is of the kind that `type` lays out, or the small int or float that it stands
// for.
Value copyAs(Heap &heap, Value value, Ref type);

// The plain str, int, float... behind an instance of a subclass; anything else as it is.
Value plainCopy(Heap &heap, Value v);

// An int or float in its one plain form, also when it is an instance of a subclass.
Value plainNumber(const Heap &heap, Value v);

// The attributes of such an instance. Null: it is a plain value, and has none.
Ref *derivedAttributes(const Heap &heap, Value v);

} // namespace interleave
