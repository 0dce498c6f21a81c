#include "app/commandline.h"

#include "core/base/nearest.h"
#include "core/engine/engine.h"
#include "core/trace/cores.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace interleave {

namespace {

constexpr double kShortestTimeout = 1e-3; // seconds
constexpr std::uint64_t kMegabyte = 1u << 20;
constexpr std::uint64_t kLeastMemory = 64; // megabytes: the library's own code has room there

// Words for values, in the order that the help shows them.
template <class T>
using Choices = std::vector<std::pair<std::string, T>>;

const Choices<Schedule> kSchedules {
    { "as-written", Schedule::AsWritten },
    { "sequential", Schedule::Sequential },
    { "threads", Schedule::Threads },
    { "processes", Schedule::Processes },
    { "coroutines", Schedule::Coroutines },
};
const Choices<Clock> kClocks { { "simulated", Clock::Simulated }, { "real", Clock::Real } };
const Choices<ShotPane> kPanes {
    { "window", ShotPane::Window },
    { "stage", ShotPane::Stage },
    { "timeline", ShotPane::Timeline },
    { "code", ShotPane::Code },
    { "inspect", ShotPane::Inspect },
};
const Choices<bool> kOnOff { { "on", true }, { "off", false } };
const Choices<bool> kThemes { { "light", false }, { "dark", true } };
const Choices<std::string> kLanguages { { "en", "en" }, { "es", "es" }, { "zh_CN", "zh_CN" } };
const Choices<double> kScales { { "1", 1.0 }, { "1.5", 1.5 }, { "2", 2.0 } };

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
64 for a wrong call, 65 for a program that does not compile, 66 for a file that cannot be read,
73 for one that cannot be written.
)";

// Words instead of numbers: "one of a, b, c".
template <class T>
std::string oneOf(const Choices<T> &choices)
{
    std::string text;
    for (const auto &[name, value] : choices)
        text += (text.empty() ? "" : "|") + name;
    return text;
}

// Looks a word up; a wrong one is an error that lists the right ones.
template <class T>
CLI::Option *addChoice(CLI::App *app, const std::string &name, T &target, const Choices<T> &choices,
    const std::string &help)
{
    return app
        ->add_option_function<std::string>(
            name,
            [&target, &choices, name](const std::string &word) {
                const auto found
                    = std::ranges::find(choices, word, &std::pair<std::string, T>::first);
                if (found == choices.end())
                    throw CLI::ValidationError(
                        name + ": '" + word + "' is none of " + oneOf(choices) + ".");
                target = found->second;
            },
            help)
        ->option_text(oneOf(choices));
}

// Numbers from `least` on. CLI11's own check prints the whole range of a double.
CLI::Validator atLeast(double least, const std::string &rule)
{
    return CLI::Validator(
        [least, rule](const std::string &word) {
            double number = 0;
            const auto [end, error]
                = std::from_chars(word.data(), word.data() + word.size(), number);
            if (error != std::errc() || end != word.data() + word.size() || !std::isfinite(number))
                return "'" + word + "' is no number.";
            return number < least ? word + " is too little; " + rule + "." : std::string();
        },
        "");
}

