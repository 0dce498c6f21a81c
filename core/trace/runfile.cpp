// File: a head (magic, version, checksum), then sections, each with a head of its own. The events
// are written in the store's order as one lane, so they are merged once and bookmarks mean the same
// event ever after. They are cut into small sections, each of which can be read without the others:
// damage costs no more than what it touches.
#include "core/trace/runfile.h"

#include "core/base/messageid.h"
#include "core/trace/codec.h"
#include "core/trace/recorder.h"
#include "core/trace/writable.h"

#include <libdeflate.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace interleave {
namespace {

constexpr std::uint32_t kFormatVersion = 3;
constexpr std::string_view kMagic = "ILVRUN\r\n"; // a line end that careless copying would change
constexpr std::size_t kEventSectionBytes = 4096;  // the event that crosses it is a section's last

struct FileHead {
    char magic[8];
    std::uint32_t version;
    std::uint32_t checksum; // of what stands before
};
static_assert(sizeof(FileHead) == 16);

enum class Tag : std::uint32_t { Info = 1, Events = 2 };

struct SectionHead {
    std::uint32_t marker;
    std::uint32_t tag;   // unknown ones are passed over
    std::uint32_t bytes; // behind this head
    std::uint32_t events;
    std::uint32_t checksum; // of those bytes
    std::uint32_t headChecksum;
};
static_assert(sizeof(SectionHead) == 24);
constexpr std::uint32_t kMarker = 0x54434553; // "SECT"

// Most events of a simulated run are lines, each at a time of its own. In a file such a line is one
// record, which holds the time where a clock does; in memory it is a clock and a line.
constexpr std::uint8_t kTimedLine = 254;
static_assert(kPayloadKinds <= kTimedLine);

bool isTimedLine(const Record &head)
{
    return head.kind == kTimedLine && head.cells == 0 && head.line != kLongLine;
}

bool isShortLine(const Record &head)
{
    return head.kind == kKindOf<LineReached> && head.cells == 0 && head.line != kLongLine
        && head.sequence == 0 && head.object == 0;
}

Record timeRecord(std::uint32_t task, std::uint16_t line, std::uint8_t kind, Time time)
{
    const auto ns = static_cast<std::uint64_t>(time.ns);
    return { task, static_cast<std::uint32_t>(ns), static_cast<std::uint32_t>(ns >> 32), line, kind,
        0 };
}

std::span<const std::byte> publishedBytes(const ChunkHead &chunk)
{
    const std::uint32_t used = std::min(chunk.used.load(std::memory_order_acquire), kChunkRoom);
    return { reinterpret_cast<const std::byte *>(&chunk) + sizeof(ChunkHead), used };
}

std::uint32_t checksumOf(const void *bytes, std::size_t size)
{
    return libdeflate_crc32(0, bytes, size); // by the processor's own instructions
}

Error fileError(MessageId id, const std::string &path, int error)
{
    return { { id, { path, std::string(std::strerror(error)) } }, error };
}

// --- Info as bytes

// What a file says of itself besides the run.
struct Contents {
    std::uint64_t events = 0;
    std::uint64_t eventBytes = 0; // of all event sections, with their heads
    std::uint64_t dropped = 0;
};

class Packer {
public:
    const std::string &bytes() const { return m_bytes; }
    void number(std::uint64_t n) { m_bytes.append(reinterpret_cast<const char *>(&n), sizeof n); }
    void text(const std::string &text)
    {
        number(text.size());
        m_bytes += text;
    }

private:
    std::string m_bytes;
};

class Unpacker {
public:
    explicit Unpacker(std::span<const std::byte> bytes)
        : m_rest(bytes)
    {
    }
    bool good() const { return m_good; }
    std::uint64_t number()
    {
        std::uint64_t n = 0;
        if (!has(sizeof n))
            return 0;
        std::memcpy(&n, m_rest.data(), sizeof n);
        m_rest = m_rest.subspan(sizeof n);
        return n;
    }
    std::uint64_t numberUpTo(std::uint64_t most)
    {
        const std::uint64_t n = number();
        m_good = m_good && n <= most;
        return m_good ? n : 0;
    }
    std::string text()
    {
        const std::uint64_t size = number();
        if (!has(size))
            return {};
        std::string text(reinterpret_cast<const char *>(m_rest.data()), size);
        m_rest = m_rest.subspan(size);
        return text;
    }

private:
    std::span<const std::byte> m_rest;
    bool m_good = true;

