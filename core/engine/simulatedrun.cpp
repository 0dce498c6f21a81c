#include "core/engine/simulatedrun.h"

#include "core/engine/outcome.h"
#include "core/engine/runcontrol.h"
#include "core/engine/simulation.h"
#include "core/trace/runspool.h"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

namespace interleave {

namespace {

// stop() promises 100 ms; the rest is for the caller.
constexpr auto kStopPatience = std::chrono::milliseconds(80);

// What the run's thread and its owner share; whoever lets go last deletes it.
struct Shared {
    std::shared_ptr<RunControl> control;
    std::shared_ptr<TraceArea> area;
    OutputSink output;

    std::timed_mutex outputLock;
    bool silent = false; // guarded by outputLock

    std::mutex lock;
    std::condition_variable changed;
    std::optional<Outcome> outcome; // guarded by lock
    std::uint32_t interrupts = 0;   // guarded by lock

    void print(Stream stream, std::string_view text)
    {
        const std::scoped_lock guard(outputLock);
        if (!silent)
            output(stream, text);
    }
    // The first outcome stays.
    void finish(const Outcome &how)
    {
        const std::scoped_lock guard(lock);
        if (!outcome)
            outcome = how;
        changed.notify_all();
    }
};

class SimulatedRun final : public RunHandle {
public:
    SimulatedRun(std::shared_ptr<Shared> shared, std::unique_ptr<Simulation> simulation)
        : m_shared(std::move(shared))
        , m_thread([shared = m_shared, simulation = std::move(simulation)] {
            while (simulation->advance()) { }
            shared->finish(simulation->outcome());
        })
    {
    }
    ~SimulatedRun() override
    {
        stop();
        if (m_thread.joinable())
            m_thread.join();
    }

    std::shared_ptr<TraceArea> area() const override { return m_shared->area; }
    bool finished() const override
    {
        const std::scoped_lock guard(m_shared->lock);
        return m_shared->outcome.has_value();
    }
    Outcome outcome() const override
    {
        const std::scoped_lock guard(m_shared->lock);
        return *m_shared->outcome;
    }
    void stop() override
    {
        m_shared->control->requestStop();
        endWithoutIt({ OutcomeKind::Stopped, kInterruptExit, 0 });
    }
    void interrupt() override
    {
        m_shared->control->requestInterrupt();
        std::unique_lock guard(m_shared->lock);
        const bool again = ++m_shared->interrupts > 1;
        guard.unlock();
        if (again)
            endWithoutIt({ OutcomeKind::Stopped, kInterruptExit, SIGINT });
    }
    void wait() override
    {
        while (!waitFor(std::chrono::hours(1))) { }
    }
    bool waitFor(std::chrono::milliseconds patience) override
    {
        std::unique_lock guard(m_shared->lock);
        const auto end = m_shared->control->end();
        const auto until = std::min(end, RunControl::Moment::clock::now() + patience);
        if (m_shared->changed.wait_until(
                guard, until, [&] { return m_shared->outcome.has_value(); }))
            return true;
        if (until < end)
            return false;
        guard.unlock();
        m_shared->control->requestLook();
        endWithoutIt({ OutcomeKind::TimedOut, kLimitExit, 0 });
        return true;
    }

private:
    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;

    // It was asked to end: what it ends with counts if that comes soon, else this.
    void endWithoutIt(const Outcome &outcome)
    {
        std::unique_lock guard(m_shared->lock);
        if (m_shared->changed.wait_for(
                guard, kStopPatience, [&] { return m_shared->outcome.has_value(); }))
            return;
        m_shared->outcome = outcome;
        m_shared->changed.notify_all();
        m_thread.detach();
        guard.unlock();
        if (m_shared->outputLock.try_lock_for(std::chrono::milliseconds(10))) {
            m_shared->silent = true;
            m_shared->outputLock.unlock();
        }
    }
};

} // namespace

Result<std::unique_ptr<RunHandle>, Error> startSimulatedRun(
    std::shared_ptr<const Module> program, const RunOptions &options)
{
    if (options.spool)
        return startSimulatedRun(std::move(program), options, options.spool->area());
    if (options.area)
        return startSimulatedRun(std::move(program), options, options.area);
    auto area = TraceArea::create(options.traceBytes, TraceArea::Sharing::Private);
    if (!area)
        return unexpected(area.error());
    return startSimulatedRun(std::move(program), options, std::move(*area));
}

Result<std::unique_ptr<RunHandle>, Error> startSimulatedRun(std::shared_ptr<const Module> program,
    const RunOptions &options, std::shared_ptr<TraceArea> area)
{
    auto shared = std::make_shared<Shared>();
    shared->area = std::move(area);
    shared->control = std::make_shared<RunControl>(options.timeout);
    shared->output = options.output;

    RunOptions own = options;
    if (options.output) {
        // The thread keeps `shared` alive for as long as the simulation prints.
        own.output = [to = shared.get()](
                         Stream stream, std::string_view text) { to->print(stream, text); };
    }
    auto simulation = Simulation::create(std::move(program), own, shared->area, shared->control);
    if (!simulation)
        return unexpected(simulation.error());
    return std::unique_ptr<RunHandle>(
        std::make_unique<SimulatedRun>(std::move(shared), std::move(*simulation)));
}

} // namespace interleave
