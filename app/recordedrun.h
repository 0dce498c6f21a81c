// What a run has recorded, once it has ended. Its trace is read only if there is something to tell:
// most runs end without a reader.
#pragma once

#include "core/engine/engine.h"
#include "core/trace/runspool.h"

#include <memory>
#include <string>

namespace interleave {

class RecordedRun {
public:
    // path: where it will be saved; empty: nowhere. spool: null when all is in the handle's area.
    RecordedRun(
        RunInfo info, const RunHandle &handle, std::shared_ptr<RunSpool> spool, std::string path);

    const std::shared_ptr<Run> &whole();
    // Its last events at least.
    std::shared_ptr<TraceStore> end();
    // REQUIRES: a path; the spool's is the same.
    Status<Error> save();

private:
    RunInfo m_info;
    std::string m_path;
    std::shared_ptr<TraceArea> m_area;
    std::shared_ptr<RunSpool> m_spool;
    std::shared_ptr<Run> m_run;
};

} // namespace interleave
