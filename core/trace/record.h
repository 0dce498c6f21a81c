// The wire: 16-byte records in 64 KiB chunks, one append-only list of chunks for each OS thread.
//
// An event is one head record and `cells` payload cells of 16 bytes behind it, all in one chunk (an
// event that does not fit begins the next chunk; text longer than a chunk is cut, and says so with
// a trailing U+2026). Time: a Clock record sets the lane's time for the events behind it ("the
// clock is read once a burst").
//
// Threads: a chunk has one writer; any number of readers, in this or another process, may read the
// first `used` bytes.
// Invariants: what lies before `used` changes only when its writer begins anew. No pointers.
#pragma once

#include "core/base/ids.h"

#include <atomic>
#include <cstdint>

namespace interleave {

// The head of an event.
struct Record {
    std::uint32_t task;
    std::uint32_t sequence; // of the object that the event is about; 0 when about none
    std::uint32_t object;   // object, or other task, by kind
    std::uint16_t line;     // 65535: that or more; the true line is then in a cell of its own
                            // (LongLine)
    std::uint8_t kind;      // index in Payload, or kClockRecord
    std::uint8_t cells; // payload cells behind the head; kManyCells: a length cell says how many
                        // follow it
};
static_assert(sizeof(Record) == 16);

// task 0, sequence|object hold the time's low and high half.
inline constexpr std::uint8_t kClockRecord = 255;
// A clock and a line in one: most events of a simulated run are lines, each at a time of its own.
// The time as in a clock, and the worker's task and line.
inline constexpr std::uint8_t kTimedLineRecord = 254;
inline constexpr std::uint8_t kManyCells = 255;
inline constexpr std::uint16_t kLongLine = 65535;

struct Cell {
    std::uint64_t low;
    std::uint64_t high;
};
static_assert(sizeof(Cell) == 16);

inline constexpr std::uint32_t kChunkBytes = 64 * 1024;
// Longer texts are cut: an event must fit into a chunk with all that may stand before it.
inline constexpr std::uint32_t kMaxTextBytes = 60'000;
// Lanes whose clock says more are damaged; so no difference of times can overflow. About 36 years.
inline constexpr std::int64_t kMaxTimeNs = std::int64_t { 1 } << 60;

struct ChunkHead {
    std::atomic<std::uint32_t> used; // bytes of records published, behind this head
    std::atomic<std::uint32_t> lane; // which OS thread's list, from 1; 0: its owner has not named
                                     // it yet
    std::uint32_t next;              // index of this chunk within its lane, from 0
    std::uint32_t spare;
};
static_assert(sizeof(ChunkHead) == 16);
static_assert(std::atomic<std::uint32_t>::is_always_lock_free, "chunks are shared by processes");

inline constexpr std::uint32_t kChunkRoom = kChunkBytes - sizeof(ChunkHead);

} // namespace interleave
