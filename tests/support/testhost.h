// Runs a program on the machine alone: all tasks in turn (each until it waits or ends), virtual
// time, output collected. For tests of the machine, its builtins and its primitives; engines do
// this for real.
//
// Threads: one. Deterministic: the same program gives the same output, trace and heap each time.
#pragma once

#include "core/machine/arena.h"
#include "core/machine/host.h"
#include "core/machine/machine.h"
#include "core/trace/recorder.h"
#include "core/trace/tracearea.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

class TestHost : public Host {
public:
    TestHost();
    ~TestHost() override;

    struct Outcome {
        std::string out;
        std::string err; // with the main task's traceback
        std::int32_t exitCode = 0;
        bool deadlocked = false; // tasks are left that nobody will wake
        bool outOfSteps = false;
    };
    // Compiles and runs to the end. A syntax error is in `err`.
    static Outcome runSource(
        std::string_view source, const ModuleFinder &modules, bool collectAlways = false);

    // --- Step by step, for tests that look between
    std::unique_ptr<Machine> prepare(
        std::string_view source, const ModuleFinder &modules); // null: see outcome().err
    // Runs one task for at most `budget` steps. False: nobody can run any more.
    bool turn(Machine &machine, std::uint64_t budget);
    // Runs until nobody can, or the steps are used up.
    void finish(Machine &machine, std::uint64_t budget = 1000, std::uint64_t limit = 50'000'000);
    // What this host knows of time, tasks and counters; for a second run of a cloned machine from
    // the same moment.
    std::unique_ptr<TestHost> copy() const;

    const Outcome &outcome() const { return m_outcome; }
    TraceArea &area() { return *m_area; }
    std::vector<std::string> input; // what input() reads, line by line

    // --- Host
    Time now() override;
    Time computed(Computing) override { return now(); }
    double epoch() const override { return 1'700'000'000; }
    Recorder &recorder() override { return *m_recorder; }
    std::uint64_t seed() const override { return 7; }
    void wake(TaskId task, ObjectId object, TaskId by) override;
    Result<Spawned, Error> spawn(Machine &starter, const SpawnRequest &request) override;
    TaskStatus status(TaskId task) override;
    void wakeAtEnd(TaskId task, TaskId waiter) override;
    void kill(TaskId task, int signal) override;
    void work(TaskId, Time amount) override { m_time = m_time + amount; }
    ObjectId newObject() override { return { ++m_objects }; }
    ItemId newItem() override { return { ++m_items }; }
    TaskId newTaskId() override { return { ++m_tasks }; }
    bool separateMemory(WorkerKind) const override { return false; }
    Arena &shared() override { return *m_shared; }
    void print(TaskId task, std::uint32_t line, Stream stream, std::string_view text) override;
    Input readLine(TaskId task) override;

private:
    struct Task {
        bool ready = false;
        bool ended = false;
        bool daemon = false;
        Time until = Time::never();
        std::int32_t exitCode = 0;
        std::vector<TaskId> waiters;
    };
    void makeReady(TaskId task);
    bool passTime();

    std::unique_ptr<TraceArea> m_area;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<Arena> m_shared;
    Outcome m_outcome;
    std::map<TaskId, Task> m_table;
    std::deque<TaskId> m_ready;
    std::size_t m_inputAt = 0;
    std::uint32_t m_tasks = 0;
    std::uint32_t m_objects = 0;
    std::uint32_t m_items = 0;
    Time m_time {};
    const Machine *m_running = nullptr;
};

} // namespace interleave
