#include "core/replay/state.h"

#include <algorithm>
#include <cstdio>

namespace interleave {
namespace {

constexpr std::uint8_t bit(TaskState state)
{
    return static_cast<std::uint8_t>(1u << static_cast<unsigned>(state));
}

constexpr std::uint8_t kWaits
    = bit(TaskState::WaitsQueue) | bit(TaskState::WaitsLock) | bit(TaskState::Asleep);
constexpr std::uint8_t kEnds = bit(TaskState::Finished) | bit(TaskState::Failed);
constexpr std::uint8_t kLost = bit(TaskState::Unknown); // events are missing

// By state: what may come next.
constexpr std::array<std::uint8_t, kTaskStates> kNext = {
    // Running. Ready: preempted.
    static_cast<std::uint8_t>(bit(TaskState::Ready) | kWaits | kEnds | kLost),
    // Ready: a scheduler must choose it. Ended: killed. Waiting: entered by Resumed's other side, a
    // generator that was spawned.
    static_cast<std::uint8_t>(bit(TaskState::Running) | kEnds | bit(TaskState::WaitsQueue) | kLost),
    // Waits: straight to running only by hand-over between a generator and who resumes it. Ended:
    // killed.
    static_cast<std::uint8_t>(bit(TaskState::Ready) | bit(TaskState::Running) | kEnds | kLost),
    static_cast<std::uint8_t>(bit(TaskState::Ready) | kEnds | kLost),
    static_cast<std::uint8_t>(bit(TaskState::Ready) | kEnds | kLost),
    0, // finished
    0, // failed
    static_cast<std::uint8_t>(
        bit(TaskState::Running) | bit(TaskState::Ready) | kWaits | kEnds), // unknown: anything
};

template <class Info, class Id>
const Info *find(const std::vector<Info> &all, Id id)
{
    return id.value != 0 && id.value <= all.size() ? &all[id.value - 1] : nullptr;
}

const char *nameOf(TaskState state)
{
    static constexpr const char *kNames[]
        = { "running", "ready", "waits", "waits-lock", "asleep", "finished", "failed", "unknown" };
    return kNames[static_cast<std::size_t>(state)];
}

const char *nameOf(WaitReason reason)
{
    static constexpr const char *kNames[] = { "queue full", "queue empty", "queue unfinished",
        "lock", "semaphore", "condition", "flag", "barrier", "join", "sleep", "resume", "generator",
        "input", "pipe empty", "pipe full", "io", "event", "accept", "connect", "receive", "send",
        "select", "await", "at end" };
    return kNames[static_cast<std::size_t>(reason)];
}

std::string seconds(Time time)
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.6f", time.seconds());
    return buffer;
}

} // namespace

bool legalTransition(TaskState from, TaskState to)
{
    return (kNext[static_cast<std::size_t>(from)] & bit(to)) != 0;
}

TaskState lookOf(WaitReason reason)
{
    switch (reason) {
    case WaitReason::Lock:
    case WaitReason::Semaphore:
        return TaskState::WaitsLock;
    case WaitReason::Sleep:
    case WaitReason::Input:
    case WaitReason::Io:
    case WaitReason::Accept:
    case WaitReason::Connect:
    case WaitReason::Receive:
    case WaitReason::Send:
    case WaitReason::Select:
        return TaskState::Asleep;
    default:
        return TaskState::WaitsQueue;
    }
}

const TaskInfo *State::task(TaskId id) const
{
    return find(tasks, id);
}
const ObjectInfo *State::object(ObjectId id) const
{
    return find(objects, id);
}

const ItemState *State::item(ItemId id) const
{
    const auto at = std::lower_bound(items.begin(), items.end(), id,
        [](const ItemState &i, ItemId wanted) { return i.id < wanted; });
    return at != items.end() && at->id == id ? &*at : nullptr;
}

std::size_t State::countIn(TaskState state) const
{
    return static_cast<std::size_t>(std::count_if(
        tasks.begin(), tasks.end(), [&](const TaskInfo &t) { return t.state == state; }));
}

std::string toText(const State &state)
{
    if (!state.begun)
        return "not begun\n";
    const auto labelOf = [&](ItemId id) {
        const ItemState *i = state.item(id);
        return i == nullptr || i->label.empty() ? "item " + std::to_string(id.value) : i->label;
    };
    const auto taskName = [&](TaskId id) {
        return state.task(id) == nullptr ? std::string("?") : state.task(id)->name;
    };
    const auto objectName = [&](ObjectId id) {
        return state.object(id) == nullptr ? std::string("?") : state.object(id)->name;
    };
    const auto list = [](const char *title, const auto &ids, const auto &name) {
        std::string all;
        for (const auto id : ids)
            (all += all.empty() ? std::string(" ") + title + " " : ", ") += name(id);
        return all;
    };

    std::string text
        = "event " + std::to_string(state.index.value) + " at " + seconds(state.time) + "\n";
    for (const ProcessInfo &p : state.processes)
        text += "process P" + std::to_string(p.id.value)
            + (p.ended ? " ended " + std::to_string(p.exitCode) : "") + "\n";
    for (const TaskInfo &t : state.tasks) {
        text += "task " + t.name + ": " + nameOf(t.state);
        if (t.state == TaskState::WaitsQueue || t.state == TaskState::WaitsLock
            || t.state == TaskState::Asleep) {
            text += std::string(" (") + nameOf(t.reason) + ")";
            if (t.waitsOn)
                text += " on " + objectName(t.waitsOn);
            if (t.waitsFor)
                text += " for " + taskName(t.waitsFor);
            if (t.until)
                text += " until " + seconds(*t.until);
        }
        text += " since " + seconds(t.since) + " line " + std::to_string(t.line);
        text += list("hand", t.hand, labelOf) + list("holds", t.holds, objectName);
        if (!t.endText.empty())
            text += " text " + t.endText;
        text += "\n";
    }
    for (const ObjectInfo &o : state.objects) {
        text += "object " + o.name + ":";
        if (o.capacity != 0)
            text += " capacity " + std::to_string(o.capacity);
        if (o.count != 0)
            text += " count " + std::to_string(o.count);
        if (o.unknown)
            text += " unknown";
        if (o.on)
            text += " on";
        if (!o.value.empty())
            text += " value " + o.value;
        if (o.usesTaskDone && !o.unfinishedUnknown)
            text += " unfinished " + std::to_string(o.unfinished);
        text += list("items", o.items, labelOf) + list("held by", o.holders, taskName)
            + list("waiters", o.waiters, taskName);
        for (const auto &[reader, value, updates] : o.readings)
            text += (updates ? " read to update by " : " read by ") + taskName(reader) + ": "
                + value;
        text += "\n";
    }
    text += list("ready:", state.readyLine, taskName).substr(0)
        + (state.readyLine.empty() ? "" : "\n");
    text += list("deadlock:", state.deadlock, taskName) + (state.deadlock.empty() ? "" : "\n");
    if (state.missing != 0)
        text += "missing " + std::to_string(state.missing) + "\n";
    if (state.unreadable != 0)
        text += "unreadable " + std::to_string(state.unreadable) + "\n";
    if (state.isUnrecorded())
        text += "unrecorded from " + seconds(state.unrecorded->from) + " to "
            + seconds(state.unrecorded->to) + "\n";
    if (state.exitCode)
        text += "exit " + std::to_string(*state.exitCode) + "\n";
    return text;
}

} // namespace interleave
