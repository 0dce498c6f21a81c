// How queues.cpp and quickqueues.cpp lay out a queue: its lines, and a slot of its ring.
#pragma once

#include "core/machine/primitives/handle.h"

namespace interleave {

inline constexpr std::size_t kGetters = 0;
inline constexpr std::size_t kPutters = 1;
inline constexpr std::size_t kJoiners = 2;
inline constexpr std::size_t kRearranging = 3; // wait while somebody compares the things of a
                                               // priority queue

// Values of an event loop's queue, for asyncio (loopqueues.cpp): lists of futures that nobody has
// woken yet, as CPython has them.
inline constexpr std::size_t kGettersSlot = kValueSlots;
inline constexpr std::size_t kPuttersSlot = kValueSlots + 1;
inline constexpr std::size_t kJoinersSlot = kValueSlots + 2;
inline constexpr std::uint8_t kWaiterLists = 3;

// Of a queue in this memory.
struct LocalItem {
    Value value;
    Value item; // a small int
};
static_assert(sizeof(LocalItem) == sizeof(SharedItem));

} // namespace interleave
