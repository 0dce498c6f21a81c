#include "core/replay/chronicle.h"

#include "core/base/messageid.h"
#include "core/replay/ends.h"
#include "core/replay/explain.h"
#include "core/replay/itemholders.h"
#include "core/replay/waits.h"

#include <algorithm>
#include <utility>

namespace interleave {
namespace {

// A race that loses thousands of updates is one lesson, not thousands of places to jump to.
constexpr std::uint32_t kMaxLostUpdates = 20;
// The ends of a handful of workers tell a story; those of hundreds are a crowd.
constexpr std::uint32_t kMaxEnds = 8;

bool goesOn(const Stretch &before, const TaskInfo &now)
{
    // Two sleeps are two, and so are two calls of a generator, which may be sent different things.
    return before.state == now.state && now.state != TaskState::Asleep
        && now.reason != WaitReason::Generator && before.reason == now.reason
        && before.object == now.waitsOn && before.other == now.waitsFor;
}

// What goes through library code's own queues is none of the program's.
bool isInner(const State &state, ObjectId queue)
{
    const ObjectInfo *object = state.object(queue);
    return object != nullptr && object->inner;
}

std::uint64_t countUpTo(const std::vector<Time> &times, Time until)
{
    return static_cast<std::uint64_t>(
        std::upper_bound(times.begin(), times.end(), until) - times.begin());
}

} // namespace

Chronicle::Lane &Chronicle::lane(TaskId task)
{
    if (m_lanes.size() < task.value)
        m_lanes.resize(task.value);
    return m_lanes[task.value - 1];
}

void Chronicle::note(
    const State &after, const Event &event, EventIndex index, const std::vector<TaskId> &changed)
{
    dropTails();
    for (const TaskId id : changed)
        if (const TaskInfo *task = after.task(id))
            begin(after, *task, event.time, index);

    noteDropped(event);
    noteRetelling(event);
    if (m_isRetold)
        noteSince(after, event);
    const bool known = after.task(event.task) != nullptr;
    if (const auto *put = std::get_if<Put>(&event.what)) {
        noteDepth(after, put->queue, event.time, put->depth);
        if (known && !isInner(after, put->queue)) {
            lane(event.task).puts.push_back(event.time);
            m_lastPut[event.task.value] = { index, put->queue, put->item };
        }
    } else if (const auto *got = std::get_if<Got>(&event.what)) {
        noteDepth(after, got->queue, event.time, got->depth);
        if (known && !isInner(after, got->queue))
            lane(event.task).gets.push_back(event.time);
        if (const auto open = m_openArrow.find(event.task.value); open != m_openArrow.end()) {
            if (m_wakes[open->second].through == got->queue && !isInner(after, got->queue))
                m_wakes[open->second].item = got->item;
            m_openArrow.erase(open);
        }
    } else if (const auto *created = std::get_if<ObjectCreated>(&event.what)) {
        if (holdsItems(created->kind))
            noteDepth(after, created->object, event.time, 0);
    } else if (const auto *woken = std::get_if<TaskWoken>(&event.what)) {
        noteWake(after, event, index, *woken);
    } else if (const auto *resumed = std::get_if<Resumed>(&event.what)) {
        if (!m_isRetold)
            m_wakes.push_back({ event.time, index, event.task, resumed->generator, {}, {} });
    } else if (const auto *yielded = std::get_if<Yielded>(&event.what)) {
        m_wakes.push_back({ event.time, index, event.task, yielded->to, {}, {} });
    } else if (const auto *printed = std::get_if<Printed>(&event.what)) {
        m_output.push_back({ index, event.time, event.task, printed->stream, printed->text });
    } else if (const auto *typed = std::get_if<Typed>(&event.what)) {
        m_output.push_back({ index, event.time, event.task, Stream::Out, typed->text });
    } else if (const auto *read = std::get_if<SharedRead>(&event.what)) {
        if (read->updates) {
            Variable &variable = m_variables[read->variable.value];
            variable.readAt[event.task.value] = variable.writes;
        }
    } else if (const auto *written = std::get_if<SharedWritten>(&event.what)) {
        noteWrite(event, index, *written);
    } else if (const auto *parked = std::get_if<TaskParked>(&event.what)) {
        if (parked->reason == WaitReason::QueueEmpty && first(Sort::Empty, parked->object))
            addMoment(event, index, { MessageId::DidWaitGet, { event.task, parked->object } });
        if (parked->reason == WaitReason::QueueFull && first(Sort::Full, parked->object))
            addMoment(event, index, { MessageId::KeyQueueFull, { parked->object, event.task } });
        if (parked->reason == WaitReason::Lock && first(Sort::LockWait, parked->object))
            addMoment(event, index, { MessageId::KeyLockWait, { event.task, parked->object } });
    } else if (const auto *notified = std::get_if<Notified>(&event.what)) {
        if (notified->count == 0 && first(Sort::NotifyNobody, notified->condition))
            addMoment(
                event, index, { MessageId::KeyNotifyNobody, { event.task, notified->condition } });
    } else if (const auto *ended = std::get_if<TaskEnded>(&event.what)) {
        const TaskInfo *task = after.task(event.task);
        const bool failed = task != nullptr && task->state == TaskState::Failed;
        const bool killed = ended->how == EndKind::Killed && !ended->text.empty();
        if (failed && ended->how == EndKind::Raised)
            addMoment(event, index,
                ended->text.empty()
                    ? Message { MessageId::KeyFailed, { event.task } }
                    : Message { MessageId::KeyFailedWith, { event.task, ended->text } });
        else if (failed
            || (task != nullptr && task->kind != TaskKind::Main && m_endsNoted++ < kMaxEnds))
            addMoment(event, index,
                ended->how == EndKind::Returned ? Message { MessageId::DidReturn, { event.task } }
                    : failed && killed
                    ? Message { MessageId::KeyKilledBy, { event.task, ended->text } }
                    : explainEvent(after, event));
    } else if (std::holds_alternative<Deadlocked>(event.what)) {
        const auto size = static_cast<std::int64_t>(after.deadlock.size());
        addMoment(event, index,
            !deadlockIsCircle(after) ? Message { MessageId::KeyDeadlockAll, {} }
                : size == 1          ? Message { MessageId::KeyDeadlockSelf, {} }
                                     : Message { MessageId::KeyDeadlock, { size } });
    } else if (const auto *limit = std::get_if<LimitReached>(&event.what)) {
        const Message what = endsRun(*limit, event.task) ? Message { MessageId::KeyLimit, {} }
                                                         : explainEvent({}, event);
        const bool said = std::any_of(m_moments.begin(), m_moments.end(),
            [&](const KeyMoment &each) { return each.what.id == what.id; });
        if (!said)
            addMoment(event, index, what);
    } else if (const auto *end = std::get_if<RunEnded>(&event.what)) {
        addMoment(event, index, { MessageId::KeyEnd, { std::int64_t { end->exitCode } } });
    }
}

// It begins behind a drop with the first process, and ends with how much was printed; see retell().
void Chronicle::noteRetelling(const Event &event)
{
    const auto *value = std::get_if<RecalledValue>(&event.what);
    const auto *began = std::get_if<ProcessBegan>(&event.what);
    if (m_droppedJustNow && began != nullptr && began->process.value == 1)
        m_isRetold = true;
    else if (value != nullptr && value->what == Recollection::Outputs)
        m_isRetold = false;
    const auto *dropped = std::get_if<EventsDropped>(&event.what);
    m_droppedJustNow = dropped != nullptr && !dropped->damaged;
}

// How long somebody had been what the first event that is there says of it: so much more is known.
void Chronicle::noteSince(const State &after, const Event &event)
{
    const auto *value = std::get_if<RecalledValue>(&event.what);
    const TaskInfo *task = after.task(event.task);
    if (value == nullptr || value->what != Recollection::StateSince || task == nullptr)
        return;
    std::vector<Stretch> &mine = lane(task->id).stretches;
    if (mine.size() != 2 || mine.front().state != TaskState::Unknown)
        return;
    mine.front().to = mine.back().from = std::max(mine.front().from, task->since);
    if (mine.front().from == mine.front().to)
        mine.erase(mine.begin());
}

// What was done before is no measure of what is done behind it.
void Chronicle::noteDropped(const Event &event)
{
    if (!std::holds_alternative<EventsDropped>(event.what))
        return;
    m_lastPut.clear();
    m_openArrow.clear();
    for (auto &[id, variable] : m_variables)
        variable.readAt.clear();
}

void Chronicle::begin(const State &after, const TaskInfo &task, Time when, EventIndex index)
{
    Lane &mine = lane(task.id);
    if (task.state == TaskState::Unknown)
        when = task.since; // it is so from the last event before on
    // The first event that tells of it may have come long after it began.
    if (mine.stretches.empty() && after.unrecorded && (m_isRetold || !task.begun)
        && after.unrecorded->from < when)
        mine.stretches.push_back(
            { after.unrecorded->from, when, index, TaskState::Unknown, {}, {}, {}, 0, true });
    if (task.state == TaskState::Running)
        mine.switches.push_back(when);
    if (!mine.stretches.empty()) {
        Stretch &last = mine.stretches.back();
        last.to = when;
        last.open = false;
        if (last.from == last.to)
            mine.stretches.pop_back(); // too short to be anywhere
    }
    if (!mine.stretches.empty() && mine.stretches.back().to == when
        && goesOn(mine.stretches.back(), task)) {
        mine.stretches.back().open = true;
        return;
    }
    mine.stretches.push_back({ when, when, index, task.state, task.reason, task.waitsOn,
        task.waitsFor, task.line, true });
}

void Chronicle::reachTo(Time end, Time known, EventIndex last)
{
    dropTails();
    for (Lane &each : m_lanes) {
        if (each.stretches.empty() || !each.stretches.back().open)
            continue;
        Stretch &now = each.stretches.back();
        const bool stays = now.state == TaskState::Finished || now.state == TaskState::Failed
            || now.state == TaskState::Unknown;
        now.to = stays ? end : std::max(now.from, std::min(end, known));
        if (now.to == end)
            continue;
        const Stretch tail { now.to, end, last, TaskState::Unknown, {}, {}, {}, 0, true };
        now.open = false;
        each.stretches.push_back(tail);
        each.hasTail = m_hasTails = true;
    }
}

void Chronicle::dropTails()
{
    if (!std::exchange(m_hasTails, false))
        return;
    for (Lane &each : m_lanes) {
        if (!std::exchange(each.hasTail, false))
            continue;
        each.stretches.pop_back();
        each.stretches.back().open = true;
    }
}

void Chronicle::noteDepth(const State &after, ObjectId queue, Time when, std::uint32_t depth)
{
    if (after.object(queue) == nullptr)
        return; // damage: no honest trace names it
    if (m_depths.size() < queue.value)
        m_depths.resize(queue.value);
    std::vector<DepthPoint> &points = m_depths[queue.value - 1];
    if (!points.empty() && points.back().when == when)
        points.back().depth = depth;
    else
        points.push_back({ when, depth });
}

void Chronicle::noteWake(
    const State &after, const Event &event, EventIndex index, const TaskWoken &woken)
{
    if (after.task(event.task) == nullptr || after.task(woken.woken) == nullptr)
        return; // the clock woke it
    if (!m_wakes.empty() && m_wakes.back().when == event.time && m_wakes.back().to == woken.woken
        && m_wakes.back().from == event.task && index.value - m_wakes.back().event.value <= 2
        && !woken.object)
        return; // by Resumed or Yielded, which has its arrow
    if (woken.woken == event.task)
        return; // one end of a connection for the other
    const bool forRoom = after.task(woken.woken)->reason == WaitReason::QueueFull;
    if (after.object(woken.object) != nullptr
        && first(forRoom ? Sort::Room : Sort::Wake, woken.object))
        addMoment(event, index, { MessageId::DidWake, { event.task, woken.woken } });
    WakeArrow arrow { event.time, index, event.task, woken.woken, woken.object, {} };
    const auto put = m_lastPut.find(event.task.value);
    if (put != m_lastPut.end() && put->second.queue == woken.object
        && index.value - put->second.event.value <= 2) {
        arrow.item = put->second.item;
        m_openArrow[woken.woken.value] = m_wakes.size(); // what it then takes is what was handed
                                                         // over
        m_lastPut.erase(put);
    }
    m_wakes.push_back(arrow);
}

void Chronicle::noteWrite(const Event &event, EventIndex index, const SharedWritten &written)
{
    Variable &variable = m_variables[written.variable.value];
    const auto read = variable.readAt.find(event.task.value);
    if (read != variable.readAt.end()) {
        const bool isStale = read->second != variable.writes && variable.lastWriter != event.task;
        if (isStale && variable.lostUpdates++ < kMaxLostUpdates)
            addMoment(event, index,
                { MessageId::KeyLostUpdate,
                    { event.task, written.variable, variable.lastWriter, written.label } });
        variable.readAt.erase(read);
    }
    ++variable.writes;
    variable.lastWriter = event.task;
}

void Chronicle::addMoment(const Event &event, EventIndex index, Message what)
{
    if (!m_isRetold)
        m_moments.push_back({ index, event.time, std::move(what) });
}

bool Chronicle::first(Sort sort, ObjectId object)
{
    return m_seenOnce.insert(std::uint64_t { object.value } << 8 | static_cast<std::uint64_t>(sort))
        .second;
}

void Chronicle::forgetBefore(EventIndex first, Time when)
{
    const auto forgetTimes = [&](std::vector<Time> &times) {
        const std::uint64_t gone = countUpTo(times, when);
        times.erase(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(gone));
        return gone;
    };
    dropTails();
    m_forgottenUntil = when;
    for (Lane &each : m_lanes) {
        Statistics &forgotten = each.forgotten;
        // That of the last time counts nothing.
        bool some = !each.stretches.empty() && each.stretches.front().state == TaskState::Unknown
            && each.stretches.front().from == Time {};
        if (some)
            each.stretches.erase(each.stretches.begin());
        forgotten.switches += forgetTimes(each.switches);
        forgotten.itemsPut += forgetTimes(each.puts);
        forgotten.itemsTaken += forgetTimes(each.gets);
        const auto kept = std::find_if(each.stretches.begin(), each.stretches.end(),
            [&](const Stretch &stretch) { return stretch.open || stretch.to > when; });
        for (auto gone = each.stretches.begin(); gone != kept; ++gone) {
            Time &spent = forgotten.spent[static_cast<std::size_t>(gone->state)];
            spent = spent + (gone->to - gone->from);
        }
        some = some || kept != each.stretches.begin();
        each.stretches.erase(each.stretches.begin(), kept);
        if (const Time begin = each.stretches.empty() ? when : each.stretches.front().from; some)
            each.stretches.insert(each.stretches.begin(),
                { {}, begin, {}, TaskState::Unknown, {}, {}, {}, 0, each.stretches.empty() });
    }
    for (std::vector<DepthPoint> &points : m_depths) {
        auto kept = std::find_if(points.begin(), points.end(),
            [&](const DepthPoint &point) { return point.when > when; });
        if (kept != points.begin())
            --kept; // how deep it is from there on
        points.erase(points.begin(), kept);
    }
    const auto kept = std::find_if(m_wakes.begin(), m_wakes.end(),
        [&](const WakeArrow &arrow) { return arrow.event >= first; });
    const auto gone = static_cast<std::size_t>(kept - m_wakes.begin());
    m_wakes.erase(m_wakes.begin(), kept);
    std::erase_if(m_openArrow, [&](const auto &open) { return open.second < gone; });
    for (auto &open : m_openArrow)
        open.second -= gone;
}

const std::vector<Stretch> &Chronicle::stretches(TaskId task) const
{
    static const std::vector<Stretch> kNone;
    return task.value != 0 && task.value <= m_lanes.size() ? m_lanes[task.value - 1].stretches
                                                           : kNone;
}

const std::vector<DepthPoint> &Chronicle::depths(ObjectId queue) const
{
    static const std::vector<DepthPoint> kNone;
    return queue.value != 0 && queue.value <= m_depths.size() ? m_depths[queue.value - 1] : kNone;
}

Statistics Chronicle::statistics(TaskId task, Time until) const
{
    if (task.value == 0 || task.value > m_lanes.size())
        return {};
    const Lane &mine = m_lanes[task.value - 1];
    Statistics all = mine.forgotten;
    for (const Stretch &stretch : mine.stretches) {
        if (stretch.from >= until)
            break;
        if (stretch.state == TaskState::Unknown && stretch.from == Time {}
            && m_forgottenUntil > Time {})
            continue; // forgotten, but counted
        Time &spent = all.spent[static_cast<std::size_t>(stretch.state)];
        spent = spent + (std::min(stretch.to, until) - stretch.from);
    }
    all.switches += countUpTo(mine.switches, until);
    all.itemsPut += countUpTo(mine.puts, until);
    all.itemsTaken += countUpTo(mine.gets, until);
    return all;
}

} // namespace interleave
