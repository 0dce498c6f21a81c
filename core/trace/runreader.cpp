#include "core/trace/runreader.h"

#include "core/trace/codec.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>
#include <variant>

namespace interleave {

namespace {

std::optional<SectionHead> sectionAt(std::span<const std::byte> bytes)
{
    SectionHead head {};
    if (bytes.size() < sizeof head)
        return std::nullopt;
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.marker != kSectionMarker
        || head.headChecksum != checksumOf(&head, offsetof(SectionHead, headChecksum)))
        return std::nullopt;
    return head;
}

// Numbers of seven bits a byte; false where there is none.
bool takeNumber(std::span<const std::byte> &bytes, std::uint64_t &number)
{
    number = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<std::uint64_t>(bytes.front());
        bytes = bytes.subspan(1);
        number |= (byte & 0x7F) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

} // namespace

// What makes no sense ends the row.
void RunReader::takeLines(const Record &first, std::span<const std::byte> cells)
{
    const std::optional<Time> begin = clockOf(first);
    if (!begin || first.line == kLongLine || cells.empty())
        return;
    auto now = static_cast<std::uint64_t>(begin->ns);
    std::uint32_t line = first.line;
    m_recorder.setTime(*begin);
    mark();
    m_recorder.line({ first.task }, line);
    auto more = static_cast<std::uint32_t>(cells.front());
    for (cells = cells.subspan(1); more != 0; --more) {
        std::uint64_t delay = 0;
        std::uint64_t down = 0;
        if (!takeNumber(cells, delay) || !takeNumber(cells, down))
            return;
        delay = unpackedDelay(delay);
        line += static_cast<std::uint32_t>(down >> 1) ^ (0 - static_cast<std::uint32_t>(down & 1));
        if (delay > static_cast<std::uint64_t>(kMaxTimeNs) - now || line >= kLongLine)
            return;
        now += delay;
        m_recorder.setTime({ static_cast<std::int64_t>(now) });
        m_recorder.line({ first.task }, line);
    }
}

void RunReader::takeSections(std::span<const std::byte> sections)
{
    m_rest = sections;
    while (!m_rest.empty()) {
        const std::optional<SectionHead> head = sectionAt(m_rest);
        if (!head) {
            toNextSection();
            continue;
        }
        const bool hasEvents = head->tag == static_cast<std::uint32_t>(SectionTag::Events);
        if (head->bytes > m_rest.size() - sizeof(SectionHead)) { // cut off
            if (hasEvents)
                skip(m_rest.size(), head->events);
            else
                m_skippedBytes += m_rest.size();
            return;
        }
        const std::span<const std::byte> body = m_rest.subspan(sizeof(SectionHead), head->bytes);
        if (checksumOf(body.data(), body.size()) != head->checksum) {
            const std::size_t whole = sizeof(SectionHead) + head->bytes;
            if (hasEvents) {
                skip(whole, head->events);
            } else { // no event was in it
                m_skippedBytes += whole;
                m_rest = m_rest.subspan(whole);
            }
            continue;
        }
        if (hasEvents)
            takeEvents(body);
        else if (head->tag == static_cast<std::uint32_t>(SectionTag::Info) && !m_hasInfo)
            takeInfo(body);
        m_rest = m_rest.subspan(sizeof(SectionHead) + head->bytes);
    }
}

std::size_t RunReader::wholeSections(std::span<const std::byte> part)
{
    std::size_t at = 0;
    while (part.size() - at >= sizeof(SectionHead)) {
        const std::optional<SectionHead> head = sectionAt(part.subspan(at));
        const std::size_t bytes = head ? sizeof(SectionHead) + head->bytes : 1; // or damage
        if (bytes > part.size() - at)
            break;
        at += bytes;
    }
    return at;
}

void RunReader::takeEvents(std::span<const std::byte> records)
{
    while (!records.empty()) {
        const std::optional<RecordView> view = recordAt(records);
        if (!view || view->size + sizeof(Record) > kChunkRoom) {
            note(records.size(), 0);
            return;
        }
        const std::span<const std::byte> record = records.first(view->size);
        records = records.subspan(view->size);
        if (view->head.kind == kLinesRecord) {
            takeLines(view->head, record.subspan(sizeof(Record)));
            continue;
        }
        const bool isLine = isTimedLine(view->head);
        if (isLine || isClock(view->head)) {
            if (const std::optional<Time> now = clockOf(view->head))
                m_recorder.setTime(*now);
        }
        if (isClock(view->head))
            continue;
        mark();
        if (isLine)
            m_recorder.line({ view->head.task }, view->head.line);
        else
            takeRecord(record, view->head.kind);
    }
}

void RunReader::takeRecord(std::span<const std::byte> record, std::uint8_t kind)
{
    const bool hasOsId = kind
            == kKindOf<ProcessBegan> || kind == kKindOf<TaskSpawned> || kind == kKindOf<TaskOsId>;
    std::optional<Event> event;
    if (m_osIds == OsIds::Left && hasOsId)
        event = decode(record);
    if (!event) {
        m_recorder.appendEncoded(record);
        return;
    }
    if (auto *process = std::get_if<ProcessBegan>(&event->what))
        process->osPid = 0;
    else if (auto *task = std::get_if<TaskSpawned>(&event->what))
        task->osId = 0;
    else if (auto *thread = std::get_if<TaskOsId>(&event->what))
        thread->osId = 0;
    m_recorder.append(event->task, event->line, event->sequence, event->what);
}

LoadReport RunReader::report() const
{
    LoadReport report { m_skippedEvents, m_skippedBytes, m_marks };
    if (m_hasInfo) { // then it is known what should have been there
        const std::uint64_t events = m_recorder.appended() - m_marks;
        report.skippedRecords = std::max(
            report.skippedRecords, m_contents.events - std::min(m_contents.events, events));
    }
    return report;
}

// Of a file that ends behind a whole section nothing was skipped, but its info knows of more.
bool RunReader::isCut() const
{
    const bool all = m_hasInfo && m_contents.events <= m_recorder.appended() - m_marks;
    return !all && (m_markIsDue || (m_hasInfo && m_marks == 0));
}

void RunReader::skip(std::size_t bytes, std::uint64_t events)
{
    note(bytes, events);
    m_rest = m_rest.subspan(bytes);
}

void RunReader::note(std::size_t bytes, std::uint64_t events)
{
    m_skippedBytes += bytes;
    m_skippedEvents += events;
    m_markIsDue = true;
    m_markEvents += events;
}

// At the time of the next event that is there: only then it is known how long nothing is known.
void RunReader::mark()
{
    if (!std::exchange(m_markIsDue, false))
        return;
    const std::uint64_t before = m_recorder.appended();
    // Before everything it may be the info that is damaged, or the rest of what a part begins in.
    if (!m_hasInfo && before == 0) {
        m_markEvents = 0;
        return;
    }
    m_recorder.append({}, 0, 0, EventsDropped { std::exchange(m_markEvents, 0), {}, true });
    m_marks += m_recorder.appended() - before;
}

void RunReader::toNextSection()
{
    std::size_t at = 1;
    while (at < m_rest.size() && !sectionAt(m_rest.subspan(at)))
        ++at;
    skip(at, 0);
}

void RunReader::takeInfo(std::span<const std::byte> body)
{
    RunInfo info;
    RunContents contents;
    if (!unpackInfo(body, info, contents)) {
        m_skippedBytes += body.size();
        return;
    }
    m_info = std::move(info);
    m_contents = contents;
    m_hasInfo = true;
}

} // namespace interleave