    bool has(std::uint64_t bytes)
    {
        m_good = m_good && bytes <= m_rest.size();
        return m_good;
    }
};

std::string pack(const RunInfo &info, const Contents &contents)
{
    Packer p;
    p.text(info.title);
    p.text(info.scenario);
    p.text(info.source);
    p.number(static_cast<std::uint64_t>(info.settings.schedule));
    p.number(static_cast<std::uint64_t>(info.settings.clock));
    p.number(info.settings.cores);
    p.number(info.settings.gil ? 1 : 0);
    p.number(info.settings.seed);
    p.number(info.settings.parameters.size());
    for (const auto &[name, value] : info.settings.parameters) {
        p.text(name);
        p.text(value);
    }
    p.number(info.bookmarks.size());
    for (const Bookmark &bookmark : info.bookmarks) {
        p.number(bookmark.event.value);
        p.text(bookmark.note);
    }
    p.number(info.openAt.value);
    p.number(contents.events);
    p.number(contents.eventBytes);
    p.number(contents.dropped);
    return p.bytes();
}

bool unpack(std::span<const std::byte> bytes, RunInfo &info, Contents &contents)
{
    Unpacker u(bytes);
    info.title = u.text();
    info.scenario = u.text();
    info.source = u.text();
    info.settings.schedule
        = static_cast<Schedule>(u.numberUpTo(static_cast<std::uint64_t>(Schedule::Coroutines)));
    info.settings.clock = static_cast<Clock>(u.numberUpTo(static_cast<std::uint64_t>(Clock::Real)));
    info.settings.cores = static_cast<std::uint32_t>(u.numberUpTo(64));
    info.settings.gil = u.numberUpTo(1) != 0;
    info.settings.seed = u.number();
    for (std::uint64_t left = u.number(); left != 0 && u.good(); --left) {
        std::string name = u.text();
        info.settings.parameters.emplace_back(std::move(name), u.text());
    }
    for (std::uint64_t left = u.number(); left != 0 && u.good(); --left) {
        const EventIndex event { u.number() };
        info.bookmarks.push_back({ event, u.text() });
    }
    info.openAt = { u.number() };
    contents.events = u.number();
    contents.eventBytes = u.number();
    contents.dropped = u.number();
    return u.good();
}

// --- Writing

// A file that goes away unless it is kept. What is appended goes through a buffer, in pieces that
// can be filled in place.
// Errors: the first one is kept, and told at the end.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string &beside)
        : m_path(beside + ".XXXXXX")
        , m_fd(::mkostemp(m_path.data(), O_CLOEXEC))
        , m_error(m_fd < 0 ? errno : 0)
    {
    }
    ~TemporaryFile()
    {
        if (m_fd < 0)
            return;
        ::close(m_fd);
        if (!m_kept)
            ::unlink(m_path.c_str());
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    int error() const { return m_error; }

    // Where so many bytes may be filled in, to be followed by filled(). REQUIRES: bytes <= kBuffer.
    std::byte *room(std::size_t bytes)
    {
        if (m_buffer.size() - m_filled < bytes)
            flush();
        return m_buffer.data() + m_filled;
    }
    void filled(std::size_t bytes) { m_filled += bytes; }
    void append(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const std::string_view piece = bytes.substr(0, kBuffer);
            std::memcpy(room(piece.size()), piece.data(), piece.size());
            filled(piece.size());
            bytes.remove_prefix(piece.size());
        }
    }
    // Over what was appended before.
    void overwrite(std::size_t offset, std::string_view bytes)
    {
        flush();
        writeAll(
            bytes,
            [&](const char *from, std::size_t size) {
                return ::pwrite(m_fd, from, size, static_cast<off_t>(offset));
            },
            offset);
    }
    // What stands there by now is lost to nobody even if the computer stops: `replaces` says that
    // there is something.
    int moveTo(const std::string &path, mode_t mode, bool replaces)
    {
        flush();
        if (m_error == 0 && (::fchmod(m_fd, mode) != 0 || (replaces && ::fsync(m_fd) != 0)))
            m_error = errno;
        if (m_error == 0 && ::rename(m_path.c_str(), path.c_str()) != 0)
            m_error = errno;
        m_kept = m_error == 0;
        return m_error;
    }

private:
    static constexpr std::size_t kBuffer = 256 * 1024;

