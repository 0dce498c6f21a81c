#include "app/runcommand.h"

#include "app/program.h"
#include "app/report.h"
#include "core/base/check.h"
#include "core/base/messageid.h"
#include "core/engine/engine.h"
#include "core/machine/prelude.h"
#include "core/replay/explain.h"
#include "core/scenario/scenario.h"
#include "core/trace/runfile.h"
#include "core/trace/runspool.h"
#include "core/trace/writable.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace interleave {

namespace {

// Ctrl+C arrives at a thread that waits for it, so that no handler ever interrupts the machine.
void watchInterrupts(RunHandle &run)
{
    std::thread([&run] {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        int signal = 0;
        while (sigwait(&signals, &signal) == 0)
            run.interrupt();
    }).detach();
}

void blockInterrupts()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a trace that may not grow is an error, not our end
}

// A program that a signal ended ends us by the same one, so that a calling shell sees the truth.
[[noreturn]] void endBySignal(int signal)
{
    std::signal(signal, SIG_DFL);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, signal);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    ::raise(signal);
    std::_Exit(128 + signal);
}

std::optional<std::string> lineOfStandardInput()
{
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    if (!std::cin.eof())
        line += '\n';
    return line;
}

// CPython's MemoryError and "can't start new thread" don't say that it was a limit.
void sayWhatWasRefused(const TraceStore &trace)
{
    constexpr std::uint64_t kLast = 10'000; // the program ended by it, so it was not long ago
    for (std::uint64_t i = trace.size(); i-- > 0 && trace.size() - i < kLast;) {
        const Event event = trace.at({ i });
        const auto *limit = std::get_if<LimitReached>(&event.what);
        if (limit == nullptr || limit->what == LimitKind::Detail)
            continue;
        complain(explainEvent({}, event));
        return;
    }
}

// A run whose trace is read only if there is something to tell: most runs end without a reader.
class Told {
public:
    Told(RunInfo info, const RunHandle &handle, std::shared_ptr<RunSpool> spool, std::string path)
        : m_info(std::move(info))
        , m_path(std::move(path))
        , m_area(handle.area())
        , m_spool(std::move(spool))
    {
    }
    const std::shared_ptr<Run> &run()
    {
        if (!m_run) {
            m_run = std::make_shared<Run>();
            m_run->info = m_info;
            m_run->trace = m_spool ? m_spool->read() : std::make_shared<TraceStore>(m_area);
            m_run->trace->extend(true);
        }
        return m_run;
    }
    // At least the last events that sayWhatWasRefused() looks at.
    std::shared_ptr<TraceStore> end() { return m_spool ? m_spool->readEnd() : run()->trace; }
    // REQUIRES: a path; the spool's is the same.
    Status<Error> save()
    {
        IL_CHECK(!m_path.empty(), "a run is saved to nowhere");
        if (m_spool)
            return m_spool->save();
        return saveRun(
            m_run ? *m_run : Run { m_info, std::make_shared<TraceStore>(m_area) }, m_path);
    }

private:
    RunInfo m_info;
    std::string m_path; // empty: it is not saved
    std::shared_ptr<TraceArea> m_area;
    std::shared_ptr<RunSpool> m_spool; // null: all is in the area
    std::shared_ptr<Run> m_run;
};

void sayWhyItEnded(const Outcome &outcome, Told &told)
{
    if (outcome.kind == OutcomeKind::Finished && outcome.exitCode != 0)
        sayWhatWasRefused(*told.end());
    if (outcome.kind == OutcomeKind::Finished || outcome.kind == OutcomeKind::Stopped)
        return;
    const History history(told.run());
    const State &state = history.finalState();
    switch (outcome.kind) {
    case OutcomeKind::Deadlock:
        complain({ MessageId::EndedInDeadlock, {} }, &state);
        break;
    case OutcomeKind::StepLimit:
        complain(
            { MessageId::EndedAtStepLimit, { state.limit ? state.limit->amount : 0 } }, &state);
        break;
    case OutcomeKind::MemoryLimit:
        complain({ MessageId::DidLimitMemory, {} }, &state);
        break;
    case OutcomeKind::OutputLimit:
        complain({ MessageId::DidLimitOutput, {} }, &state);
        break;
    case OutcomeKind::TimedOut:
        complain({ MessageId::EndedAtTimeout, {} }, &state);
        break;
    default:
        complain({ MessageId::EndedByCrash, {} }, &state);
        break;
    }
    for (const Message &link : whoWaitsForWhom(state))
        complain(link, &state);
}

