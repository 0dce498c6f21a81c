// The words of the command line as values. Reading them has no effects.
#pragma once

#include "core/trace/run.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace interleave {

// Exit statuses of our own; all others are the program's, as CPython would give them.
inline constexpr int kExitDeadlock = 70;
inline constexpr int kExitTimeout = 75;
inline constexpr int kExitUsage = 64;
inline constexpr int kExitDoesNotCompile = 65;
inline constexpr int kExitNoInput = 66;      // no such file, unreadable
inline constexpr int kExitCannotCreate = 73; // an output that cannot be written

enum class ShotPane { Window, Stage, Timeline, Code, Inspect };

struct WindowCommand {
    std::string what; // empty: as it was left
};

struct RunCommand {
    std::string what;
    RunSettings settings;
    std::string tracePath;
    Time timeout = Time::never();
    std::optional<std::uint64_t> memoryLimit; // bytes, as RunOptions has it
};

struct ShotCommand {
    std::string what;
    RunSettings settings;
    Time timeout = Time::never();
    std::optional<double> at;           // seconds
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
};

// Text to print and the status to leave with: --help, --version, or what is wrong with the call.
struct Reply {
    std::string text;
    int status = 0;
};

using Command = std::variant<WindowCommand, RunCommand, ShotCommand, ListCommand, Reply>;

Command parseCommandLine(int argc, const char *const *argv);

} // namespace interleave
