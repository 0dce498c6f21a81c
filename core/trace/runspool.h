// A trace that leaves memory while it is recorded: what has filled a small area goes to a file, and
// the area is used again.
//
// For runs that nobody watches. With a path, the file becomes the run's own, the same as saveRun()
// makes; without, it is only there to tell how the run ended, so lines and uses of shared names are
// left out, and it has no name. A run that fits into the area makes no file at all.
//
// Threads: the area's single writer empties it; save() is the owner's, after close(); read() is for
// either of them.
// Determinism: what is written depends on nothing but the events.
// Errors: a file that cannot be written is told by save(). What should have gone there stays in
// memory for read(), but for details. Beyond `mostBytes` of records, events are dropped and
// counted, as they are in a full area.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/trace/run.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace interleave {

class RunWriter;
class TemporaryFile;

class RunSpool {
public:
    static Result<std::shared_ptr<RunSpool>, Error> create(
        const RunInfo &info, const std::string &path, std::size_t mostBytes);
    ~RunSpool();
    RunSpool(const RunSpool &) = delete;
    RunSpool &operator=(const RunSpool &) = delete;

    // Where to record. Its writer must keep the spool alive.
    std::shared_ptr<TraceArea> area() const { return m_area; }

    // From here on nothing leaves the area: what finds no room in it is dropped.
    void close();
    // All that was recorded so far (without a path: but for the details that have left the area).
    // As large as the run: who needs no more than how it ended asks for that.
    std::shared_ptr<TraceStore> read();
    // The same for who goes through it once: in order, in parts of some megabytes. False: there was
    // no memory for one, or the file could not be read, and some of it was left out.
    // `take` must not use the spool.
    bool readInParts(const std::function<void(const TraceStore &)> &take);
    // The last megabyte of it or more, some 10'000 events.
    std::shared_ptr<TraceStore> readEnd();
    // Looks anew where the path leads: a link that has changed since the file was begun may lead to
    // another file system, which is an error (EXDEV).
    // REQUIRES: a path, close(), and nobody records any more.
    Status<Error> save();
    // Removes the file, for processes that end without destructors: where a file needs a name, it
    // would stay. Nothing can be read or saved any more. From any thread.
    void removeFile();

private:
    RunSpool(const RunInfo &info, const std::string &path, std::size_t mostBytes);

    RunInfo m_info;
    std::string m_path;
    std::uint64_t m_chunksLeft; // that may leave the area
    std::shared_ptr<TraceArea> m_area;

    std::mutex m_lock; // guards what follows, and the area while it is emptied
    bool m_closed = false;
    std::unique_ptr<TemporaryFile> m_file; // null: everything is in the area still
    std::unique_ptr<RunWriter> m_writer;

    bool empty(TraceArea &area);
    void openFile();
    std::shared_ptr<TraceStore> readFrom(std::size_t offset); // REQUIRES: m_lock
};

} // namespace interleave
