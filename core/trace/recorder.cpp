#include "core/trace/recorder.h"

namespace interleave {
namespace {

bool tellsAnEnd(const Payload &what)
{
    return std::holds_alternative<TaskEnded>(what) || std::holds_alternative<ProcessEnded>(what)
        || std::holds_alternative<Deadlocked>(what) || std::holds_alternative<LimitReached>(what)
        || std::holds_alternative<RunEnded>(what) || std::holds_alternative<EventsDropped>(what);
}

#ifndef NDEBUG
// An event about an object or a task names it; see event.h.
void checkNames(const Payload &what)
{
    const auto check = [](auto id) { IL_CHECK(bool(id), "an event about nothing"); };
    std::visit(
        [&]<class P>(const P &p) {
            if constexpr (requires { p.queue; })
                check(p.queue);
            else if constexpr (requires { p.lock; })
                check(p.lock);
            else if constexpr (requires { p.variable; })
                check(p.variable);
            else if constexpr (requires { p.child; })
                check(p.child);
            else if constexpr (requires { p.woken; })
                check(p.woken);
            else if constexpr (std::is_same_v<P, TaskParked>)
                IL_CHECK(p.until >= Time {}, "a deadline before the run began");
            else if constexpr (std::is_same_v<P, ObjectCreated> || std::is_same_v<P, ObjectNamed>)
                check(p.object);
        },
        what);
}
#endif

} // namespace

Recorder::Recorder(TraceArea &area)
    : m_area(area)
    , m_lane(area.newLane())
{
}

void Recorder::append(TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what)
{
#ifndef NDEBUG
    checkNames(what);
#endif
    if (tellsAnEnd(what))
        return appendInAnyCase(task, line, sequence, what);
    const std::uint32_t size = encodedSize(line, what);
    if (std::byte *at = reserve(size)) {
        encode(at, task, line, sequence, what);
        commit(size);
    }
}

void Recorder::appendInAnyCase(
    TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what)
{
    tellDrops();
    appendEnd(task, line, sequence, what);
}

void Recorder::appendEncoded(std::span<const std::byte> records, std::uint32_t count)
{
    const auto size = static_cast<std::uint32_t>(records.size());
    if (std::byte *at = reserve(size)) {
        std::memcpy(at, records.data(), records.size());
        commit(size);
        m_appended += count - 1;
    } else {
        m_dropped += count - 1;
        m_area.countDropped(count - 1, m_time);
    }
}

std::byte *Recorder::reserveInNextChunk(std::uint32_t bytes)
{
    IL_CHECK(bytes + sizeof(Record) <= kChunkRoom, "an event longer than a chunk");
    // After a drop nothing more goes into this lane but ends before it was told, or it would seem
    // that nothing is missing.
    const bool begun = m_full ? goesOn() : beginChunk(TraceArea::Use::Events);
    if (begun && bytes <= static_cast<std::size_t>(m_end - m_at))
        return m_at;
    m_full = true;
    drop();
    return nullptr;
}

void Recorder::drop()
{
    m_end = m_at;
    if (m_dropped++ == 0)
        m_droppedSince = m_time;
    m_area.countDropped(1, m_time);
}

bool Recorder::tellDrops()
{
    if (m_dropped == 0)
        return true;
    const std::uint64_t events = m_dropped;
    if (!appendEnd({}, 0, 0, EventsDropped { events, m_droppedSince }))
        return false; // the end itself was dropped, too
    m_dropped -= events;
    m_area.countTold(events);
    return true;
}

bool Recorder::tellDropsOfAll()
{
    const TraceArea::Untold all = m_area.untold();
    if (all.count == 0 || !appendEnd({}, 0, 0, EventsDropped { all.count, all.since }))
        return false;
    m_dropped = 0;
    m_area.countTold(all.count);
    return true;
}

bool Recorder::goesOn()
{
    if (m_area.releasedCount() == 0 || !beginChunk(TraceArea::Use::Events))
        return false;
    m_full = false;
    tellDrops();
    return true;
}

bool Recorder::appendEnd(
    TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what)
{
    const std::uint32_t size = encodedSize(line, what);
    const std::uint32_t withClock = size + static_cast<std::uint32_t>(sizeof(Record));
    const auto *chunkEnd
        = m_chunk == nullptr ? m_at : reinterpret_cast<std::byte *>(m_chunk) + kChunkBytes;
    if (withClock > static_cast<std::size_t>(chunkEnd - m_at)) {
        m_full = m_full || !beginChunk(TraceArea::Use::Events);
        if (m_full && !beginChunk(TraceArea::Use::Closing)) {
            drop();
            return false;
        }
    }
    if (!m_timeWritten)
        writeClock();
    encode(m_at, task, line, sequence, what);
    commit(size);
    if (m_full)
        m_end = m_at; // the short way of reserve() finds no room
    return true;
}

bool Recorder::beginChunk(TraceArea::Use use)
{
    ChunkHead *chunk = m_area.allocateChunk(m_lane, m_nextChunk, use);
    if (chunk == nullptr)
        return false;
    ++m_nextChunk;
    m_chunk = chunk;
    m_at = reinterpret_cast<std::byte *>(chunk) + sizeof(ChunkHead);
    m_end = reinterpret_cast<std::byte *>(chunk) + kChunkBytes;
    writeClock(); // each chunk can be read without the one before it
    return true;
}

} // namespace interleave
