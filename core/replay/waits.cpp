#include "core/replay/waits.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace interleave {
namespace {

void addOnce(std::vector<TaskId> &to, TaskId id)
{
    if (std::find(to.begin(), to.end(), id) == to.end())
        to.push_back(id);
}

void addLiving(const State &state, std::vector<TaskId> &to, TaskId id)
{
    const TaskInfo *task = state.task(id);
    if (task != nullptr && !hasEnded(*task))
        addOnce(to, id);
}

// Who alone can let that one go on.
std::vector<TaskId> heldUpBy(const State &state, const TaskInfo &task)
{
    if (task.waitsFor)
        return { task.waitsFor };
    const ObjectInfo *object = state.object(task.waitsOn);
    return object == nullptr ? std::vector<TaskId>() : object->holders;
}

struct Step {
    TaskId id;
    std::vector<TaskId> next;
    std::size_t tried = 0;
};

enum class Seen : std::uint8_t { No, OnTheWay, LeadsNowhere };

// A circle that waits lead to from there. Who was looked at in vain is so only once.
std::vector<TaskId> circleFrom(const State &state, TaskId first, std::vector<Seen> &seen)
{
    std::vector<Step> way;
    const auto enter = [&](TaskId id) {
        const TaskInfo *task = state.task(id);
        if (task == nullptr || !isWaiting(*task) || seen[id.value] != Seen::No)
            return;
        seen[id.value] = Seen::OnTheWay;
        way.push_back({ id, heldUpBy(state, *task) });
    };
    enter(first);
    while (!way.empty()) {
        Step &step = way.back();
        if (step.tried == step.next.size()) {
            seen[step.id.value] = Seen::LeadsNowhere;
            way.pop_back();
            continue;
        }
        const TaskId next = step.next[step.tried++];
        if (next.value >= seen.size() || seen[next.value] != Seen::OnTheWay) {
            enter(next);
            continue;
        }
        std::vector<TaskId> circle;
        while (circle.empty() || circle.back() != next) {
            circle.push_back(way.back().id);
            way.pop_back();
        }
        std::reverse(circle.begin(), circle.end());
        std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
        return circle;
    }
    return {};
}

} // namespace

bool hasEnded(const TaskInfo &task)
{
    return task.state == TaskState::Finished || task.state == TaskState::Failed;
}

bool isWaiting(const TaskInfo &task)
{
    return task.state == TaskState::WaitsQueue || task.state == TaskState::WaitsLock
        || task.state == TaskState::Asleep;
}

bool isJustStarted(const State &state, const TaskInfo &task)
{
    return task.state == TaskState::Ready && task.readyCause == ReadyCause::Spawned
        && task.sinceEvent == state.index;
}

bool waitsForAnEnd(WaitReason reason)
{
    return reason == WaitReason::Join || reason == WaitReason::Await || reason == WaitReason::AtEnd;
}

std::optional<Time> timeLeft(const State &state, const TaskInfo &task)
{
    return task.until ? std::optional(std::max(*task.until - state.time, Time {})) : std::nullopt;
}

Users usersOf(const State &state, ObjectId queue, Side side, TaskId except)
{
    Users users;
    const auto add = [&](TaskId id) {
        const TaskInfo *task = state.task(id);
        if (task == nullptr || id == except)
            return;
        if (hasEnded(*task))
            users.someEnded = true;
        else
            addOnce(users.alive, id);
    };
    for (const EdgeInfo &edge : state.edges)
        if (edge.object == queue && edge.count != 0 && edge.intoObject == (side == Side::Putters))
            add(edge.task);
    if (const ObjectInfo *object = state.object(queue)) {
        for (const TaskId waiter : object->waiters) {
            const TaskInfo *task = state.task(waiter);
            const bool takes = task != nullptr
                && (task->reason == WaitReason::QueueEmpty
                    || task->reason == WaitReason::PipeEmpty);
            const bool puts = task != nullptr
                && (task->reason == WaitReason::QueueFull || task->reason == WaitReason::PipeFull);
            if (side == Side::Takers ? takes : puts)
                add(waiter);
        }
    }
    return users;
}

std::vector<TaskId> blockers(const State &state, const TaskInfo &task)
{
    std::vector<TaskId> all;
    if (task.state == TaskState::Ready) {
        // In a real run it may take a while until the system gives it one that is free.
        if (task.readyFor == ReadyFor::Core && coresInUse(state).size() < state.cores)
            return all;
        all = computing(state, task.readyFor == ReadyFor::Core ? ProcessId {} : task.process);
        std::erase(all, task.id);
        return all;
    }
    if (!isWaiting(task))
        return all;
    const ObjectInfo *object = state.object(task.waitsOn);
    switch (task.reason) {
    case WaitReason::Lock:
    case WaitReason::Semaphore:
        if (object != nullptr)
            for (const TaskId holder : object->holders)
                addOnce(all, holder);
        break;
    case WaitReason::QueueFull:
    case WaitReason::PipeFull:
        all = usersOf(state, task.waitsOn, Side::Takers, task.id).alive;
        break;
    case WaitReason::QueueEmpty:
    case WaitReason::PipeEmpty:
        all = usersOf(state, task.waitsOn, Side::Putters, task.id).alive;
        break;
    case WaitReason::Result:
        // Whoever has a call of that pool in hand.
        if (object != nullptr && object->kind == ObjectKind::Pool)
            for (const TaskId id : usersOf(state, task.waitsOn, Side::Takers, task.id).alive)
                if (!state.task(id)->hand.empty())
                    addOnce(all, id);
        break;
    case WaitReason::QueueUnfinished:
        all = usersOf(state, task.waitsOn, Side::Takers, task.id).alive;
        // Who has an item in hand is nearer to task_done() than who waits for one.
        std::stable_partition(
            all.begin(), all.end(), [&](TaskId id) { return !state.task(id)->hand.empty(); });
        break;
    default:
        break;
    }
    addLiving(state, all, task.waitsFor);
    return all;
}

