#include "app/runcommand.h"

#include "app/compiled.h"
#include "app/ending.h"
#include "app/interruptwatch.h"
#include "app/program.h"
#include "app/recordedrun.h"
#include "app/report.h"
#include "app/standardstreams.h"
#include "core/base/messageid.h"
#include "core/engine/zygote.h"
#include "core/trace/writable.h"

#include <utility>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <unistd.h>

namespace interleave {

namespace {

// A saved run runs again as it did, but for what is given.
RunSettings settingsOf(const RunCommand &command, const Opened &opened)
{
    RunSettings own = opened.saved ? opened.saved->run.info.settings : RunSettings {};
    own.clock = command.given.clock.value_or(own.clock);
    return command.given.over(asThisComputerCan(own));
}

// How often it looks whether the oldest have to go, and whether anybody still reads the output.
constexpr std::chrono::milliseconds kLookTick { 20 };

// Where a simulated run records: through a spool, or where its last part is kept.
Status<Error> chooseRecorder(const RunCommand &command, const RunInfo &info, RunOptions &options,
    std::shared_ptr<RollingTrace> &rolling)
{
    if (command.recording.keep == Keep::First) {
        auto spool = RunSpool::create(info, command.tracePath, options.traceBytes);
        if (!spool)
            return unexpected(spool.error());
        options.spool = std::move(*spool);
        return Nothing {};
    }
    auto area = TraceArea::create(options.traceBytes, TraceArea::Sharing::Private);
    if (!area)
        return unexpected(area.error());
    options.area = std::move(*area);
    rolling = std::make_shared<RollingTrace>(options.area);
    // By the run's thread, which alone writes there.
    options.area->whenFull([keeper = rolling.get()](TraceArea &) { return keeper->turn(); });
    return Nothing {};
}

void sayThatItGoesOn()
{
    complain({ MessageId::GoesOnAfterInterrupt, {} });
}

} // namespace

int runCommand(const RunCommand &command)
{
    // Before the run, not after it: it may take hours, and what it typed and printed is gone then.
    if (!command.tracePath.empty()) {
        if (const auto writable = checkWritable(command.tracePath); !writable) {
            complain(writable.error().what);
            return kExitCannotCreate;
        }
    }
    auto opened = openWhat(command.what);
    if (!opened) {
        complain(opened.error().what);
        return kExitNoInput;
    }
    if (const auto damage = damageOf(*opened, command.what))
        complain(*damage);
    const ProgramText &program = opened->program;
    const RunSettings settings = settingsOf(command, *opened);
    opened->saved.reset();
    // Before any thread, and before signals are blocked: real runs are forked from it.
    if (settings.clock == Clock::Real) {
        if (const auto started = Zygote::start(); !started) {
            complain(started.error().what);
            return kExitSystem;
        }
    }
    blockSignals();
    const auto module = compileOrComplain(program, settings);
    if (!module)
        return module.error();

    StandardOutput output;
    RunOptions options;
    options.settings = settings;
    options.timeout = command.timeout;
    options.memoryLimit = command.memoryLimit.value_or(options.memoryLimit);
    options.input = lineOfStandardInput;
    options.output = output.sink();
    const RunInfo info { program.title, program.scenario, program.source, settings, {}, {} };
    options.traceBytes = command.recording.bytes;
    std::shared_ptr<RollingTrace> rolling;
    if (settings.clock == Clock::Simulated) {
        if (const auto chosen = chooseRecorder(command, info, options, rolling); !chosen) {
            complain(chosen.error().what);
            return kExitCannotCreate;
        }
    }
    auto handle = startRun(*module, options);
    if (!handle) {
        complain(handle.error().what);
        return handle.error().systemError != 0 ? kExitSystem : kExitUsage;
    }
    // Where nobody reads along, standard error stays exactly the program's.
    InterruptWatch watch(**handle, ::isatty(STDERR_FILENO) ? sayThatItGoesOn : nullptr);
    watch.start();
    const bool rolls = settings.clock == Clock::Real && command.recording.keep == Keep::Last;
    if (rolls)
        rolling = std::make_shared<RollingTrace>((*handle)->area());
    bool stopped = false;
    while (!(*handle)->waitFor(kLookTick)) {
        if (rolls)
            rolling->turn();
        // As a broken pipe ends CPython's.
        if (output.readerLeft() && !std::exchange(stopped, true))
            (*handle)->stop();
    }
    Outcome outcome = (*handle)->outcome();
    if (stopped)
        outcome = { OutcomeKind::Finished, 1, 0 };
    if (options.spool)
        options.spool->close();
    if (rolling)
        rolling->close();

    RecordedRun run(info, **handle, options.spool, rolling, command.tracePath);
    sayWhyItEnded(outcome, run);
    if (outcome.exitCode == 1)
        hintAtModules(program, **module, run);
    int status = outcome.exitCode;
    if (!command.tracePath.empty()) {
        if (const auto saved = run.save(); !saved) {
            complain(saved.error().what);
            status = status == 0 ? kExitCannotCreate : status;
        }
        if (const auto missing = run.whatIsMissing())
            complain(*missing);
    }
    if (const int error = output.refused(); error != 0) {
        complainOfOutput(error);
        status = status == 0 ? kExitCannotCreate : status;
    }
    // From here on no destructor runs.
    if (options.spool)
        options.spool->removeFile();
    if (outcome.signal != 0)
        endBySignal(outcome.signal);
    // Not by returning: the watching thread and one that reads input stay. The memory goes with the
    // process; what a real run leaves behind goes with its handle.
    watch.letGo();
    std::cout.flush();
    if (settings.clock == Clock::Real)
        handle->reset();
    std::_Exit(status);
}

} // namespace interleave
