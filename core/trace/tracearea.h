// The memory that a run's records live in: an array of chunks that can be shared by processes (memfd) or private.
//
// Threads: allocateChunk() from any thread of any process that maps the area; everything is lock-free.
// Invariants: chunks [0, chunkCount()) exist; chunk memory never moves while the area lives.
// Errors: creation and opening are Results (no memory, no file descriptors); a full area hands out no chunk and counts.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/trace/record.h"

#include <cstddef>
#include <memory>
#include <span>

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

    int descriptor() const { return m_fd; }   // -1 for a private one
    // A fresh chunk for a lane, or null when the area is full (the drop is counted).
    ChunkHead *allocateChunk(std::uint32_t lane, std::uint32_t indexInLane);
    std::uint32_t newLane();
    std::uint32_t chunkCount() const;
    const ChunkHead &chunk(std::uint32_t index) const;
    // Events that found no room, by all writers.
    std::uint64_t dropped() const;
    void countDropped(std::uint64_t events);

private:
    struct Control;
    TraceArea(int fd, std::byte *base, std::size_t bytes);

    int m_fd;
    std::byte *m_base;
    std::size_t m_bytes;
};

} // namespace interleave
