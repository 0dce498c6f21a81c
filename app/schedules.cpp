#include "app/schedules.h"

#include "core/language/compile.h"

#include <algorithm>

namespace interleave {

Schedule naturalSchedule(const std::string &source)
{
    const auto module = compile(source, {});
    if (!module)
        return Schedule::Threads;
    const auto imports = [&](std::initializer_list<const char *> names) {
        return std::any_of(
            (*module)->imports.begin(), (*module)->imports.end(), [&](const std::string &name) {
                const std::string first = name.substr(0, name.find('.'));
                return std::find(names.begin(), names.end(), first) != names.end();
            });
    };
    if (imports({ "threading", "_thread", "concurrent" }))
        return Schedule::Threads;
    if (imports({ "multiprocessing" }))
        return Schedule::Processes;
    const auto &codes = (*module)->codes;
    const bool suspends = std::any_of(codes.begin(), codes.end(), [](const Code &code) {
        return code.kind == CodeKind::Generator || code.kind == CodeKind::Coroutine;
    });
    return suspends || imports({ "asyncio", "gevent", "greenlet", "twisted" })
        ? Schedule::Coroutines
        : Schedule::Sequential;
}

} // namespace interleave
