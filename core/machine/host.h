// What a machine asks of its surroundings. Each engine implements it; the machine knows nothing
// else of threads, processes, clocks or schedules.
//
// Threads: called by whoever runs the machine at the time (the holder of its GIL). No call blocks,
// and none calls the machine back. Parking is not here: Machine::run() returns Parked, and the
// engine runs the task again when it has been woken or its deadline has passed; the interrupted
// instruction is then tried again.
#pragma once

#include "core/base/ids.h"
#include "core/base/message.h"
#include "core/base/result.h"
#include "core/trace/kinds.h"
#include "core/trace/recorder.h"

#include <string>
#include <string_view>

namespace interleave {

class Arena;
class Machine;
class Network;

// Helper: a thread of the library's own, which must see its starter's memory under every schedule.
enum class WorkerKind : std::uint8_t { Thread, Process, Coroutine, Timer, Helper };

// Whose time on a core is asked for: of the one who asks, or of all in its memory together.
enum class Computing : std::uint8_t { Thread, Process };

struct SpawnRequest {
    TaskId parent;
    std::uint32_t line = 0;
    WorkerKind worker {};
    std::string name;
    bool daemon = false;
    // A heap reference (in the starter's memory) to the zero-argument callable that the new task
    // runs.
    std::uint64_t callable = 0;
    // os.fork(): instead of that, the new task goes on in its copy where this one is; 0 otherwise.
    TaskId continues;
    // Set by the engine before Machine::startTask() and fork(): the memory that the new task will
    // live in.
    ProcessId process {};
};

struct Spawned {
    TaskId task;
    ProcessId process;
};

struct TaskStatus {
    bool ended = false;
    std::int32_t exitCode = 0; // of a process; meaningless before the end
    std::uint32_t osId = 0;    // thread id or pid; 0 when simulated
};

// Where a task is, and by what the machine knows it; of one that lets the others of its event loop
// run, and goes on behind them.
struct Turn {
    TaskId task;
    std::uint32_t object = 0; // its TaskObject; 0: it did not give its turn, but waited or is new
    TaskId shown;             // see Machine::shown()
    std::uint32_t line = 0;
};

class Host {
public:
    virtual ~Host() = default;

    // Virtual or wall time, exact at the step that asks.
    virtual Time now() = 0;
    // The same, or the time of a moment ago: for what lies in the past, or is asked very often.
    virtual Time lately() { return now(); }
    // The program's wall-clock epoch in seconds at Time{0}: fixed in simulated runs.
    virtual double epoch() const = 0;
    // How long the running task's thread or process has computed, without its waiting.
    virtual Time computed(Computing whose) = 0;
    virtual Recorder &recorder() = 0;
    // What chance in the program starts from when the program does not seed it itself.
    virtual std::uint64_t seed() const = 0;

    // The task may go on: it was waiting (on `object`, or 0), and `by` did what it waited for.
    // Waking a task that does not wait is allowed and does nothing. Any task of the run, in any
    // memory. Records TaskWoken and TaskReady.
    virtual void wake(TaskId task, ObjectId object, TaskId by) = 0;
    // Starts a worker. Records ProcessBegan and TaskSpawned. Errors are sentences (limits, the
    // system's refusal).
    virtual Result<Spawned, Error> spawn(Machine &starter, const SpawnRequest &request) = 0;
    // Any task of the run. A task is waited for by park(Join, other); the engine wakes those who
    // joined it.
    virtual TaskStatus status(TaskId task) = 0;
    // Asks that `waiter` be woken when `task` ends.
    virtual void wakeAtEnd(TaskId task, TaskId waiter) = 0;
    // Process.terminate and kill. signal as on Linux.
    virtual void kill(TaskId task, int signal) = 0;
    // work(s): the task computes for that long, on its core, and can be preempted meanwhile. The
    // call only notes it: run() then returns Budget with the task still in it, and the engine runs
    // the task on when the time is spent.
    virtual void work(TaskId task, Time amount) = 0;

    virtual ObjectId newObject() = 0;
    // An id for a worker that the machine runs by itself: a generator. The machine records its
    // TaskSpawned.
    virtual TaskId newTaskId() = 0;
    // Where the running task runs: the number in its last TaskRunning.
    virtual std::uint32_t core() const { return 0; }
    virtual ItemId newItem() = 0;

    // True: that kind of worker gets a memory of its own under this run's schedule, so what workers
    // share must live in shared().
    virtual bool separateMemory(WorkerKind worker) const = 0;
    // True: nobody else runs while one sleeps, so an event loop cannot do anything meanwhile
    // either.
    virtual bool sleepHolds() const { return false; }
    // Memory that all processes of the run see: where cross-process primitives live. Its lock is
    // taken by the arena's user.
    virtual Arena &shared() = 0;

    // The sockets of the memory that runs; null: this run has no network.
    virtual Network *network() { return nullptr; }

    // One write by one worker, whole. Recorded.
    virtual void print(TaskId task, std::uint32_t line, Stream stream, std::string_view text) = 0;
    // A line with its newline; empty at the end of input. nullopt-like: `ready` false means park
    // with WaitReason::Input.
    struct Input {
        bool ready;
        std::string text;
    };
    virtual Input readLine(TaskId task) = 0;

    // Changing over without leaving run(). Who would run next if the task now gave its turn: one
    // that gave its own before, or that task itself when nobody else is ready; null: something else
    // is to be done first, or this engine has no such short way.
    virtual const Turn *turnAfter(const Turn &) { return nullptr; }
    // Gives it, and whom turnAfter() said runs. Records that.
    virtual void changeOver(const Turn &) { }

    // sys.setswitchinterval: how long somebody waits for this memory's GIL before its holder has to
    // give it up. A copy of the memory keeps it. REQUIRES: more than 0.
    virtual void setSwitchInterval(Time) { }

    // Without a GIL: the memory's lock is held again, and others have acted meanwhile.
    virtual void othersActed() { }

    // The task that runs is to be interrupted (Machine::interrupt()) as soon as run() returns.
    virtual bool interrupts(TaskId) { return false; }
};

} // namespace interleave
