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

void hintAtModules(const ProgramText &program, const Module &module, RecordedRun &run)
{
    std::vector<Diagnostic> found = warningsOf(program, module);
    std::erase_if(
        found, [](const Diagnostic &each) { return each.what.id != MessageId::UnknownModule; });
    if (found.empty())
        return;
    const auto told = [](const std::string &name) {
        return "ModuleNotFoundError: No module named '" + name + "'";
    };
    const History history(run.whole());
    for (const TaskInfo &task : history.finalState().tasks) {
        for (const Diagnostic &each : found) {
            const std::string &name = std::get<std::string>(each.what.args.front());
            // Of "a.b" it may be a that is missing.
            const std::string first = name.substr(0, name.find('.'));
            if (task.endText != told(name) && task.endText != told(first))
                continue;
            complain(each.hint);
            return;
        }
    }
}

} // namespace interleave
