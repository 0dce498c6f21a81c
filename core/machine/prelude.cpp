#include "core/machine/prelude.h"

#include "core/base/embedded.h"
#include "core/language/modulefile.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace interleave {

extern const EmbeddedFile kPreludeModules[];
extern const std::size_t kPreludeModulesCount;

namespace {

const EmbeddedFile *findFile(std::string_view module)
{
    for (std::size_t i = 0; i < kPreludeModulesCount; ++i) {
        if (kPreludeModules[i].name == module)
            return &kPreludeModules[i];
    }
    return nullptr;
}

std::shared_ptr<const Module> findModule(const std::string &name)
{
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Module>> unpacked;
    const EmbeddedFile *file = findFile(name);
    if (file == nullptr)
        return nullptr;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const Module> &module = unpacked[name];
    if (!module)
        module = unpackModule(file->text);
    return module;
}

} // namespace

ModuleFinder standardModules()
{
    return findModule;
}

bool isStandardModule(std::string_view name)
{
    constexpr std::string_view kOurs = "interleave"; // native, without a text
    return name == kOurs || findFile(name) != nullptr;
}

std::vector<std::string> standardModuleNames()
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kPreludeModulesCount; ++i) {
        if (const std::string_view name = kPreludeModules[i].name; !name.starts_with('_'))
            names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace interleave
