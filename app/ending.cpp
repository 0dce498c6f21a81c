#include "app/ending.h"

#include "app/report.h"
#include "core/base/messageid.h"
#include "core/machine/prelude.h"
#include "core/replay/explain.h"
#include "core/replay/history.h"

#include <algorithm>

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

} // namespace

void sayWhyItEnded(const Outcome &outcome, RecordedRun &run)
{
    if (outcome.kind == OutcomeKind::Finished && outcome.exitCode != 0)
        sayWhatWasRefused(*run.end());
    if (outcome.kind == OutcomeKind::Finished || outcome.kind == OutcomeKind::Stopped)
        return;
    const History history(run.whole());
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

void hintAtModules(const Module &module, RecordedRun &run)
{
    const std::vector<Diagnostic> found = lint(module, standardModuleNames());
    if (std::ranges::none_of(
            found, [](const Diagnostic &each) { return each.what.id == MessageId::UnknownModule; }))
        return;
    const History history(run.whole());
    for (const TaskInfo &task : history.finalState().tasks) {
        for (const Diagnostic &each : found) {
            if (each.what.id != MessageId::UnknownModule)
                continue;
            const std::string &name = std::get<std::string>(each.what.args.front());
            if (task.endText != "ModuleNotFoundError: No module named '" + name + "'")
                continue;
            complain(each.hint);
            return;
        }
    }
}

} // namespace interleave
