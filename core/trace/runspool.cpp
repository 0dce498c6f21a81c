#include "core/trace/runspool.h"

#include "core/base/messageid.h"
#include "core/trace/runfile.h"
#include "core/trace/runreader.h"
#include "core/trace/runwriter.h"
#include "core/trace/savetarget.h"
#include "core/trace/temporaryfile.h"

#include <algorithm>
#include <cstdlib>

namespace interleave {

namespace {

// Small enough to stay in the processor's cache, large enough for what most programs do.
constexpr std::size_t kAreaBytes = 1u << 20;

constexpr std::size_t kEndBytes = 512u << 10;
constexpr std::size_t kPartBytes = 1u << 20;

std::size_t roomFor(std::size_t fileBytes)
{
    return fileBytes * kMostGrowth + 2 * kAreaBytes;
}

std::string folderOfTemporaryFiles()
{
    const char *folder = std::getenv("TMPDIR");
    return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

} // namespace

Result<std::shared_ptr<RunSpool>, Error> RunSpool::create(
    const RunInfo &info, const std::string &path, std::size_t mostBytes)
{
    auto area = TraceArea::create(std::min(kAreaBytes, mostBytes), TraceArea::Sharing::Private);
    if (!area)
        return unexpected(area.error());
    std::shared_ptr<RunSpool> spool(new RunSpool(info, path, mostBytes));
    spool->m_area = std::move(*area);
    spool->m_area->whenFull([self = spool.get()](TraceArea &full) { return self->empty(full); });
    return spool;
}

RunSpool::RunSpool(const RunInfo &info, const std::string &path, std::size_t mostBytes)
    : m_info(info)
    , m_path(path)
    , m_chunksLeft(mostBytes / kChunkBytes)
{
}

RunSpool::~RunSpool()
{
    m_area->whenFull({}); // others may hold it longer
}

void RunSpool::close()
{
    const std::scoped_lock guard(m_lock);
    m_closed = true;
}

bool RunSpool::empty(TraceArea &area)
{
    const std::scoped_lock guard(m_lock);
    if (m_closed || area.chunkCount() > m_chunksLeft)
        return false;
    m_chunksLeft -= area.chunkCount();
    if (!m_file)
        openFile();
    // Lines and the like are for who opens the file.
    m_writer->addLane(area, !m_path.empty() && m_file->error() == 0);
    area.forgetChunks();
    return true;
}

void RunSpool::openFile()
{
    if (m_path.empty()) {
        m_file.reset(new TemporaryFile(TemporaryFile::withoutName(folderOfTemporaryFiles())));
    } else {
        const Result<SaveTarget, Error> target = saveTargetOf(m_path);
        m_file = std::make_unique<TemporaryFile>(target ? *target : SaveTarget { m_path });
    }
    m_writer = std::make_unique<RunWriter>(*m_file, m_info);
}

std::shared_ptr<TraceStore> RunSpool::read()
{
    const std::scoped_lock guard(m_lock);
    return readFrom(sizeof(RunFileHead));
}

bool RunSpool::readInParts(const std::function<void(const TraceStore &)> &take)
{
    const std::scoped_lock guard(m_lock);
    bool all = true;
    const auto takeStored = [&](const std::shared_ptr<const TraceArea> &area) {
        TraceStore store(area);
        store.extend(true);
        take(store);
    };
    if (m_file) {
        std::size_t partBytes = kPartBytes;
        const auto takeRead = [&](const auto &reads) {
            auto area = TraceArea::create(roomFor(partBytes), TraceArea::Sharing::Private);
            if (!area) {
                all = false;
                return;
            }
            RunReader reader(**area);
            reads(reader);
            takeStored(std::move(*area));
        };
        std::size_t at = sizeof(RunFileHead);
        const std::size_t end = m_file->size();
        while (all && at < end) {
            const std::string bytes = m_file->contents(at, partBytes);
            const std::span<const std::byte> part(
                reinterpret_cast<const std::byte *>(bytes.data()), bytes.size());
            const std::size_t whole = RunReader::wholeSections(part);
            if (whole == 0 && bytes.size() == partBytes) {
                partBytes *= 2; // a section that is larger
                continue;
            }
            if (whole == 0)
                break; // it cannot be read
            takeRead([&](RunReader &reader) { reader.takeSections(part.first(whole)); });
            at += whole;
        }
        all = all && at == end;
        takeRead([&](RunReader &reader) { reader.takeEvents(m_writer->events().unfinished()); });
    }
    takeStored(m_area);
    return all;
}

std::shared_ptr<TraceStore> RunSpool::readEnd()
{
    const std::scoped_lock guard(m_lock);
    const std::size_t size = m_file ? m_file->size() : 0;
    return readFrom(std::max(sizeof(RunFileHead), size - std::min(size, kEndBytes)));
}

void RunSpool::removeFile()
{
    const std::scoped_lock guard(m_lock);
    m_closed = true;
    m_writer.reset();
    m_file.reset();
}

std::shared_ptr<TraceStore> RunSpool::readFrom(std::size_t offset)
{
    std::shared_ptr<const TraceArea> whole = m_area;
    if (m_file) {
        const std::string bytes = m_file->contents(offset);
        const std::span<const std::byte> file(
            reinterpret_cast<const std::byte *>(bytes.data()), bytes.size());
        auto made = TraceArea::create(roomFor(bytes.size()), TraceArea::Sharing::Private);
        if (made) {
            std::shared_ptr<TraceArea> area = std::move(*made);
            RunReader reader(*area);
            reader.takeSections(file);
            reader.takeEvents(m_writer->events().unfinished());
            for (std::uint32_t i = 0; i < m_area->chunkCount(); ++i)
                reader.takeEvents(publishedBytes(m_area->chunk(i)));
            area->countDropped(m_area->dropped());
            whole = std::move(area);
        }
    }
    auto store = std::make_shared<TraceStore>(whole);
    store->extend(true);
    return store;
}

Status<Error> RunSpool::save()
{
    const std::scoped_lock guard(m_lock);
    if (!m_file)
        return saveRun({ m_info, std::make_shared<TraceStore>(m_area) }, m_path);
    m_writer->addLane(*m_area, true);
    m_writer->finish(m_info, m_area->dropped());
    const Result<SaveTarget, Error> target = saveTargetOf(m_path);
    if (!target)
        return unexpected(target.error());
    if (const int error = m_file->moveTo(*target); error != 0)
        return unexpected(fileError(MessageId::FileUnwritable, m_path, error));
    return Nothing {};
}

} // namespace interleave
