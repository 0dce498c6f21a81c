// What the processes of a real run know of each other's workers: a table in memory that they share,
// made before the first fork. Parking and waking go through a worker's word; who runs it (its lane,
// an OS thread) sleeps on the lane's bell.
//
//   word   Running -- park() --> Parked -- wake() --> Woken -- run() --> Running
//          A wake that comes before the park leaves Woken behind, and the park does not wait.
//
// Threads: any thread of any process of the run; lock-free, so that a death anywhere leaves it
// whole.
// Invariants: ids are dense, from 1. Nothing is ever taken out.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/engine/bell.h"
#include "core/engine/engine.h"
#include "core/engine/futex.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace interleave {

// Ids of all workers that a run may ever have, generators included; the system's limit of threads
// comes before.
inline constexpr std::uint32_t kMostRealTasks = 65536;
// At a time. A program that starts more would take the whole computer with it.
inline constexpr std::uint32_t kMostRealThreads = 4'000;
inline constexpr std::uint32_t kMostRealProcesses = 200;

enum class TaskWord : std::uint32_t { Running, Parked, Woken };
enum class TaskLife : std::uint32_t { None, Alive, Ended };

struct TaskSlot {
    std::atomic<TaskWord> word;
    std::atomic<TaskLife> life;
    std::atomic<std::uint32_t> process;
    std::atomic<std::uint32_t> lane;
    std::atomic<std::uint32_t> osId;
    std::atomic<std::int32_t> exitCode;
    std::atomic<std::uint32_t> line;  // where it parked
    std::atomic<std::uint32_t> shown; // whom the trace shows for it since: see Machine::shown()
    std::atomic<WaitReason> reason;   // what for, as a Parking says it
    std::atomic<std::uint32_t> object;
    std::atomic<std::uint32_t> other;
    std::atomic<std::int64_t> until;
    std::atomic<std::uint32_t> waitsForever; // parked without a deadline, and not for the outer
                                             // world
    std::atomic<std::uint32_t> waitsForInput;
    std::atomic<std::uint32_t> joins;        // whose end it waits for
    std::atomic<std::uint32_t> joinsSeveral; // then any end wakes it
    std::atomic<std::uint32_t> joinedBy;     // who waits for its end: a TaskId, or kSeveral
    std::atomic<std::uint32_t> tellsJoiners; // it has ended, and whoever waits for that may not
                                             // have been woken yet
    std::atomic<std::int32_t> signal;        // sent to it, not yet seen; or kLeaveLoop
    std::atomic<std::uint32_t> leavesLoop;   // parked, and Machine::leaveLoop() would wake it
    std::atomic<std::int64_t> workLeft;      // ns of work(s) that it has yet to do

    static constexpr std::int32_t kLeaveLoop = -1; // no signal: nobody can ever go on
};

struct ProcessSlot {
    std::atomic<std::uint32_t> main;
    std::atomic<std::int32_t> pid;
    std::atomic<std::uint32_t> ended;
    std::atomic<std::uint32_t> dying; // a signal that ends it is on its way
    std::atomic<std::uint64_t> bytes; // that its memory held last
};

class TaskTable {
public:
    static Result<std::unique_ptr<TaskTable>, Error> create();
    ~TaskTable();
    TaskTable(const TaskTable &) = delete;
    TaskTable &operator=(const TaskTable &) = delete;

    // Nanoseconds since create().
    Time now() const { return { monotonicNs() - m_beginNs }; }
    // The moment as CLOCK_MONOTONIC has it, for futexWait(); never() stays the largest.
    std::int64_t monotonic(Time when) const;
    double epoch() const;

    // A slot for a new worker or memory, with a lane of its own; empty when the table is full.
    std::optional<TaskId> addTask();
    std::optional<ProcessId> addProcess();
    // An id for what the machine runs by itself; its slot stays unused. 0 when the table is full.
    TaskId addGenerator();
    ObjectId newObject();
    ItemId newItem();

    TaskSlot &task(TaskId id) { return m_tasks[id.value - 1]; }
    ProcessSlot &process(ProcessId id) { return m_processes[id.value - 1]; }
    std::uint32_t tasks() const;
    std::uint32_t processes() const;
    std::vector<TaskId> aliveIn(ProcessId process);
    // Who has ended there and was killed before it woke its joiners.
    std::vector<TaskId> silentIn(ProcessId process);
    // Counted among those that a run may have at a time; false: there are as many already.
    // Approximate: only whom addTask() has made counts, so those that other processes start at the
    // same moment may come on top.
    bool mayStartThread();
    std::uint32_t processesAlive();
    std::uint64_t bytesAlive(); // of all memories

    // Counts what is printed by all, and answers how much that is.
    std::uint64_t countPrinted(std::uint64_t bytes);
    std::uint64_t printed() const;
    // True the first time: the trace says it once.
    bool firstRefusal();

    // False: a wake came before; it need not wait.
    bool park(TaskId task);
    // True: it was parked, and is not any more. Whoever gets true records it; see ring().
    bool wake(TaskId task);
    // Takes a parked one back whose deadline has passed; false when a wake was faster.
    bool unpark(TaskId task);
    // Wakes the OS thread that runs the task.
    void ring(TaskId task);
    // All who have been woken and do not run yet: whoever woke them may have died before it rang.
    void ringWoken();
    Bell &bell(std::uint32_t lane) { return m_bells[lane]; }

    // A place among those who may look for their bell instead of sleeping at once, so that some
    // core is left for who will ring it; empty: all are taken, or there is one core only.
    std::optional<std::uint32_t> takeLook(std::uint32_t lane);
    void leaveLook(std::uint32_t place);
    void setCores(std::uint32_t cores); // at first one
    void forgetLooks(ProcessId dead);

    // `waiter` asks to be woken at that task's end. (Which may have come already: look afterwards.)
    void join(TaskId task, TaskId waiter);
    // Who asked to be woken at that task's end.
    std::vector<TaskId> joinersOf(TaskId task);
    // All who live wait for each other, for ever, and nobody is about to wake one of them.
    bool stuck();

    // Input: one request at a time is on its way to the user.
    bool askForInput(); // true: nobody has asked yet
    void inputCame();
    void endInput();
    bool inputEnded() const;
    bool tellInputEnd(); // true: nobody has recorded it yet

    // How the program's main task ended, said by its own process.
    void setOutcome(const Outcome &outcome);
    std::optional<Outcome> outcome() const;

private:
    static constexpr std::uint32_t kSeveral = 0xffffffff;
    struct Page;
    bool waitsForEnd(TaskId waiter, TaskId task);
    explicit TaskTable(Page *page);

    Page *m_page;
    // What it holds, and what is in it from the beginning.
    TaskSlot *m_tasks;
    ProcessSlot *m_processes;
    Bell *m_bells;
    std::int64_t m_beginNs;
};

} // namespace interleave
