// Goes through the sections of an `.interleave` file, and records again what is whole.
//
// Threads: one at a time. Errors: what makes no sense is skipped, and counted.
#pragma once

#include "core/trace/recorder.h"
#include "core/trace/runfile.h"
#include "core/trace/runformat.h"

namespace interleave {

class RunReader {
public:
    explicit RunReader(TraceArea &area, OsIds osIds = OsIds::Read)
        : m_recorder(area)
        , m_osIds(osIds)
    {
    }

    // What follows the file's head.
    void takeSections(std::span<const std::byte> sections);
    // Of a part of that, the bytes before what the part's end cuts off.
    static std::size_t wholeSections(std::span<const std::byte> part);
    // Records that begin with a time: the body of a section, or of a chunk.
    void takeEvents(std::span<const std::byte> records);

    bool hasInfo() const { return m_hasInfo; }
    const RunInfo &info() const { return m_info; }
    const RunContents &contents() const { return m_contents; }
    LoadReport report() const;
    bool isCut() const; // the last events are missing

private:
    std::span<const std::byte> m_rest;
    Recorder m_recorder;
    const OsIds m_osIds;
    RunInfo m_info;
    RunContents m_contents;
    bool m_hasInfo = false;
    std::uint64_t m_skippedEvents = 0;
    std::uint64_t m_skippedBytes = 0;
    std::uint64_t m_marks = 0;
    bool m_markIsDue = false;       // what was skipped since the last event that was taken
    std::uint64_t m_markEvents = 0; // was so many, as far as it is known

    void skip(std::size_t bytes, std::uint64_t events);
    void note(std::size_t bytes, std::uint64_t events);
    void mark();
    void toNextSection();
    void takeRecord(std::span<const std::byte> record, std::uint8_t kind);
    void takeInfo(std::span<const std::byte> body);
    void takeLines(const Record &first, std::span<const std::byte> cells);
};

} // namespace interleave
