// What a simulated run knows of its workers: plain values that are copied and compared with the
// run. The memories themselves are Machines, and lie beside it.
//
// A task is one worker. A lane is what the operating system would see as one thread: of its tasks
// one at a time is current. A core runs one lane at a time, and has a clock of its own. With the
// GIL on, one lane of a memory at a time is on a core or waits for one.
//
// Threads: the run's.
// Invariants: tasks[i] has id i + 1, likewise memories; a lane with a core has a current task that
// is Running, and the other way round; `ready` holds exactly the tasks in phase Ready, in order of
// becoming so; `timers` exactly the Parked ones that have a deadline.
#pragma once

#include "core/base/ids.h"
#include "core/machine/machine.h"
#include "core/net/loopback.h"

#include <cstdint>
#include <set>
#include <vector>

namespace interleave {

inline constexpr std::uint32_t kNowhere = 0xffffffff;

// A step of the learner's code.
inline constexpr Time kStepCost { 1'000 };
// CPython's switch interval, until the program sets another: whoever has waited that long for the
// GIL makes its holder give it up.
inline constexpr Time kGilInterval { 5'000'000 };
// An operating system's time slice, when there are more who could run than cores.
inline constexpr Time kCoreQuantum { 10'000'000 };

enum class SimTaskPhase : std::uint8_t {
    Ready,
    Running,
    Parked,
    Ended,
    Generator /* the machine runs it by itself */
};

struct SimTask {
    TaskId parent;
    ProcessId process;
    std::uint32_t lane = kNowhere;
    bool daemon = false;
    bool looped = false; // shares its lane with its starter: shown on no core
    SimTaskPhase phase = SimTaskPhase::Ready;
    Time since;              // of the phase
    std::uint64_t order = 0; // among those that parked
    WaitReason reason {};    // when Parked
    ObjectId object;
    Time until = Time::never();
    Time workLeft;         // of work(s)
    bool lineCame = false; // that it asked for and has not taken yet
    std::vector<TaskId> joiners;
    std::int32_t exitCode = 0;

    friend bool operator==(const SimTask &, const SimTask &) = default;
};

struct SimLane {
    ProcessId process;
    TaskId current;    // who may run on it; 0 when all its tasks wait
    bool loop = false; // several tasks share it
    std::uint32_t core = kNowhere;
    std::uint32_t lastCore = kNowhere; // a lane goes back to its core when it can
    std::uint32_t ready = 0;           // how many of SimState::ready are of it
    Time computed;                     // on its cores so far

    friend bool operator==(const SimLane &, const SimLane &) = default;
};

struct SimCore {
    std::uint32_t lane = kNowhere;
    Time clock;                    // how far it has computed
    Time sliceEnd = Time::never(); // when its lane is preempted: never while nobody waits for what
                                   // it holds

    friend bool operator==(const SimCore &, const SimCore &) = default;
};

struct SimMemory {
    ProcessId parent;
    TaskId main;                      // its end is the memory's end
    std::uint32_t gilLane = kNowhere; // who holds the GIL
    Time gilFreed;
    Time gilInterval = kGilInterval;
    Time computed; // by its lanes together
    bool ended = false;

    friend bool operator==(const SimMemory &, const SimMemory &) = default;
};

struct SimTimer {
    Time when;
    std::uint64_t order = 0;
    TaskId task;

    friend auto operator<=>(const SimTimer &, const SimTimer &) = default;
};

struct SimState {
    std::vector<SimTask> tasks;
    std::vector<SimLane> lanes;
    std::vector<SimCore> cores;
    std::vector<SimMemory> memories;
    std::vector<TaskId> ready; // see addReady()
    std::set<SimTimer> timers;
    std::vector<TaskId> askers; // who asked for a line of input, in order; some wait no longer
    bool inputEndTold = false;
    Loopback network;
    Time now; // the moment that is dealt with
    TaskId lastRun;
    std::uint64_t parked = 0; // counts, for SimTask::order
    std::uint64_t steps = 0;
    std::uint64_t sleeps = 0;  // that are over, with other waits that their time ended
    std::uint32_t objects = 0; // ids given out
    std::uint32_t items = 0;

    SimTask &task(TaskId id) { return tasks[id.value - 1]; }
    const SimTask &task(TaskId id) const { return tasks[id.value - 1]; }
    SimMemory &memory(ProcessId id) { return memories[id.value - 1]; }
    const SimMemory &memory(ProcessId id) const { return memories[id.value - 1]; }

    void addReady(TaskId id)
    {
        ready.push_back(id);
        ++lanes[task(id).lane].ready;
    }
    void removeReady(TaskId id)
    {
        if (std::erase(ready, id) != 0)
            --lanes[task(id).lane].ready;
    }

    friend bool operator==(const SimState &, const SimState &) = default;
};

} // namespace interleave
