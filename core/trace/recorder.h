// Appends events to one lane of a TraceArea.
//
// Threads: one recorder belongs to one OS thread (or to whoever holds the GIL at the time, never
// two at once). A forked child makes a recorder of its own.
// Cost: a record is two 8-byte stores and one release store; under 15 ns with its cells. The time
// is the one given by the last setTime(): engines set it once a burst, and at spawn, park, wake and
// I/O.
// Errors: none to the caller. When the area is full, events are dropped and counted; those that
// tell how the run and its workers end still find room, behind an EventsDropped that says how many
// are missing. So does everything once a reader has released chunks.
#pragma once

#include "core/trace/codec.h"
#include "core/trace/tracearea.h"

#include <cstring>
#include <string_view>

namespace interleave {

class Recorder {
public:
    explicit Recorder(TraceArea &area);
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    void setTime(Time now)
    {
        m_timeWritten = m_timeWritten && now == m_time;
        m_time = now;
    }
    Time time() const { return m_time; }

    // Encodes any event; event.time is ignored (setTime() rules). The hot kinds below skip the
    // variant.
    void append(TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what);

    void line(TaskId task, std::uint32_t line);
    void put(TaskId task, std::uint32_t line, std::uint32_t sequence, ObjectId queue, ItemId item,
        std::uint32_t depth, std::uint32_t position, std::uint32_t bytes, std::string_view label);
    void got(TaskId task, std::uint32_t line, std::uint32_t sequence, ObjectId queue, ItemId item,
        std::uint32_t depth, std::uint32_t bytes);
    void done(TaskId task, std::uint32_t line, std::uint32_t sequence, ObjectId queue,
        std::uint32_t unfinished);
    void running(TaskId task, std::uint32_t line, std::uint32_t core);
    void ready(TaskId task, std::uint32_t line, ReadyFor what, ReadyCause cause);
    void woken(TaskId by, std::uint32_t line, TaskId woken, ObjectId object);
    void parked(TaskId task, std::uint32_t line, const TaskParked &what);
    // Resumed, Yielded, SharedRead, SharedWritten: of whom or what, and a label.
    template <class P>
    void labeled(TaskId task, std::uint32_t line, std::uint32_t sequence, auto what,
        std::string_view label);

    // Whole records as encode() or TraceStore::encodedAt() give them, how many they are, at one
    // time: for files that are read back, and for rows of events that are the same each time.
    void appendEncoded(std::span<const std::byte> records, std::uint32_t count = 1);

    // Before the run's end is told: tells of all events that were dropped, by whomever, and that
    // nobody has told of. REQUIRES: nobody else records any more.
    // True: there were some; so what is known otherwise may be told again.
    bool tellDropsOfAll();
    // As append(), and like a run's end it has the last chunks, too.
    void appendInAnyCase(
        TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what);

    std::uint64_t appended() const { return m_appended; } // without the dropped ones

private:
    // A head and four cells: what put(), got() and parked() reserve at once. Their numbers take at
    // most 21 bytes, the rest is the label.
    static constexpr std::uint32_t kShortRecord = 80;
    static constexpr std::size_t kShortLabel = 43;

    TraceArea &m_area;
    ChunkHead *m_chunk = nullptr;
    std::byte *m_at = nullptr; // where the next record goes
    std::byte *m_end = nullptr;
    std::uint32_t m_lane;
    std::uint32_t m_nextChunk = 0;
    std::uint64_t m_appended = 0;
    std::uint64_t m_dropped = 0; // not told yet
    Time m_droppedSince {};      // the first of these
    Time m_time {};
    bool m_timeWritten = false;
    bool m_full = false; // an event was dropped: only ends are recorded until there is room again

