// Programs for the engine's tests, and what their traces say.
#pragma once

#include "core/engine/engine.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

// REQUIRES: it compiles.
std::shared_ptr<const Module> compiled(std::string_view source);

// One washes, two dry; `second` is how long a second takes, in seconds.
std::string dishes(double second);
// Each takes the fork to the left, then waits for the one to the right.
extern const char *const kPhilosophers;

RunOptions optionsFor(Schedule schedule, Clock clock = Clock::Simulated);

// A finished run's events, and what they tell.
class Recorded {
public:
    Recorded(std::shared_ptr<TraceArea> area, const Outcome &how);

    std::vector<Event> events;
    Outcome outcome;

    std::string output(Stream stream = Stream::Out) const;
    std::vector<std::string> lines() const; // of the output, in order
    Time end() const { return events.back().time; }
    template <class P>
    std::vector<P> all() const
    {
        std::vector<P> found;
        for (const Event &event : events) {
            if (const P *what = std::get_if<P>(&event.what))
                found.push_back(*what);
        }
        return found;
    }
    std::set<std::uint32_t> osIds() const; // of all workers
    TaskId named(std::string_view name) const;
    // What each object is called in the end, by its number; empty: it has no name.
    std::map<std::uint32_t, std::string> objects() const;
    // The trace as text, one line an event.
    std::string text() const;
};

// Simulated, to its end.
Recorded simulated(std::string_view source, const RunOptions &options);

} // namespace interleave
