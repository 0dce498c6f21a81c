#include "core/machine/libraryframes.h"

#include <algorithm>
#include <iterator>

namespace interleave {

namespace {

const std::string kFolder = "/usr/lib/python3.11/";
const std::string kInstalledFolder = "/usr/lib/python3/dist-packages/";

constexpr LibraryFrame kFrames[] = {
#define LIBRARY_FRAME(module, function, file, line, name, text, from, length)                      \
    { module, function, file, line, name, text, from, length },
#include "core/machine/libraryframes.def"
#undef LIBRARY_FRAME
};

} // namespace

std::vector<const LibraryFrame *> libraryFrames(std::string_view module, std::string_view function)
{
    std::vector<const LibraryFrame *> found;
    for (const LibraryFrame &one : kFrames) {
        if (one.function == function && one.module == module)
            found.push_back(&one);
    }
    return found;
}

std::string fileOf(const LibraryFrame &frame)
{
    return kFolder + std::string(frame.file);
}

std::string libraryFile(std::string_view module)
{
    static constexpr std::string_view kPackages[] = { "asyncio", "collections", "concurrent",
        "concurrent.futures", "ctypes", "gevent", "greenlet", "html", "http", "importlib", "json",
        "logging", "multiprocessing", "multiprocessing.dummy", "re", "twisted", "twisted.internet",
        "twisted.protocols", "twisted.python", "twisted.web", "unittest", "urllib", "xmlrpc",
        "zope", "zope.interface" };
    static constexpr std::string_view kInstalled[] = { "gevent", "greenlet", "twisted", "zope" };
    const std::string_view top = module.substr(0, module.find('.'));
    const bool installed
        = std::find(std::begin(kInstalled), std::end(kInstalled), top) != std::end(kInstalled);
    std::string file(module == "os.path" ? "posixpath" : module);
    std::replace(file.begin(), file.end(), '.', '/');
    const bool package = std::binary_search(std::begin(kPackages), std::end(kPackages), module);
    return (installed ? kInstalledFolder : kFolder) + file + (package ? "/__init__.py" : ".py");
}

std::string marksBelow(const LibraryFrame &frame)
{
    return frame.length == 0 ? std::string()
                             : std::string(frame.from, ' ') + std::string(frame.length, '^');
}

} // namespace interleave
