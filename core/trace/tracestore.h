// One run's events in order, readable at random: the merge of all lanes, decoded on demand.
//
// Order: within a lane as written; between lanes by each object's sequence numbers, then by time.
// Where stamps are inverted, the later event's time is nudged up, so that times never decrease
// along the index.
//
// Where the oldest go, forget() lets go of the first events, and what stands for them is kept
// instead; the others keep their indices.
//
// Threads: owner's thread only; the area may grow meanwhile (call extend()). Const members of a
// finished one may be read by several threads.
// Errors: records that make no sense are skipped and counted, never trusted. Once events were
// dropped, order between lanes is by time alone: numbers that never come would hold all back.
#pragma once

#include "core/trace/event.h"
#include "core/trace/tracearea.h"

#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace interleave {

// Where lanes come from that do not lie in an area as a whole.
class LaneSource {
public:
    virtual ~LaneSource() = default;
    virtual std::uint32_t laneCount() const = 0;
    // Puts the next chunk of that lane, from 0, into the area that the store reads, and says where.
    // Nothing: it has no more, or there is no memory.
    virtual std::optional<std::uint32_t> next(std::size_t lane) = 0;
};

class TraceStore {
public:
    // Reads in place; the area must stay alive.
    explicit TraceStore(std::shared_ptr<const TraceArea> area);
    // Reads what the source puts there, a chunk when it is needed; forget() makes room for more.
    TraceStore(std::shared_ptr<const TraceArea> area, LaneSource &source);
    ~TraceStore();
    TraceStore(const TraceStore &) = delete;
    TraceStore &operator=(const TraceStore &) = delete;

    // Takes in what has been published since. `finished`: nothing more will come, so gaps no longer
    // hold anything back. Returns the number of new events, `most` or so many as there are.
    static constexpr std::uint64_t kAllEvents = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t extend(bool finished, std::uint64_t most = kAllEvents);
    bool finished() const { return m_finished; } // extend(true) was called

    std::uint64_t size() const { return m_first + m_index.size(); } // with those forgotten
    // REQUIRES: index < size(). Of a forgotten event only that it is missing is left.
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

    // The first event that is still there; 0 unless some were forgotten.
    EventIndex first() const { return { m_first }; }
    // What was told instead of those: events that, folded, give the state that they left behind.
    const std::vector<Event> &instead() const { return m_instead; }
    // Where to cut so that this many chunks come free, or as many as can be: the index of the first
    // event to keep.
    EventIndex cutThatFrees(std::uint32_t chunks) const;
    // Forgets what lies before `first`, and gives back the chunks that held nothing else.
    // REQUIRES: `area` is this store's, and no other store reads it; first <= size().
    void forget(EventIndex first, std::vector<Event> instead, TraceArea &area);

    std::uint64_t skipped() const { return m_skipped; }
    std::uint64_t dropped() const { return m_area->dropped(); }
    std::uint64_t missing() const { return m_first + dropped(); } // forgotten, or never there
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
    // From m_first on. It grows by blocks: moving all of it would touch fresh pages again and again.
    std::deque<Place> m_index;
    std::uint64_t m_first = 0;
    std::vector<Event> m_instead;
    LaneSource *m_source = nullptr; // null: all is in the area
    std::unique_ptr<Merge> m_merge;
    std::uint64_t m_skipped = 0;
    bool m_finished = false;
};

} // namespace interleave
