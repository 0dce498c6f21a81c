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

#include <string>

namespace interleave {

struct LoadReport {
    std::uint64_t skippedRecords = 0;
    std::uint64_t skippedBytes = 0;
    std::uint64_t marks = 0; // events of the trace that stand for skipped ones
    bool clean() const { return skippedRecords == 0 && skippedBytes == 0; }
};

struct LoadedRun {
    Run run;
    LoadReport report;
};

Status<Error> saveRun(const Run &run, const std::string &path);
Result<LoadedRun, Error> loadRun(const std::string &path);

} // namespace interleave
