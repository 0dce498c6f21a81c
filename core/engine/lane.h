// One OS thread of a real run and the tasks that take turns on it: a thread's own task, the tasks
// of a loop, or all of them. What differs between schedules is in LaneRules; the loop is the same.
//
// A task runs until it waits or ends; others of the lane wait for that, first come, first served.
// While none can run, the thread waits for its bell until the next deadline. A sleeping task of a
// sequential run keeps the lane.
//
// Threads: all of it on its own thread.
#pragma once

#include "core/engine/laneclock.h"
#include "core/engine/lanewaits.h"
#include "core/engine/memoryprocess.h"

#include <deque>

namespace interleave {

class Lane final : private Host {
public:
    // Its first task waits to be woken by who started it.
    Lane(MemoryProcess &home, TaskId first, std::unique_ptr<Recorder> recorder);

    // Until all its tasks have ended.
    void run();
    // Afterwards, for the next lane.
    std::unique_ptr<Recorder> takeRecorder() { return std::move(m_recorder); }

private:
    MemoryProcess &m_home;
    RunWorld &m_world;
    TaskTable &m_table;
    std::unique_ptr<Recorder> m_recorder;
    std::uint32_t m_lane;
    std::uint32_t m_woken = RealGil::kNobody;  // the first lane here that it woke since it runs
    std::uint32_t m_rather = RealGil::kNobody; // whom it would like to have the GIL next
    std::int64_t m_patience; // ns that it looks for its bell before it sleeps
    std::unique_ptr<Seat> m_seat; // in a memory without a GIL; else null
    bool m_holds = false;         // then: it has the memory's lock
    TaskId m_running;
    std::uint32_t m_core = 0; // in its last TaskRunning
    TaskId m_sleeper;         // keeps the lane while it waits; 0: none
    bool m_loop = false;      // several tasks share the lane
    std::deque<Turn> m_ready; // of who gave its turn: where it is; of others the task alone
    LaneWaits m_waits;
    LaneClock m_clock;
    std::uint32_t m_heard = 1; // how often its bell had been rung when it last looked who was woken

    // Host
    Time now() override { return m_table.now(); }
    Time lately() override { return m_clock.lately(); }
    Time computed(Computing whose) override;
    double epoch() const override { return m_table.epoch(); }
    Recorder &recorder() override;
    std::uint64_t seed() const override { return m_world.programSeed; }
    void wake(TaskId task, ObjectId object, TaskId by) override;
    Result<Spawned, Error> spawn(Machine &starter, const SpawnRequest &request) override;
    TaskStatus status(TaskId task) override;
    void wakeAtEnd(TaskId task, TaskId waiter) override;
    void kill(TaskId task, int signal) override;
    void work(TaskId task, Time amount) override;
    void setSwitchInterval(Time interval) override;
    ObjectId newObject() override { return m_table.newObject(); }
    ItemId newItem() override { return m_table.newItem(); }
    TaskId newTaskId() override { return m_table.addGenerator(); }
    std::uint32_t core() const override { return m_core; }
    bool separateMemory(WorkerKind worker) const override;
    bool sleepHolds() const override { return m_world.rules.sleepHolds; }
    Arena &shared() override { return *m_world.shared; }
    Network *network() override;
    void print(TaskId task, std::uint32_t line, Stream stream, std::string_view text) override;
    Input readLine(TaskId task) override;
    // More than 0: kLeaveLoop, which is less, comes to parked tasks and interrupts nobody.
    bool interrupts(TaskId task) override { return m_table.task(task).signal > 0; }
    void othersActed() override { m_clock.forget(); }
    const Turn *turnAfter(const Turn &mine) override;
    void changeOver(const Turn &mine) override;

    TaskId next();
    void takeReady(std::uint32_t rung);
    void takeWoken();
    void takeLate();
    bool isDue(const Parking &parking);
    void giveTurn(const Turn &mine);
    void addReady(TaskId task) { m_ready.push_back({ task, 0, {}, 0 }); }
    std::deque<Turn>::iterator findReady(TaskId task);
    void compute(TaskId task);
    bool deliverSignal(TaskId task);
    void sampleLine(TaskId task);
    TaskId mainTask() const;
    bool mainIsInterrupted() const;
    bool putMainFirst();
    bool giveWay(TaskId task);
    void computeWork(TaskId task);
    void handOver(TaskId task);
    bool park(TaskId task);
    void end(TaskId task);
    void endKilled(TaskId task, int signal);
    void wakeJoiners(TaskId task);
    void wakeAs(TaskId task, ObjectId object, TaskId by, ReadyCause cause);
    void rest(std::uint32_t rung, Time until);
    bool holdsMemory();
    void takeMemory();
    void waitForGil();
    void leaveMemory();
    ReadyFor readyFor(TaskId task);
    std::uint32_t coreOf(TaskId task) const;
    void recordRunning(TaskId task);
    std::uint32_t shownId(std::uint32_t osId) const; // 0 when the run keeps ids to itself
    void record(TaskId task, std::uint32_t line, const Payload &what);
    void recordReady(TaskId task, ReadyFor what, ReadyCause cause);
    Result<Spawned, Error> spawnBeside(
        Machine &starter, const SpawnRequest &request, TaskId child, Placement placement);
    Result<Spawned, Error> spawnProcess(
        Machine &starter, const SpawnRequest &request, TaskId child);
    void recordSpawned(const SpawnRequest &request, TaskId child, TaskKind kind);
    void recordStillborn(TaskId child, int error);
    bool knows(TaskId task);
    Unexpected<Error> refuseWorker(std::uint32_t limit);
};

} // namespace interleave
