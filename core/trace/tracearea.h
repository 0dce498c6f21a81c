// The memory that a run's records live in: an array of chunks that can be shared by processes
// (memfd) or private.
//
// Threads: allocateChunk() from any thread of any process that maps the area; everything is
// lock-free.
// Invariants: chunks [0, chunkCount()) exist; chunk memory never moves while the area lives.
// Recycling: first touches of fresh pages cost more than the records in them, so a private area's
// pages serve the next one of the same size; a shared one's only after noWriterIsLeft().
// Errors: creation and opening are Results (no memory, no file descriptors); a full area hands out
// no chunk, and its writers
//         count what they dropped. The last chunks are kept for how a run ends, so that even a full
//         trace has an end.
// Where the oldest go: a reader that needs a chunk no more gives it back by release(), and it is
// handed out again, before any fresh one. Without such a reader the newest are dropped.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/trace/record.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace interleave {

class TraceArea {
public:
    enum class Sharing { Private, BetweenProcesses };

    // Reserves address space for `capacity` bytes; memory is used as chunks are taken.
    static Result<std::unique_ptr<TraceArea>, Error> create(std::size_t capacity, Sharing sharing);
    // Maps an area that another process made. The descriptor stays the caller's.
    static Result<std::unique_ptr<TraceArea>, Error> open(int memfd);
    ~TraceArea();
    TraceArea(const TraceArea &) = delete;
    TraceArea &operator=(const TraceArea &) = delete;

    int descriptor() const { return m_fd; } // -1 for a private one; closed with the area
    // A fresh chunk for a lane, its pages in place (two of its first one), or null: the area is full.
    enum class Use { Events, Closing /* how the run ended: may take the last chunks */ };
    ChunkHead *allocateChunk(std::uint32_t lane, std::uint32_t indexInLane, Use use = Use::Events);
    std::uint32_t newLane();         // from 1
    std::uint32_t laneCount() const; // that exist, also those with nothing in them yet
    std::uint32_t chunkCount() const;
    const ChunkHead &chunk(std::uint32_t index) const;
    std::uint32_t indexOf(const ChunkHead &chunk) const; // REQUIRES: it is of this area
    // Says that every process that could write here is dead: its pages may be recycled.
    void noWriterIsLeft() { m_recyclable = true; }
    std::uint32_t chunkLimit() const { return m_chunkLimit; }

    // Chunks that are handed out anew: by the reader that alone reads this area. Beyond so many
    // chunks (1 GB) they stay where they are.
    // REQUIRES: its writer has begun another chunk since.
    static constexpr std::uint32_t kMostReleasable = 1u << 14;
    void release(std::uint32_t index);
    std::uint32_t releasedCount() const; // that wait to be handed out
    bool hasReleased() const;            // ever: not all that was recorded is here
    // How many chunks the area has from here on, so that what was taken out of it counts. By that
    // reader, too. REQUIRES: reserve() <= chunks <= chunkLimit().
    void shrinkTo(std::uint32_t chunks);
    // Of a full area only the run's end gets the last so many.
    std::uint32_t reserve() const;

    // Events that found no room, by all writers.
    std::uint64_t dropped() const;
    // Of these, the ones that no EventsDropped tells of yet: a writer that has nothing to record any
    // more, or is dead, never tells. since: when the first of them was, or an earlier one; 0: that
    // isn't known.
    struct Untold {
        std::uint64_t count;
        Time since;
    };
    Untold untold() const;
    void countDropped(std::uint64_t events, Time first = {});
    void countTold(std::uint64_t events);

    // For a private area with a single writer that nobody reads meanwhile: asked, by the writer,
    // when there is no chunk left. It takes what the area holds to elsewhere, and calls
    // forgetChunks(). False: it can't, and events are dropped from here on.
    using Emptier = std::function<bool(TraceArea &)>;
    void whenFull(Emptier emptier) { m_emptier = std::move(emptier); }
    // Chunks begin anew; their pages stay.
    void forgetChunks();

private:
    struct Control;
    TraceArea(int fd, std::byte *base, std::size_t bytes);

    int m_fd;
    std::byte *m_base;
    std::size_t m_bytes;
    std::uint32_t m_chunkLimit; // from m_bytes, never from shared memory
    bool m_recyclable = false;
    // Up to the last whole chunk whose pages are in place; counted in private areas only.
    std::atomic<std::uint32_t> m_touched = 0;
    Emptier m_emptier;

    Control &control() const;
    std::byte *chunkBytes(std::uint32_t index) const;
    std::optional<std::uint32_t> takeReleased();
};

} // namespace interleave
