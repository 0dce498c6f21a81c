// A run in processes of its own as its owner sees it: a runner that the zygote forks, and what
// comes back from it. Every real run is one; a simulated one is if its owner asks for it.
//
// Threads: see RunHandle. A thread of its own hands out output and reads input.
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

namespace interleave {

// The program's text and settings go to the runner, which compiles it anew.
Result<std::unique_ptr<RunHandle>, Error> startRunApart(
    const Module &program, const RunOptions &options);

} // namespace interleave
