#include "core/engine/realrun.h"

#include "core/base/messageid.h"
#include "core/engine/inputpump.h"
#include "core/engine/outcome.h"
#include "core/engine/runnerprotocol.h"
#include "core/engine/zygote.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <poll.h>
#include <sched.h>
#include <thread>
#include <utility>

namespace interleave {

namespace {

// stop() promises 100 ms.
constexpr auto kStopPatience = std::chrono::milliseconds(90);
// While a line of input is on its way it is asked for so often; nothing else makes the thread turn.
constexpr int kInputTickMs = 5;
// Two cores are the default, also on a computer that has one.
constexpr std::uint32_t kAlwaysAllowedCores = 2;

// What the owner and the watching thread share; whoever lets go last deletes it.
struct Shared {
    std::shared_ptr<TraceArea> area;
    Descriptor wire;
    Descriptor leash;
    InputPump input;
    OutputSink output;
    std::function<std::vector<TaskId>()> whoWaits;

    std::timed_mutex outputLock;
    bool silent = false; // guarded by outputLock

    std::mutex lock;
    std::condition_variable changed;
    bool finished = false;
    bool ended = false; // the outcome is known: by the runner's word, or by a stop before it
    Outcome outcome { OutcomeKind::Crashed, 1, 0 }; // until the runner says better

    explicit Shared(const RunOptions &options)
        : input(options.input)
        , output(options.output)
        , whoWaits(options.whoWaits)
    {
    }

    void print(Stream stream, std::string_view text)
    {
        const std::scoped_lock guard(outputLock);
        if (!silent && output)
            output(stream, text);
    }

    // The first outcome stays.
    void end(const Outcome &how)
    {
        const std::scoped_lock guard(lock);
        if (!std::exchange(ended, true))
            outcome = how;
    }

