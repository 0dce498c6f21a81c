#include "core/trace/tracestore.h"

#include "core/trace/codec.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <queue>
#include <unordered_map>

namespace interleave {
namespace {

// Ids are dense, so an honest trace of n events names no object far above n.
constexpr std::uint64_t kIdSlack = 65536;

} // namespace

// One OS thread's chunks, and how far they have been read.
struct TraceStore::Lane {
    std::vector<std::uint32_t> chunks;
    std::size_t chunk = 0;    // index in chunks
    std::uint32_t offset = 0; // behind the head of that chunk
    Time time {};

    // The next event, when `has`.
    bool has = false;
    Place place {};
    Record head {};
    std::uint32_t nextChunk = 0; // the number, within it, of the one that is found next

    LaneSource *source = nullptr; // that has what is not in an area yet
    std::size_t ofSource = 0;     // its number for this lane

    bool fetch()
    {
        const std::optional<std::uint32_t> more
            = source != nullptr ? source->next(ofSource) : std::nullopt;
        if (more)
            chunks.push_back(*more);
        return more.has_value();
    }

    // Finds the next event, if it is not found yet. Skips clocks, and counts what makes no sense.
    bool advance(const TraceArea &area, std::uint64_t &skipped)
    {
        while (!has && chunk < chunks.size()) {
            const std::span<const std::byte> bytes = publishedBytes(area.chunk(chunks[chunk]));
            if (offset >= bytes.size()) {
                if (chunk + 1 == chunks.size() && !fetch())
                    return false; // the last chunk may grow
                ++chunk;
                offset = 0;
                continue;
            }
            const std::optional<RecordView> view = recordAt(bytes.subspan(offset));
            if (!view) {
                ++skipped;
                offset = kChunkRoom;
                continue;
            }
            const bool isLine = isTimedLine(view->head);
            if (isLine || isClock(view->head)) {
                if (const std::optional<Time> now = clockOf(view->head)) {
                    time = *now;
                    has = isLine;
                } else {
                    ++skipped;
                }
            } else if (decodable(bytes.subspan(offset, view->size))) {
                has = true;
            } else {
                ++skipped;
            }
            if (has) {
                place = { chunks[chunk], offset, time };
                head = isLine ? plainLine(view->head) : view->head;
            }
            offset += view->size;
        }
        return has;
    }
};

struct TraceStore::Merge {
    std::vector<Lane> lanes;
    std::unordered_map<std::uint32_t, std::size_t> laneOf; // by lane number
    std::uint32_t chunksSeen = 0;
    std::vector<std::uint32_t> unnamed;      // chunks whose owner has not named them yet
    std::vector<std::uint32_t> lastSequence; // by object
    std::vector<std::uint64_t> lastOf;       // by chunk: how many events there were with its last
    Time lastTime {};

    // A chunk that was handed out anew may stand before the one that its lane began before it, so
    // they are taken in the order of the lane; one whose forerunner was not named when it was
    // looked at waits for it.
    void findChunks(const TraceArea &area, bool finished)
    {
        struct Found {
            std::uint32_t lane;
            std::uint32_t next;
            std::uint32_t index;
        };
        std::vector<Found> found;
        std::vector<std::uint32_t> looked;
        looked.swap(unnamed);
        for (const std::uint32_t count = area.chunkCount(); chunksSeen < count; ++chunksSeen)
            looked.push_back(chunksSeen);
        lastOf.resize(chunksSeen, 0);
        for (const std::uint32_t index : looked) {
            const ChunkHead &chunk = area.chunk(index);
            const std::uint32_t lane = chunk.lane.load(std::memory_order_acquire);
            if (lane == 0)
                unnamed.push_back(index);
            else
                found.push_back({ lane, chunk.next, index });
        }
        std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
            return std::pair(a.lane, a.next) < std::pair(b.lane, b.next);
        });
        for (const Found &each : found) {
            const auto [known, isNew] = laneOf.try_emplace(each.lane, lanes.size());
            if (isNew)
                lanes.emplace_back();
            Lane &lane = lanes[known->second];
            if (each.next != lane.nextChunk && area.descriptor() >= 0 && !finished) {
                unnamed.push_back(each.index);
                continue;
            }
            lane.nextChunk = each.next + 1;
            lane.chunks.push_back(each.index);
        }
    }

    static bool isOrdered(const Record &head)
    {
        return head.sequence != 0 && headNamesObject(head.kind);
    }

    // How many events there were with the last one of that chunk; 0: it had none.
    std::uint64_t lastIn(std::uint32_t chunk) const
    {
        return chunk < lastOf.size() ? lastOf[chunk] : 0;
    }

    // Null: the object's number makes no sense in a trace of that many events.
    std::uint32_t *lastSequenceOf(std::uint32_t object, std::uint64_t events)
    {
        if (object >= lastSequence.size()) {
            if (object > events + kIdSlack)
                return nullptr;
            lastSequence.resize(std::max<std::size_t>(object + 1u, lastSequence.size() * 2), 0);
        }
        return &lastSequence[object];
    }

    // Whether events of the same object, with lower numbers, have not been seen yet.
    bool waits(const Record &head, std::uint64_t events, const TraceArea &area)
    {
        if (!isOrdered(head) || area.dropped() != 0)
            return false;
        const std::uint32_t *last = lastSequenceOf(head.object, events);
        return last != nullptr && head.sequence > *last + 1;
    }
};

