// The `.interleave` file: version, RunInfo and chunks, each section with its length and checksum.
//
// A damaged file loads what it can and says what it skipped, in the report and in the trace: an
// EventsDropped stands where events are missing, but for the end, of which Run::cut tells. A file
// of a later version is refused with its version. Writing is atomic: a temporary file beside the
// target, then a rename. Errors: FileNotFound, FileIsDirectory, FileUnreadable, FileUnwritable,
// FileNotARun, FileTooNew, FileDamaged.
#pragma once

#include "core/base/result.h"
#include "core/trace/run.h"

#include <cstdint>
#include <string>

namespace interleave {

struct LoadReport {
    std::uint64_t skippedRecords = 0;
    std::uint64_t skippedBytes = 0; // of those that are there; what was cut off is not
    std::uint64_t marks = 0;        // events of the trace that stand for skipped ones
    bool clean() const { return skippedRecords == 0 && skippedBytes == 0; }
};

struct LoadedRun {
    Run run;
    LoadReport report;
};

Status<Error> saveRun(const Run &run, const std::string &path);
// Whether the numbers that the system gave to the processes and threads of a real run are read,
// too. Without them a picture tells nothing of the computer that it was recorded on; events stay as
// many.
enum class OsIds : std::uint8_t { Read, Left };
Result<LoadedRun, Error> loadRun(const std::string &path, OsIds osIds = OsIds::Read);

} // namespace interleave
