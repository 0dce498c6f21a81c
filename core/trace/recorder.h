// Appends events to one lane of a TraceArea.
//
// Threads: one recorder belongs to one OS thread (or to whoever holds the GIL at the time, never two at once).
// Cost: a record is two 8-byte stores and one release store; under 15 ns with its cells.
// The time is the one given by the last setTime(): engines set it once a burst, and at spawn, park, wake and I/O.
#pragma once

#include "core/trace/event.h"
#include "core/trace/tracearea.h"

#include <string_view>

namespace interleave {

class Recorder {
public:
    explicit Recorder(TraceArea &area);

    void setTime(Time now);
    // Encodes any event; event.time is ignored (setTime() rules). The hot kinds below skip the variant.
    void append(TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what);

    void line(TaskId task, std::uint32_t line);
    void put(TaskId task, std::uint32_t line, std::uint32_t sequence, ObjectId queue, ItemId item, std::uint32_t depth,
        std::uint32_t position, std::uint32_t bytes, std::string_view label);
    void got(TaskId task, std::uint32_t line, std::uint32_t sequence, ObjectId queue, ItemId item, std::uint32_t depth, std::uint32_t bytes);

    std::uint64_t appended() const { return m_appended; }

private:
    TraceArea &m_area;
    ChunkHead *m_chunk = nullptr;
    std::uint32_t m_lane;
    std::uint32_t m_nextChunk = 0;
    std::uint32_t m_offset = 0;
    std::uint64_t m_appended = 0;
    Time m_time {};
    bool m_timeWritten = false;

    std::byte *reserve(std::uint32_t bytes);
};

} // namespace interleave
