// One run as a value: what was run, how, and its trace. This is what a `.interleave` file holds and
// what every view shows.
#pragma once

#include "core/trace/tracestore.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace interleave {

struct RunSettings {
    Schedule schedule = Schedule::AsWritten;
    Clock clock = Clock::Simulated;
    std::uint32_t cores = 2; // 1..64
    bool gil = true;
    std::uint64_t seed = 7;
    std::vector<std::pair<std::string, std::string>> parameters; // NAME=VALUE, as given
    std::vector<std::string> arguments;                          // sys.argv[1:]

    friend bool operator==(const RunSettings &, const RunSettings &) = default;
};

struct Bookmark {
    EventIndex event;
    std::string note;
};

struct RunInfo {
    std::string title;    // "dishes.py"
    std::string scenario; // its name when it is one of ours, else empty
    std::string source;   // the program's text
    RunSettings settings;
    std::vector<Bookmark> bookmarks;
    EventIndex openAt; // the moment that it was saved at
};

struct Run {
    RunInfo info;
    std::shared_ptr<TraceStore> trace;
    bool cut = false; // of a damaged file: what came after its last event could not be read
};

} // namespace interleave