std::vector<TaskId> othersWhoMay(const State &state, const TaskInfo &waiting)
{
    std::vector<TaskId> open;
    for (const TaskInfo &task : state.tasks) {
        const bool same = isWaiting(task) && task.waitsOn == waiting.waitsOn
            && task.reason == waiting.reason && !task.until;
        if (task.id != waiting.id && !hasEnded(task) && !same)
            open.push_back(task.id);
    }
    // Who waits for one of the others for certain is as stuck as that one.
    const auto isStuck = [&](TaskId id) {
        const TaskInfo &task = *state.task(id);
        const std::vector<TaskId> by
            = isWaiting(task) && isCertain(task) ? blockers(state, task) : std::vector<TaskId>();
        return std::any_of(by.begin(), by.end(),
            [&](TaskId each) { return std::find(open.begin(), open.end(), each) == open.end(); });
    };
    for (;;) {
        std::vector<TaskId> still;
        std::remove_copy_if(open.begin(), open.end(), std::back_inserter(still), isStuck);
        if (still.size() == open.size())
            return open;
        open = std::move(still);
    }
}

bool isCertain(const TaskInfo &task)
{
    return !task.until
        && (task.reason == WaitReason::Lock || waitsForAnEnd(task.reason)
            || task.reason == WaitReason::Generator);
}

bool deadlockIsCircle(const State &state)
{
    const std::vector<TaskId> &stuck = state.deadlock;
    for (std::size_t i = 0; i < stuck.size(); ++i) {
        const TaskInfo *task = state.task(stuck[i]);
        const TaskId next = stuck[(i + 1) % stuck.size()];
        if (task == nullptr || !isWaiting(*task))
            return false;
        const ObjectInfo *object = state.object(task->waitsOn);
        const bool held = object != nullptr
            && std::find(object->holders.begin(), object->holders.end(), next)
                != object->holders.end();
        if (!held && task->waitsFor != next)
            return false;
    }
    return !stuck.empty();
}

std::vector<TaskId> whoIsStuck(const State &state)
{
    std::vector<TaskId> all;
    std::vector<Seen> seen(state.tasks.size() + 1);
    for (const TaskInfo &task : state.tasks) {
        if (!isWaiting(task) || task.reason == WaitReason::Resume) // a generator at rest
            continue;
        all.push_back(task.id);
        if (std::vector<TaskId> circle = circleFrom(state, task.id, seen); !circle.empty())
            return circle;
    }
    return all;
}

std::vector<TaskId> updaters(const State &state, const ObjectInfo &variable)
{
    std::vector<TaskId> all;
    for (const Reading &read : variable.readings)
        if (read.updates)
            addLiving(state, all, read.task);
    return all;
}

std::int64_t permitsOf(const ObjectInfo &semaphore)
{
    // A signal's releases are no permits that it has for good.
    return semaphore.capacity <= 0 ? 0
                                   : std::max<std::int64_t>(semaphore.capacity + semaphore.surplus,
                                       std::int64_t { semaphore.count });
}

std::map<std::uint32_t, TaskId> coresInUse(const State &state)
{
    std::map<std::uint32_t, TaskId> cores;
    for (const TaskInfo &task : state.tasks) {
        if (task.state != TaskState::Running)
            continue;
        const auto [at, isFirst] = cores.try_emplace(task.core, task.id);
        const TaskInfo &other = *state.task(at->second);
        if (!isFirst
            && std::pair(task.since, task.sinceEvent) > std::pair(other.since, other.sinceEvent))
            at->second = task.id;
    }
    return cores;
}

TaskId whoKeepsTurn(const State &state)
{
    const auto forTurn = [&](TaskId id) {
        const TaskInfo *task = state.task(id);
        return task != nullptr
            && (task->readyFor == ReadyFor::Lane || task->readyFor == ReadyFor::Loop);
    };
    if (std::none_of(state.readyLine.begin(), state.readyLine.end(), forTurn)
        || state.countIn(TaskState::Running) != 0)
        return {};
    // Whoever waited last: a turn that is free is taken at once.
    const TaskInfo *last = nullptr;
    for (const TaskInfo &task : state.tasks) {
        if (isWaiting(task) && (last == nullptr || task.sinceEvent > last->sinceEvent))
            last = &task;
    }
    return last != nullptr && state.time > last->since ? last->id : TaskId {};
}

std::vector<TaskId> computing(const State &state, ProcessId process)
{
    std::vector<TaskId> all;
    for (const TaskInfo &task : state.tasks)
        if (task.state == TaskState::Running && (!process || task.process == process))
            all.push_back(task.id);
    return all;
}

} // namespace interleave