    std::string m_path;
    int m_fd;
    int m_error;
    bool m_kept = false;
    std::vector<std::byte> m_buffer = std::vector<std::byte>(kBuffer);
    std::size_t m_filled = 0;

    template <class Write>
    void writeAll(std::string_view bytes, const Write &write, std::size_t &offset)
    {
        while (!bytes.empty() && m_error == 0) {
            const ssize_t written = write(bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR)
                m_error = errno;
            if (written > 0) {
                bytes.remove_prefix(static_cast<std::size_t>(written));
                offset += static_cast<std::size_t>(written);
            }
        }
    }
    void flush()
    {
        std::size_t offset = 0;
        writeAll(
            { reinterpret_cast<const char *>(m_buffer.data()), m_filled },
            [&](const char *from, std::size_t size) { return ::write(m_fd, from, size); }, offset);
        m_filled = 0;
    }
};

SectionHead sectionHead(Tag tag, const void *bytes, std::size_t size, std::uint32_t events)
{
    SectionHead head { kMarker, static_cast<std::uint32_t>(tag), static_cast<std::uint32_t>(size),
        events, checksumOf(bytes, size), 0 };
    head.headChecksum = checksumOf(&head, offsetof(SectionHead, headChecksum));
    return head;
}

std::string infoSection(const RunInfo &info, const Contents &contents)
{
    const std::string body = pack(info, contents);
    const SectionHead head = sectionHead(Tag::Info, body.data(), body.size(), 0);
    return std::string(reinterpret_cast<const char *>(&head), sizeof head) + body;
}

// The events, in sections that begin with a time. What is written depends on nothing but the events:
// not on chunks, nor on the clocks that they needed.
class EventSections {
public:
    EventSections(TemporaryFile &file, Contents &contents)
        : m_file(file)
        , m_contents(contents)
    {
    }

    // REQUIRES: isShortLine(head).
    void addLine(Time time, const Record &head)
    {
        begin();
        put(isKnown(time) ? head : timeRecord(head.task, head.line, kTimedLine, time));
        added(time);
    }
    void add(Time time, std::span<const std::byte> record)
    {
        begin();
        if (!isKnown(time))
            put(timeRecord(0, 0, kClockRecord, time));
        std::memcpy(m_at, record.data(), record.size());
        m_at += record.size();
        added(time);
    }
    void finish()
    {
        if (m_events != 0)
            close();
    }

private:
    TemporaryFile &m_file;
    Contents &m_contents;
    std::byte *m_head = nullptr; // of the section that is under way, or null
    std::byte *m_at = nullptr;
    std::uint32_t m_events = 0; // in it
    Time m_now {};

    bool isKnown(Time time) const { return m_events != 0 && time == m_now; }
    void begin()
    {
        if (m_head != nullptr)
            return;
        m_head
            = m_file.room(sizeof(SectionHead) + kEventSectionBytes + sizeof(Record) + kChunkRoom);
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
        if (m_at >= m_head + sizeof(SectionHead) + kEventSectionBytes)
            close();
    }
    void close()
    {
        const std::byte *body = m_head + sizeof(SectionHead);
        const SectionHead head
            = sectionHead(Tag::Events, body, static_cast<std::size_t>(m_at - body), m_events);
        std::memcpy(m_head, &head, sizeof head);
        const auto size = static_cast<std::size_t>(m_at - m_head);
        m_file.filled(size);
        m_contents.events += m_events;
        m_contents.eventBytes += size;
        m_head = nullptr;
        m_events = 0;
    }
};

