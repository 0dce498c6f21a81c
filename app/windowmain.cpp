// The program that draws: the window, pictures and titles in the reader's language. `interleave`
// starts it with its own words when they ask for one of these.
#include "app/commandline.h"
#include "app/listcommand.h"
#include "app/modulelist.h"
#include "app/report.h"
#include "app/shotcommand.h"
#include "app/windowcommand.h"
#include "core/engine/zygote.h"

#include <unistd.h>

using namespace interleave;

int main(int argc, char **argv)
{
    const Command command = parseCommandLine(argc, argv);
    if (const auto *reply = std::get_if<Reply>(&command))
        return answer(*reply);
    if (const auto *list = std::get_if<ListCommand>(&command))
        return list->modules ? listModules(*list) : listCommand(*list);
    // Before any thread and before Qt's: real runs are forked from it.
    if (const auto started = Zygote::start(); !started) {
        complain(started.error().what);
        return kExitSystem;
    }
    if (const auto *shot = std::get_if<ShotCommand>(&command))
        return shotCommand(argc, argv, *shot);
    if (const auto *window = std::get_if<WindowCommand>(&command))
        return showWindow(argc, argv, *window);
    writeAll(STDERR_FILENO,
        "interleave-window: this one only draws; 'interleave run' runs a program.\n");
    return kExitUsage;
}
