// Compiles what the command line named, and says on standard error what is wrong with it.
#pragma once

#include "app/program.h"
#include "core/language/compile.h"
#include "core/trace/run.h"

#include <memory>

namespace interleave {

// Errors: the status to leave with: kExitUsage for parameters that cannot be set, else
// kExitDoesNotCompile. All has been said then.
Result<std::shared_ptr<const Module>, int> compileOrComplain(
    const ProgramText &program, const RunSettings &settings);

} // namespace interleave