TraceStore::TraceStore(std::shared_ptr<const TraceArea> area)
    : m_area(std::move(area))
    , m_merge(std::make_unique<Merge>())
{
}

TraceStore::TraceStore(std::shared_ptr<const TraceArea> area, LaneSource &source)
    : TraceStore(std::move(area))
{
    m_source = &source;
    m_merge->lanes.resize(source.laneCount());
    for (std::size_t i = 0; i < m_merge->lanes.size(); ++i) {
        m_merge->lanes[i].source = &source;
        m_merge->lanes[i].ofSource = i;
        m_merge->lanes[i].fetch();
    }
}

TraceStore::~TraceStore() = default;

std::uint64_t TraceStore::extend(bool finished, std::uint64_t most)
{
    Merge &merge = *m_merge;
    const std::uint64_t before = size();
    const std::uint64_t end = most > kAllEvents - before ? kAllEvents : before + most;
    m_finished = m_finished || finished;
    if (m_source == nullptr)
        merge.findChunks(*m_area, m_finished);

    // Takes a lane's next event into the index. False: its object makes no sense, and it is
    // skipped.
    const auto take = [&](Lane &lane) {
        lane.has = false;
        if (headNamesObject(lane.head.kind)) {
            std::uint32_t *last = merge.lastSequenceOf(lane.head.object, size());
            if (last == nullptr) {
                ++m_skipped;
                return false;
            }
            *last = std::max(*last, lane.head.sequence);
        }
        merge.lastTime = std::max(merge.lastTime, lane.place.time);
        m_index.push_back({ lane.place.chunk, lane.place.offset, merge.lastTime });
        if (lane.place.chunk >= merge.lastOf.size())
            merge.lastOf.resize(lane.place.chunk + 1u, 0); // a source's
        merge.lastOf[lane.place.chunk] = size();
        return true;
    };

    // The usual, simulated run: one lane is in order as it is. A gap says that another lane may be
    // about to show itself: whoever took that number made its lane before, so it is counted by now.
    if (merge.lanes.size() == 1) {
        Lane &lane = merge.lanes.front();
        while (size() < end && lane.advance(*m_area, m_skipped)) {
            if (!m_finished && merge.waits(lane.head, size(), *m_area) && m_area->laneCount() > 1)
                break;
            take(lane);
        }
        return size() - before;
    }

    // Earliest first, among the lanes whose next event may come; the others wait for the event
    // before theirs, of the same object, by that sequence number.
    using Entry = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    // By object and the sequence number waited for.
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::size_t>> held;
    const auto offer = [&](std::size_t index) {
        Lane &lane = merge.lanes[index];
        if (!lane.advance(*m_area, m_skipped))
            return;
        if (merge.waits(lane.head, size(), *m_area)) {
            held[{ lane.head.object, lane.head.sequence - 1 }].push_back(index);
            return;
        }
        open.push({ lane.place.time.ns, index });
    };
    for (std::size_t i = 0; i < merge.lanes.size(); ++i)
        offer(i);
    while (size() < end) {
        if (open.empty()) {
            if (!m_finished || held.empty())
                break;
            // The event that they wait for will never come (lost, or dropped): the earliest goes on
            // without it.
            auto earliest = held.begin();
            std::size_t place = 0;
            for (auto it = held.begin(); it != held.end(); ++it) {
                for (std::size_t i = 0; i < it->second.size(); ++i) {
                    const Lane &best = merge.lanes[earliest->second[place]];
                    const Lane &lane = merge.lanes[it->second[i]];
                    if (std::pair(lane.place.time, it->second[i])
                        < std::pair(best.place.time, earliest->second[place]))
                        earliest = it, place = i;
                }
            }
            const std::size_t index = earliest->second[place];
            earliest->second.erase(earliest->second.begin() + static_cast<std::ptrdiff_t>(place));
            if (earliest->second.empty())
                held.erase(earliest);
            open.push({ merge.lanes[index].place.time.ns, index });
        }
        const std::size_t index = open.top().second;
        open.pop();
        // Its next events, too, as long as none of another lane comes before them.
        Lane &lane = merge.lanes[index];
        for (bool goesOn = true; goesOn;) {
            const Record head = lane.head;
            if (take(lane) && !held.empty() && Merge::isOrdered(head)) {
                // Who waits for a lower number waits no more: it will never come.
                auto waiting = held.lower_bound({ head.object, 0 });
                while (waiting != held.end() && waiting->first.first == head.object
                    && waiting->first.second <= head.sequence) {
                    for (const std::size_t other : waiting->second)
                        open.push({ merge.lanes[other].place.time.ns, other });
                    waiting = held.erase(waiting);
                }
            }
            goesOn = size() < end && lane.advance(*m_area, m_skipped)
                && !merge.waits(lane.head, size(), *m_area)
                && (open.empty() || Entry { lane.place.time.ns, index } < open.top());
        }
        offer(index);
    }
    return size() - before;
}

