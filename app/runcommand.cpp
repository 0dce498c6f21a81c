#include "app/runcommand.h"

#include "app/compiled.h"
#include "app/ending.h"
#include "app/interruptwatch.h"
#include "app/program.h"
#include "app/recordedrun.h"
#include "app/report.h"
#include "app/standardstreams.h"
#include "core/base/messageid.h"
#include "core/engine/deadlock.h"
#include "core/engine/zygote.h"
#include "core/trace/writable.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <unistd.h>
#include <utility>

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

// Where a run records: through a spool, or where its last part is kept.
Result<TraceKeepers, Error> chooseRecorder(
    const RunCommand &command, const RunInfo &info, RunOptions &options)
{
    TraceKeepers keepers;
    const bool isReal = info.settings.clock == Clock::Real;
    if (!isReal && command.recording.keep == Keep::First) {
        auto spool = RunSpool::create(info, command.tracePath, options.traceBytes);
        if (!spool)
            return unexpected(spool.error());
        keepers.spool = options.spool = std::move(*spool);
        return keepers;
    }
    auto area = TraceArea::create(options.traceBytes,
        isReal ? TraceArea::Sharing::BetweenProcesses : TraceArea::Sharing::Private);
    if (!area)
        return unexpected(area.error());
    options.area = std::move(*area);
    if (command.recording.keep == Keep::First) {
        keepers.lanes = std::make_shared<LaneSpool>(options.area);
        options.whoWaits = [lanes = keepers.lanes] { return circleOfWaits(*lanes); };
        return keepers;
    }
    keepers.rolling = std::make_shared<RollingTrace>(options.area);
    options.whoWaits = [rolling = keepers.rolling] {
        std::vector<TaskId> tasks;
        rolling->look([&](const TraceStore &trace) { tasks = circleOfWaits(trace); });
        return tasks;
    };
    // By the run's thread, which alone writes there.
    if (!isReal)
        options.area->whenFull(
            [keeper = keepers.rolling.get()](TraceArea &) { return keeper->turn(); });
    return keepers;
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
    if (const auto wrong = refusalToOverwrite(command, fileOf(*opened, command.what)))
        return answer(*wrong);
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
    const auto keepers = chooseRecorder(command, info, options);
    if (!keepers) {
        complain(keepers.error().what);
        return kExitSystem;
    }
    auto handle = startRun(*module, options);
    if (!handle) {
        complain(handle.error().what);
        return handle.error().systemError != 0 ? kExitSystem : kExitUsage;
    }
    if (keepers->lanes)
        keepers->lanes->start();
    // Where nobody reads along, standard error stays exactly the program's.
    InterruptWatch watch(**handle, ::isatty(STDERR_FILENO) ? sayThatItGoesOn : nullptr);
    watch.start();
    bool stopped = false;
    while (!(*handle)->waitFor(kLookTick)) {
        if (keepers->rolling && settings.clock == Clock::Real)
            keepers->rolling->turn();
        // As a broken pipe ends CPython's.
        if (output.readerLeft() && !std::exchange(stopped, true))
            (*handle)->stop();
    }
    Outcome outcome = (*handle)->outcome();
    if (stopped)
        outcome = { OutcomeKind::Finished, 1, 0 };
    if (keepers->spool)
        keepers->spool->close();
    if (keepers->lanes)
        keepers->lanes->close();
    if (keepers->rolling)
        keepers->rolling->close();

    RecordedRun run(info, **handle, *keepers, command.tracePath);
    sayWhyItEnded(outcome, run);
    if (outcome.exitCode == 1)
        hintAtNames(program, **module, run);
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
    if (keepers->spool)
        keepers->spool->removeFile();
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
