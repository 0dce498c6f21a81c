// Runs a program under a schedule and a clock, and leaves its trace.
//
// Threads: a RunHandle is used by its owner's thread; the run itself goes on elsewhere (a thread
// for a simulated run, a process of its own for a real one). stop() returns within 100 ms whatever
// the program does.
// Errors: what keeps a run from starting is a Result; what ends it is in the trace and in Outcome.
#pragma once

#include "core/base/result.h"
#include "core/language/compile.h"
#include "core/trace/run.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace interleave {

class RunSpool;

enum class OutcomeKind : std::uint8_t {
    Finished,
    Deadlock,
    StepLimit,
    TimedOut,
    Stopped,
    Crashed,
    MemoryLimit,
    OutputLimit,
    SleepLimit
};

struct RunOutcome {
    OutcomeKind kind {};
    std::int32_t exitCode = 0; // what CPython's would be; 70 deadlock, 71 refused, 75 any limit
    std::int32_t signal = 0;   // the program was ended by this signal: end ours by the same
    std::int32_t systemError = 0; // Crashed: an errno, where the system refused to start it
};
inline constexpr std::size_t kRecordingBytes = 512u << 20;
using Outcome = RunOutcome; // an alias, for natives inside core/machine have an Outcome of their
                            // own

// Where the program's output goes while it runs, besides the trace. Called from the run's thread.
using OutputSink = std::function<void(Stream, std::string_view)>;
// Lines of standard input for input(): nullopt at its end. Called on a thread of its own and may
// block; a call that is under way when the run ends is left behind, so the source must own what it
// uses. Simulated time stands still meanwhile.
using InputSource = std::function<std::optional<std::string>()>;

struct RunOptions {
    RunSettings settings;
    Time timeout = Time::never();          // wall time, under both clocks
    std::uint64_t stepLimit = 200'000'000; // simulated clock only
    // Simulated clock only: so many sleeps and timeouts; see kManySleeps, too.
    std::uint64_t sleepLimit = 4'000'000;
    // Bytes that all memories of the run may hold together. One alone gets MemoryError before.
    std::uint64_t memoryLimit = std::uint64_t { 2 } << 30;
    std::uint64_t outputLimit = 256u << 20; // bytes printed, to both streams
    // The recorder's cap. What finds no room is dropped and counted, unless the owner reads along
    // and gives chunks back (core/replay/rolling.h).
    std::size_t traceBytes = kRecordingBytes;
    // Somebody does: a simulated run apart waits for room, so that nothing is dropped.
    bool waitsForRoom = false;
    // Records there. Not for a simulated run apart. Real: shared between processes, of traceBytes.
    std::shared_ptr<TraceArea> area;
    // Who waits for whom, as circleOfWaits() tells it (deadlock.h). Asked once, on a thread of the
    // run, when nobody can ever go on, of who has taken events out of the area; without, it is read
    // from there.
    std::function<std::vector<TaskId>()> whoWaits;
    // Simulated clock, not apart: records there, so that the trace leaves memory as it grows. The
    // handle's area() holds the last of it only.
    std::shared_ptr<RunSpool> spool;
    // Simulated clock: in a process of its own if a Zygote runs, as real runs always are. Whatever
    // the program does, a stop ends it, and what breaks breaks there.
    bool apart = false;
    bool recordOsIds = true; // real clock only: without, a picture tells nothing of this computer
    OutputSink output;
    InputSource input;
};

class RunHandle {
public:
    virtual ~RunHandle() = default;                      // stops it
    virtual std::shared_ptr<TraceArea> area() const = 0; // grows while it runs
    virtual bool finished() const = 0;
    virtual Outcome outcome() const = 0; // REQUIRES: finished()
    virtual void stop() = 0;             // at once
    virtual void interrupt() = 0;        // Ctrl+C: KeyboardInterrupt in main; a second one stops
    virtual void wait() = 0;             // until finished
    // At most so long; whether it is finished.
    virtual bool waitFor(std::chrono::milliseconds patience) = 0;
};

// Under the real clock no more cores than there are; else as it was. For who cannot
// be asked again: startRun() refuses what this computer cannot do.
RunSettings asThisComputerCan(RunSettings settings);

// Simulated: in a thread of this process, or apart. Real: through the zygote.
// REQUIRES for Clock::Real: Zygote::start() was called first thing in main().
Result<std::unique_ptr<RunHandle>, Error> startRun(
    std::shared_ptr<const Module> program, const RunOptions &options);

// The same, on the caller's thread to its end; simulated clock only. For tests, benches and `shot`.
struct FinishedRun {
    std::shared_ptr<TraceArea> area;
    Outcome outcome;
};
Result<FinishedRun, Error> runToEnd(
    std::shared_ptr<const Module> program, const RunOptions &options);

} // namespace interleave