EventIndex TraceStore::cutThatFrees(std::uint32_t chunks) const
{
    std::vector<std::uint64_t> ends; // of chunks that nobody writes to any more
    for (const Lane &lane : m_merge->lanes) {
        for (std::size_t i = 0; i < lane.chunk; ++i)
            ends.push_back(m_merge->lastIn(lane.chunks[i]));
    }
    const std::size_t count = std::min<std::size_t>(chunks, ends.size());
    if (count == 0)
        return first();
    std::nth_element(
        ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(count - 1), ends.end());
    return { std::max(m_first, ends[count - 1]) };
}

void TraceStore::forget(EventIndex first, std::vector<Event> instead, TraceArea &area)
{
    IL_CHECK(&area == m_area.get(), "a store forgets what another reads");
    IL_CHECK(first.value >= m_first && first.value <= size(), "a cut outside of the trace");
    m_index.erase(
        m_index.begin(), m_index.begin() + static_cast<std::ptrdiff_t>(first.value - m_first));
    m_first = first.value;
    m_instead = std::move(instead);
    for (Lane &lane : m_merge->lanes) {
        std::size_t gone = 0;
        for (; gone < lane.chunk && m_merge->lastIn(lane.chunks[gone]) <= m_first; ++gone) {
            const std::uint32_t chunk = lane.chunks[gone];
            // Whoever gets it names it anew.
            if (chunk < TraceArea::kMostReleasable) {
                if (chunk < m_merge->lastOf.size())
                    m_merge->lastOf[chunk] = 0;
                if (m_source == nullptr)
                    m_merge->unnamed.push_back(chunk);
            }
            area.release(chunk);
        }
        lane.chunks.erase(
            lane.chunks.begin(), lane.chunks.begin() + static_cast<std::ptrdiff_t>(gone));
        lane.chunk -= gone;
    }
}

std::span<const std::byte> TraceStore::encodedAt(EventIndex index) const
{
    IL_CHECK(index.value < size(), "an event beyond the trace");
    if (index.value < m_first)
        return {};
    const Place &place = m_index[index.value - m_first];
    const std::span<const std::byte> bytes = publishedBytes(m_area->chunk(place.chunk));
    if (place.offset >= bytes.size())
        return {};
    const std::optional<RecordView> view = recordAt(bytes.subspan(place.offset));
    return view ? bytes.subspan(place.offset, view->size) : std::span<const std::byte> {};
}

Event TraceStore::at(EventIndex index) const
{
    const std::span<const std::byte> record = encodedAt(index);
    std::optional<Event> event = record.empty() ? std::nullopt : decode(record);
    // A worker that went wild may have written over what it had published: that must not take the
    // reader with it.
    if (!event)
        event = Event { {}, {}, 0, 0, EventsDropped { 1 } };
    event->time = timeAt(index);
    return std::move(*event);
}

Time TraceStore::timeAt(EventIndex index) const
{
    IL_CHECK(index.value < size(), "an event beyond the trace");
    if (index.value < m_first)
        return m_index.empty() ? m_merge->lastTime : m_index.front().time;
    return m_index[index.value - m_first].time;
}

std::uint8_t TraceStore::kindAt(EventIndex index) const
{
    const std::span<const std::byte> record = encodedAt(index);
    Record head {};
    head.kind = kKindOf<EventsDropped>;
    if (!record.empty())
        std::memcpy(&head, record.data(), sizeof head);
    return head.kind == kTimedLineRecord ? kKindOf<LineReached> : head.kind;
}

EventIndex TraceStore::lastAt(Time t) const
{
    const auto after = std::upper_bound(m_index.begin(), m_index.end(), t,
        [](Time time, const Place &place) { return time < place.time; });
    const auto before = static_cast<std::uint64_t>(after - m_index.begin());
    return { m_first + before == 0 ? 0 : m_first + before - 1 };
}

Time TraceStore::endTime() const
{
    return m_merge->lastTime;
}

} // namespace interleave
