#include "app/ending.h"

#include "app/report.h"
#include "core/base/messageid.h"
#include "core/base/systemrefused.h"
#include "core/replay/ends.h"
#include "core/replay/explain.h"
#include "core/replay/history.h"

#include <optional>

namespace interleave {

namespace {

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

// The limit that ended it: its trace may lack that, where the run did not answer any more. A time
// limit is an option's here, and is told under its name.
std::optional<LimitKind> limitOf(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::StepLimit:
        return LimitKind::Steps;
    case OutcomeKind::SleepLimit:
        return LimitKind::Sleeps;
    case OutcomeKind::MemoryLimit:
        return LimitKind::Memory;
    case OutcomeKind::OutputLimit:
        return LimitKind::Output;
    default:
        return std::nullopt;
    }
}

// What CPython says of the same mistake, but for a name like others: of these it tells itself.
bool isWhatItEndedBy(const Diagnostic &mistake, const std::string &endText)
{
    if (mistake.what.id == MessageId::UnknownModule) {
        const std::string &name = std::get<std::string>(mistake.what.args.front());
        // Of "a.b" it may be a that is missing.
        const std::string first = name.substr(0, name.find('.'));
        const auto told = [](const std::string &module) {
            return "ModuleNotFoundError: No module named '" + module + "'";
        };
        return endText == told(name) || endText == told(first);
    }
    return mistake.what.id == MessageId::UnknownName && mistake.hint.id != MessageId::DidYouMean
        && endText
        == "NameError: name '" + std::get<std::string>(mistake.what.args.front())
            + "' is not defined";
}

} // namespace

void sayWhyItEnded(const Outcome &outcome, RecordedRun &run)
{
    if (outcome.kind == OutcomeKind::Finished && outcome.exitCode != 0)
        sayWhatWasRefused(*run.end());
    if (outcome.kind == OutcomeKind::Finished || outcome.kind == OutcomeKind::Stopped)
        return;
    const History history(run.whole());
    const State &state = history.finalState();
    if (outcome.systemError != 0)
        complain(systemRefused(MessageId::CannotStartProcess, outcome.systemError).what);
    else if (outcome.kind == OutcomeKind::TimedOut)
        complain({ MessageId::EndedAtTimeout, {} }, &state);
    else if (const auto limit = limitOf(outcome.kind))
        complain(endAtLimit({ *limit, state.limit ? state.limit->amount : 0 }), &state);
    else
        complain({ outcome.kind == OutcomeKind::Deadlock ? MessageId::EndedInDeadlock
                                                         : MessageId::EndedByCrash,
                     {} },
            &state);
    for (const Message &link : whoWaitsForWhom(state))
        complain(link, &state);
}

void hintAtNames(const ProgramText &program, const Module &module, RecordedRun &run)
{
    const std::vector<Diagnostic> found = warningsOf(program, module);
    if (found.empty())
        return;
    const History history(run.whole());
    for (const TaskInfo &task : history.finalState().tasks) {
        for (const Diagnostic &each : found) {
            if (!isWhatItEndedBy(each, task.endText))
                continue;
            if (each.what.id == MessageId::UnknownModule)
                complain(each.hint);
            else
                complain(each.what, each.hint);
            return;
        }
    }
}

} // namespace interleave
