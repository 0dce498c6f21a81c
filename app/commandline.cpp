#include "app/commandline.h"

#include <CLI/CLI.hpp>

#include <map>

namespace interleave {

namespace {

const std::map<std::string, Schedule> kSchedules {
    { "as-written", Schedule::AsWritten },
    { "sequential", Schedule::Sequential },
    { "threads", Schedule::Threads },
    { "processes", Schedule::Processes },
    { "coroutines", Schedule::Coroutines },
};
const std::map<std::string, Clock> kClocks { { "simulated", Clock::Simulated },
    { "real", Clock::Real } };
const std::map<std::string, ShotPane> kPanes {
    { "window", ShotPane::Window },
    { "stage", ShotPane::Stage },
    { "timeline", ShotPane::Timeline },
    { "code", ShotPane::Code },
    { "inspect", ShotPane::Inspect },
};
const std::map<std::string, bool> kOnOff { { "on", true }, { "off", false } };
const std::map<std::string, bool> kThemes { { "light", false }, { "dark", true } };
const std::map<std::string, double> kScales { { "1", 1.0 }, { "1.5", 1.5 }, { "2", 2.0 } };

constexpr const char *kExamples = R"(
Examples:
  interleave                                       open the window
  interleave dishes.py                             open your program in it
  interleave run dishes                            run a scenario on the simulated clock
  interleave run dishes.py --schedule processes --clock real
  echo 'print("hello")' | interleave run -
  interleave run dishes --set dryers=3 --seed 8 --trace dishes.interleave
  interleave shot dishes --at 6.4 -o dishes.png    a picture of one moment, without a display
  interleave shot dishes.interleave --event 23 --pane stage --theme dark --lang es -o stage.png
  interleave list                                  the scenarios

`run` leaves with the program's own exit status; 70 for a deadlock, 75 for a time-out or step limit,
64 for a wrong call, 65 for a program that does not compile, 66 for a file that cannot be read.
)";

// Words instead of numbers: "one of a, b, c".
template <class T>
std::string oneOf(const std::map<std::string, T> &choices)
{
    std::string text;
    for (const auto &[name, value] : choices)
        text += (text.empty() ? "" : "|") + name;
    return text;
}

// Looks a word up; a wrong one is an error that lists the right ones.
template <class T>
CLI::Option *addChoice(CLI::App *app, const std::string &name, T &target,
    const std::map<std::string, T> &choices, const std::string &help)
{
    return app
        ->add_option_function<std::string>(
            name,
            [&target, &choices, name](const std::string &word) {
                const auto found = choices.find(word);
                if (found == choices.end())
                    throw CLI::ValidationError(
                        name + ": '" + word + "' is none of " + oneOf(choices));
                target = found->second;
            },
            help)
        ->type_name(oneOf(choices));
}

struct RunWords {
    std::string what;
    RunSettings settings;
    std::vector<std::string> parameters;
    double timeout = 0;
};

void addRunWords(CLI::App *app, RunWords &words)
{
    app->add_option("WHAT", words.what,
           "a .py file, a saved .interleave run, - for standard input, or a scenario's name")
        ->required();
    addChoice(app, "--schedule", words.settings.schedule, kSchedules,
        "who runs where, and when they change over");
    addChoice(app, "--clock", words.settings.clock, kClocks,
        "virtual time (the same each time), or real threads, processes and seconds");
    app->add_option("--cores", words.settings.cores, "how many cores (default 2)")
        ->check(CLI::Range(1, 64))
        ->type_name("1..64");
    addChoice(app, "--gil", words.settings.gil, kOnOff,
        "Python's global lock (default on, as in CPython 3.11)");
    app->add_option("--seed", words.settings.seed, "the seed of every choice (default 7)")
        ->type_name("N");
    app->add_option("--set", words.parameters, "a value for a parameter of the program")
        ->type_name("NAME=VALUE")
        ->take_all()
        ->allow_extra_args(false);
    app->add_option("--timeout", words.timeout, "stop after so many seconds of real time")
        ->check(CLI::PositiveNumber)
        ->type_name("S");
}

std::optional<std::string> splitParameters(RunWords &words)
{
    for (const std::string &word : words.parameters) {
        const auto equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            return "--set takes NAME=VALUE, as in --set dryers=3; '" + word
                + "' is not of that form.";
        words.settings.parameters.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    }
    return std::nullopt;
}

Time timeoutOf(const RunWords &words)
{
    return words.timeout > 0 ? Time::fromSeconds(words.timeout) : Time::never();
}

// "1440x900" -> width and height.
bool parseSize(const std::string &text, int &width, int &height)
{
    const auto cross = text.find('x');
    if (cross == std::string::npos)
        return false;
    try {
        std::size_t used = 0;
        width = std::stoi(text.substr(0, cross), &used);
        if (used != cross)
            return false;
        height = std::stoi(text.substr(cross + 1), &used);
        return used == text.size() - cross - 1 && width >= 320 && height >= 160 && width <= 7680
            && height <= 4320;
    } catch (const std::exception &) {
        return false;
    }
}

Reply usage(const std::string &what)
{
    return { "interleave: " + what + "\nTry 'interleave --help'.\n", kExitUsage };
}

} // namespace

