// Who runs next, and for how long: an oracle that is asked wherever a run has a choice. Each way of
// answering is a file of its own.
//
// Threads: the engine's.
// Determinism: answers depend only on the questions so far and the seed.
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace interleave {

struct Situation {
    Time now;
    TaskId running; // who ran last, or 0
};

class Scheduler {
public:
    virtual ~Scheduler() = default;
    // One of `ready`, which is never empty and stands in order of becoming ready. Empty result:
    // stop this run here.
    virtual std::optional<TaskId> pick(std::span<const TaskId> ready, const Situation &now) = 0;
    // How long the picked task may run before it is preempted, given the nominal quantum.
    virtual Time quantum(Time nominal) = 0;
    // By how much, up to `most`, something happens later than it could.
    virtual Time lateness(Time most) = 0;
    // Whether even those stop now and then, for a lateness, whose place nobody else wants.
    virtual bool disturbs() const = 0;
    // Whether who has just started or woken somebody, or printed, gives way at once.
    virtual bool yields() = 0;
    // Seeds what the program does not seed itself.
    virtual std::uint64_t randomValue() = 0;
    virtual std::unique_ptr<Scheduler> clone() const = 0;
};

// First ready, first served; quanta as given.
std::unique_ptr<Scheduler> roundRobin(std::uint64_t seed);
// First ready, first served, and nobody is ever late; a quantum lasts up to a tenth longer than the
// nominal one, by chance, as nobody's computer counts steps. Who wakes at the same time keeps its
// order, and every time is a round one: what a run uses unless another seed is asked for.
std::unique_ptr<Scheduler> fairScheduler(std::uint64_t seed);
// What an operating system might do: any of the ready; every third quantum ends early, as likely
// after some steps as after thousands; every other time somebody is late; every third who could
// give way does. Each seed is one such computer.
std::unique_ptr<Scheduler> randomScheduler(std::uint64_t seed);

} // namespace interleave
