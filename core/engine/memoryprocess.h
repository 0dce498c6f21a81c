// One memory of a real run, which is one OS process: its machine, its GIL, and the lanes (OS
// threads) that run its tasks.
//
// Threads: each lane's own, and the machine only by who holds the GIL or, where there is none, the
// memory's lock (of which Seat::run() lets go on the way). The main lane is the process's first
// thread; when its main task ends the process ends, whatever the others do.
#pragma once

#include "core/engine/gil.h"
#include "core/engine/placement.h"
#include "core/engine/runnerprotocol.h"
#include "core/engine/tasktable.h"
#include "core/machine/arena.h"
#include "core/machine/machine.h"
#include "core/machine/seat.h"
#include "core/trace/recorder.h"

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace interleave {

// What the runner makes before it forks: the same in all processes of the run.
struct RunWorld {
    RunRequest request;
    LaneRules rules {};
    std::unique_ptr<TaskTable> table;
    std::unique_ptr<Arena> shared;
    std::shared_ptr<TraceArea> area;
    Descriptor wire;                      // output and wishes, to the program
    Descriptor lines;                     // typed lines, from the runner
    std::vector<std::uint32_t> coreOfCpu; // the number that a trace gives to a CPU
    std::uint64_t programSeed = 0;
};

// Wakes a parked task and records it; false when it was not parked. Whoever calls rings its lane
// afterwards. `now` is read before: once woken, it may run and record.
bool wakeAndRecord(RunWorld &world, Recorder &recorder, Time now, TaskId task, ObjectId object,
    TaskId by, std::uint32_t line, ReadyFor what, ReadyCause cause);
void setTime(Recorder &recorder, Time now); // a lane's times never go back

class RealNetwork;

class MemoryProcess {
public:
    // `requests`: the socket to the runner. `network`: with what its starter had open.
    MemoryProcess(RunWorld &world, std::unique_ptr<Machine> machine, ProcessId id, int requests,
        std::unique_ptr<RealNetwork> network);
    ~MemoryProcess(); // never comes: run() and end() leave the process, in which all else goes on

    // Runs until the main task has ended, and the process with it.
    [[noreturn]] void run(TaskId main);

    RunWorld &world() { return m_world; }
    Machine &machine() { return *m_machine; }
    RealGil &gil() { return m_gil; }
    // There is no GIL: lanes compute at the same time, see core/machine/memorylock.h.
    bool isFree() const { return m_free; }
    MemoryLock &lock() { return m_lock; }
    RealNetwork &network() { return *m_network; }
    ProcessId id() const { return m_id; }

    // One that no thread uses: chunks that an ended thread has begun are filled by the next one.
    // From any thread, with the GIL or without: lanes begin before they have it, and end after.
    std::unique_ptr<Recorder> takeRecorder();
    void giveRecorder(std::unique_ptr<Recorder> recorder);

    // An OS thread with a lane for the task: one that has nothing to do since its own has ended, or
    // a new one.
    // Errors: errno.
    int startThread(TaskId task);
    // For such a thread, whose last task has ended: waits for the next one. 0: it is not needed any
    // more.
    TaskId nextTask(TaskId last);
    // An OS process whose memory is that of this descriptor, which waits for its task to be woken.
    Result<std::int32_t, Error> startProcess(TaskId task, ProcessId process, int image);

    // The main task has ended, or another one by os._exit: the others end with it.
    // REQUIRES: the caller holds the GIL, and keeps it.
    [[noreturn]] void end(const Ending &ending, TaskId by, Recorder &recorder);

private:
    void leaveLines(std::span<const TaskId> ended, Recorder &recorder);

    RunWorld &m_world;
    std::unique_ptr<Machine> m_machine;
    ProcessId m_id;
    int m_requests;
    std::unique_ptr<RealNetwork> m_network;
    RealGil m_gil;
    MemoryLock m_lock;
    bool m_free;
    // Where a thread waits for its next task; on that thread's stack.
    struct Idle {
        std::atomic<std::uint32_t> task { 0 };
        Bell bell {};
    };
    std::mutex m_idleLock; // for m_idle alone
    std::vector<Idle *> m_idle;
    std::mutex m_recordersLock;                         // for m_recorders alone
    std::vector<std::unique_ptr<Recorder>> m_recorders; // of threads that have ended
};

} // namespace interleave
