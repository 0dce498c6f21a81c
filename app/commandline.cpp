#include "app/commandline.h"

#include "app/helptext.h"
#include "app/samefile.h"
#include "app/windowsize.h"
#include "core/base/nearest.h"
#include "core/engine/engine.h"
#include "core/language/surrogates.h"
#include "core/trace/cores.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

namespace interleave {

namespace {

constexpr double kShortestTimeout = 1e-3;  // seconds
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
const Choices<Keep> kKeeps { { "first", Keep::First }, { "last", Keep::Last } };
const Choices<bool> kOnOff { { "on", true }, { "off", false } };
const Choices<bool> kThemes { { "light", false }, { "dark", true } };
const Choices<std::string> kLanguages { { "en", "en" }, { "es", "es" }, { "zh_CN", "zh_CN" } };
const Choices<double> kScales { { "1", 1.0 }, { "1.5", 1.5 }, { "2", 2.0 } };

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
template <class T, class Target>
CLI::Option *addChoice(CLI::App *app, const std::string &name, Target &target,
    const Choices<T> &choices, const std::string &help)
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
CLI::Validator wholeNumber(
    std::uint64_t least = 0, std::uint64_t most = std::numeric_limits<std::uint64_t>::max())
{
    return CLI::Validator(
        [least, most](const std::string &word) {
            std::uint64_t number = 0;
            const char *end = word.data() + word.size();
            const auto [stop, error] = std::from_chars(word.data(), end, number);
            return error == std::errc() && stop == end && number >= least && number <= most
                ? std::string()
                : "'" + word + "' is no whole number from " + std::to_string(least) + " to "
                    + std::to_string(most) + ".";
        },
        "");
}

struct RunWords {
    std::string what;
    GivenSettings given;
    std::vector<std::string> parameters;
    double timeout = 0;
};

// `saved`: what becomes of a saved run.
void addRunWords(CLI::App *app, RunWords &words, const std::string &saved)
{
    app->add_option("WHAT", words.what,
           "a .py file, a scenario's name, - for standard input, or a saved\n.interleave run: "
               + saved)
        ->required()
        ->option_text(" ");
    app->add_option_function<std::vector<std::string>>(
           "ARGUMENTS",
           [&words](const std::vector<std::string> &given) {
               for (const std::string &word : given)
                   words.given.arguments.push_back(textOfBytes(word));
           },
           "what the program finds in sys.argv, behind its name; those that begin with\n- come "
           "last, after --")
        ->option_text(" ");
    addChoice(app, "--schedule", words.given.schedule, kSchedules,
        "who runs where, and when they change over");
    addChoice(app, "--clock", words.given.clock, kClocks,
        "virtual time (the same each time), or real threads, processes and seconds");
    app->add_option("--cores", words.given.cores, "how many cores (default 2)")
        ->check(wholeNumber(1, kMostCores))
        ->option_text("1.." + std::to_string(kMostCores));
    addChoice(app, "--gil", words.given.gil, kOnOff,
        "Python's global lock (default on, as in CPython 3.11)");
    app->add_option("--seed", words.given.seed,
           "the seed of every choice (default 7: first ready, first served)")
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
        words.given.parameters.emplace_back(word.substr(0, equals), word.substr(equals + 1));
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
        return used == text.size() - cross - 1;
    } catch (const std::exception &) {
        return false;
    }
}

struct Size {
    int width;
    int height;
};
constexpr Size kSmallestPane { 320, 160 };
constexpr Size kLargest { 7680, 4320 };

// What is wrong with the size of a picture of that; nothing: it can be drawn.
std::optional<std::string> wrongSize(const std::string &word, Size size, ShotPane pane)
{
    const bool isWindow = pane == ShotPane::Window;
    const Size least
        = isWindow ? Size { kSmallestWindowWidth, kSmallestWindowHeight } : kSmallestPane;
    if (size.width >= least.width && size.height >= least.height && size.width <= kLargest.width
        && size.height <= kLargest.height)
        return std::nullopt;
    const auto text
        = [](Size each) { return std::to_string(each.width) + "x" + std::to_string(each.height); };
    return "--size: '" + word + "' is out of range: " + (isWindow ? "the window" : "a pane")
        + " has between " + text(least) + " and " + text(kLargest) + "."
        + (isWindow ? " A pane alone (--pane) can be as small as " + text(kSmallestPane) + "."
                    : "");
}

// The ending of a name, in small letters; empty where it has none.
std::string endingOf(const std::string &path)
{
    const auto dot = path.rfind('.');
    if (dot == std::string::npos)
        return {};
    std::string ending = path.substr(dot + 1);
    std::ranges::transform(ending, ending.begin(),
        [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending;
}

bool isProgramName(const std::string &path)
{
    return endingOf(path) == "py";
}

// A picture is written as PNG: under the name of another kind it would be opened as that, or take
// the place of a program. Other endings ("dishes.tmp.8F2k") say nothing.
std::optional<std::string> otherKind(const std::string &path)
{
    constexpr std::string_view kKinds[]
        = { "avif", "bmp", "eps", "gif", "heic", "html", "ico", "interleave", "jpeg", "jpg", "json",
              "jxl", "pdf", "ppm", "ps", "psd", "py", "svg", "tif", "tiff", "txt", "webp", "xpm" };
    const std::string ending = endingOf(path);
    return std::ranges::find(kKinds, ending) == std::end(kKinds) ? std::nullopt
                                                                 : std::optional(ending);
}

// What to do with an option that is meant for the program. `call`: what precedes it.
std::string theProgramsOwn(const std::string &call, const std::string &word)
{
    return " What follows -- belongs to the program: " + call + " -- " + word;
}

// "--language is not known; did you mean --lang?" `program`: what is run or drawn, if anything.
std::string unknownWord(const CLI::App &command, const std::string &program)
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
    if (!meant.empty())
        return name + " is not known; did you mean " + meant + "?";
    return name + " is not known."
        + (program.empty()
                ? ""
                : theProgramsOwn("interleave " + command.get_name() + " " + program, word));
}

// What is wrong, as a sentence that says what to do: CLI11's speaks of its own nouns.
std::string sentenceOf(
    const CLI::ParseError &wrong, const CLI::App &command, const std::string &program)
{
    const std::string said = wrong.what();
    constexpr auto kNowhere = std::string::npos;
    switch (static_cast<CLI::ExitCodes>(wrong.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError:
        return unknownWord(command, program);
    case CLI::ExitCodes::RequiredError:
        return command.get_name()
            + " needs a program: a file, a scenario's name, or - for standard input.";
    case CLI::ExitCodes::ArgumentMismatch: { // "--seed: 1 required UINT missing"
        const auto colon = said.find(':');
        if (colon == kNowhere)
            return said; // another version's words
        return said.substr(0, colon)
            + (said.find("missing") == kNowhere ? " is given twice." : " needs a value after it.");
    }
    case CLI::ExitCodes::ExcludesError:
        return "--at and --event both name the moment: give one of them.";
    case CLI::ExitCodes::ConversionError: { // "Could not convert: --json = x"
        // Never of what has a check of ours.
        const auto name = said.find("--");
        const auto end = said.find(" =", name == kNowhere ? 0 : name);
        if (name == kNowhere || end == kNowhere)
            return said;
        return said.substr(name, end - name) + " takes no value.";
    }
    default:
        return said; // of our own checks
    }
}

// The commands with their options, and what was given of them.
class Words {
public:
    Words()
        : m_app("Interleave makes concurrency visible: run a short Python program under four "
                "schedules and watch it.",
            "interleave")
    {
        m_app.set_version_flag("--version", std::string("interleave ") + INTERLEAVE_VERSION);
        m_app.require_subcommand(0, 1);
        addRun();
        addShot();
        addList();
        m_app.footer(helpEnd(HelpOf::Program));
        m_runApp->footer(helpEnd(HelpOf::Run));
        m_shotApp->footer(helpEnd(HelpOf::Shot));
        m_listApp->footer(helpEnd(HelpOf::List));
    }

    // Of a command; of the program when it is none.
    Reply help(const std::string &command) const
    {
        for (const CLI::App *each : { m_runApp, m_shotApp, m_listApp }) {
            if (each->get_name() == command)
                return { each->help("interleave"), 0 };
        }
        return { m_app.help(), 0 };
    }

    // `behind`: what came after --, which CLI11 would not leave to a command.
    Command read(int argc, const char *const *argv, std::vector<std::string> behind)
    {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::CallForVersion &version) {
            if (argc > 2 || !behind.empty())
                return wrongCall("--version stands alone.");
            return Reply { std::string(version.what()) + "\n", 0 };
        } catch (const CLI::ParseError &wrong) {
            const auto subs = m_app.get_subcommands();
            const CLI::App &command = subs.empty() ? m_app : *subs.front();
            const std::string &program = &command == m_shotApp ? m_shotWords.what : m_runWords.what;
            return wrongCall(sentenceOf(wrong, command, program),
                command.get_parent() ? command.get_name() : "");
        }
        for (RunWords *words : { &m_runWords, &m_shotWords }) {
            for (const std::string &word : behind)
                words->given.arguments.push_back(textOfBytes(word));
        }
        if (m_runApp->parsed())
            return run();
        if (m_shotApp->parsed())
            return shot();
        if (!behind.empty())
            return wrongCall("'" + behind.front() + "' is one word too many.");
        if (m_listApp->parsed())
            return m_list;
        return wrongCall("what shall be done? run, shot or list; or name a file to open.");
    }

private:
    CLI::App m_app;
    CLI::App *m_runApp = nullptr;
    CLI::App *m_shotApp = nullptr;
    CLI::App *m_listApp = nullptr;

    RunWords m_runWords;
    RunCommand m_run;
    std::optional<std::uint64_t> m_megabytes;
    std::optional<std::uint64_t> m_recordingMegabytes;

    RunWords m_shotWords;
    ShotCommand m_shot;
    std::string m_size;

    ListCommand m_list;

    void addRun()
    {
        m_runApp = m_app.add_subcommand(
            "run", "run a program; its output and exit status are the program's");
        addRunWords(m_runApp, m_runWords,
            "its program runs again, as it did but for what is given here;\nit is not replayed");
        m_runApp->add_option("--trace", m_run.tracePath, "save the run here")
            ->option_text("OUT.interleave");
        m_runApp
            ->add_option("--recording", m_recordingMegabytes,
                "what its records may take (default " + std::to_string(kRecordingBytes / kMegabyte)
                    + ")")
            ->check(wholeNumber(kLeastRecording, kMostRecording))
            ->option_text(std::to_string(kLeastRecording) + ".." + std::to_string(kMostRecording)
                + ", in MB");
        addChoice(m_runApp, "--keep", m_run.recording.keep, kKeeps,
            "which of its events stay when that is full (default first); how\nmany are missing is "
            "told");
        const std::uint64_t most = RunOptions().memoryLimit / kMegabyte;
        m_runApp
            ->add_option("--memory", m_megabytes,
                "what the program's processes may hold together, and each of them at most half of "
                "it:\na process that wants more gets a MemoryError (default "
                    + std::to_string(most) + ")")
            ->check(wholeNumber(kLeastMemory, most))
            ->option_text(std::to_string(kLeastMemory) + ".." + std::to_string(most) + ", in MB");
    }

    void addShot()
    {
        m_shotApp = m_app.add_subcommand(
            "shot", "draw one moment of a run into a picture; needs no display");
        addRunWords(m_shotApp, m_shotWords, "it is drawn as it was recorded");
        CLI::Option *at = m_shotApp
                              ->add_option("--at", m_shot.at,
                                  "the moment, in seconds of the run (default: its end)")
                              ->check(atLeast(0, "a run begins at 0"))
                              ->each([this](const std::string &word) { m_shot.atWord = word; })
                              ->option_text("SECONDS");
        m_shotApp
            ->add_option(
                "--event", m_shot.event, "the moment after that event; 0 is before the first")
            ->check(wholeNumber())
            ->option_text("N")
            ->excludes(at);
        m_shotApp
            ->add_option("--size", m_size,
                "width and height in pixels, before scaling (default: the pane's own)")
            ->option_text("WxH");
        addChoice(m_shotApp, "--scale", m_shot.scale, kScales, "pixels for each of those");
        addChoice(m_shotApp, "--theme", m_shot.dark, kThemes, "the colors");
        addChoice(m_shotApp, "--lang", m_shot.language, kLanguages, "the interface's language");
        addChoice(
            m_shotApp, "--pane", m_shot.pane, kPanes, "which part (default: the whole window)");
        m_shotApp
            ->add_option(
                "--select", m_shot.select, "a worker, queue or lock to select, by its name")
            ->option_text("NAME");
        m_shotApp
            ->add_option("--scene", m_shot.scenePath, "also write what is in the picture, as JSON")
            ->option_text("OUT.json");
        m_shotApp->add_option("-o,--output", m_shot.outPath, "where the picture goes, as PNG")
            ->option_text("OUT.png");
    }

    void addList()
    {
        m_listApp = m_app.add_subcommand("list", "the scenarios that ship with the program");
        m_listApp->add_flag("--modules", m_list.modules, "the modules that programs can import");
        m_listApp->add_flag("--json", m_list.json, "for other programs");
    }

    Command run()
    {
        if (const auto wrong = splitParameters(m_runWords))
            return wrongCall(*wrong, "run");
        if (isProgramName(m_run.tracePath))
            return wrongCall("--trace: '" + m_run.tracePath
                    + "' is a name for a program; a saved run's ends in .interleave.",
                "run");
        m_run.what = m_runWords.what;
        m_run.given = m_runWords.given;
        m_run.timeout = timeoutOf(m_runWords);
        if (m_megabytes)
            m_run.memoryLimit = *m_megabytes * kMegabyte;
        if (m_recordingMegabytes)
            m_run.recording.bytes = *m_recordingMegabytes * kMegabyte;
        return m_run;
    }

    Command shot()
    {
        if (const auto wrong = splitParameters(m_shotWords))
            return wrongCall(*wrong, "shot");
        if (!m_size.empty()) {
            if (!parseSize(m_size, m_shot.width, m_shot.height))
                return wrongCall("--size takes WIDTHxHEIGHT, as in 1440x900; '" + m_size
                        + "' is not of that form.",
                    "shot");
            if (const auto wrong = wrongSize(m_size, { m_shot.width, m_shot.height }, m_shot.pane))
                return wrongCall(*wrong, "shot");
        }
        if (const auto kind = otherKind(m_shot.outPath))
            return wrongCall("--output: a picture is written as PNG; '" + m_shot.outPath
                    + "' is a name for " + *kind + ".",
                "shot");
        if (isProgramName(m_shot.scenePath))
            return wrongCall("--scene: what is in the picture is written as JSON; '"
                    + m_shot.scenePath + "' is a name for a program.",
                "shot");
        m_shot.what = m_shotWords.what;
        m_shot.given = m_shotWords.given;
        m_shot.timeout = timeoutOf(m_shotWords);
        return m_shot;
    }
};

// A first word that is no command is something to open, and what follows is the program's: the
// window has no options.
Command openInWindow(const std::vector<std::string> &words, const std::vector<std::string> &behind)
{
    const std::string &first = words.front();
    const bool isName = first.find_first_of("./") == std::string::npos;
    const std::string meant = isName ? nearest(first, { "run", "shot", "list" }) : "";
    if (words.size() > 1 && !meant.empty())
        return wrongCall("'" + first + "' is no command; did you mean " + meant + "?");
    WindowCommand window { first, {} };
    for (auto word = words.begin() + 1; word != words.end(); ++word) {
        if (word->size() > 1 && word->front() == '-')
            return wrongCall(word->substr(0, word->find('=')) + " is no option of the window."
                + theProgramsOwn("interleave " + first, *word));
        window.arguments.push_back(textOfBytes(*word));
    }
    for (const std::string &word : behind)
        window.arguments.push_back(textOfBytes(word));
    return window;
}

// What is read, and would be gone when something else is written there.
std::optional<Reply> refusalToOverwrite(
    const char *word, const std::string &path, const std::string &read, const std::string &command)
{
    if (!isSameFile(path, read))
        return std::nullopt;
    return wrongCall(std::string(word) + ": '" + path
            + "' is the file that is to be read, and would be overwritten. Name another one.",
        command);
}

} // namespace

RunSettings GivenSettings::over(RunSettings settings) const
{
    settings.schedule = schedule.value_or(settings.schedule);
    settings.clock = clock.value_or(settings.clock);
    settings.cores = cores.value_or(settings.cores);
    settings.gil = gil.value_or(settings.gil);
    settings.seed = seed.value_or(settings.seed);
    for (const auto &[name, value] : parameters) {
        std::erase_if(settings.parameters, [&](const auto &each) { return each.first == name; });
        settings.parameters.emplace_back(name, value);
    }
    if (!arguments.empty())
        settings.arguments = arguments;
    return settings;
}

std::string GivenSettings::anyWord() const
{
    if (schedule)
        return "--schedule";
    if (clock)
        return "--clock";
    if (cores)
        return "--cores";
    if (gil)
        return "--gil";
    if (seed)
        return "--seed";
    if (!parameters.empty())
        return "--set";
    return arguments.empty() ? "" : arguments.front();
}

Reply wrongCall(const std::string &what, const std::string &command)
{
    const std::string help = command.empty() ? "--help" : command + " --help";
    return { "interleave: " + what + "\nTry 'interleave " + help + "'.\n", kExitUsage };
}

std::optional<Reply> missingWords(const ShotCommand &shot)
{
    if (shot.outPath.empty())
        return wrongCall("shot needs a place for the picture: -o OUT.png.", "shot");
    return std::nullopt;
}

std::optional<Reply> refusalToOverwrite(const RunCommand &run, const std::string &read)
{
    return refusalToOverwrite("--trace", run.tracePath, read, "run");
}

std::optional<Reply> refusalToOverwrite(const ShotCommand &shot, const std::string &read)
{
    if (isSameFile(shot.outPath, shot.scenePath))
        return wrongCall("--output and --scene name one file, '" + shot.scenePath
                + "': each needs a file of its own.",
            "shot");
    if (auto wrong = refusalToOverwrite("--output", shot.outPath, read, "shot"))
        return wrong;
    return refusalToOverwrite("--scene", shot.scenePath, read, "shot");
}

Command parseCommandLine(int argc, const char *const *argv)
{
    if (argc <= 1)
        return WindowCommand {};
    // Help is given whatever else is said, and wrong; what comes after -- is the program's.
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto ours = std::ranges::find(words, "--");
    const bool asksForHelp = std::find_if(words.begin(), ours, [](const std::string &word) {
        return word == "--help" || word == "-h";
    }) != ours;
    const std::string &first = words.front();
    if (first == "help")
        return Words().help(words.size() > 1 ? words[1] : "");
    if (asksForHelp)
        return Words().help(first);
    const std::vector<std::string> behind { ours == words.end() ? ours : ours + 1, words.end() };
    const bool known
        = first == "run" || first == "shot" || first == "list" || first.rfind('-', 0) == 0;
    if (known)
        return Words().read(1 + static_cast<int>(ours - words.begin()), argv, behind);
    return openInWindow({ words.begin(), ours }, behind);
}

} // namespace interleave
