#include "app/commandline.h"
#include "app/report.h"
#include "app/runcommand.h"
#include "app/shotcommand.h"
#include "app/windowcommand.h"
#include "core/engine/zygote.h"

#include <unistd.h>

using namespace interleave;

int main(int argc, char **argv)
{
    const Command command = parseCommandLine(argc, argv);
    if (const auto *answer = std::get_if<Reply>(&command)) {
        writeAll(answer->status == 0 ? STDOUT_FILENO : STDERR_FILENO, answer->text);
        return answer->status;
    }
    if (const auto *list = std::get_if<ListCommand>(&command))
        return listCommand(*list);
    // Before any thread and before Qt: real runs are forked from it.
    if (const auto started = Zygote::start(); !started) {
        complain(started.error().what);
        return 71;
    }
    if (const auto *run = std::get_if<RunCommand>(&command))
        return runCommand(*run);
    if (const auto *shot = std::get_if<ShotCommand>(&command))
        return shotCommand(argc, argv, *shot);
    return showWindow(argc, argv, std::get<WindowCommand>(command).what);
}