    void finish()
    {
        const std::scoped_lock guard(lock);
        finished = true;
        changed.notify_all();
    }
};

class Watcher {
public:
    explicit Watcher(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {
    }

    void run()
    {
        bool gone = false;
        while (!gone) {
            pollfd polled[] = { { m_wireOpen ? m_shared->wire.get() : -1, POLLIN, 0 },
                { m_shared->leash.get(), POLLIN, 0 } };
            ::poll(polled, 2, m_inputWanted ? kInputTickMs : -1);
            if (polled[1].revents != 0) {
                const Packet packet = receivePacket(m_shared->leash.get(), Blocking::No);
                const bool buried = packet.arrived && packet.word == Word::Gone;
                if (buried)
                    m_shared->area->noWriterIsLeft();
                if (const auto error = valueOf<std::int32_t>(packet.text); buried && error)
                    m_shared->end({ OutcomeKind::Crashed, kSystemExit, 0, *error });
                gone = packet.closed || buried;
            }
            if (polled[0].revents != 0)
                listen();
            if (m_inputWanted)
                passInput();
        }
        // No process is left to write; what it wrote is still there.
        while (listen()) { }
        m_shared->finish();
    }

private:
    std::shared_ptr<Shared> m_shared;
    bool m_wireOpen = true;
    bool m_inputWanted = false;

    // False when there is nothing more for now.
    bool listen()
    {
        Packet packet = receivePacket(m_shared->wire.get(), Blocking::No);
        m_wireOpen = m_wireOpen && !packet.closed;
        if (!packet.arrived)
            return false;
        switch (packet.word) {
        case Word::Out:
            m_shared->print(Stream::Out, textOf(std::move(packet)));
            break;
        case Word::Err:
            m_shared->print(Stream::Err, textOf(std::move(packet)));
            break;
        case Word::WantInput:
            m_shared->input.request();
            m_inputWanted = true;
            break;
        case Word::WhoWaits:
            if (m_shared->whoWaits)
                sendText(m_shared->wire.get(), Word::Waits, encode(m_shared->whoWaits()));
            break;
        case Word::Done:
            if (const auto outcome = valueOf<Outcome>(packet.text))
                m_shared->end(*outcome);
            break;
        default:
            break;
        }
        return true;
    }

    void passInput()
    {
        const auto line = m_shared->input.take();
        if (!line)
            return;
        m_inputWanted = false;
        if (*line)
            sendText(m_shared->wire.get(), Word::Line, **line);
        else
            sendPacket(m_shared->wire.get(), Word::InputEnd);
    }
};

class RealRun final : public RunHandle {
public:
    explicit RealRun(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
        , m_thread([shared = m_shared] { Watcher(shared).run(); })
    {
    }
    ~RealRun() override
    {
        stop();
        if (finished())
            m_thread.join();
        else
            m_thread.detach(); // a sink that does not return
    }

    std::shared_ptr<TraceArea> area() const override { return m_shared->area; }
    bool finished() const override
    {
        const std::scoped_lock guard(m_shared->lock);
        return m_shared->finished;
    }
    Outcome outcome() const override
    {
        const std::scoped_lock guard(m_shared->lock);
        return m_shared->outcome;
    }
    void stop() override
    {
        std::unique_lock guard(m_shared->lock);
        if (m_shared->finished)
            return;
        if (!std::exchange(m_shared->ended, true))
            m_shared->outcome = { OutcomeKind::Stopped, kInterruptExit, 0 };
        sendPacket(m_shared->leash.get(), Word::Stop, {}, {}, Blocking::No);
        if (m_shared->changed.wait_for(guard, kStopPatience, [&] { return m_shared->finished; }))
            return;
        guard.unlock();
        if (m_shared->outputLock.try_lock_for(std::chrono::milliseconds(5))) {
            m_shared->silent = true;
            m_shared->outputLock.unlock();
        }
    }
    void interrupt() override
    {
        sendPacket(m_shared->wire.get(), Word::Interrupt, {}, {}, Blocking::No);
    }
    void wait() override
    {
        std::unique_lock guard(m_shared->lock);
        m_shared->changed.wait(guard, [&] { return m_shared->finished; });
    }
    bool waitFor(std::chrono::milliseconds patience) override
    {
        std::unique_lock guard(m_shared->lock);
        return m_shared->changed.wait_for(guard, patience, [&] { return m_shared->finished; });
    }

private:
    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

// This process may use so many.
std::uint32_t coresHere()
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    ::sched_getaffinity(0, sizeof allowed, &allowed);
    return static_cast<std::uint32_t>(CPU_COUNT(&allowed));
}

Status<Error> checkReal(const RunSettings &settings)
{
    const std::uint32_t available = coresHere();
    if (settings.cores > available && settings.cores > kAlwaysAllowedCores)
        return unexpected(Error { { MessageId::RealTooManyCores,
            { std::int64_t { available }, std::int64_t { settings.cores } } } });
    return Nothing {};
}

} // namespace

RunSettings asThisComputerCan(RunSettings settings)
{
    if (settings.clock != Clock::Real)
        return settings;
    settings.cores = std::min(settings.cores, std::max(coresHere(), kAlwaysAllowedCores));
    return settings;
}

Result<std::unique_ptr<RunHandle>, Error> startRunApart(
    const Module &program, const RunOptions &options)
{
    if (options.settings.clock == Clock::Real) {
        if (const auto checked = checkReal(options.settings); !checked)
            return unexpected(checked.error());
    }
    const RunRequest request { program.name, program.file, program.source, options.settings,
        options.timeout, options.stepLimit, options.memoryLimit, options.outputLimit,
        static_cast<bool>(options.output), static_cast<bool>(options.input), options.recordOsIds,
        options.waitsForRoom, static_cast<bool>(options.whoWaits) };
    auto encoded = inMemory("interleave-request", encode(request));
    std::shared_ptr<TraceArea> area = options.area;
    if (area == nullptr) {
        auto made = TraceArea::create(options.traceBytes, TraceArea::Sharing::BetweenProcesses);
        if (!made)
            return unexpected(made.error());
        area = std::move(*made);
    }
    auto wire = makeSocketPair();
    auto leash = makeSocketPair();
    if (!encoded)
        return unexpected(encoded.error());
    if (!wire || !leash)
        return unexpected(!wire ? wire.error() : leash.error());
    const Zygote::Channels channels { encoded->get(), area->descriptor(), wire->theirs.get(),
        leash->theirs.get() };
    if (const auto started = Zygote::startRunner(channels); !started)
        return unexpected(started.error());

    auto shared = std::make_shared<Shared>(options);
    shared->area = std::move(area);
    shared->wire = std::move(wire->ours);
    shared->leash = std::move(leash->ours);
    return std::unique_ptr<RunHandle>(std::make_unique<RealRun>(std::move(shared)));
}

} // namespace interleave