// One lane is in order as it lies: no index is needed, nor made.
void addLane(const TraceArea &area, EventSections &sections)
{
    Time time {};
    for (std::uint32_t i = 0; i < area.chunkCount(); ++i) {
        std::span<const std::byte> rest = publishedBytes(area.chunk(i));
        while (rest.size() >= sizeof(Record)) {
            Record head;
            std::memcpy(&head, rest.data(), sizeof head);
            if (isShortLine(head)) {
                sections.addLine(time, head);
                rest = rest.subspan(sizeof head);
                continue;
            }
            if (isClock(head)) {
                time = std::max(time, clockOf(head).value_or(time));
                rest = rest.subspan(sizeof head);
                continue;
            }
            const std::optional<RecordView> view = recordAt(rest);
            if (!view)
                break;
            if (decodable(rest.first(view->size)))
                sections.add(time, rest.first(view->size));
            rest = rest.subspan(view->size);
        }
    }
}

void addAll(const TraceStore &trace, EventSections &sections)
{
    for (std::uint64_t i = 0; i < trace.size(); ++i) {
        const std::span<const std::byte> record = trace.encodedAt({ i });
        if (record.empty())
            continue;
        Record head;
        std::memcpy(&head, record.data(), sizeof head);
        if (isShortLine(head))
            sections.addLine(trace.timeAt({ i }), head);
        else
            sections.add(trace.timeAt({ i }), record);
    }
}

// Whether the events lie in the order of their indices, and nothing between them was skipped.
bool liesInOrder(const TraceStore &trace)
{
    const TraceArea &area = trace.area();
    return area.laneCount() == 1 && area.descriptor() < 0 && trace.skipped() == 0;
}

void writeRun(const Run &run, TemporaryFile &file)
{
    FileHead head {};
    std::memcpy(head.magic, kMagic.data(), kMagic.size());
    head.version = kFormatVersion;
    head.checksum = checksumOf(&head, offsetof(FileHead, checksum));
    file.append({ reinterpret_cast<const char *>(&head), sizeof head });
    Contents contents;
    file.append(infoSection(run.info, contents)); // of the right size; what it tells comes last

    EventSections sections(file, contents);
    const bool unread = run.trace->size() == 0 && !run.trace->finished();
    if (liesInOrder(*run.trace)) {
        addLane(run.trace->area(), sections);
    } else {
        if (unread)
            run.trace->extend(true);
        addAll(*run.trace, sections);
    }
    sections.finish();

    contents.dropped = run.trace->dropped();
    const std::string info = infoSection(run.info, contents);
    // At both ends: without it the events have no program.
    file.append(info);
    file.overwrite(sizeof head, info);
}

// Where the bytes go: through a symbolic link, so that it stays one. Only files are replaced.
struct Target {
    std::string path;
    mode_t mode = 0644;
    bool exists = false;
};

Result<Target, Error> targetOf(const std::string &path)
{
    Target target { path };
    if (char *real = ::realpath(path.c_str(), nullptr)) {
        target.path = real;
        std::free(real);
    }
    struct stat info { };
    target.exists = ::stat(target.path.c_str(), &info) == 0;
    if (!target.exists)
        return target;
    if (S_ISDIR(info.st_mode))
        return unexpected(Error { { MessageId::FileIsDirectory, { path } }, EISDIR });
    if (!S_ISREG(info.st_mode))
        return unexpected(fileError(MessageId::FileUnwritable, path, ENOTSUP));
    target.mode = info.st_mode & 0777;
    return target;
}

// --- Reading

