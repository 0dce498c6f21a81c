// What lies in a native socket object: the descriptor that stands for it in the network of the run,
// and how patient its calls are.
#pragma once

#include "core/base/ids.h"
#include "core/machine/heap.h"
#include "core/machine/network.h"

#include <cstdint>

namespace interleave {

struct SocketData {
    std::uint32_t mark; // kSocketMark once it is open
    ObjectId object;
    double timeout;          // seconds; below 0: for ever; 0: never waits
    std::int32_t descriptor; // -1: closed
    SocketType type;
    std::uint8_t pair;       // 1: one end of a pair, without an address
    std::uint8_t connecting; // 1: asked for a connection, and nothing is known of it yet
    std::uint8_t named;      // 1: has its name in the trace; kNamedAsOwner: see _sync.stand_for
    std::uint8_t cooperates; // 1: who waits for it holds up nobody else of the same event loop
    std::uint8_t lost;       // 1: nobody can reach it any more: to be closed
};
inline constexpr std::uint8_t kNamedAsOwner = 2;
inline constexpr std::uint32_t kSocketMark = 0x534f434b;

// Null when v is no socket that was opened.
SocketData *socketOf(const Heap &heap, Value v);

} // namespace interleave
