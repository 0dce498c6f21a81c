// Equality, hash and truth of values as far as they need no Python code.
//
// Threads: the user of the heap. Depth: containers are followed at most kMaxDepth deep, then
// NeedsPython (where recursion is counted).
#pragma once

#include "core/machine/heap.h"

namespace interleave {

enum class Answer : std::uint8_t { No, Yes, NeedsPython };

inline constexpr int kMaxDepth = 100;

// a == b. Identical values are equal inside containers, as in CPython; a NaN is not equal to itself
// at the top.
Answer equals(const Heap &heap, Value a, Value b, int depth = 0);

struct HashAnswer {
    enum class Is : std::uint8_t { Known, NeedsPython, Unhashable } is = Is::Known;
    std::uint64_t hash = 0; // CPython's for numbers; never depends on addresses for anything
                            // compared by value
    Value culprit;          // when Unhashable: whose type the message names
};
HashAnswer hashOf(const Heap &heap, Value v, int depth = 0);
// Below the modulus, so a number's hash is itself, but for the one that means an error in C.
inline std::uint64_t hashOfSmallInt(std::int64_t i)
{
    return static_cast<std::uint64_t>(i == -1 ? -2 : i);
}
// CPython's hash of a float or an int; what hash() returns.
std::int64_t hashOfReal(double d);

// bool(v).
Answer truth(const Heap &heap, Value v);

// An exact conversion for comparisons: 0 when equal, -1, 1; 2 when unordered (NaN).
// REQUIRES: both are int, bool or float.
int compareNumbers(const Heap &heap, Value a, Value b);
bool isNumber(const Heap &heap, Value v);

} // namespace interleave
