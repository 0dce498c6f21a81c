#include "core/replay/ends.h"
#include "core/replay/eventfolding.h"
#include "core/replay/waits.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace interleave {

namespace {

bool isEnd(TaskState state)
{
    return state == TaskState::Finished || state == TaskState::Failed;
}

bool isWait(TaskState state)
{
    return state == TaskState::WaitsQueue || state == TaskState::WaitsLock
        || state == TaskState::Asleep;
}

std::string madeName(TaskKind kind, TaskId id)
{
    switch (kind) {
    case TaskKind::Main:
        return id.value == 1 ? "main" : "main " + std::to_string(id.value);
    case TaskKind::Thread:
        return "thread " + std::to_string(id.value);
    case TaskKind::Process:
        return "process " + std::to_string(id.value);
    case TaskKind::Coroutine:
        return "coroutine " + std::to_string(id.value);
    case TaskKind::Generator:
        return "generator " + std::to_string(id.value);
    }
    return "task " + std::to_string(id.value);
}

} // namespace

void fold(State &state, const Event &event, EventIndex index, std::vector<TaskId> *changed)
{
    const std::optional<Time> before = state.begun ? std::optional(state.time) : std::nullopt;
    state.index = index;
    state.begun = true;
    state.time = event.time;
    EventFolding(state, event, before, changed).run();
}

void EventFolding::run()
{
    makeTask(m_event.task);
    m_actor = actor();
    if (TaskInfo *actor = task(m_actor); actor != nullptr && m_event.line != 0)
        actor->line = m_event.line;
    std::visit([&](const auto &payload) { take(payload); }, m_event.what);
    inferRunning();
}

// Of whom nothing was known, and what nobody does who isn't computing.
void EventFolding::inferRunning()
{
    TaskInfo *t = task(m_actor);
    if (t == nullptr || t->state != TaskState::Unknown)
        return;
    const bool computes = std::holds_alternative<LineReached>(m_event.what)
        || std::holds_alternative<Printed>(m_event.what)
        || std::holds_alternative<SharedRead>(m_event.what)
        || std::holds_alternative<SharedWritten>(m_event.what);
    if (computes)
        enter(*t, TaskState::Running);
}

// --- Finding and making ---

TaskInfo *EventFolding::makeTask(TaskId id)
{
    if (!believable(id))
        return nullptr;
    while (m_state.tasks.size() < id.value) {
        TaskInfo info;
        info.id = { static_cast<std::uint32_t>(m_state.tasks.size() + 1) };
        info.kind = info.id.value == 1 ? TaskKind::Main : TaskKind::Thread;
        info.name = madeName(info.kind, info.id);
        info.since = m_event.time;
        info.sinceEvent = m_state.index;
        if (m_state.unrecorded) { // its beginning may be missing
            info.state = TaskState::Unknown;
            info.since = m_state.unrecorded->from;
        }
        m_state.tasks.push_back(std::move(info));
    }
    return task(id);
}

ObjectInfo *EventFolding::makeObject(ObjectId id)
{
    if (!believable(id))
        return nullptr;
    while (m_state.objects.size() < id.value) {
        ObjectInfo info;
        info.id = { static_cast<std::uint32_t>(m_state.objects.size() + 1) };
        info.name = "object " + std::to_string(info.id.value);
        info.unknown = info.unfinishedUnknown = m_state.unrecorded.has_value();
        m_state.objects.push_back(std::move(info));
    }
    ObjectInfo *made = object(id);
    made->lastUse = m_state.index;
    return made;
}

ProcessInfo *EventFolding::makeProcess(ProcessId id)
{
    if (!believable(id))
        return nullptr;
    while (m_state.processes.size() < id.value)
        m_state.processes.push_back(
            { { static_cast<std::uint32_t>(m_state.processes.size() + 1) }, {}, 0, false, 0 });
    return &m_state.processes[id.value - 1];
}

// Who computes when that task does: a task inside of a generator waits for it, and what the
// engine says of the task (ready, running, parked, its line) is then true of the innermost
// generator.
TaskId EventFolding::carrier(TaskId id)
{
    for (std::size_t steps = 0; steps < m_state.tasks.size(); ++steps) {
        const TaskInfo *info = task(id);
        if (info == nullptr || info->state != TaskState::WaitsQueue
            || info->reason != WaitReason::Generator)
            break;
        const TaskInfo *inner = task(info->waitsFor);
        if (inner == nullptr || isEnd(inner->state))
            break;
        id = inner->id;
    }
    return id;
}

// That it waits for a generator which it has resumed, and woke that, is true of itself.
TaskId EventFolding::actor()
{
    const TaskId inner = carrier(m_event.task);
    const auto *parked = std::get_if<TaskParked>(&m_event.what);
    const auto *woken = std::get_if<TaskWoken>(&m_event.what);
    const bool handsOver = (parked != nullptr && parked->reason == WaitReason::Generator)
        || (woken != nullptr && woken->woken == inner);
    return handsOver ? m_event.task : inner;
}

