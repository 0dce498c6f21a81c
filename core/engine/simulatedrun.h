// A simulated run on a thread of its own.
//
// Threads: see RunHandle. A run that does not answer a stop, a time-out or a second interrupt in
// time (one endless step of a native) is left behind: it neither prints nor counts any more.
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

namespace interleave {

Result<std::unique_ptr<RunHandle>, Error> startSimulatedRun(
    std::shared_ptr<const Module> program, const RunOptions &options);
// With a trace that another process made.
Result<std::unique_ptr<RunHandle>, Error> startSimulatedRun(std::shared_ptr<const Module> program,
    const RunOptions &options, std::shared_ptr<TraceArea> area);

} // namespace interleave
