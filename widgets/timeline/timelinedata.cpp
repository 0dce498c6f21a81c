#include "widgets/timeline/timelinedata.h"

#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <algorithm>
#include <variant>

namespace interleave {

namespace {

bool hasDepth(ObjectKind kind)
{
    return kind == ObjectKind::Queue || kind == ObjectKind::LifoQueue
        || kind == ObjectKind::PriorityQueue || kind == ObjectKind::Pipe;
}

// States forget items that nobody has any more, but a hand-over stands just behind its put.
QString itemNameNear(const History &history, const WakeArrow &wake)
{
    constexpr std::uint64_t kFurthest = 64;
    if (wake.item.value == 0)
        return {};
    for (std::uint64_t back = 0; back <= std::min(kFurthest, wake.event.value); ++back) {
        const Event event = history.event(EventIndex { wake.event.value - back });
        const Put *put = std::get_if<Put>(&event.what);
        if (put && put->item == wake.item)
            return itemLabel(put->label);
    }
    return {};
}

} // namespace

int TimelineData::laneOf(TaskId task) const
{
    // Ids are dense and lanes are in their order, so this is the lane at once unless some have
    // none.
    const auto it = std::lower_bound(lanes.begin(), lanes.end(), task,
        [](const LaneData &lane, TaskId id) { return lane.task < id; });
    return it != lanes.end() && it->task == task ? static_cast<int>(it - lanes.begin()) : -1;
}

TimelineData timelineData(const History &history, Axis axis)
{
    TimelineData data;
    const State &all = history.finalState();
    data.names = &all;
    data.place = AxisPlace(history, axis);
    data.runEnd = history.endTime();
    data.wakes = history.wakes();
    data.itemName = [&history](const WakeArrow &wake) { return itemNameNear(history, wake); };
    data.lanes.reserve(all.tasks.size());
    for (const TaskInfo &task : all.tasks)
        data.lanes.push_back({ task.id, fromUtf8(task.name), history.stretches(task.id) });
    for (const ObjectInfo &object : all.objects) {
        if (!hasDepth(object.kind) || object.inner)
            continue;
        DepthData depth { object.id, fromUtf8(object.name), object.capacity, 0,
            history.depths(object.id) };
        for (const DepthPoint &point : depth.points)
            depth.highest = std::max(depth.highest, point.depth);
        if (!depth.points.empty())
            data.depths.push_back(depth);
    }
    return data;
}

QString nameOf(const TimelineData &data, TaskId task)
{
    const int lane = data.laneOf(task);
    return lane >= 0 ? data.lanes[static_cast<std::size_t>(lane)].name
                     : QStringLiteral("T%1").arg(task.value);
}

QString nameOf(const TimelineData &data, ObjectId id)
{
    const ObjectInfo *object = data.names ? data.names->object(id) : nullptr;
    return object ? fromUtf8(object->name) : QString();
}

QString waitLabel(const Stretch &stretch, const TimelineData &data)
{
    const auto call = [](const QString &name, const char *method) {
        return name.isEmpty() ? QString() : name + QLatin1String(method);
    };
    const QString object = nameOf(data, stretch.object);
    switch (stretch.reason) {
    case WaitReason::QueueFull:
        return call(object, ".put()");
    case WaitReason::QueueEmpty:
        return call(object, ".get()");
    case WaitReason::QueueUnfinished:
        return call(object, ".join()");
    case WaitReason::Lock:
    case WaitReason::Semaphore:
        return call(object, ".acquire()");
    case WaitReason::Condition:
    case WaitReason::Flag:
    case WaitReason::Barrier:
    case WaitReason::Event:
        return call(object, ".wait()");
    case WaitReason::PipeEmpty:
        return call(object, ".recv()");
    case WaitReason::PipeFull:
        return call(object, ".send()");
    case WaitReason::Accept:
        return call(object, ".accept()");
    case WaitReason::Connect:
        return call(object, ".connect()");
    case WaitReason::Receive:
        return call(object, ".recv()");
    case WaitReason::Send:
        return call(object, ".send()");
    case WaitReason::Select:
        return QStringLiteral("select()");
    case WaitReason::Join:
        return stretch.other.value != 0 ? shownName(nameOf(data, stretch.other)) + QLatin1String(".join()")
                                        : QString();
    case WaitReason::Generator:
        return stretch.other.value != 0
            ? QStringLiteral("next(%1)").arg(shownName(nameOf(data, stretch.other)))
            : QString();
    case WaitReason::Input:
        return QStringLiteral("input()");
    case WaitReason::Sleep:
    case WaitReason::Resume:
    case WaitReason::Io:
        break;
    }
    return {};
}

} // namespace interleave