// CPython says no more of a missing module than its name.
void hintAtModules(const Module &module, Told &told)
{
    const std::vector<Diagnostic> found = lint(module, standardModuleNames());
    if (std::ranges::none_of(
            found, [](const Diagnostic &each) { return each.what.id == MessageId::UnknownModule; }))
        return;
    const History history(told.run());
    for (const TaskInfo &task : history.finalState().tasks) {
        for (const Diagnostic &each : found) {
            if (each.what.id != MessageId::UnknownModule)
                continue;
            const std::string &name = std::get<std::string>(each.what.args.front());
            if (task.endText != "ModuleNotFoundError: No module named '" + name + "'")
                continue;
            complain(each.hint.id != MessageId::Nothing ? each.hint : each.what);
            return;
        }
    }
}

} // namespace

int runCommand(const RunCommand &command)
{
    blockInterrupts();
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
    auto module = compile(
        program.source, { "__main__", program.title, false, command.settings.parameters });
    if (!module) {
        complain(module.error(), program.path.empty() ? program.title : program.path);
        return kExitDoesNotCompile;
    }

    RunOptions options;
    options.settings = command.settings;
    options.timeout = command.timeout;
    options.memoryLimit = command.memoryLimit.value_or(options.memoryLimit);
    options.input = lineOfStandardInput;
    // A full disk is told at the end; a reader that has left (`| head`) is none of its business.
    std::atomic<int> refusedOutput = 0;
    options.output = [&refusedOutput](Stream stream, std::string_view text) {
        const bool isOut = stream == Stream::Out;
        if (!writeAll(isOut ? STDOUT_FILENO : STDERR_FILENO, text) && isOut && errno != EPIPE)
            refusedOutput = errno;
    };
    const RunInfo info { program.title, program.scenario, program.source, command.settings, {},
        {} };
    if (command.settings.clock == Clock::Simulated) {
        auto spool = RunSpool::create(info, command.tracePath, options.traceBytes);
        if (!spool) {
            complain(spool.error().what);
            return kExitCannotCreate;
        }
        options.spool = std::move(*spool);
    }
    auto handle = startRun(*module, options);
    if (!handle) {
        complain(handle.error().what);
        return kExitUsage;
    }
    watchInterrupts(**handle);
    (*handle)->wait();
    const Outcome outcome = (*handle)->outcome();
    if (options.spool)
        options.spool->close();

    Told told(info, **handle, options.spool, command.tracePath);
    sayWhyItEnded(outcome, told);
    if (outcome.exitCode == 1)
        hintAtModules(**module, told);
    int status = outcome.exitCode;
    if (!command.tracePath.empty()) {
        if (const auto saved = told.save(); !saved) {
            complain(saved.error().what);
            status = status == 0 ? kExitCannotCreate : status;
        }
    }
    if (const int error = refusedOutput; error != 0) {
        complain({ MessageId::FileUnwritable,
            { "standard output", std::string(std::strerror(error)) } });
        status = status == 0 ? kExitCannotCreate : status;
    }
    // From here on no destructor runs.
    if (options.spool)
        options.spool->removeFile();
    if (outcome.signal != 0)
        endBySignal(outcome.signal);
    // Not by returning: the watching thread may sit in sigwait() with a reference to the handle. The
    // memory goes with the process; what a real run leaves behind goes with its handle.
    std::cout.flush();
    if (command.settings.clock == Clock::Real)
        handle->reset();
    std::_Exit(status);
}

} // namespace interleave
