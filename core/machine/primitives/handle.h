// What a primitive is made of, wherever it lives.
//
// A program holds a Native object whose raw bytes begin with a Handle. Of a local primitive the
// state follows in the same object; of a shared one it is a block of the run's shared arena, so
// copies of the handle in several memories mean the same primitive.
//
// Threads: of the home. All of it is plain bytes, position-independent and without pointers.
#pragma once

#include "core/base/ids.h"
#include "core/machine/host.h"
#include "core/machine/object.h"
#include "core/trace/kinds.h"

#include <cstdint>

namespace interleave {

enum class Home : std::uint8_t { Local, Shared };

// What the trace knows of a primitive.
enum class Naming : std::uint8_t {
    Unnamed,
    Named,
    Attribute, /* by an attribute of an instance: a variable of that may follow, "checking.lock" */
    Inner /* library code's own, see ObjectCreated::inner */,
    AsOwner /* what library code made for an instance is called as that one: "pool" */
};

struct Handle {
    std::uint32_t mark; // kHandleMark: tells primitives from other native objects; 0 before
                        // __init__
    ObjectKind kind;
    Home home;
    WorkerKind user; // Thread for threading and queue, Process for multiprocessing: whose errors it
                     // raises
    Naming named;
    ObjectId object;
    std::uint32_t state; // block in the shared arena; 0 when local
};
static_assert(sizeof(Handle) == 16);
inline constexpr std::uint32_t kHandleMark = 0x50524d54;

// Tasks in line, first come, first called. Entries are task ids; one that has been called keeps its
// place, marked, until it comes back (so that a death between the call and the coming back loses
// nothing).
struct Line {
    std::uint32_t block;
    std::uint32_t capacity;
    std::uint32_t count;
    std::uint32_t called; // how many of them are marked
};
inline constexpr std::uint32_t kCalledMark = 0x80000000;
inline constexpr std::uint32_t kOffMark = 0x40000000; // called, but not for what it came for: the
                                                      // barrier broke
inline constexpr std::uint32_t kTaskBits = 0x3fffffff;
inline constexpr std::size_t kLines = 4;

// Every primitive's state begins so.
struct PrimitiveState {
    std::uint32_t sequence; // of its last event
    std::uint32_t next;     // shared: the primitive made before it
    std::uint32_t object;   // ObjectId
    std::uint32_t process;  // local: the memory that it was last used in. Another one: this is a
                            // forked copy
    ObjectKind kind;
    std::uint8_t padding[3];
    std::uint32_t bytes; // of the whole state
    Line lines[kLines];
};

struct LockState : PrimitiveState {
    std::uint32_t holder; // TaskId
    std::uint32_t count;  // how often an RLock's holder took it
};

struct SemaphoreState : PrimitiveState {
    std::int64_t units;
    std::int64_t bound; // -1: none
};

struct ConditionState : PrimitiveState {
    std::uint32_t spare[2];
};

struct FlagState : PrimitiveState {
    std::uint32_t on;
    std::uint32_t spare;
};

struct BarrierState : PrimitiveState {
    std::uint32_t parties;
    std::uint32_t arrived;
    std::uint32_t broken;
    std::uint32_t spare;
};

// A ring of slots; local: two values a slot (item, number), shared: a SharedItem.
struct Ring {
    std::uint32_t block;
    std::uint32_t slots; // a power of two, or 0
    std::uint32_t first;
    std::uint32_t count;
};
struct SharedItem {
    std::uint32_t item;    // ItemId
    std::uint32_t message; // block
    std::uint32_t bytes;
    std::uint32_t spare;
};
static_assert(sizeof(SharedItem) == 16);

struct QueueState : PrimitiveState {
    std::int64_t capacity; // 0 or less: unbounded
    std::uint32_t unfinished;
    std::uint32_t busy;     // TaskId of who is rearranging a priority queue; all others wait for
                            // it. Of a pool's calls: 1 once no more come
    std::uint32_t busyItem; // ItemId of what it will put
    // asyncio's: the version of its type when it was made, if that was asyncio's own; 0
    std::uint32_t plainType;
    Ring ring;
};

struct CellsState : PrimitiveState {
    std::uint32_t block;
    std::uint32_t count;
    std::uint32_t typecode;
    std::uint32_t spare;
};

// Slots of the native object that the collector follows: the lines' blocks, and what else a local
// primitive owns.
inline constexpr std::size_t kContentSlot = kLines; // a ring, a condition's lock
inline constexpr std::size_t kValueSlots = kLines + 1;

} // namespace interleave
