#include "core/engine/simulatedrunner.h"

#include "core/base/messageid.h"
#include "core/engine/simulatedrun.h"
#include "core/language/compile.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace interleave {

namespace {

// Lines on their way from the program to who asked for one.
class TypedLines {
public:
    // Blocks until there is one; empty at the end of input.
    std::optional<std::string> next()
    {
        std::unique_lock guard(m_lock);
        m_changed.wait(guard, [&] { return m_line || m_ended; });
        return std::exchange(m_line, std::nullopt);
    }
    void add(std::string line)
    {
        const std::scoped_lock guard(m_lock);
        m_line = std::move(line);
        m_changed.notify_all();
    }
    void end()
    {
        const std::scoped_lock guard(m_lock);
        m_ended = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_lock;
    std::condition_variable m_changed;
    std::optional<std::string> m_line; // one is asked for at a time
    bool m_ended = false;
};

void listen(int wire, TypedLines &lines, RunHandle &run)
{
    while (true) {
        Packet packet = receivePacket(wire, Blocking::Yes);
        if (packet.closed)
            ::_exit(0); // the program is dead
        if (packet.word == Word::Line)
            lines.add(textOf(std::move(packet)));
        else if (packet.word == Word::InputEnd)
            lines.end();
        else if (packet.word == Word::Interrupt)
            run.interrupt();
    }
}

// The program reads along and gives chunks back. Its death is ours.
bool waitForRoom(TraceArea &area)
{
    constexpr auto kBetweenLooks = std::chrono::microseconds(200);
    while (area.releasedCount() == 0)
        std::this_thread::sleep_for(kBetweenLooks);
    return true;
}

Result<std::unique_ptr<RunHandle>, Error> start(
    const RunRequest &request, int trace, int wire, TypedLines &lines)
{
    CompileOptions how;
    how.moduleName = request.moduleName;
    how.file = request.file;
    how.parameters = request.settings.parameters;
    how.arguments = request.settings.arguments;
    auto program = compile(request.source, how);
    if (!program)
        return unexpected(Error { { MessageId::EndedByCrash, {} } }); // it did compile before
    auto area = TraceArea::open(trace);
    if (!area)
        return unexpected(area.error());
    if (request.waitsForRoom)
        (*area)->whenFull(waitForRoom);
    RunOptions options;
    options.settings = request.settings;
    options.timeout = request.timeout;
    options.stepLimit = request.stepLimit;
    options.memoryLimit = request.memoryLimit;
    options.outputLimit = request.outputLimit;
    if (request.output) {
        options.output = [wire](Stream stream, std::string_view text) {
            sendText(wire, stream == Stream::Out ? Word::Out : Word::Err, text);
        };
    }
    if (request.input) {
        options.input = [wire, &lines] {
            sendPacket(wire, Word::WantInput);
            return lines.next();
        };
    }
    return startSimulatedRun(std::move(*program), options, std::move(*area));
}

} // namespace

void runSimulatedRunner(const RunRequest &request, int trace, Descriptor wire)
{
    // Threads that are left behind use these until the process ends.
    auto &lines = *new TypedLines;
    Outcome outcome { OutcomeKind::Crashed, 1, 0 };
    if (auto run = start(request, trace, wire.get(), lines)) {
        std::thread(listen, wire.get(), std::ref(lines), std::ref(**run)).detach();
        (*run)->wait();
        outcome = (*run)->outcome();
        static_cast<void>(run->release());
    }
    sendPacket(wire.get(), Word::Done, bytesOf(outcome));
    ::_exit(0);
}

} // namespace interleave