Result<std::string, Error> readFile(const std::string &path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return unexpected(errno == ENOENT ? Error { { MessageId::FileNotFound, { path } }, errno }
                                          : fileError(MessageId::FileUnreadable, path, errno));
    struct stat info { };
    std::string bytes;
    int error = ::fstat(fd, &info) != 0 ? errno : 0;
    if (error == 0 && S_ISDIR(info.st_mode))
        error = EISDIR;
    if (error == 0 && info.st_size > 0)
        bytes.reserve(static_cast<std::size_t>(info.st_size));
    char buffer[64 * 1024];
    while (error == 0) {
        const ssize_t got = ::read(fd, buffer, sizeof buffer);
        if (got == 0)
            break;
        if (got > 0)
            bytes.append(buffer, static_cast<std::size_t>(got));
        else if (errno != EINTR)
            error = errno;
    }
    ::close(fd);
    if (error == EISDIR)
        return unexpected(Error { { MessageId::FileIsDirectory, { path } }, error });
    if (error != 0)
        return unexpected(fileError(MessageId::FileUnreadable, path, error));
    return bytes;
}

std::optional<SectionHead> sectionAt(std::span<const std::byte> bytes)
{
    SectionHead head {};
    if (bytes.size() < sizeof head)
        return std::nullopt;
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.marker != kMarker
        || head.headChecksum != checksumOf(&head, offsetof(SectionHead, headChecksum)))
        return std::nullopt;
    return head;
}

// Goes through the sections, and takes in what is whole.
class FileReader {
public:
    FileReader(std::span<const std::byte> bytes, TraceArea &area)
        : m_rest(bytes)
        , m_recorder(area)
    {
    }

    void run()
    {
        while (!m_rest.empty()) {
            const std::optional<SectionHead> head = sectionAt(m_rest);
            if (!head) {
                toNextSection();
                continue;
            }
            if (head->bytes > m_rest.size() - sizeof(SectionHead)) { // cut off
                skip(m_rest.size(), head->events);
                return;
            }
            const std::span<const std::byte> body
                = m_rest.subspan(sizeof(SectionHead), head->bytes);
            if (checksumOf(body.data(), body.size()) != head->checksum) {
                skip(sizeof(SectionHead) + head->bytes, head->events);
                continue;
            }
            if (head->tag == static_cast<std::uint32_t>(Tag::Events)) {
                takeEvents(body);
                m_eventBytes += sizeof(SectionHead) + body.size();
            } else if (head->tag == static_cast<std::uint32_t>(Tag::Info) && !m_hasInfo) {
                takeInfo(body);
            }
            m_rest = m_rest.subspan(sizeof(SectionHead) + head->bytes);
        }
    }

    bool hasInfo() const { return m_hasInfo; }
    std::uint64_t events() const { return m_recorder.appended(); }
    const RunInfo &info() const { return m_info; }
    const Contents &contents() const { return m_contents; }
    LoadReport report() const
    {
        LoadReport report { m_skippedEvents, m_skippedBytes };
        if (m_hasInfo) { // then it is known what should have been there
            report.skippedRecords = std::max(
                report.skippedRecords, m_contents.events - std::min(m_contents.events, events()));
            report.skippedBytes = std::max(report.skippedBytes,
                m_contents.eventBytes - std::min(m_contents.eventBytes, m_eventBytes));
        }
        return report;
    }

private:
    std::span<const std::byte> m_rest;
    Recorder m_recorder;
    RunInfo m_info;
    Contents m_contents;
    bool m_hasInfo = false;
    std::uint64_t m_skippedEvents = 0;
    std::uint64_t m_skippedBytes = 0;
    std::uint64_t m_eventBytes = 0;

    void skip(std::size_t bytes, std::uint64_t events)
    {
        m_skippedBytes += bytes;
        m_skippedEvents += events;
        m_rest = m_rest.subspan(bytes);
    }
    void toNextSection()
    {
        std::size_t at = 1;
        while (at < m_rest.size() && !sectionAt(m_rest.subspan(at)))
            ++at;
        skip(at, 0);
    }
    void takeInfo(std::span<const std::byte> body)
    {
        RunInfo info;
        Contents contents;
        if (!unpack(body, info, contents)) {
            m_skippedBytes += body.size();
            return;
        }
        m_info = std::move(info);
        m_contents = contents;
        m_hasInfo = true;
    }
    void takeEvents(std::span<const std::byte> body)
    {
        while (!body.empty()) {
            const std::optional<RecordView> view = recordAt(body);
            if (!view || view->size + sizeof(Record) > kChunkRoom) {
                m_skippedBytes += body.size();
                return;
            }
            const std::span<const std::byte> record = body.first(view->size);
            const bool isLine = isTimedLine(view->head);
            if (isLine || isClock(view->head)) {
                if (const std::optional<Time> now = clockOf(view->head))
                    m_recorder.setTime(*now);
            }
            if (isLine)
                m_recorder.line({ view->head.task }, view->head.line);
            else if (!isClock(view->head))
                m_recorder.appendEncoded(record);
            body = body.subspan(view->size);
        }
    }
};