// --- States of tasks ---

void EventFolding::enter(
    TaskInfo &t, TaskState state, WaitReason reason, ObjectId on, TaskId other, Time until)
{
    const std::optional<Time> deadline
        = until == Time::never() ? std::nullopt : std::optional(until);
    const bool same = t.state == state
        && (!isWait(state) || (t.reason == reason && t.waitsOn == on && t.waitsFor == other));
    // Two sleeps are two, even when nothing is told in between.
    if (same && (state != TaskState::Asleep || t.until == deadline)) {
        t.until = deadline;
        if (state == TaskState::Ready)
            addOnce(m_state.readyLine, t.id);
        return;
    }
    t.spent[static_cast<std::size_t>(t.state)]
        = t.spent[static_cast<std::size_t>(t.state)] + (m_event.time - t.since);
    if (t.state == TaskState::Ready)
        removeOne(m_state.readyLine, t.id);
    if (ObjectInfo *before = isWait(t.state) ? object(t.waitsOn) : nullptr)
        removeOne(before->waiters, t.id);
    t.state = state;
    t.reason = reason;
    t.waitsOn = on;
    t.waitsFor = other;
    t.until = deadline;
    t.since = m_event.time;
    t.sinceEvent = m_state.index;
    if (state == TaskState::Ready)
        m_state.readyLine.push_back(t.id);
    if (ObjectInfo *now = isWait(state) ? object(on) : nullptr)
        addOnce(now->waiters, t.id);
    if (m_changed != nullptr)
        m_changed->push_back(t.id);
}

// --- Workers ---

void EventFolding::take(const ProcessBegan &p)
{
    if (ProcessInfo *info = makeProcess(p.process)) {
        info->parent = p.parent;
        info->osPid = p.osPid;
    }
}

void EventFolding::take(const ProcessEnded &p)
{
    if (ProcessInfo *info = makeProcess(p.process)) {
        info->ended = true;
        info->exitCode = p.exitCode;
    }
}

void EventFolding::take(const TaskSpawned &p)
{
    TaskInfo *t = makeTask(p.child);
    if (t == nullptr)
        return;
    makeProcess(p.process);
    t->kind = p.kind;
    t->process = p.process;
    t->name = p.name.empty() ? madeName(p.kind, p.child) : p.name;
    t->osId = p.osId;
    t->daemon = p.daemon;
    t->startedBy = m_event.task;
    t->startedAtLine = m_event.line;
    if (t->begun || (t->state != TaskState::Ready && t->state != TaskState::Unknown))
        return; // told of twice, or seen before it was told of: what it does now is known
                // better
    t->begun = true;
    t->state = TaskState::Ready;
    t->since = m_event.time;
    if (p.kind == TaskKind::Generator) {
        enter(*t, TaskState::WaitsQueue, WaitReason::Resume);
        return;
    }
    t->readyCause = ReadyCause::Spawned;
    t->since = m_event.time;
    t->sinceEvent = m_state.index;
    addOnce(m_state.readyLine, t->id);
    if (m_changed != nullptr)
        m_changed->push_back(t->id);
}

void EventFolding::take(const TaskNamed &p)
{
    TaskInfo *t = makeTask(p.task);
    if (t != nullptr && !p.name.empty())
        t->name = toldApart(*t, p.name);
}

// "t 2": the second that is called so; "ts 0 (2)", which would look like an element of an element.
std::string EventFolding::toldApart(const TaskInfo &task, const std::string &name) const
{
    if (m_state.tasks.size() > kMostToldApart)
        return name;
    unsigned long taken = 0;
    for (const TaskInfo &other : m_state.tasks)
        if (other.id != task.id)
            taken = std::max(taken, numberAmong(other.name, name));
    if (taken == 0)
        return name;
    const std::string number = std::to_string(taken + 1);
    const bool ends = std::string_view("0123456789").find(name.back()) != std::string_view::npos;
    return ends ? name + " (" + number + ")" : name + " " + number;
}

unsigned long EventFolding::numberAmong(const std::string &other, const std::string &name)
{
    if (!other.starts_with(name))
        return 0;
    std::string rest = other.substr(name.size());
    if (rest.empty())
        return 1;
    if (rest.starts_with(" (") && rest.ends_with(')'))
        rest = " " + rest.substr(2, rest.size() - 3);
    return rest.front() == ' ' && rest.size() > 1 && rest.size() < 8
            && rest.find_first_not_of("0123456789", 1) == std::string::npos
        ? std::strtoul(rest.c_str(), nullptr, 10)
        : 0;
}

