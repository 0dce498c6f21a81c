// The program that users start. It is free of Qt, whose libraries take longer to load than a short
// program takes to run: what needs them is a program of its own, which takes over this process.
#include "app/commandline.h"
#include "app/modulelist.h"
#include "app/report.h"
#include "app/runcommand.h"
#include "core/base/messageid.h"

#include <cerrno>
#include <climits>
#include <cstring>
#include <string>
#include <unistd.h>

using namespace interleave;

namespace {

// interleave-window, which lies beside this one.
std::string drawingProgram()
{
    char path[PATH_MAX];
    const ssize_t size = ::readlink("/proc/self/exe", path, sizeof path);
    const std::string self(path, size > 0 ? static_cast<std::size_t>(size) : 0);
    return self.substr(0, self.rfind('/') + 1) + "interleave-window";
}

} // namespace

int main(int argc, char **argv)
{
    const Command command = parseCommandLine(argc, argv);
    if (const auto *reply = std::get_if<Reply>(&command))
        return answer(*reply);
    if (const auto *run = std::get_if<RunCommand>(&command))
        return runCommand(*run);
    if (const auto *list = std::get_if<ListCommand>(&command); list && list->modules)
        return listModules(*list);
    const std::string path = drawingProgram();
    ::execv(path.c_str(), argv);
    complain({ MessageId::FileUnreadable, { path, std::string(std::strerror(errno)) } });
    return kExitSystem;
}
