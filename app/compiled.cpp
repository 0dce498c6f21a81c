#include "app/compiled.h"

#include "app/commandline.h"
#include "app/report.h"

#include <algorithm>

namespace interleave {

Result<std::shared_ptr<const Module>, int> compileOrComplain(
    const ProgramText &program, const RunSettings &settings)
{
    auto module = compileProgram(program, settings);
    if (module)
        return std::move(*module);
    if (std::ranges::all_of(module.error(), isAboutParameters)) {
        for (const Diagnostic &each : module.error())
            complain(each.what, each.hint);
        return unexpected(kExitUsage);
    }
    complain(module.error(), program.path.empty() ? program.title : program.path);
    return unexpected(kExitDoesNotCompile);
}

} // namespace interleave
