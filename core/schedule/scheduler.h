// Who runs next: an oracle with three questions. Each answers in a file of its own.
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
    // Seeds what the program does not seed itself.
    virtual std::uint64_t randomValue() = 0;
    virtual std::unique_ptr<Scheduler> clone() const = 0;
};

// First ready, first served; quanta as given.
std::unique_ptr<Scheduler> roundRobin(std::uint64_t seed);
// First ready, first served; a quantum lasts up to a tenth longer than the nominal one, by chance.
// What runs use: another seed preempts at another step, and so gives another legal interleaving,
// while those who wake at the same time keep their order. Where nobody is preempted the seed
// changes nothing.
std::unique_ptr<Scheduler> fairScheduler(std::uint64_t seed);
// Any of the ready, and quanta anywhere up to the nominal: what an operating system might do.
std::unique_ptr<Scheduler> randomScheduler(std::uint64_t seed);

} // namespace interleave
