#include "tests/support/tracebuilder.h"

#include <utility>

namespace interleave {

TraceBuilder::TraceBuilder(TraceArea::Sharing sharing)
{
    Result<std::unique_ptr<TraceArea>, Error> area = TraceArea::create(8u << 20, sharing);
    IL_CHECK(area.has_value(), "no memory for a test's trace");
    m_area = std::move(*area);
    m_recorder = std::make_unique<Recorder>(*m_area);
}

// --- Moment and place

TraceBuilder &TraceBuilder::at(double seconds)
{
    m_now = Time::fromSeconds(seconds);
    m_recorder->setTime(m_now);
    return *this;
}

TraceBuilder &TraceBuilder::after(double seconds)
{
    m_now = m_now + Time::fromSeconds(seconds);
    m_recorder->setTime(m_now);
    return *this;
}

TraceBuilder &TraceBuilder::line(std::uint32_t line)
{
    m_line = line;
    return *this;
}

TaskId TraceBuilder::task(const std::string &name)
{
    if (name.empty())
        return {};
    if (!m_tasks.contains(name))
        spawn(name);
    return m_tasks[name];
}

ObjectId TraceBuilder::object(const std::string &name)
{
    const auto found = m_objects.find(name);
    return found == m_objects.end() ? ObjectId {} : found->second.id;
}

ItemId TraceBuilder::item(const std::string &label) const
{
    const auto found = m_items.find(label);
    return found == m_items.end() ? ItemId {} : found->second;
}

TraceBuilder::Object &TraceBuilder::known(const std::string &name, ObjectKind kind)
{
    if (!m_objects.contains(name))
        object(kind, name);
    return m_objects[name];
}

TraceBuilder &TraceBuilder::event(const std::string &name, const Payload &what)
{
    m_recorder->append(task(name), m_line, 0, what);
    return *this;
}

TraceBuilder &TraceBuilder::about(const std::string &name, Object &object, const Payload &what)
{
    m_recorder->append(task(name), m_line, ++object.sequence, what);
    return *this;
}

// --- Workers

TraceBuilder &TraceBuilder::spawn(const std::string &name)
{
    return spawn(name, Spawn { m_tasks.empty() ? TaskKind::Main : TaskKind::Thread });
}

TraceBuilder &TraceBuilder::spawn(const std::string &name, const Spawn &how)
{
    if (!std::exchange(m_hasProcess, true))
        m_recorder->append({}, 0, 0, ProcessBegan { { 1 }, {}, 0 });
    const TaskId starter = !how.by.empty() ? task(how.by)
        : m_tasks.empty()                  ? TaskId {}
                                           : TaskId { 1 };
    const TaskId id { static_cast<std::uint32_t>(m_tasks.size() + 1) };
    m_tasks[name] = id;
    m_recorder->append(starter, m_line, 0,
        TaskSpawned { id, how.kind, { how.process }, how.osId, how.daemon, name });
    return *this;
}

TraceBuilder &TraceBuilder::ready(const std::string &name, ReadyCause cause, ReadyFor what)
{
    return event(name, TaskReady { what, cause });
}

TraceBuilder &TraceBuilder::running(const std::string &name, std::uint32_t core)
{
    return event(name, TaskRunning { core });
}

TraceBuilder &TraceBuilder::wake(
    const std::string &by, const std::string &woken, const std::string &object)
{
    const TaskId id = task(woken);
    return event(by, TaskWoken { id, this->object(object) });
}

TraceBuilder &TraceBuilder::end(
    const std::string &name, EndKind how, const std::string &text, std::int32_t exitCode)
{
    return event(name, TaskEnded { how, exitCode, text });
}

// --- Waits

TraceBuilder &TraceBuilder::sleep(const std::string &name, double seconds)
{
    return wait(name, WaitReason::Sleep, {}, m_now + Time::fromSeconds(seconds));
}

TraceBuilder &TraceBuilder::join(const std::string &name, const std::string &other)
{
    const TaskId id = task(other);
    return event(name, TaskParked { WaitReason::Join, {}, id, Time::never() });
}

TraceBuilder &TraceBuilder::waitPut(
    const std::string &name, const std::string &queue, const std::string &label)
{
    const ObjectId on = known(queue, ObjectKind::Queue).id;
    const TaskId id = task(name);
    const ItemId item = itemFor(id, label);
    m_offered[id.value] = item;
    return event(name, TaskParked { WaitReason::QueueFull, on, {}, Time::never(), item, label });
}

TraceBuilder &TraceBuilder::waitGet(const std::string &name, const std::string &queue)
{
    known(queue, ObjectKind::Queue);
    return wait(name, WaitReason::QueueEmpty, queue);
}

TraceBuilder &TraceBuilder::wait(
    const std::string &name, WaitReason reason, const std::string &object, Time until)
{
    const ObjectId on = object.empty() ? ObjectId {} : known(object, ObjectKind::Lock).id;
    return event(name, TaskParked { reason, on, {}, until });
}

// --- Objects

TraceBuilder &TraceBuilder::queue(const std::string &name, std::int64_t capacity, ObjectKind kind)
{
    return object(kind, name, capacity);
}

TraceBuilder &TraceBuilder::object(
    ObjectKind kind, const std::string &name, std::int64_t capacity, const std::string &partner)
{
    const ObjectId other = partner.empty() ? ObjectId {} : known(partner, ObjectKind::Lock).id;
    const ObjectId id { static_cast<std::uint32_t>(m_objects.size() + 1) };
    m_objects[name].id = id;
    m_recorder->append(m_tasks.empty() ? TaskId {} : TaskId { 1 }, m_line, 0,
        ObjectCreated { id, kind, capacity, { 1 }, other, name });
    return *this;
}

// A put of what the worker took last is the same item; so is what it waited to put.
ItemId TraceBuilder::itemFor(TaskId task, const std::string &label)
{
    if (const ItemId offered = m_offered[task.value]; offered && m_labels[offered.value] == label)
        return offered;
    if (const ItemId taken = m_taken[task.value]; taken && m_labels[taken.value] == label)
        return taken;
    const ItemId born { ++m_itemsBorn };
    m_items[label] = born;
    m_labels[born.value] = label;
    return born;
}

TraceBuilder &TraceBuilder::put(
    const std::string &name, const std::string &queue, const std::string &label)
{
    const TaskId id = task(name);
    Object &to = known(queue, ObjectKind::Queue);
    const ItemId item = itemFor(id, label);
    m_offered.erase(id.value);
    to.items.push_back(item);
    ++to.unfinished;
    const auto depth = static_cast<std::uint32_t>(to.items.size());
    m_recorder->put(id, m_line, ++to.sequence, to.id, item, depth, depth - 1, 0, label);
    return *this;
}

TraceBuilder &TraceBuilder::get(const std::string &name, const std::string &queue)
{
    const TaskId id = task(name);
    Object &from = known(queue, ObjectKind::Queue);
    IL_CHECK(!from.items.empty(), "the test takes from an empty queue");
    const ItemId item = from.items.front();
    from.items.pop_front();
    m_taken[id.value] = item;
    m_recorder->got(id, m_line, ++from.sequence, from.id, item,
        static_cast<std::uint32_t>(from.items.size()), 0);
    return *this;
}

TraceBuilder &TraceBuilder::itemDone(const std::string &name, const std::string &queue)
{
    Object &of = known(queue, ObjectKind::Queue);
    return about(name, of, ItemDone { of.id, --of.unfinished });
}

TraceBuilder &TraceBuilder::acquire(
    const std::string &name, const std::string &lock, std::uint32_t count)
{
    Object &of = known(lock, ObjectKind::Lock);
    return about(name, of, Acquired { of.id, count });
}

TraceBuilder &TraceBuilder::release(
    const std::string &name, const std::string &lock, std::uint32_t count)
{
    Object &of = known(lock, ObjectKind::Lock);
    return about(name, of, Released { of.id, count });
}

TraceBuilder &TraceBuilder::notify(
    const std::string &name, const std::string &condition, std::uint32_t count)
{
    Object &of = known(condition, ObjectKind::Condition);
    return about(name, of, Notified { of.id, count });
}

TraceBuilder &TraceBuilder::set(const std::string &name, const std::string &flag, bool on)
{
    Object &of = known(flag, ObjectKind::Flag);
    return about(name, of, FlagSet { of.id, on });
}

TraceBuilder &TraceBuilder::arrive(
    const std::string &name, const std::string &barrier, std::uint32_t arrived)
{
    Object &of = known(barrier, ObjectKind::Barrier);
    return about(name, of, BarrierArrived { of.id, arrived });
}

TraceBuilder &TraceBuilder::resume(
    const std::string &name, const std::string &generator, const std::string &label)
{
    const TaskId id = task(generator);
    return event(name, Resumed { id, label });
}

TraceBuilder &TraceBuilder::yield(
    const std::string &generator, const std::string &to, const std::string &label)
{
    const TaskId id = task(to);
    return event(generator, Yielded { id, label });
}

TraceBuilder &TraceBuilder::read(const std::string &name, const std::string &variable,
    const std::string &value, bool updates)
{
    Object &of = known(variable, ObjectKind::Variable);
    return about(name, of, SharedRead { of.id, value, updates });
}

TraceBuilder &TraceBuilder::write(
    const std::string &name, const std::string &variable, const std::string &value)
{
    Object &of = known(variable, ObjectKind::Variable);
    return about(name, of, SharedWritten { of.id, value });
}

// --- The run

TraceBuilder &TraceBuilder::reach(const std::string &name, std::uint32_t line)
{
    m_recorder->line(task(name), line);
    return *this;
}

TraceBuilder &TraceBuilder::print(const std::string &name, const std::string &text)
{
    return event(name, Printed { Stream::Out, text });
}

TraceBuilder &TraceBuilder::deadlock(std::initializer_list<std::string> circle)
{
    Deadlocked what;
    for (const std::string &name : circle)
        what.circle.push_back(task(name));
    return event({}, what);
}

TraceBuilder &TraceBuilder::endRun(std::int32_t exitCode)
{
    return event({}, RunEnded { exitCode });
}

std::shared_ptr<Run> TraceBuilder::run()
{
    auto run = std::make_shared<Run>();
    run->info.title = "test.py";
    run->trace = std::make_shared<TraceStore>(m_area);
    run->trace->extend(true);
    return run;
}

std::shared_ptr<History> TraceBuilder::history()
{
    return std::make_shared<History>(run());
}

} // namespace interleave
