#include "app/schedules.h"

#include "core/engine/placement.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

// The workers that a program starts.
enum class Workers : std::uint8_t { None, Threads, Processes, Coroutines, Generators };

Workers workersOf(const Module *module)
{
    if (!module)
        return Workers::Threads;
    const auto imports = [&](std::initializer_list<const char *> names) {
        return std::any_of(
            module->imports.begin(), module->imports.end(), [&](const std::string &name) {
                const std::string first = name.substr(0, name.find('.'));
                return std::find(names.begin(), names.end(), first) != names.end();
            });
    };
    if (imports({ "threading", "_thread", "concurrent" }))
        return Workers::Threads;
    if (imports({ "multiprocessing" }))
        return Workers::Processes;
    const auto &codes = module->codes;
    const auto has = [&](CodeKind kind) {
        return std::any_of(
            codes.begin(), codes.end(), [&](const Code &code) { return code.kind == kind; });
    };
    if (has(CodeKind::Coroutine) || imports({ "asyncio", "gevent", "greenlet", "twisted" }))
        return Workers::Coroutines;
    return has(CodeKind::Generator) ? Workers::Generators : Workers::None;
}

Schedule scheduleOf(Workers workers)
{
    switch (workers) {
    case Workers::None:
        return Schedule::Sequential;
    case Workers::Threads:
        return Schedule::Threads;
    case Workers::Processes:
        return Schedule::Processes;
    case Workers::Coroutines:
    case Workers::Generators:
        break;
    }
    return Schedule::Coroutines;
}

} // namespace

Schedule naturalSchedule(const Module *module)
{
    return scheduleOf(workersOf(module));
}

QString changeUnder(Schedule chosen, const Module *module)
{
    const Workers workers = workersOf(module);
    if (chosen == Schedule::AsWritten || chosen == scheduleOf(workers))
        return {};
    switch (workers) {
    case Workers::None:
        return QCoreApplication::translate(
            "Schedules", "This program starts no workers: it does the same under every schedule.");
    case Workers::Generators:
        return QCoreApplication::translate("Schedules",
            "A generator runs in whoever resumes it: this program does the same under every "
            "schedule.");
    case Workers::Threads:
        return words(consequenceOf(WorkerKind::Thread, chosen));
    case Workers::Processes:
        return words(consequenceOf(WorkerKind::Process, chosen));
    case Workers::Coroutines:
        break;
    }
    return words(consequenceOf(WorkerKind::Coroutine, chosen));
}

QString unseenUnder(Clock clock, const Module *module)
{
    if (clock != Clock::Real || !module || module->sharedNames.empty())
        return {};
    QStringList names;
    for (const std::string &name : module->sharedNames)
        names.append(fromUtf8(name));
    return QCoreApplication::translate("Schedules",
        "Under the real clock it is recorded only now and then who wrote %1 last; each read and "
        "write is recorded, and drawn, under the simulated clock only.")
        .arg(listed(names));
}

} // namespace interleave
