#include "tests/support/testhost.h"

#include "core/language/compile.h"

#include <algorithm>

namespace interleave {

TestHost::TestHost()
{
    auto area = TraceArea::create(64u << 20, TraceArea::Sharing::Private);
    IL_CHECK(area.has_value(), "no memory for a trace");
    m_area = std::move(*area);
    m_recorder = std::make_unique<Recorder>(*m_area);
    auto shared = Arena::create(64u << 20, Arena::Sharing::Private);
    IL_CHECK(shared.has_value(), "no memory to share");
    m_shared = std::move(*shared);
}

TestHost::~TestHost() = default;

std::unique_ptr<TestHost> TestHost::copy() const
{
    auto made = std::make_unique<TestHost>();
    made->m_outcome = m_outcome;
    made->m_table = m_table;
    made->m_ready = m_ready;
    made->m_inputAt = m_inputAt;
    made->m_tasks = m_tasks;
    made->m_objects = m_objects;
    made->m_items = m_items;
    made->m_time = m_time;
    made->input = input;
    return made;
}

TestHost::Outcome TestHost::runSource(
    std::string_view source, const ModuleFinder &modules, bool collectAlways)
{
    TestHost host;
    const auto machine = host.prepare(source, modules);
    if (machine) {
        machine->setCollectionStress(collectAlways);
        host.finish(*machine);
    }
    return host.m_outcome;
}

std::unique_ptr<Machine> TestHost::prepare(std::string_view source, const ModuleFinder &modules)
{
    auto program = compile(source, {});
    if (!program) {
        for (const Diagnostic &d : program.error())
            m_outcome.err
                += "line " + std::to_string(d.where.line) + ": " + nameOf(d.what.id) + "\n";
        m_outcome.exitCode = 1;
        return nullptr;
    }
    auto machine = Machine::create(*program, modules, {});
    if (!machine) {
        m_outcome.err += nameOf(machine.error().what.id);
        for (const MessageArg &arg : machine.error().what.args)
            if (const auto *text = std::get_if<std::string>(&arg))
                m_outcome.err += " " + *text;
        m_outcome.exitCode = 1;
        return nullptr;
    }
    const TaskId main { ++m_tasks };
    m_recorder->append({}, 0, 0, ProcessBegan { { 1 }, {}, 0 });
    m_recorder->append({}, 0, 0, TaskSpawned { main, TaskKind::Main, { 1 }, 0, false, "main" });
    (*machine)->startMain(main, { 1 });
    m_table[main] = {};
    makeReady(main);
    return std::move(*machine);
}

void TestHost::makeReady(TaskId task)
{
    Task &t = m_table[task];
    if (t.ready || t.ended)
        return;
    t.ready = true;
    t.until = Time::never();
    m_ready.push_back(task);
}

// Nobody can run: the clock moves to the next deadline.
bool TestHost::passTime()
{
    Time next = Time::never();
    for (const auto &[id, t] : m_table)
        if (!t.ended && !t.ready)
            next = std::min(next, t.until);
    if (next == Time::never())
        return false;
    m_time = std::max(m_time, next);
    for (auto &[id, t] : m_table)
        if (!t.ended && !t.ready && t.until <= m_time)
            makeReady(id);
    return true;
}

bool TestHost::turn(Machine &machine, std::uint64_t budget)
{
    if (m_ready.empty() && !passTime())
        return false;
    const TaskId id = m_ready.front();
    m_ready.pop_front();
    m_table[id].ready = false;
    m_running = &machine;
    m_recorder->setTime(m_time);
    const RunResult result = machine.run(id, *this, budget);
    m_running = nullptr;
    m_time = m_time + Time { static_cast<std::int64_t>(result.steps) * 1000 };
    Task &t = m_table[id];
    switch (result.why) {
    case StopReason::Budget:
    case StopReason::Switched:
        makeReady(id);
        break;
    case StopReason::Parked:
        // A wake that came while it ran counts.
        if (!t.ready)
            t.until = machine.parked(id).until;
        break;
    case StopReason::Ended: {
        const Ending ending = machine.ended(id);
        t.ended = true;
        t.ready = false;
        t.exitCode = ending.exitCode;
        m_outcome.err += ending.traceback;
        if (id.value == 1)
            m_outcome.exitCode = ending.exitCode;
        const std::vector<TaskId> waiters = std::move(t.waiters);
        machine.drop(id, this);
        for (const TaskId waiter : waiters)
            makeReady(waiter);
        break;
    }
    }
    return true;
}

void TestHost::finish(Machine &machine, std::uint64_t budget, std::uint64_t limit)
{
    std::uint64_t turns = 0;
    while (turn(machine, budget)) {
        if (m_table[TaskId { 1 }].ended
            && std::all_of(m_table.begin(), m_table.end(),
                [](const auto &t) { return t.second.ended || t.second.daemon; }))
            return;
        if (++turns * budget > limit) {
            m_outcome.outOfSteps = true;
            return;
        }
    }
    m_outcome.deadlocked = std::any_of(m_table.begin(), m_table.end(),
        [](const auto &t) { return !t.second.ended && !t.second.daemon; });
}

Time TestHost::now()
{
    return m_running != nullptr
        ? m_time + Time { static_cast<std::int64_t>(m_running->stepsInThisRun()) * 1000 }
        : m_time;
}

void TestHost::wake(TaskId task, ObjectId object, TaskId by)
{
    m_recorder->append(by, 0, 0, TaskWoken { task, object });
    if (m_table.count(task) != 0)
        makeReady(task);
}

Result<Spawned, Error> TestHost::spawn(Machine &starter, const SpawnRequest &request)
{
    const TaskId child { ++m_tasks };
    m_recorder->append(request.parent, request.line, 0,
        TaskSpawned {
            child, TaskKind::Thread, starter.process(), 0, request.daemon, request.name });
    starter.startTask(child, request);
    m_table[child].daemon = request.daemon;
    makeReady(child);
    return Spawned { child, starter.process() };
}

TaskStatus TestHost::status(TaskId task)
{
    const Task &t = m_table[task];
    return { t.ended, t.exitCode, 0 };
}

void TestHost::wakeAtEnd(TaskId task, TaskId waiter)
{
    m_table[task].waiters.push_back(waiter);
}

void TestHost::kill(TaskId task, int signal)
{
    Task &t = m_table[task];
    t.ended = true;
    t.exitCode = -signal;
    std::erase(m_ready, task);
    for (const TaskId waiter : t.waiters)
        makeReady(waiter);
}

void TestHost::print(TaskId task, std::uint32_t line, Stream stream, std::string_view text)
{
    (stream == Stream::Out ? m_outcome.out : m_outcome.err) += text;
    m_recorder->append(task, line, 0, Printed { stream, std::string(text) });
}

Host::Input TestHost::readLine(TaskId)
{
    return { true, m_inputAt < input.size() ? input[m_inputAt++] + "\n" : std::string() };
}

} // namespace interleave
