// What the core costs: recording, seeking, simulating, stopping. Figures are for a reader to compare, never a
// test.
#include "core/engine/engine.h"
#include "core/engine/zygote.h"
#include "core/language/compile.h"
#include "core/replay/history.h"
#include "core/scenario/scenario.h"
#include "core/trace/recorder.h"
#include "core/trace/runspool.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <future>
#include <limits>
#include <memory>
#include <vector>
#include <x86intrin.h>

using namespace interleave;

namespace {

// The peer of recording: a bare ring of 24-byte events stamped with the time stamp counter, and
// nothing else.
struct BareEvent {
    std::uint64_t stamp;
    std::uint32_t object;
    std::uint16_t kind;
    std::uint16_t task;
    std::uint64_t value;
};

void bareRing(benchmark::State &state)
{
    constexpr std::size_t kSize = 1 << 16;
    std::vector<BareEvent> ring(kSize);
    std::uint64_t head = 0;
    for (auto _ : state) {
        ring[head & (kSize - 1)] = { __rdtsc(), 3, 1, 1, head };
        ++head;
        benchmark::ClobberMemory();
    }
}
BENCHMARK(bareRing);

constexpr std::size_t kAreaBytes = std::size_t { 1 } << 30;
constexpr std::int64_t kRecorded = 4'000'000;

std::unique_ptr<TraceArea> freshArea()
{
    auto area = TraceArea::create(kAreaBytes, TraceArea::Sharing::Private);
    IL_CHECK(area.has_value(), "no memory for the measurement");
    return std::move(*area);
}

void recordLine(benchmark::State &state)
{
    const auto area = freshArea();
    Recorder recorder(*area);
    std::uint32_t line = 0;
    for (auto _ : state) {
        recorder.line({ 1 }, ++line & 0xff);
        benchmark::ClobberMemory();
    }
}
BENCHMARK(recordLine)->Iterations(kRecorded);

void recordPut(benchmark::State &state)
{
    const auto area = freshArea();
    Recorder recorder(*area);
    std::uint32_t n = 0;
    for (auto _ : state) {
        ++n;
        recorder.put({ 1 }, 9, n, { 1 }, { n }, 1, 0, 0, "'Salad'");
        benchmark::ClobberMemory();
    }
}
BENCHMARK(recordPut)->Iterations(kRecorded);

void recordGot(benchmark::State &state)
{
    const auto area = freshArea();
    Recorder recorder(*area);
    std::uint32_t n = 0;
    for (auto _ : state) {
        ++n;
        recorder.got({ 1 }, 14, n, { 1 }, { n }, 0, 0);
        benchmark::ClobberMemory();
    }
}
BENCHMARK(recordGot)->Iterations(kRecorded);

// As `run` without a path does, lines each at a time of their own: what fills the spool's area leaves
// it on the way, here to nowhere.
void recordSpooled(benchmark::State &state)
{
    const auto spool = RunSpool::create({}, {}, kAreaBytes);
    IL_CHECK(spool.has_value(), "no memory for the measurement");
    Recorder recorder(*(*spool)->area());
    std::uint32_t line = 0;
    for (auto _ : state) {
        recorder.setTime({ ++line * std::int64_t { 1'000 } });
        recorder.line({ 1 }, line & 0xff);
        benchmark::ClobberMemory();
    }
}
BENCHMARK(recordSpooled)->Iterations(kRecorded);

void simulateDishes(benchmark::State &state)
{
    const Scenario *dishes = findScenario("dishes");
    for (auto _ : state) {
        auto module = compile(dishes->source, {});
        auto run = runToEnd(*module, {});
        benchmark::DoNotOptimize(run->outcome.exitCode);
    }
}
BENCHMARK(simulateDishes)->Unit(benchmark::kMillisecond);

// A million events: two workers and a queue, over and over.
std::shared_ptr<History> longHistory()
{
    std::shared_ptr<TraceArea> area = freshArea();
    Recorder recorder(*area);
    recorder.append({}, 0, 0, ProcessBegan { { 1 }, {}, 0 });
    for (std::uint32_t t = 1; t <= 3; ++t)
        recorder.append({ t == 1 ? 0u : 1u }, 1, 0,
            TaskSpawned { { t }, t == 1 ? TaskKind::Main : TaskKind::Thread, { 1 }, 0, false, "" });
    recorder.append({ 1 }, 1, 1, ObjectCreated { { 1 }, ObjectKind::Queue, 0, { 1 }, {}, "q" });
    std::uint32_t sequence = 1;
    for (std::uint32_t n = 1; n <= 250'000; ++n) {
        recorder.setTime({ n * 4000 });
        recorder.append({ 2 }, 5, 0, TaskRunning { 0 });
        recorder.put({ 2 }, 5, ++sequence, { 1 }, { n }, 1, 0, 0, "7");
        recorder.append({ 3 }, 8, 0, TaskRunning { 1 });
        recorder.got({ 3 }, 8, ++sequence, { 1 }, { n }, 0, 0);
    }
    auto run = std::make_shared<Run>();
    run->trace = std::make_shared<TraceStore>(area);
    run->trace->extend(true);
    auto history = std::make_shared<History>(run);
    history->extend(true);
    return history;
}

void seekInAMillion(benchmark::State &state)
{
    const auto history = longHistory();
    std::uint64_t somewhere = 1;
    for (auto _ : state) {
        somewhere = somewhere * 6364136223846793005u + 1442695040888963407u;
        const State at = history->stateAt(EventIndex { (somewhere >> 33) % history->eventCount() });
        benchmark::DoNotOptimize(at.tasks.size());
    }
    state.counters["events"] = static_cast<double>(history->eventCount());
}
BENCHMARK(seekInAMillion)->Unit(benchmark::kMillisecond);

void foldAMillion(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(longHistory());
}
BENCHMARK(foldAMillion)->Unit(benchmark::kMillisecond)->Iterations(3);

// From stop() until it returns; "a native": one that no machine leaves in the middle.
void stopARun(benchmark::State &state, Clock clock, const char *source)
{
    const auto module = compile(source, {});
    for (auto _ : state) {
        state.PauseTiming();
        std::promise<void> begun;
        RunOptions options;
        options.settings.clock = clock;
        options.stepLimit = std::numeric_limits<std::uint64_t>::max();
        options.output = [&begun](Stream, std::string_view) { begun.set_value(); };
        auto run = startRun(*module, options);
        begun.get_future().wait();
        state.ResumeTiming();
        (*run)->stop();
        state.PauseTiming();
        run->reset();
        state.ResumeTiming();
    }
}
constexpr const char *kLoop = "print('go')\nwhile True: pass\n";
constexpr const char *kNative = "x = int('a5c' * 2000000, 16)\ny = int('3c71' * 750000, 16)\n"
                                "print('go')\nx // y\n";
BENCHMARK_CAPTURE(stopARun, aLoop, Clock::Real, kLoop)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(20);
BENCHMARK_CAPTURE(stopARun, aLoopSimulated, Clock::Simulated, kLoop)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(20);
BENCHMARK_CAPTURE(stopARun, aNative, Clock::Real, kNative)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(5);

} // namespace

int main(int argc, char **argv)
{
    if (!Zygote::start())
        return 1;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
