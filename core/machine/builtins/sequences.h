// What lists, tuples, texts, bytes and ranges share: slices, indices, repetition, order.
//
// Threads: the user of the heap. Functions that return bool have raised when they say no.
#pragma once

#include "core/machine/builtins/arguments.h"

#include <algorithm>

namespace interleave {

// s[start:stop:step] of a sequence of that length: `count` items from `start` on, `step` apart.
struct SliceRange {
    std::int64_t start = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
};
// REQUIRES: slice is a Kind::Slice.
bool sliceRange(Context &context, Value slice, std::int64_t length, SliceRange &out);
// slice.indices(length)
bool sliceIndices(Context &context, Value slice, std::int64_t length, std::int64_t &start,
    std::int64_t &stop, std::int64_t &step);

// An index into `length` items, negatives from behind. IndexError "list index out of range",
// TypeError "list indices must be integers or slices, not str": `what` is "list index", `plural`
// "list indices".
bool itemIndex(Context &context, Value index, std::int64_t length, const char *what,
    const char *plural, std::int64_t &out);

// How often `sequence * count` repeats. `isCount` false: see notACount(). False: raised
// (MemoryError).
bool repetitions(
    Context &context, Value count, std::uint64_t itemBytes, bool &isCount, std::int64_t &times);
// The answer to a factor that is no count: NotImplemented where a learner's class may know better,
// else the TypeError.
Outcome notACount(NativeCall &call, Value factor);

// a < b of builtin values: numbers, texts, bytes, lists and tuples of such, sets.
enum class Order : std::uint8_t {
    No,
    Yes,
    NeedsPython,
    Raised /* TypeError: '<' not supported between ... */
};
Order lessThan(Context &context, Value a, Value b, int depth = 0);
// The same of two sequences' items for any of < <= > >=: Comparison::Equal and NotEqual are not
// allowed.
Order compareItems(Context &context, Comparison op, std::span<const Value> a,
    std::span<const Value> b, int depth = 0);
// TypeError "'<' not supported between instances of 'int' and 'str'".
void raiseUnordered(Context &context, const char *sign, Value a, Value b);

// A Python bool, or a call of the prelude that decides with Python's operators: for __eq__, __lt__
// and their like.
Outcome returnsOrder(NativeCall &call, Order order, std::string_view preludeFunction);

} // namespace interleave