std::string fileNameOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

} // namespace

Status<Error> saveRun(const Run &run, const std::string &path)
{
    const Result<Target, Error> target = targetOf(path);
    if (!target)
        return unexpected(target.error());
    TemporaryFile file(target->path);
    if (file.error() == 0)
        writeRun(run, file);
    if (const int error = file.moveTo(target->path, target->mode, target->exists); error != 0)
        return unexpected(fileError(MessageId::FileUnwritable, path, error));
    return Nothing {};
}

Status<Error> checkWritable(const std::string &path)
{
    const Result<Target, Error> target = targetOf(path);
    if (!target)
        return unexpected(target.error());
    const TemporaryFile file(target->path);
    if (file.error() != 0)
        return unexpected(fileError(MessageId::FileUnwritable, path, file.error()));
    return Nothing {};
}

Result<LoadedRun, Error> loadRun(const std::string &path)
{
    Result<std::string, Error> file = readFile(path);
    if (!file)
        return unexpected(file.error());
    if (!std::string_view(*file).starts_with(kMagic))
        return unexpected(Error { { MessageId::FileNotARun, { path } }, 0 });
    FileHead head {};
    std::memcpy(&head, file->data(), std::min(sizeof head, file->size()));
    if (head.checksum == checksumOf(&head, offsetof(FileHead, checksum))
        && head.version > kFormatVersion)
        return unexpected(
            Error { { MessageId::FileTooNew,
                        { path, std::int64_t { head.version }, std::int64_t { kFormatVersion } } },
                0 });

    // Chunks may be left half empty where long events do not fit. In round sizes, so that areas can
    // be recycled.
    constexpr std::size_t kStep = 4u << 20;
    const std::size_t capacity = (file->size() * 3 / kStep + 1) * kStep + kStep;
    Result<std::unique_ptr<TraceArea>, Error> area
        = TraceArea::create(capacity, TraceArea::Sharing::Private);
    if (!area)
        return unexpected(area.error());
    const std::shared_ptr<TraceArea> shared = std::move(*area);
    const std::span<const std::byte> bytes(
        reinterpret_cast<const std::byte *>(file->data()), file->size());
    FileReader reader(bytes.subspan(std::min(sizeof head, bytes.size())), *shared);
    reader.run();
    LoadReport report = reader.report();
    if (head.checksum != checksumOf(&head, offsetof(FileHead, checksum)))
        report.skippedBytes += sizeof head;
    shared->countDropped(reader.contents().dropped);

    LoadedRun loaded;
    loaded.run.info = reader.info();
    loaded.run.trace = std::make_shared<TraceStore>(shared);
    loaded.run.trace->extend(true);
    loaded.report = report;
    loaded.report.skippedRecords += loaded.run.trace->skipped();
    const std::uint64_t events = loaded.run.trace->size();
    if (!reader.hasInfo() && events == 0)
        return unexpected(
            Error { { MessageId::FileDamaged,
                        { path, std::int64_t { 0 }, static_cast<std::int64_t>(file->size()) } },
                0 });
    if (!reader.hasInfo())
        loaded.run.info.title = fileNameOf(path);
    std::erase_if(loaded.run.info.bookmarks,
        [&](const Bookmark &bookmark) { return bookmark.event.value >= events; });
    loaded.run.info.openAt.value
        = std::min(loaded.run.info.openAt.value, events == 0 ? 0 : events - 1);
    return loaded;
}

} // namespace interleave
