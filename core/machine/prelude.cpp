#include "core/machine/prelude.h"

#include "core/base/check.h"
#include "core/base/embedded.h"
#include "core/language/compile.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace interleave {

extern const EmbeddedFile kPreludeFiles[];
extern const std::size_t kPreludeFilesCount;

namespace {

const EmbeddedFile *findFile(const std::string &module)
{
    const std::string name = module + ".py";
    for (std::size_t i = 0; i < kPreludeFilesCount; ++i) {
        if (kPreludeFiles[i].name == name)
            return &kPreludeFiles[i];
    }
    return nullptr;
}

std::shared_ptr<const Module> findModule(const std::string &name)
{
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Module>> compiled;
    const EmbeddedFile *file = findFile(name);
    if (file == nullptr)
        return nullptr;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const Module> &module = compiled[name];
    if (!module) {
        CompileOptions options;
        options.moduleName = name;
        options.file = std::string(file->name);
        options.prelude = true;
        auto made = compile(file->text, options);
        IL_CHECK(made.has_value(), file->name.data());
        module = std::move(made).value();
    }
    return module;
}

} // namespace

ModuleFinder standardModules()
{
    return findModule;
}

std::vector<std::string> standardModuleNames()
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kPreludeFilesCount; ++i) {
        const std::string_view file = kPreludeFiles[i].name;
        if (!file.starts_with('_'))
            names.emplace_back(file.substr(0, file.size() - 3));
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace interleave
