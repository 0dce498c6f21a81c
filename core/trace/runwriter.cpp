#include "core/trace/runwriter.h"

#include <algorithm>

namespace interleave {

namespace {

std::string infoSection(const RunInfo &info, const RunContents &contents)
{
    const std::string body = packInfo(info, contents);
    const SectionHead head = sectionHead(SectionTag::Info, body.data(), body.size(), 0);
    return std::string(reinterpret_cast<const char *>(&head), sizeof head) + body;
}

bool isDetail(const Record &head)
{
    return head.kind == kTimedLineRecord || head.kind == kKindOf<LineReached>
        || head.kind == kKindOf<SharedRead> || head.kind == kKindOf<SharedWritten>;
}

} // namespace

std::byte *EventSections::finishRow(std::byte *row, std::byte *at, std::uint32_t more)
{
    const std::byte *cells = row + sizeof(Record);
    row[sizeof(Record)] = static_cast<std::byte>(more);
    while (static_cast<std::size_t>(at - cells) % sizeof(Cell) != 0)
        *at++ = std::byte {};
    Record head;
    std::memcpy(&head, row, sizeof head);
    head.kind = kLinesRecord;
    head.cells = static_cast<std::uint8_t>(static_cast<std::size_t>(at - cells) / sizeof(Cell));
    std::memcpy(row, &head, sizeof head);
    return at;
}

std::vector<std::byte> EventSections::unfinished() const
{
    if (m_head == nullptr)
        return {};
    const std::byte *begin = m_head + sizeof(SectionHead);
    std::vector<std::byte> records(begin, static_cast<const std::byte *>(m_at));
    if (m_row != nullptr && m_more != 0) {
        const std::size_t size = records.size();
        records.resize(size + sizeof(Cell)); // the padding
        const std::byte *end
            = finishRow(records.data() + (m_row - begin), records.data() + size, m_more);
        records.resize(static_cast<std::size_t>(end - records.data()));
    }
    return records;
}

void EventSections::close()
{
    endRow();
    const std::byte *body = m_head + sizeof(SectionHead);
    const SectionHead head
        = sectionHead(SectionTag::Events, body, static_cast<std::size_t>(m_at - body), m_events);
    std::memcpy(m_head, &head, sizeof head);
    const auto size = static_cast<std::size_t>(m_at - m_head);
    m_file.filled(size);
    m_contents.events += m_events;
    m_contents.eventBytes += size;
    m_head = nullptr;
    m_events = 0;
}

RunWriter::RunWriter(TemporaryFile &file, const RunInfo &info)
    : m_file(file)
    , m_events(file, m_contents)
{
    RunFileHead head {};
    std::memcpy(head.magic, kRunMagic.data(), kRunMagic.size());
    head.version = kFormatVersion;
    head.checksum = checksumOf(&head, offsetof(RunFileHead, checksum));
    m_file.append({ reinterpret_cast<const char *>(&head), sizeof head });
    m_file.append(infoSection(info, m_contents)); // of the right size; what it tells comes last
}

void RunWriter::addLane(const TraceArea &area, bool details)
{
    for (std::uint32_t i = 0; i < area.chunkCount(); ++i) {
        std::span<const std::byte> rest = publishedBytes(area.chunk(i));
        while (rest.size() >= sizeof(Record)) {
            Record head;
            std::memcpy(&head, rest.data(), sizeof head);
            const bool timed = isTimedLine(head);
            if (timed || isClock(head)) {
                m_time = std::max(m_time, clockOf(head).value_or(m_time));
                rest = rest.subspan(sizeof head);
                if (timed && details)
                    m_events.addLine(m_time, head);
                continue;
            }
            const std::optional<RecordView> view = recordAt(rest);
            if (!view)
                break;
            const std::span<const std::byte> record = rest.first(view->size);
            if ((details || !isDetail(head)) && decodable(record)) {
                if (isPlainLine(head))
                    m_events.addLine(m_time, head);
                else
                    m_events.add(m_time, record);
            }
            rest = rest.subspan(view->size);
        }
    }
}

void RunWriter::addAll(const TraceStore &trace)
{
    std::vector<std::byte> told;
    for (const Event &event : trace.instead()) {
        told.assign(encodedSize(event.line, event.what), std::byte {});
        encode(told.data(), event.task, event.line, event.sequence, event.what);
        m_events.add(event.time, told);
    }
    for (std::uint64_t i = trace.first().value; i < trace.size(); ++i) {
        const std::span<const std::byte> record = trace.encodedAt({ i });
        if (record.empty())
            continue;
        Record head;
        std::memcpy(&head, record.data(), sizeof head);
        if (isTimedLine(head) || isPlainLine(head))
            m_events.addLine(trace.timeAt({ i }), head);
        else
            m_events.add(trace.timeAt({ i }), record);
    }
}

void RunWriter::finish(const RunInfo &info, std::uint64_t dropped)
{
    m_events.finish();
    m_contents.dropped = dropped;
    const std::string section = infoSection(info, m_contents);
    // At both ends: without it the events have no program.
    m_file.append(section);
    m_file.overwrite(sizeof(RunFileHead), section);
}

} // namespace interleave