// CLI11 lets a sign and what does not fit pass.
CLI::Validator wholeNumber()
{
    return CLI::Validator(
        [](const std::string &word) {
            std::uint64_t number = 0;
            const char *end = word.data() + word.size();
            const auto [stop, error] = std::from_chars(word.data(), end, number);
            return error == std::errc() && stop == end
                ? std::string()
                : "'" + word + "' is no whole number from 0 to 18446744073709551615.";
        },
        "");
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
        ->required()
        ->option_text(" ");
    addChoice(app, "--schedule", words.settings.schedule, kSchedules,
        "who runs where, and when they change over");
    addChoice(app, "--clock", words.settings.clock, kClocks,
        "virtual time (the same each time), or real threads, processes and seconds");
    app->add_option("--cores", words.settings.cores, "how many cores (default 2)")
        ->check(CLI::Range(1u, kMostCores))
        ->option_text("1.." + std::to_string(kMostCores));
    addChoice(app, "--gil", words.settings.gil, kOnOff,
        "Python's global lock (default on, as in CPython 3.11)");
    app->add_option("--seed", words.settings.seed, "the seed of every choice (default 7: first ready, first served)")
        ->check(wholeNumber())
        ->option_text("N");
    app->add_option("--set", words.parameters, "a value for a parameter of the program")
        ->option_text("NAME=VALUE")
        ->take_all()
        ->allow_extra_args(false);
    app->add_option("--timeout", words.timeout, "stop after so many seconds of real time")
        ->check(atLeast(kShortestTimeout, "at least 0.001 seconds"))
        ->option_text("S");
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

// `command`: whose help to read, "" for the program's.
Reply usage(const std::string &what, const std::string &command = {})
{
    const std::string help = command.empty() ? "--help" : command + " --help";
    return { "interleave: " + what + "\nTry 'interleave " + help + "'.\n", kExitUsage };
}

// "--language is not known; did you mean --lang?"
std::string unknownWord(const CLI::App &command)
{
    const std::string word = command.remaining(true).front();
    if (word.rfind('-', 0) != 0)
        return "'" + word + "' is one word too many.";
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> known;
    std::string beginning; // of which the word is a longer form
    for (const CLI::Option *option : command.get_options()) {
        for (const std::string &each : option->get_lnames()) {
            known.push_back("--" + each);
            if (name.rfind("--" + each, 0) == 0)
                beginning = "--" + each;
        }
    }
    const std::string meant = beginning.empty() ? nearest(name, known) : beginning;
    return name + " is not known" + (meant.empty() ? "." : "; did you mean " + meant + "?");
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
    runApp->add_option("--trace", run.tracePath, "save the run here")
        ->option_text("OUT.interleave");
    std::uint64_t megabytes = 0;
    const std::uint64_t mostMemory = RunOptions().memoryLimit / kMegabyte;
    CLI::Option *memoryOption = runApp
                                    ->add_option("--memory", megabytes,
                                        "what its processes may hold together, one of them half of "
                                        "it at most (default "
                                            + std::to_string(mostMemory) + ")")
                                    ->check(CLI::Range(kLeastMemory, mostMemory))
                                    ->option_text(std::to_string(kLeastMemory) + ".."
                                        + std::to_string(mostMemory) + ", in MB");

    RunWords shotWords;
    ShotCommand shot;
    double at = 0;
    std::uint64_t event = 0;
    std::string size;
    CLI::App *shotApp
        = app.add_subcommand("shot", "draw one moment of a run into a picture; needs no display");
    addRunWords(shotApp, shotWords);
    CLI::Option *atOption = shotApp->add_option("--at", at, "the moment, in seconds of the run")
                                ->check(atLeast(0, "a run begins at 0"))
                                ->option_text("SECONDS");
    CLI::Option *eventOption
        = shotApp
              ->add_option("--event", event, "the moment after that event; 0 is before the first")
              ->option_text("N")
              ->excludes(atOption);
    shotApp
        ->add_option(
            "--size", size, "width and height in pixels, before scaling (default: the pane's own)")
        ->option_text("WxH");
    addChoice(shotApp, "--scale", shot.scale, kScales, "pixels for each of those");
    addChoice(shotApp, "--theme", shot.dark, kThemes, "the colors");
    addChoice(shotApp, "--lang", shot.language, kLanguages, "the interface's language");
    addChoice(shotApp, "--pane", shot.pane, kPanes, "which part (default: the whole window)");
    shotApp->add_option("--select", shot.select, "a worker, queue or lock to select, by its name")
        ->option_text("NAME");
    shotApp->add_option("--scene", shot.scenePath, "also write what is in the picture, as JSON")
        ->option_text("OUT.json");
    shotApp->add_option("-o,--output", shot.outPath, "where the picture goes")
        ->option_text("OUT.png")
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
        return Reply { subs.empty() ? app.help() : subs.front()->help("interleave"), 0 };
    } catch (const CLI::CallForVersion &version) {
        return Reply { std::string(version.what()) + "\n", 0 };
    } catch (const CLI::ParseError &wrong) {
        const auto subs = app.get_subcommands();
        const CLI::App &command = subs.empty() ? app : *subs.front();
        const bool extra = wrong.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError);
        return usage(extra ? unknownWord(command) : wrong.what(),
            command.get_parent() ? command.get_name() : "");
    }

    if (runApp->parsed()) {
        if (const auto wrong = splitParameters(runWords))
            return usage(*wrong, "run");
        run.what = runWords.what;
        run.settings = runWords.settings;
        run.timeout = timeoutOf(runWords);
        if (memoryOption->count())
            run.memoryLimit = megabytes * kMegabyte;
        return run;
    }
    if (shotApp->parsed()) {
        if (const auto wrong = splitParameters(shotWords))
            return usage(*wrong, "shot");
        if (!atOption->count() && !eventOption->count())
            return usage("shot needs a moment: --at SECONDS or --event N.", "shot");
        if (!size.empty() && !parseSize(size, shot.width, shot.height))
            return usage(
                "--size takes WIDTHxHEIGHT between 320x160 and 7680x4320, as in 1440x900; '" + size
                    + "' is not of that form.",
                "shot");
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
