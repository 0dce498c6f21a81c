#include "core/engine/engine.h"

#include "core/base/messageid.h"
#include "core/engine/realrun.h"
#include "core/engine/runcontrol.h"
#include "core/engine/simulatedrun.h"
#include "core/engine/simulation.h"
#include "core/engine/zygote.h"
#include "core/trace/cores.h"

namespace interleave {

namespace {

Status<Error> checkSettings(const RunSettings &settings)
{
    if (settings.cores < 1 || settings.cores > kMostCores)
        return unexpected(Error { { MessageId::CoresOutOfRange,
            { std::int64_t { kMostCores }, std::int64_t { settings.cores } } } });
    return Nothing {};
}

} // namespace

Result<std::unique_ptr<RunHandle>, Error> startRun(
    std::shared_ptr<const Module> program, const RunOptions &options)
{
    if (const auto checked = checkSettings(options.settings); !checked)
        return unexpected(checked.error());
    if (options.settings.clock == Clock::Real || (options.apart && Zygote::running()))
        return startRunApart(*program, options);
    return startSimulatedRun(std::move(program), options);
}

Result<FinishedRun, Error> runToEnd(
    std::shared_ptr<const Module> program, const RunOptions &options)
{
    IL_CHECK(options.settings.clock == Clock::Simulated, "only simulated runs run in the caller");
    if (const auto checked = checkSettings(options.settings); !checked)
        return unexpected(checked.error());
    auto made = TraceArea::create(options.traceBytes, TraceArea::Sharing::Private);
    if (!made)
        return unexpected(made.error());
    const std::shared_ptr<TraceArea> area = std::move(*made);
    auto simulation = Simulation::create(
        std::move(program), options, area, std::make_shared<RunControl>(options.timeout));
    if (!simulation)
        return unexpected(simulation.error());
    while ((*simulation)->advance()) { }
    return FinishedRun { area, (*simulation)->outcome() };
}

} // namespace interleave
