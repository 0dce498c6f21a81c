#include "app/helptext.h"

#include <string_view>

namespace interleave {

namespace {

constexpr std::string_view kWindowExamples
    = R"(  interleave                                       open the window
  interleave dishes.py                             open your program in it
  interleave copy.py one.txt -- --fast             with arguments for the program
)";
constexpr std::string_view kRunExamples
    = R"(  interleave run dishes                            run a scenario on the simulated clock
  interleave run dishes.py --schedule processes --clock real
  echo 'print("hello")' | interleave run -
  interleave run dishes --set dryers=3 --seed 8 --trace dishes.interleave
  interleave run copy.py one.txt -- --fast         what follows -- is the program's, too
  interleave run dishes.interleave --seed 9        run it again, with another seed
)";
constexpr std::string_view kShotExamples
    = R"(  interleave shot dishes --at 6.4 -o dishes.png    a picture of one moment, )"
      R"(without a display
  interleave shot dishes -o end.png                of its end
  interleave shot dishes.interleave --event 23 --pane stage --theme dark --lang es -o stage.png
)";
constexpr std::string_view kListExamples
    = R"(  interleave list                                  the scenarios
  interleave list --modules                        what programs can import
)";

struct Status {
    std::string_view text; // indented, of one line or more
    bool run, shot, list;
};
constexpr Status kStatuses[] = {
    { "  64  a wrong call: a word that is not known, a value out of range\n", true, true, true },
    { "  65  the program does not compile\n", true, true, false },
    { "  66  there is no such file or scenario, or it cannot be read\n", true, true, false },
    { "  69  there is no display for the window, or nothing that a picture can be drawn with\n",
        false, true, false },
    { "  70  a deadlock: no worker can ever go on\n", true, false, false },
    { "  71  the system refused what Interleave needs itself\n", true, false, false },
    { "  73  a file, or standard output, that cannot be written\n", true, true, true },
    { "  75  stopped at a limit: of time (--timeout), steps, sleeps, output, or what its processes "
      "hold\n"
      "      together (one that asks for too much memory gets a MemoryError; not caught, that is "
      "status 1)\n",
        true, false, false },
};

} // namespace

std::string helpEnd(HelpOf command)
{
    const bool all = command == HelpOf::Program;
    std::string text = "\nExamples:\n";
    if (all)
        text += kWindowExamples;
    if (all || command == HelpOf::Run)
        text += kRunExamples;
    if (all || command == HelpOf::Shot)
        text += kShotExamples;
    if (all || command == HelpOf::List)
        text += kListExamples;
    text += all || command == HelpOf::Run ? "\nExit statuses of Interleave itself; all others are "
                                            "the program's, as CPython would give "
                                            "them:\n"
                                          : "\nExit statuses, besides 0:\n";
    for (const Status &status : kStatuses) {
        if (all || (command == HelpOf::Run && status.run)
            || (command == HelpOf::Shot && status.shot) || (command == HelpOf::List && status.list))
            text += status.text;
    }
    if (all || command == HelpOf::Run)
        text
            += "A program that a signal ends (Ctrl+C twice, too) ends `interleave run` by the same "
               "signal.\n";
    return text;
}

} // namespace interleave