Command parseCommandLine(int argc, const char *const *argv)
{
    // A first word that is no command is something to open: options of the window stay few.
    const std::string first = argc > 1 ? argv[1] : "";
    if (argc <= 1)
        return WindowCommand {};
    const bool known
        = first == "run" || first == "shot" || first == "list" || first.rfind('-', 0) == 0;
    if (!known) {
        if (argc > 2)
            return usage("one program at a time: '" + std::string(argv[2]) + "' is too much.");
        return WindowCommand { first };
    }

    CLI::App app("Interleave makes concurrency visible: run a short Python program under four "
                 "schedules and watch it.",
        "interleave");
    app.footer(kExamples);
    app.set_version_flag("--version", std::string("interleave ") + INTERLEAVE_VERSION);
    app.require_subcommand(0, 1);

    RunWords runWords;
    RunCommand run;
    CLI::App *runApp
        = app.add_subcommand("run", "run a program; its output and exit status are the program's");
    addRunWords(runApp, runWords);
    runApp->add_option("--trace", run.tracePath, "save the run here")->type_name("OUT.interleave");
    std::uint64_t megabytes = 0;
    CLI::Option *memoryOption = runApp
                                    ->add_option("--memory", megabytes,
                                        "what its processes may hold together (default 2048)")
                                    ->check(CLI::Range(64, 2048))
                                    ->type_name("MB");

    RunWords shotWords;
    ShotCommand shot;
    double at = 0;
    std::uint64_t event = 0;
    std::string size;
    CLI::App *shotApp
        = app.add_subcommand("shot", "draw one moment of a run into a picture; needs no display");
    addRunWords(shotApp, shotWords);
    CLI::Option *atOption = shotApp->add_option("--at", at, "the moment, in seconds of the run")
                                ->check(CLI::NonNegativeNumber)
                                ->type_name("SECONDS");
    CLI::Option *eventOption
        = shotApp
              ->add_option("--event", event, "the moment after that event; 0 is before the first")
              ->type_name("N")
              ->excludes(atOption);
    shotApp
        ->add_option(
            "--size", size, "width and height in pixels, before scaling (default: the pane's own)")
        ->type_name("WxH");
    addChoice(shotApp, "--scale", shot.scale, kScales, "pixels for each of those");
    addChoice(shotApp, "--theme", shot.dark, kThemes, "");
    shotApp->add_option("--lang", shot.language, "the interface's language")
        ->check(CLI::IsMember({ "en", "es", "zh_CN" }));
    addChoice(shotApp, "--pane", shot.pane, kPanes, "which part (default: the whole window)");
    shotApp->add_option("--select", shot.select, "a worker, queue or lock to select, by its name")
        ->type_name("NAME");
    shotApp->add_option("--scene", shot.scenePath, "also write what is in the picture, as JSON")
        ->type_name("OUT.json");
    shotApp->add_option("-o,--output", shot.outPath, "where the picture goes")
        ->type_name("OUT.png")
        ->required();

    ListCommand list;
    CLI::App *listApp = app.add_subcommand("list", "the scenarios that ship with the program");
    listApp->add_flag("--json", list.json, "for other programs");

    for (CLI::App *sub : { runApp, shotApp, listApp })
        sub->footer(kExamples);

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        const auto subs = app.get_subcommands();
        return Reply { subs.empty() ? app.help() : subs.front()->help(), 0 };
    } catch (const CLI::CallForVersion &version) {
        return Reply { std::string(version.what()) + "\n", 0 };
    } catch (const CLI::ParseError &wrong) {
        return usage(wrong.what());
    }

    if (runApp->parsed()) {
        if (const auto wrong = splitParameters(runWords))
            return usage(*wrong);
        run.what = runWords.what;
        run.settings = runWords.settings;
        run.timeout = timeoutOf(runWords);
        if (memoryOption->count())
            run.memoryLimit = megabytes << 20;
        return run;
    }
    if (shotApp->parsed()) {
        if (const auto wrong = splitParameters(shotWords))
            return usage(*wrong);
        if (!atOption->count() && !eventOption->count())
            return usage("shot needs a moment: --at SECONDS or --event N.");
        if (!size.empty() && !parseSize(size, shot.width, shot.height))
            return usage(
                "--size takes WIDTHxHEIGHT between 320x160 and 7680x4320, as in 1440x900; '" + size
                + "' is not of that form.");
        shot.what = shotWords.what;
        shot.settings = shotWords.settings;
        shot.timeout = timeoutOf(shotWords);
        if (atOption->count())
            shot.at = at;
        if (eventOption->count())
            shot.event = event;
        return shot;
    }
    if (listApp->parsed())
        return list;
    return usage("what shall be done? run, shot or list; or name a file to open.");
}

} // namespace interleave