void EventFolding::take(const TaskOsId &p)
{
    if (TaskInfo *t = task(m_event.task))
        t->osId = p.osId;
}

void EventFolding::take(const TaskReady &p)
{
    TaskInfo *t = task(m_actor);
    if (t == nullptr)
        return;
    t->readyFor = p.what;
    t->readyCause = p.cause;
    if (p.cause == ReadyCause::TimedOut || p.cause == ReadyCause::Interrupted)
        takeBackOffer(*t);
    enter(*t, TaskState::Ready);
}

void EventFolding::take(const TaskRunning &p)
{
    if (TaskInfo *t = task(m_actor)) {
        t->core = p.core;
        enter(*t, TaskState::Running);
    }
}

void EventFolding::take(const TaskParked &p)
{
    makeTask(p.other);
    makeObject(p.object);
    TaskInfo *t = task(m_actor);
    if (t == nullptr)
        return;
    if (t->offers != p.item)
        takeBackOffer(*t);
    if (p.reason == WaitReason::Call)
        emptyHand(*t); // the call is done
    enter(*t, lookOf(p.reason), p.reason, p.object, p.other, p.until);
    t->resultOf = p.reason == WaitReason::Result ? p.label : std::string();
    // Who joins a queue takes nothing from it.
    if (object(p.object) != nullptr && p.reason != WaitReason::QueueUnfinished)
        useEdge(*t, p.object,
            p.reason == WaitReason::QueueFull || p.reason == WaitReason::PipeFull
                || p.reason == WaitReason::Send || p.reason == WaitReason::Connect,
            {}, Use::Awaited);
    if (ItemState *i = makeItem(p.item, p.label)) {
        takeInHand(*t, *i);
        t->offers = p.item;
    }
}

void EventFolding::take(const TaskWoken &p)
{
    makeTask(p.woken);
    makeObject(p.object);
}

void EventFolding::take(const TaskEnded &p)
{
    TaskInfo *t = task(m_event.task);
    if (t == nullptr)
        return;
    t->endedHow = p.how;
    t->exitCode = p.exitCode;
    t->endText = p.text;
    emptyHand(*t);
    // A daemon is stopped when the program is done: that is no failure. What it holds stays
    // held, as in CPython.
    const bool failed = p.how == EndKind::Raised || (p.how == EndKind::Killed && !t->daemon)
        || (p.how == EndKind::Exited && p.exitCode != 0);
    enter(*t, failed ? TaskState::Failed : TaskState::Finished);
    giveBack(*t, t->resumedBy);
}

// A generator is left: who waits for its value computes again.
void EventFolding::giveBack(TaskInfo &generator, TaskId to)
{
    TaskInfo *resumer = task(to);
    const bool waits = resumer != nullptr && resumer->state == TaskState::WaitsQueue
        && resumer->reason == WaitReason::Generator && resumer->waitsFor == generator.id;
    if (waits || (resumer != nullptr && resumer->state == TaskState::Unknown)) {
        resumer->core = generator.core;
        enter(*resumer, TaskState::Running);
    }
    generator.resumedBy = {};
}

void EventFolding::take(const Resumed &p)
{
    TaskInfo *generator = makeTask(p.generator);
    TaskInfo *resumer = task(m_actor);
    if (generator == nullptr || generator == resumer)
        return;
    generator->resumedBy = m_actor;
    if (resumer != nullptr) {
        generator->core = resumer->core;
        enter(*resumer, TaskState::WaitsQueue, WaitReason::Generator, {}, generator->id);
        noteSwitch(*generator, m_actor, generator->id, p.label);
    }
    enter(*generator, TaskState::Running);
}

void EventFolding::take(const Yielded &p)
{
    makeTask(p.to);
    TaskInfo *generator = task(m_actor);
    if (generator == nullptr || m_actor == p.to)
        return;
    const TaskId resumer = generator->resumedBy ? generator->resumedBy : p.to;
    enter(*generator, TaskState::WaitsQueue, WaitReason::Resume);
    if (task(resumer) != nullptr)
        noteSwitch(*generator, m_actor, resumer, p.label);
    giveBack(*generator, resumer);
}

// --- The run ---

void EventFolding::take(const Deadlocked &p)
{
    m_state.deadlocked = true;
    m_state.deadlock.clear();
    for (const TaskId id : p.circle)
        if (task(id) != nullptr)
            m_state.deadlock.push_back(id);
    if (m_state.deadlock.empty())
        m_state.deadlock = whoIsStuck(m_state);
}

void EventFolding::take(const LimitReached &p)
{
    if (endsRun(p, m_event.task))
        m_state.limit = p;
    if (p.what == LimitKind::Detail)
        forgetVariables(); // nobody tells any more what is read and written
}

} // namespace interleave
