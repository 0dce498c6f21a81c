#include "widgets/timeline/timelinedata.h"

#include "core/base/messageid.h"
#include "core/replay/ends.h"
#include "core/replay/explain.h"
#include "core/replay/itemholders.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <variant>

namespace interleave {

namespace {

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

// A stretch of waiting for a generator begins when it is entered.
QString sentWith(const History &history, const Stretch &stretch)
{
    const Event event = history.event(stretch.event);
    const Resumed *resumed = std::get_if<Resumed>(&event.what);
    return resumed && !resumed->thrown ? fromUtf8(resumed->label) : QString();
}

QString resultNamedAt(const History &history, const Stretch &stretch)
{
    const Event event = history.event(stretch.event);
    const auto *parked = std::get_if<TaskParked>(&event.what);
    return parked && parked->reason == WaitReason::Result ? fromUtf8(parked->label) : QString();
}

bool isInAName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

// The method of that name that the line calls, whoever's it is, or a close relative ("sendall",
// "recvfrom", "wait_for"); empty: none.
QString calledIn(const QString &line, QLatin1String method)
{
    static const QLatin1String kWithRelatives[]
        = { QLatin1String("send"), QLatin1String("recv"), QLatin1String("wait") };
    const bool relatives = std::find(std::begin(kWithRelatives), std::end(kWithRelatives), method)
        != std::end(kWithRelatives);
    for (qsizetype at = line.indexOf(method); at >= 0; at = line.indexOf(method, at + 1)) {
        qsizetype end = at + method.size();
        while (relatives && end < line.size() && isInAName(line.at(end)))
            ++end;
        const bool begins = at == 0 || !isInAName(line.at(at - 1));
        if (begins && end < line.size() && line.at(end) == u'(')
            return line.mid(at, end - at);
    }
    return {};
}

bool isWithStatement(const QString &line)
{
    const QString first = line.trimmed();
    return first.startsWith(QLatin1String("with ")) || first.startsWith(QLatin1String("with("))
        || first.startsWith(QLatin1String("async with "));
}

std::optional<DeadlockData> deadlockOf(const History &history)
{
    const State &state = history.finalState();
    const std::vector<KeyMoment> &moments = history.keyMoments();
    const auto found = std::find_if(moments.rbegin(), moments.rend(), [](const KeyMoment &moment) {
        const MessageId id = moment.what.id;
        return id == MessageId::KeyDeadlock || id == MessageId::KeyDeadlockSelf
            || id == MessageId::KeyDeadlockAll;
    });
    if (!state.deadlocked || found == moments.rend())
        return std::nullopt;
    return DeadlockData { found->when, found->event, state.deadlock,
        words(shortDeadlock(state), &state) };
}

// Where events are missing, and on to the next one that tells.
std::vector<std::pair<AlongAxis, AlongAxis>> unknownDepths(
    std::span<const DepthPoint> points, const std::vector<Unrecorded> &lost, const AxisPlace &place)
{
    std::vector<std::pair<AlongAxis, AlongAxis>> all;
    for (const Unrecorded &each : lost) {
        const auto next = std::lower_bound(points.begin(), points.end(), each.to,
            [](const DepthPoint &point, Time t) { return point.when < t; });
        const AlongAxis from = place.of(each.from);
        const bool begins = each.oldest;
        const bool toldAgain = begins && next != points.begin(); // what it led to was kept
        const AlongAxis to = toldAgain          ? place.of(each.to)
            : next == points.end() || each.open ? place.end
                                                : place.of(*next);
        if (from < to && (next != points.begin() || begins))
            all.push_back({ from, to });
    }
    return all;
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
    data.sentValue = [&history](const Stretch &stretch) { return sentWith(history, stretch); };
    data.resultOf = [&history](const Stretch &stretch) { return resultNamedAt(history, stretch); };
    data.sourceLine
        = [lines = fromUtf8(history.run().info.source).split(u'\n')](std::uint32_t line) {
              return line >= 1 && line <= static_cast<std::uint32_t>(lines.size())
                  ? lines[static_cast<qsizetype>(line) - 1]
                  : QString();
          };
    data.deadlock = deadlockOf(history);
    if (history.eventCount() == 0 && history.finished())
        data.whyEmpty = words(whyItEnded(history));
    data.lanes.reserve(all.tasks.size());
    for (const TaskInfo &task : all.tasks)
        data.lanes.push_back({ task.id, fromUtf8(task.name), history.stretches(task.id) });
    const std::vector<Unrecorded> lost = history.unrecorded();
    for (const ObjectInfo &object : all.objects) {
        if (!holdsItems(object.kind) || object.inner)
            continue;
        DepthData depth { object.id, fromUtf8(object.name), object.capacity, 0,
            history.depths(object.id), {} };
        for (const DepthPoint &point : depth.points)
            depth.highest = std::max(depth.highest, point.depth);
        depth.unknown = unknownDepths(depth.points, lost, data.place);
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
    const ObjectInfo *object = data.names ? data.names->object(stretch.object) : nullptr;
    // A made-up name is none of the program's.
    const QString name = object && object->named ? fromUtf8(object->name) : QString();
    const auto call = [&](const char *method) {
        if (!object)
            return QString();
        const QString line = data.sourceLine ? data.sourceLine(stretch.line) : QString();
        const QString called = data.sourceLine ? calledIn(line, QLatin1String(method))
                                               : QString(QLatin1String(method));
        if (called.isEmpty())
            return isWithStatement(line) && !name.isEmpty() ? QStringLiteral("with ") + name : name;
        const QString bare = called + QLatin1String("()");
        return name.isEmpty() ? bare : name + u'.' + bare;
    };
    switch (stretch.reason) {
    case WaitReason::QueueFull:
        return call("put");
    case WaitReason::QueueEmpty:
        return call("get");
    case WaitReason::QueueUnfinished:
        return call("join");
    case WaitReason::Lock:
    case WaitReason::Semaphore:
        return call("acquire");
    case WaitReason::Condition:
    case WaitReason::Flag:
    case WaitReason::Barrier:
        return call("wait");
    case WaitReason::Event:
        return name;
    case WaitReason::Call:
        return QCoreApplication::translate("Timeline", "next call of %1")
            .arg(nameOf(data, stretch.object));
    case WaitReason::Result:
        if (!object) {
            const QString of = data.resultOf ? data.resultOf(stretch) : QString();
            return of.isEmpty() ? QCoreApplication::translate("Timeline", "one of several results")
                                : QCoreApplication::translate("Timeline", "result of %1").arg(of);
        }
        if (object->kind == ObjectKind::Pool)
            return QCoreApplication::translate("Timeline", "next result of %1")
                .arg(nameOf(data, stretch.object));
        return name.isEmpty() ? QString()
                              : QCoreApplication::translate("Timeline", "result of %1").arg(name);
    case WaitReason::PipeEmpty:
        return call("recv");
    case WaitReason::PipeFull:
        return call("send");
    case WaitReason::Accept:
        return call("accept");
    case WaitReason::Connect:
        return call("connect");
    case WaitReason::Receive:
        return call("recv");
    case WaitReason::Send:
        return call("send");
    case WaitReason::Select:
        return QStringLiteral("select()");
    case WaitReason::Join:
        return stretch.other.value != 0
            ? shownName(nameOf(data, stretch.other)) + QLatin1String(".join()")
            : QString();
    case WaitReason::Await:
    case WaitReason::AtEnd:
        return stretch.other.value != 0 ? QCoreApplication::translate("Timeline", "end of %1")
                                              .arg(shownName(nameOf(data, stretch.other)))
                                        : QString();
    case WaitReason::Generator: {
        if (stretch.other.value == 0)
            return {};
        const QString sent = data.sentValue ? data.sentValue(stretch) : QString();
        return sent.isEmpty() ? QCoreApplication::translate("Timeline", "next value of %1")
                                    .arg(shownName(nameOf(data, stretch.other)))
                              : QStringLiteral("send(%1)").arg(sent);
    }
    case WaitReason::Input:
        return QStringLiteral("input()");
    case WaitReason::Sleep:
    case WaitReason::Resume:
    case WaitReason::Io:
        break;
    }
    return {};
}

QString stretchWords(const Stretch &stretch, const TimelineData &data)
{
    const bool waits = stretch.state == TaskState::WaitsQueue
        || stretch.state == TaskState::WaitsLock || stretch.state == TaskState::Asleep;
    if (!waits)
        return wordsFor(stretch.state);
    const QString label = waitLabel(stretch, data);
    if (!label.isEmpty())
        return QCoreApplication::translate("Timeline", "waits: %1").arg(label);
    switch (stretch.reason) {
    case WaitReason::Sleep:
        return QCoreApplication::translate("Timeline", "asleep");
    case WaitReason::Resume:
        return QCoreApplication::translate("Timeline", "rests");
    default:
        return QCoreApplication::translate("Timeline", "waits");
    }
}

} // namespace interleave
