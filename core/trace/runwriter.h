// Writes a run's events as they come, and around them what the run was.
//
// Threads: one at a time. Errors: the file's.
#pragma once

#include "core/trace/codec.h"
#include "core/trace/runformat.h"
#include "core/trace/temporaryfile.h"
#include "core/trace/tracearea.h"

#include <cstring>
#include <vector>

namespace interleave {

// The events, in sections that begin with a time. What is written depends on the events alone:
// not on chunks, nor on the clocks that they needed.
class EventSections {
public:
    EventSections(TemporaryFile &file, RunContents &contents)
        : m_file(file)
        , m_contents(contents)
    {
    }

    // A line, at that time, whatever the head says of its own. REQUIRES: head.line != kLongLine.
    void addLine(Time time, const Record &head)
    {
        begin();
        if (m_row != nullptr && m_rowTask == head.task && m_more < kMostLines && time >= m_now) {
            // Bytes may be written over anything, so members would be read again after each.
            std::byte *at = m_more++ == 0 ? m_at + 1 : m_at; // behind how many there are
            const std::int32_t down = std::int32_t { head.line } - std::int32_t { m_rowLine };
            at = writeNumber(at, packedDelay(static_cast<std::uint64_t>((time - m_now).ns)));
            m_at = writeNumber(at,
                static_cast<std::uint32_t>(down) << 1 ^ static_cast<std::uint32_t>(down >> 31));
        } else {
            endRow();
            m_row = m_at;
            m_rowTask = head.task;
            put(timedLine(head.task, head.line, time));
        }
        m_rowLine = head.line;
        added(time);
    }
    void add(Time time, std::span<const std::byte> record)
    {
        begin();
        endRow();
        if (!isKnown(time))
            put(clockRecord(time));
        std::memcpy(m_at, record.data(), record.size());
        m_at += record.size();
        added(time);
    }
    void finish()
    {
        if (m_events != 0)
            close();
    }
    // The records of the section that is under way.
    std::vector<std::byte> unfinished() const;

private:
    static constexpr std::size_t kBytes = 4096; // the event that crosses it is a section's last

    TemporaryFile &m_file;
    RunContents &m_contents;
    std::byte *m_head = nullptr; // of the section that is under way, or null
    std::byte *m_at = nullptr;
    std::uint32_t m_events = 0; // in it
    Time m_now {};
    std::byte *m_row = nullptr; // the head of a row of lines that may go on, or null
    std::uint32_t m_rowTask = 0;
    std::uint32_t m_more = 0;    // lines in it, besides the first
    std::uint16_t m_rowLine = 0; // the last of them

    bool isKnown(Time time) const { return m_events != 0 && time == m_now; }
    void begin()
    {
        if (m_head != nullptr)
            return;
        m_head = m_file.room(sizeof(SectionHead) + kBytes + sizeof(Record) + kChunkRoom);
        m_at = m_head + sizeof(SectionHead);
    }
    void put(const Record &record)
    {
        std::memcpy(m_at, &record, sizeof record);
        m_at += sizeof record;
    }
    void added(Time time)
    {
        m_now = time;
        ++m_events;
        if (m_at >= m_head + sizeof(SectionHead) + kBytes)
            close();
    }
    // Of a row with more than its first line; `at` is where it ends, the answer that with padding.
    static std::byte *finishRow(std::byte *row, std::byte *at, std::uint32_t more);
    void endRow()
    {
        if (m_row != nullptr && m_more != 0)
            m_at = finishRow(m_row, m_at, m_more);
        m_row = nullptr;
        m_more = 0;
    }
    void close();
};

class RunWriter {
public:
    // Writes the head, and room for what finish() knows.
    RunWriter(TemporaryFile &file, const RunInfo &info);

    EventSections &events() { return m_events; }
    const EventSections &events() const { return m_events; }
    // All the events of a single lane that lies in private memory: it is in order, and needs no
    // index. REQUIRES: nobody writes to the area. `details`: with lines and uses of shared names.
    void addLane(const TraceArea &area, bool details);
    void addAll(const TraceStore &trace);
    // No more events. `dropped`: how many found no room while they were recorded.
    void finish(const RunInfo &info, std::uint64_t dropped);

private:
    TemporaryFile &m_file;
    RunContents m_contents;
    EventSections m_events;
    Time m_time {}; // of the lane
};

} // namespace interleave
