// The words of the command line as values. Reading them has no effects.
#pragma once

#include "app/recording.h"
#include "core/engine/outcome.h"
#include "core/trace/run.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace interleave {

// Exit statuses of our own, as the help tells them; all others are the program's, as CPython would
// give them.
inline constexpr int kExitUsage = 64;
inline constexpr int kExitDoesNotCompile = 65;
inline constexpr int kExitNoInput = 66; // no such file, unreadable
inline constexpr int kExitNoDisplay = 69;
inline constexpr int kExitDeadlock = kDeadlockExit;
inline constexpr int kExitSystem = kSystemExit;
inline constexpr int kExitCannotCreate = 73;    // an output that cannot be written
inline constexpr int kExitTimeout = kLimitExit; // any limit

enum class ShotPane { Window, Stage, Timeline, Code, Inspect };

// Those settings of a run that were given. What was not is as in the run that they go over: the
// defaults, or what a saved run was made with.
struct GivenSettings {
    std::optional<Schedule> schedule;
    std::optional<Clock> clock;
    std::optional<std::uint32_t> cores;
    std::optional<bool> gil;
    std::optional<std::uint64_t> seed;
    std::vector<std::pair<std::string, std::string>> parameters;
    std::vector<std::string> arguments; // UTF-8, see textOfBytes()

    RunSettings over(RunSettings settings) const;
    // The word for one of them, "--cores"; empty when none was given.
    std::string anyWord() const;
};

struct WindowCommand {
    std::string what;                   // empty: as it was left
    std::vector<std::string> arguments; // of the program; UTF-8, see textOfBytes()
};

struct RunCommand {
    std::string what;
    GivenSettings given;
    std::string tracePath;
    Time timeout = Time::never();
    std::optional<std::uint64_t> memoryLimit; // bytes, as RunOptions has it
    Recording recording;
};

struct ShotCommand {
    std::string what;
    GivenSettings given;
    Time timeout = Time::never();
    std::optional<double> at;           // seconds; with neither of these two, the end
    std::string atWord;                 // the same as it was written
    std::optional<std::uint64_t> event; // counted from 1, as the window shows it; 0 is before the
                                        // first
    int width = 0;                      // 0: the pane's own size in the design
    int height = 0;
    double scale = 1;
    bool dark = false;
    std::string language = "en";
    ShotPane pane = ShotPane::Window;
    std::string select;
    std::string scenePath;
    std::string outPath;
};

struct ListCommand {
    bool json = false;
    bool modules = false;
};

// Text to print and the status to leave with: --help, --version, or what is wrong with the call.
struct Reply {
    std::string text;
    int status = 0;
};

using Command = std::variant<WindowCommand, RunCommand, ShotCommand, ListCommand, Reply>;

Command parseCommandLine(int argc, const char *const *argv);

// What is wrong with a call. `command`: whose help to read, "" for the program's.
Reply wrongCall(const std::string &what, const std::string &command = {});
// What a picture needs besides its program, of which a missing file is told first: a place.
// Nothing when it is there.
std::optional<Reply> missingWords(const ShotCommand &shot);
// An output that would take the place of what is read, or of another output: looks at the files.
// Nothing when there is none. `read`: the file that was read, if any.
std::optional<Reply> refusalToOverwrite(const RunCommand &run, const std::string &read);
std::optional<Reply> refusalToOverwrite(const ShotCommand &shot, const std::string &read);

} // namespace interleave
