// One run's events in order, readable at random: the merge of all lanes, decoded on demand.
//
// Order: within a lane as written; between lanes by each object's sequence numbers, then by time.
// Where stamps are inverted, the later event's time is nudged up, so that times never decrease
// along the index.
//
// Threads: owner's thread only; the area may grow meanwhile (call extend()).
// Errors: records that make no sense are skipped and counted, never trusted.
#pragma once

#include "core/trace/event.h"
#include "core/trace/tracearea.h"

#include <memory>
#include <span>
#include <vector>

namespace interleave {

class TraceStore {
public:
    // Reads in place; the area must stay alive.
    explicit TraceStore(std::shared_ptr<const TraceArea> area);
    ~TraceStore();
    TraceStore(const TraceStore &) = delete;
    TraceStore &operator=(const TraceStore &) = delete;

    // Takes in what has been published since. `finished`: nothing more will come, so gaps no longer
    // hold anything back. Returns the number of new events.
    std::uint64_t extend(bool finished);
    bool finished() const { return m_finished; } // extend(true) was called

    std::uint64_t size() const { return m_index.size(); }
    // REQUIRES: index < size().
    Event at(EventIndex index) const;
    Time timeAt(EventIndex index) const;
    // Kind without decoding the rest: index in Payload.
    std::uint8_t kindAt(EventIndex index) const;
    // The whole record, for files: what Recorder::appendEncoded() takes, or a timed line. Valid
    // while the area lives; empty when a worker has written over it since.
    std::span<const std::byte> encodedAt(EventIndex index) const;
    // The last event at or before t; size() == 0 or t before the first: EventIndex{0}.
    EventIndex lastAt(Time t) const;
    Time endTime() const;
    std::uint64_t skipped() const { return m_skipped; }
    std::uint64_t dropped() const { return m_area->dropped(); }
    const TraceArea &area() const { return *m_area; }

private:
    struct Place {
        std::uint32_t chunk;
        std::uint32_t offset;
        Time time;
    };
    struct Lane;
    struct Merge;

    std::shared_ptr<const TraceArea> m_area;
    std::vector<Place> m_index;
    std::unique_ptr<Merge> m_merge;
    std::uint64_t m_skipped = 0;
    bool m_finished = false;
};

} // namespace interleave
