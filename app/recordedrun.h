// What a run has recorded, once it has ended. Its trace is read only if there is something to tell:
// most runs end without a reader.
#pragma once

#include "core/engine/engine.h"
#include "core/replay/rolling.h"
#include "core/trace/lanespool.h"
#include "core/trace/runspool.h"

#include <memory>
#include <optional>
#include <string>

namespace interleave {

// Where a run's events are: in one of these.
struct TraceKeepers {
    std::shared_ptr<RunSpool> spool;       // simulated
    std::shared_ptr<LaneSpool> lanes;      // real
    std::shared_ptr<RollingTrace> rolling; // where only the last part is kept
};

class RecordedRun {
public:
    // path: where it will be saved; empty: nowhere.
    RecordedRun(RunInfo info, const RunHandle &handle, TraceKeepers keepers, std::string path);

    const std::shared_ptr<Run> &whole();
    // Its last events at least.
    std::shared_ptr<TraceStore> end();
    // What is missing since there was no room for it, as a sentence.
    std::optional<Message> whatIsMissing() const;
    // REQUIRES: a path; the spool's is the same.
    Status<Error> save();

private:
    RunInfo m_info;
    std::string m_path;
    std::shared_ptr<TraceArea> m_area;
    TraceKeepers m_keepers;
    std::shared_ptr<Run> m_run;
};

} // namespace interleave