    // Room for that many bytes with the time before them, or null: the event is dropped, and
    // counted.
    std::byte *reserve(std::uint32_t bytes)
    {
        const auto room = static_cast<std::size_t>(m_end - m_at);
        if (m_timeWritten && bytes <= room)
            return m_at;
        if (bytes + sizeof(Record) <= room) {
            writeClock();
            return m_at;
        }
        return reserveInNextChunk(bytes);
    }
    void writeClock()
    {
        const Record clock = clockRecord(m_time);
        std::memcpy(m_at, &clock, sizeof clock);
        m_at += sizeof clock;
        m_timeWritten = true;
    }
    // What lies before m_at is seen by readers from here on.
    void commit(std::uint32_t bytes)
    {
        m_at += bytes;
        const auto *begin = reinterpret_cast<const std::byte *>(m_chunk) + sizeof(ChunkHead);
        m_chunk->used.store(static_cast<std::uint32_t>(m_at - begin), std::memory_order_release);
        ++m_appended;
    }
    // Writes the head in front of the cells that end at `end`; the padding is already there.
    void commitShort(std::byte *at, Record head, const std::byte *end)
    {
        const auto cells
            = static_cast<std::uint32_t>(end - at - 1) / static_cast<std::uint32_t>(sizeof(Cell));
        head.cells = static_cast<std::uint8_t>(cells);
        std::memcpy(at, &head, sizeof head);
        commit(static_cast<std::uint32_t>(sizeof(Record))
            + cells * static_cast<std::uint32_t>(sizeof(Cell)));
    }
    // An event that is its head alone. False: its line takes a cell.
    bool headOnly(TaskId task, std::uint32_t line, std::uint32_t object, std::uint8_t kind)
    {
        if (line >= kLongLine)
            return false;
        if (std::byte *at = reserve(sizeof(Record))) {
            const Record head { task.value, 0, object, static_cast<std::uint16_t>(line), kind, 0 };
            std::memcpy(at, &head, sizeof head);
            commit(sizeof(Record));
        }
        return true;
    }
    // An event with one small number behind its head. False: as above.
    bool headAndNumber(const Record &head, std::uint32_t line, std::uint32_t number)
    {
        if (line >= kLongLine)
            return false;
        if (std::byte *at = reserve(sizeof(Record) + sizeof(Cell))) {
            std::memset(at + sizeof(Record), 0, sizeof(Cell));
            commitShort(at, head, writeNumber(at + sizeof(Record), number));
        }
        return true;
    }
    std::byte *reserveInNextChunk(std::uint32_t bytes);
    bool goesOn(); // after drops, which it tells
    bool tellDrops(); // its own. False: there is no room
    void drop();   // one event
    // Ends have the last chunks too. False: not even there was room.
    bool appendEnd(TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what);
    bool beginChunk(TraceArea::Use use);
};

inline void Recorder::line(TaskId task, std::uint32_t line)
{
    if (line >= kLongLine)
        return append(task, line, 0, LineReached {});
    if (!m_timeWritten && static_cast<std::size_t>(m_end - m_at) >= sizeof(Record)) {
        const Record head = timedLine(task.value, static_cast<std::uint16_t>(line), m_time);
        std::memcpy(m_at, &head, sizeof head);
        m_timeWritten = true;
        commit(sizeof(Record));
        return;
    }
    if (std::byte *at = reserve(sizeof(Record))) {
        const Record head { task.value, 0, 0, static_cast<std::uint16_t>(line),
            kKindOf<LineReached>, 0 };
        std::memcpy(at, &head, sizeof head);
        commit(sizeof(Record));
    }
}

inline void Recorder::put(TaskId task, std::uint32_t line, std::uint32_t sequence, ObjectId queue,
    ItemId item, std::uint32_t depth, std::uint32_t position, std::uint32_t bytes,
    std::string_view label)
{
    if (line >= kLongLine || label.size() > kShortLabel)
        return append(
            task, line, sequence, Put { queue, item, depth, position, bytes, std::string(label) });
    if (std::byte *at = reserve(kShortRecord)) {
        std::byte *cells = at + sizeof(Record);
        std::memset(cells, 0, kShortRecord - sizeof(Record));
        std::byte *out = writeNumber(cells, item.value);
        out = writeNumber(out, depth);
        out = writeNumber(out, position);
        out = writeNumber(out, bytes);
        out = writeNumber(out, label.size());
        std::memcpy(out, label.data(), label.size());
        commitShort(at,
            { task.value, sequence, queue.value, static_cast<std::uint16_t>(line), kKindOf<Put>,
                0 },
            out + label.size());
    }
}

inline void Recorder::got(TaskId task, std::uint32_t line, std::uint32_t sequence, ObjectId queue,
    ItemId item, std::uint32_t depth, std::uint32_t bytes)
{
    if (line >= kLongLine)
        return append(task, line, sequence, Got { queue, item, depth, bytes });
    if (std::byte *at = reserve(kShortRecord)) {
        std::byte *cells = at + sizeof(Record);
        std::memset(cells, 0, kShortRecord - sizeof(Record));
        std::byte *out = writeNumber(cells, item.value);
        out = writeNumber(out, depth);
        out = writeNumber(out, bytes);
        commitShort(at,
            { task.value, sequence, queue.value, static_cast<std::uint16_t>(line), kKindOf<Got>,
                0 },
            out);
    }
}

inline void Recorder::done(TaskId task, std::uint32_t line, std::uint32_t sequence, ObjectId queue,
    std::uint32_t unfinished)
{
    const Record head { task.value, sequence, queue.value, static_cast<std::uint16_t>(line),
        kKindOf<ItemDone>, 0 };
    if (!headAndNumber(head, line, unfinished))
        append(task, line, sequence, ItemDone { queue, unfinished });
}

inline void Recorder::running(TaskId task, std::uint32_t line, std::uint32_t core)
{
    if (!headOnly(task, line, core, kKindOf<TaskRunning>))
        append(task, line, 0, TaskRunning { core });
}

inline void Recorder::ready(TaskId task, std::uint32_t line, ReadyFor what, ReadyCause cause)
{
    const auto both = static_cast<std::uint32_t>(what) | static_cast<std::uint32_t>(cause) << 8;
    if (!headOnly(task, line, both, kKindOf<TaskReady>))
        append(task, line, 0, TaskReady { what, cause });
}

inline void Recorder::woken(TaskId by, std::uint32_t line, TaskId woken, ObjectId object)
{
    const Record head { by.value, 0, object.value, static_cast<std::uint16_t>(line),
        kKindOf<TaskWoken>, 0 };
    if (!headAndNumber(head, line, woken.value))
        append(by, line, 0, TaskWoken { woken, object });
}

inline void Recorder::parked(TaskId task, std::uint32_t line, const TaskParked &what)
{
    if (line >= kLongLine || what.label.size() > kShortLabel)
        return append(task, line, 0, what);
    if (std::byte *at = reserve(kShortRecord)) {
        std::byte *cells = at + sizeof(Record);
        std::memset(cells, 0, kShortRecord - sizeof(Record));
        const bool forEver = what.until == Time::never();
        std::byte *out
            = writeNumber(cells, forEver ? 0 : static_cast<std::uint64_t>(what.until.ns) + 1);
        out = writeNumber(out, what.other.value);
        *out++ = static_cast<std::byte>(what.reason);
        out = writeNumber(out, what.item.value);
        out = writeNumber(out, what.label.size());
        std::memcpy(out, what.label.data(), what.label.size());
        commitShort(at,
            { task.value, 0, what.object.value, static_cast<std::uint16_t>(line),
                kKindOf<TaskParked>, 0 },
            out + what.label.size());
    }
}

template <class P>
void Recorder::labeled(
    TaskId task, std::uint32_t line, std::uint32_t sequence, auto what, std::string_view label)
{
    if (line >= kLongLine || label.size() > kShortLabel)
        return append(task, line, sequence, P { what, std::string(label) });
    if (std::byte *at = reserve(kShortRecord)) {
        std::byte *cells = at + sizeof(Record);
        std::memset(cells, 0, kShortRecord - sizeof(Record));
        std::byte *out = writeNumber(cells, label.size());
        std::memcpy(out, label.data(), label.size());
        commitShort(at,
            { task.value, sequence, what.value, static_cast<std::uint16_t>(line), kKindOf<P>, 0 },
            out + label.size());
    }
}

} // namespace interleave
