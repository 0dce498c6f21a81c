// A program on a virtual clock: one deterministic run per (program, settings).
//
// The learner's steps cost kStepCost each, library steps nothing, sleep and work(s) their seconds.
// Each core has its clock; the core that is behind computes next, until another core, a deadline or
// the end of its slice comes first, so what happens on different cores happens in the order of
// virtual time.
//   GIL on    one lane of a memory computes at a time. Who waits for the GIL makes its holder give
//             it up after kGilInterval; a lane that waits for something else, or ends, passes it
//             on.
//   GIL off   as many lanes as there are cores; more than that take turns by kCoreQuantum.
//   seed      the one that settings have by themselves: first ready, first served, always on time.
//             Any other one: the ready in any order, slices of any length, somebody late, as by
//             the operating system of one computer or another (core/schedule). The order within a
//             loop and of who waits for a lock or a queue is never a matter of chance.
//   loops     a task keeps its loop until it waits; sequential: until it waits for another one
//             (sleeping, it stays).
//
// Threads: one thread at a time. What may come from another one goes through the RunControl.
// Determinism: the trace depends on nothing but the program, the settings and what input() read;
// wall time only ends a run.
// Copies: clone() goes on exactly as the original would, into a trace of its own.
// Errors: create() and clone() are Results (memory); what the program does wrong is in its trace.
#pragma once

#include "core/engine/cores.h"
#include "core/engine/engine.h"
#include "core/engine/inputpump.h"
#include "core/engine/placement.h"
#include "core/engine/runcontrol.h"
#include "core/machine/arena.h"
#include "core/machine/network.h"
#include "core/schedule/scheduler.h"
#include "core/trace/recorder.h"

#include <memory>
#include <optional>
#include <vector>

