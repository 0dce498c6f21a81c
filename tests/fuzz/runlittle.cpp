#include "tests/fuzz/runlittle.h"

#include "core/base/check.h"
#include "core/replay/history.h"

namespace interleave {

void runLittle(const std::shared_ptr<const Module> &program, std::size_t variant)
{
    RunOptions options;
    options.settings.schedule = static_cast<Schedule>(variant % 5);
    options.settings.cores = 1 + static_cast<std::uint32_t>(variant / 5 % 3);
    options.settings.gil = variant / 15 % 4 != 3;
    options.stepLimit = 20'000;
    options.memoryLimit = 48u << 20;
    options.outputLimit = 1u << 20;
    options.traceBytes = 8u << 20;
    options.input = [] { return std::optional<std::string>(); };
    const auto finished = runToEnd(program, options);
    IL_CHECK(finished.has_value(), "a run that cannot start");

    // Whatever was recorded can be told.
    auto run = std::make_shared<Run>();
    run->trace = std::make_shared<TraceStore>(finished->area);
    run->trace->extend(true);
    History history(run);
    history.extend(true);
    static_cast<void>(history.finalState());
}

} // namespace interleave
