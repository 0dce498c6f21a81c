// One memory and the tasks that live in it: runs one task at a time, step by step.
//
// Everything that a run can change (heap, frames, primitives, tasks) lies in the machine's arena,
// so a machine can be copied, compared and hashed; a copy runs on exactly as the original would.
//
// Threads: used by one thread at a time (the engine's GIL, or the memory's lock). requestStop() and
// requestAttention() may be called from any thread, and from signal handlers.
// Errors: the learner's errors are Python exceptions inside; nothing is thrown out of here.
#pragma once

#include "core/language/code.h"
#include "core/machine/host.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace interleave {

class Heap;
class Interpreter;
class MemoryLock;

struct MachineLimits {
    std::uint64_t heapBytes = 1ull << 30; // MemoryError beyond
    std::uint32_t recursion = 1000;       // as CPython's; RecursionError beyond
};

// How a run's modules are found: the learner's program is "__main__"; library modules are compiled
// when first imported. The result is null when there is no such module.
using ModuleFinder = std::function<std::shared_ptr<const Module>(const std::string &name)>;

enum class StopReason : std::uint8_t {
    Budget,   // the budget is used up, or requestStop() was called
    Parked,   // the task waits: see parked()
    Ended,    // see ended()
    Switched, // not used: generators change over within a run, see shown()
};

struct RunResult {
    StopReason why {};
    std::uint64_t steps = 0; // of the learner's code: these cost virtual time; library steps are
                             // free
};

struct Parking {
    WaitReason reason {};
    ObjectId object;
    TaskId other;
    Time until = Time::never();
    // What it is about to put (QueueFull, PipeFull), for its hand in the picture.
    ItemId item {};
    std::string label {};
    // The operating system waits, not an event loop: nobody else of the same loop can run
    // meanwhile.
    bool blocks = true;
};

struct Ending {
    EndKind how {};
    std::int32_t exitCode = 0;
    std::string text;       // for TaskEnded
    std::string traceback;  // as CPython prints it, with a final newline; empty when it returned
    std::uint32_t line = 0; // of the program, where the exception was raised; 0: nowhere there
    bool process = false;   // its whole process ends with it, whichever task it is (os._exit)
};

class Machine {
public:
    static Result<std::unique_ptr<Machine>, Error> create(
        std::shared_ptr<const Module> program, ModuleFinder modules, const MachineLimits &limits);
    ~Machine();
    Machine(const Machine &) = delete;
    Machine &operator=(const Machine &) = delete;

    // A copy with the same tasks, over the same frozen image.
    Result<std::unique_ptr<Machine>, Error> clone() const;
    // CPython's fork: a copy in which only the new task will live, about to run `callable` (a
    // reference of this heap).
    Result<std::unique_ptr<Machine>, Error> fork(const SpawnRequest &request, TaskId child) const;
    // Likewise, for a machine in another OS process made by create() from the same program: what it
    // begins with by restore(). The answer is a descriptor of the image, which lives as long as the
    // copy.
    struct Sent {
        std::unique_ptr<Machine> copy;
        int image;
    };
    Result<Sent, Error> forkToSend(const SpawnRequest &request, TaskId child) const;
    Status<Error> restore(int image); // nobody may change it any more
    // The mutable memory; see Arena::image().
    std::span<const std::byte> image() const;
    Status<Error> restore(std::span<const std::byte> image);

    // The program's own task, about to run its first line.
    void startMain(TaskId task, ProcessId process);
    // A task in this memory that will call `callable`.
    void startTask(TaskId task, const SpawnRequest &request);

    // Runs the task until its budget of learner's steps is used up, it parks, it ends, or someone
    // requests a stop. If the host lets it change over meanwhile, all that is of the task that ran
    // last.
    // REQUIRES: the task lives here and is not ended.
    RunResult run(TaskId task, Host &host, std::uint64_t budget);
    // Steps done so far by the run() under way; Host::now() of a simulated engine needs it.
    std::uint64_t stepsInThisRun() const;
    // Makes run() return at the next safepoint.
    void requestStop();
    // Likewise, and from a long loop of library code, too: somebody wants to interrupt a task.
    void requestAttention();

    Parking parked(TaskId task) const; // REQUIRES: last run() of it returned Parked
    Ending ended(TaskId task) const;   // REQUIRES: last run() of it returned Ended
    // The present line of the learner's code, 0 before the first.
    std::uint32_t line(TaskId task) const;
    // Whom the trace shows when the task acts: itself, or the innermost generator that is a worker
    // of its own, or the task of an event loop that it runs. What the engine records of a task's
    // states (ready, running, parked) is of that one. 0: an event loop at its own work, of which
    // nothing is recorded.
    TaskId shown(TaskId task) const;
    Turn place(TaskId task) const; // both
    // Raise an exception in it when it runs next (KeyboardInterrupt); wakes nobody.
    void interrupt(TaskId task, const char *exceptionName);
    // Nobody can ever go on. If the task waits in gevent's loop, that raises LoopExit in it when it
    // runs next; wakes nobody. `leavesLoop` only asks.
    bool leavesLoop(TaskId task) const;
    void leaveLoop(TaskId task);
    // Removes a task that its engine killed: it leaves all waiting lines; what it holds stays held.
    // `host` is told whom that wakes; null: nobody can wait, in a copy that never ran.
    void drop(TaskId task, Host *host);
    std::vector<TaskId> tasks() const;

    // Of the mutable memory. Equal machines have equal hashes; equal means: no program can tell
    // them apart, now or later.
    std::uint64_t hash() const;
    friend bool operator==(const Machine &a, const Machine &b);

    ProcessId process() const;

    // What is recorded besides synchronization and output: lines as they are reached, reads and
    // writes of shared names. Off at first. Part of the mutable memory: a copy records what its
    // original did. Without lines, generators are no workers any more either: from their next
    // resumption on they run as part of who resumes them. (Never called: no lines, but generators.)
    void setRecording(bool lines, bool shared);
    // Of shared names only what was written last, every few milliseconds and whenever a worker that
    // wrote waits or ends: for runs too fast to tell each.
    void sampleShared();
    // From now on tasks are run by seats (seat.h), and whoever calls anything here holds the lock.
    // REQUIRES: nobody has run a task yet, or this is an image of who has.
    void leaveGil(MemoryLock &lock);
    // For tests: collect garbage at every safepoint. REQUIRES: there are no seats yet.
    void setCollectionStress(bool on);
    std::uint64_t liveBytes() const;

private:
    friend class Seat;
    struct Impl;
    explicit Machine(std::unique_ptr<Impl> impl);
    static std::unique_ptr<Machine> over(const Impl &original, std::unique_ptr<Heap> heap);
    RunResult runWith(Interpreter &interpreter, TaskId task, Host &host, std::uint64_t budget);
    void becomeForked(const SpawnRequest &request, TaskId child);
    std::unique_ptr<Impl> m_impl;
};

} // namespace interleave
