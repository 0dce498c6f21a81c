#include "core/trace/runfile.h"

#include "core/base/messageid.h"
#include "core/trace/runformat.h"
#include "core/trace/runreader.h"
#include "core/trace/runwriter.h"
#include "core/trace/savetarget.h"
#include "core/trace/temporaryfile.h"
#include "core/trace/writable.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace interleave {
namespace {

// Whether the events lie in the order of their indices, and nothing between them was skipped.
bool liesInOrder(const TraceStore &trace)
{
    const TraceArea &area = trace.area();
    return area.laneCount() == 1 && area.descriptor() < 0 && trace.skipped() == 0
        && trace.first().value == 0;
}

// In the file, where what was told instead of forgotten events counts, and they do not.
EventIndex indexInFile(const TraceStore &trace, EventIndex index)
{
    if (trace.first().value == 0)
        return index;
    const std::uint64_t behind = trace.instead().size();
    return { index.value < trace.first().value ? behind - std::min<std::uint64_t>(behind, 1)
                                               : index.value - trace.first().value + behind };
}

RunInfo infoInFile(const Run &run)
{
    RunInfo info = run.info;
    info.openAt = indexInFile(*run.trace, info.openAt);
    for (Bookmark &each : info.bookmarks)
        each.event = indexInFile(*run.trace, each.event);
    return info;
}

void writeRun(const Run &run, TemporaryFile &file)
{
    const RunInfo info = infoInFile(run);
    RunWriter writer(file, info);
    if (liesInOrder(*run.trace)) {
        writer.addLane(run.trace->area(), true);
    } else {
        if (run.trace->size() == 0 && !run.trace->finished())
            run.trace->extend(true);
        writer.addAll(*run.trace);
    }
    writer.finish(info, run.trace->dropped());
}

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

std::string fileNameOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

} // namespace

Status<Error> saveRun(const Run &run, const std::string &path)
{
    return writeFile(path, [&](TemporaryFile &file) -> Status<Error> {
        writeRun(run, file);
        return Nothing {};
    });
}

Status<Error> checkWritable(const std::string &path)
{
    const Result<SaveTarget, Error> target = saveTargetOf(path);
    if (!target)
        return unexpected(target.error());
    TemporaryFile file(*target);
    file.open();
    if (file.error() != 0)
        return unexpected(fileError(MessageId::FileUnwritable, path, file.error()));
    return Nothing {};
}

Result<LoadedRun, Error> loadRun(const std::string &path, OsIds osIds)
{
    Result<std::string, Error> file = readFile(path);
    if (!file)
        return unexpected(file.error());
    if (!std::string_view(*file).starts_with(kRunMagic))
        return unexpected(Error { { MessageId::FileNotARun, { path } }, 0 });
    RunFileHead head {};
    std::memcpy(&head, file->data(), std::min(sizeof head, file->size()));
    if (head.checksum == checksumOf(&head, offsetof(RunFileHead, checksum))
        && head.version > kFormatVersion)
        return unexpected(
            Error { { MessageId::FileTooNew,
                        { path, std::int64_t { head.version }, std::int64_t { kFormatVersion } } },
                0 });

    // In round sizes, so that areas can be recycled.
    constexpr std::size_t kStep = 4u << 20;
    const std::size_t capacity = (file->size() * kMostGrowth / kStep + 1) * kStep + kStep;
    Result<std::unique_ptr<TraceArea>, Error> area
        = TraceArea::create(capacity, TraceArea::Sharing::Private);
    if (!area)
        return unexpected(area.error());
    const std::shared_ptr<TraceArea> shared = std::move(*area);
    const std::span<const std::byte> bytes(
        reinterpret_cast<const std::byte *>(file->data()), file->size());
    RunReader reader(*shared, osIds);
    reader.takeSections(bytes.subspan(std::min(sizeof head, bytes.size())));
    LoadReport report = reader.report();
    if (head.checksum != checksumOf(&head, offsetof(RunFileHead, checksum)))
        report.skippedBytes += std::min(sizeof head, bytes.size());
    shared->countDropped(reader.contents().dropped);

    LoadedRun loaded;
    loaded.run.info = reader.info();
    loaded.run.trace = std::make_shared<TraceStore>(shared);
    loaded.run.trace->extend(true);
    loaded.run.cut = reader.isCut();
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