namespace interleave {

// Lines and shared reads and writes are left out after so many events.
inline constexpr std::uint64_t kDetailedEvents = 1'000'000;
// A simulated run's limits: each worker costs memory, and a process a memory of its own.
inline constexpr std::uint32_t kMostSimulatedTasks = 100'000;
inline constexpr std::uint32_t kMostSimulatedProcesses = 1'000; // at a time
// Sleeping costs no steps, so a loop that sleeps is found by its sleeps: after
// RunOptions::sleepLimit of them, or after so many when they have taken more of the program's time
// than anybody waits for a program to end. A program that waits seldom may wait as long as it
// likes.
inline constexpr std::uint64_t kManySleeps = 100'000;
inline constexpr Time kLongSleeps { 24 * 3600 * 1'000'000'000LL }; // a day
// time.time() at the beginning of every simulated run: 2024-01-01 00:00 UTC.
inline constexpr double kSimulatedEpoch = 1'704'067'200.0;

class Simulation final : private Host {
public:
    static Result<std::unique_ptr<Simulation>, Error> create(std::shared_ptr<const Module> program,
        const RunOptions &options, std::shared_ptr<TraceArea> area,
        std::shared_ptr<RunControl> control);
    ~Simulation() override;

    // Goes on to the next moment at which something happens. False: the run has ended.
    bool advance();
    bool finished() const { return m_outcome.has_value(); }
    const Outcome &outcome() const { return *m_outcome; } // REQUIRES: finished()

    // Input goes on from the same source.
    Result<std::unique_ptr<Simulation>, Error> clone(
        std::shared_ptr<TraceArea> area, std::shared_ptr<RunControl> control) const;
    // No program can tell them apart, now or later.
    friend bool operator==(const Simulation &a, const Simulation &b);

    const SimState &state() const { return m_state; }
    const Machine *machine(ProcessId process) const
    {
        return m_machines[process.value - 1].get();
    } // null: ended

private:
    Simulation(const RunOptions &options, std::shared_ptr<TraceArea> area,
        std::shared_ptr<RunControl> control);

    static constexpr TaskId kMain { 1 };
    static constexpr ProcessId kRoot { 1 };

    // Who computes just now, for the calls of the Host.
    struct Burst {
        Machine *machine = nullptr;
        TaskId task;
        Time begin;
    };
    class SimulatedNetwork;
    struct Signal {
        TaskId task;
        int number = 0;
    };

    RunOptions m_options;
    LaneRules m_rules;
    Gil m_gil;
    std::shared_ptr<RunControl> m_control;
    std::shared_ptr<TraceArea> m_area;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<Arena> m_shared;
    std::shared_ptr<InputPump> m_input;
    std::unique_ptr<Network> m_network;
    std::uint64_t m_programSeed = 0;

    SimState m_state;
    std::vector<std::unique_ptr<Machine>> m_machines; // by ProcessId; null: ended
    std::vector<Signal> m_signals;                    // sent in this burst
    Burst m_burst;
    bool m_givesWay = false;          // who has just computed
    bool m_changed = false;           // who is ready has changed since cores were given out
    std::int64_t m_liveBytes = 0;     // of all memories; what changes between bursts is left out
    std::uint64_t m_printed = 0;      // bytes
    std::uint32_t m_memories = 1;     // that live
    bool m_refused = false;           // a worker; the trace says it once
    bool m_detailsEnd = false;        // lines are no longer recorded, and the trace says so
    std::uint64_t m_eventsBefore = 0; // of a copy: in its original's trace
    std::optional<Outcome> m_outcome;

    std::uint32_t m_interruptsDone = 0;
    std::uint32_t m_bursts = 0;

    // Host
    Time now() override;
    Time computed(Computing whose) override;
    double epoch() const override { return kSimulatedEpoch; }
    Recorder &recorder() override;
    std::uint64_t seed() const override { return m_programSeed; }
    void wake(TaskId task, ObjectId object, TaskId by) override;
    Result<Spawned, Error> spawn(Machine &starter, const SpawnRequest &request) override;
    TaskStatus status(TaskId task) override;
    void wakeAtEnd(TaskId task, TaskId waiter) override;
    void kill(TaskId task, int signal) override;
    void work(TaskId task, Time amount) override;
    void setSwitchInterval(Time interval) override;
    ObjectId newObject() override { return { ++m_state.objects }; }
    ItemId newItem() override { return { ++m_state.items }; }
    TaskId newTaskId() override;
    std::uint32_t core() const override;
    bool separateMemory(WorkerKind worker) const override;
    bool sleepHolds() const override { return m_rules.sleepHolds; }
    Arena &shared() override { return *m_shared; }
    Network *network() override { return m_network.get(); }
    void print(TaskId task, std::uint32_t line, Stream stream, std::string_view text) override;
    Input readLine(TaskId task) override;
    bool interrupts(TaskId task) override;

    // Time
    bool endFromOutside();
    bool isSomebodyDue() const;
    Time endOfTurn() const;
    void fireTimers();
    void deliverNetwork();
    void applyNetwork(const Loopback::Effects &effects);
    void closeSocketsOf(ProcessId process, TaskId by);
    void awaitLine();
    void compute(std::uint32_t core);
    void run(SimCore &core, TaskId task, Time until);
    void addComputed(TaskId task, Time amount);
    void mayGiveWay();
    // Cores and lanes
    void giveOutCores();
    std::optional<TaskId> choose(const std::vector<TaskId> &ready);
    void start(TaskId task, std::uint32_t core);
    void leaveCore(std::uint32_t lane);
    void freeCore(std::uint32_t lane);
    void setSlices();
    void preempt(SimCore &core);
    void disturb(SimCore &core);
    // Tasks
    void startMain();
    std::uint32_t addLane(ProcessId process);
    void makeReady(TaskId task, ReadyCause cause, Time when);
    void becomeReady(TaskId task, ReadyFor what, ReadyCause cause, Time when);
    void park(TaskId task);
    bool leaveLoop();
    // Endings
    void end(TaskId task);
    void endKilled(TaskId task, std::int32_t exitCode, const std::string &text);
    void leaveLane(TaskId task);
    void wakeJoiners(TaskId task);
    void endMemory(ProcessId process, std::int32_t exitCode);
    void killTasksOf(ProcessId process, std::int32_t exitCode, const std::string &text);
    void endRun(const Outcome &outcome, std::int32_t exitCode);
    void finish(const Outcome &outcome);
    void finishDeadlocked();
    void recordEnd(const Payload &what);
    void retellWaits();
    void finishAtLimit(OutcomeKind kind, LimitKind what, std::int64_t amount);

    // Signals
    void deliverSignals();
    void takeControlC();
    void interrupt(TaskId task);
    void giveWayToMain();

    Machine &machineOf(TaskId task) { return *m_machines[m_state.task(task).process.value - 1]; }
    std::uint32_t lineOf(TaskId task);
    TaskId shown(TaskId task);
    bool knows(TaskId task) const;
    ReadyFor readyFor(TaskId task) const;
    std::uint32_t shownCore(TaskId task) const;
    void record(TaskId task, std::uint32_t line, const Payload &what);
    void recordState(TaskId task, const Payload &what);
    void recordWoken(TaskId by, std::uint32_t line, TaskId task, ObjectId object);
    void setNow(Time when);
    void endDetails();
    Unexpected<Error> refuseWorker(std::uint32_t limit);
};

} // namespace interleave
