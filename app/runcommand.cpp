#include "app/runcommand.h"

#include "app/program.h"
#include "app/report.h"
#include "core/engine/engine.h"
#include "core/replay/explain.h"
#include "core/scenario/scenario.h"
#include "core/trace/runfile.h"
#include "widgets/library/titles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
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

void sayWhyItEnded(const Outcome &outcome, const std::shared_ptr<Run> &run)
{
    if (outcome.kind == OutcomeKind::Finished || outcome.kind == OutcomeKind::Stopped)
        return;
    const History history(run);
    const State &state = history.finalState();
    switch (outcome.kind) {
    case OutcomeKind::Deadlock:
        complain({ MessageId::EndedInDeadlock, {} }, &state);
        break;
    case OutcomeKind::StepLimit:
        complain(
            { MessageId::EndedAtStepLimit, { state.limit ? state.limit->amount : 0 } }, &state);
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

} // namespace

int runCommand(const RunCommand &command)
{
    blockInterrupts();
    auto opened = openWhat(command.what);
    if (!opened) {
        complain(opened.error().what);
        return kExitNoInput;
    }
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
    options.input = lineOfStandardInput;
    options.output = [](Stream stream, std::string_view text) {
        writeAll(stream == Stream::Out ? STDOUT_FILENO : STDERR_FILENO, text);
    };
    auto handle = startRun(*module, options);
    if (!handle) {
        complain(handle.error().what);
        return kExitUsage;
    }
    watchInterrupts(**handle);
    (*handle)->wait();
    const Outcome outcome = (*handle)->outcome();

    auto run = std::make_shared<Run>();
    run->info = { program.title, program.scenario, program.source, command.settings, {}, {} };
    run->trace = std::make_shared<TraceStore>((*handle)->area());
    run->trace->extend(true);
    sayWhyItEnded(outcome, run);
    int status = outcome.exitCode;
    if (!command.tracePath.empty()) {
        if (const auto saved = saveRun(*run, command.tracePath); !saved) {
            complain(saved.error().what);
            status = status == 0 ? kExitCannotCreate : status;
        }
    }
    if (outcome.signal != 0)
        endBySignal(outcome.signal);
    // Not by returning: the watching thread may sit in sigwait() with a reference to the handle.
    std::cout.flush();
    handle->reset();
    std::_Exit(status);
}

int listCommand(const ListCommand &command)
{
    std::string text;
    if (command.json) {
        QJsonArray list;
        for (const Scenario &scenario : scenarios()) {
            list.append(QJsonObject {
                { QStringLiteral("name"), QString::fromStdString(scenario.name) },
                { QStringLiteral("title"), titleOf(scenario) },
                { QStringLiteral("chapter"), chapterTitle(scenario.chapter) },
                { QStringLiteral("minutes"), scenario.minutes },
                { QStringLiteral("file"), QString::fromStdString(scenario.file) },
            });
        }
        text = QJsonDocument(list).toJson().toStdString();
    } else {
        std::string chapter;
        for (const Scenario &scenario : scenarios()) {
            if (scenario.chapter != chapter) {
                chapter = scenario.chapter;
                text += (text.empty() ? "" : "\n") + chapterTitle(chapter).toStdString() + "\n";
            }
            std::string name = scenario.name;
            name.resize(std::max<std::size_t>(name.size(), 20), ' ');
            text += "  " + name + " " + titleOf(scenario).toStdString() + "\n";
        }
    }
    return writeAll(STDOUT_FILENO, text) ? 0 : kExitCannotCreate;
}

} // namespace interleave
