// What the timeline draws, gathered once for each history (not for each frame): lanes, queues,
// wakes.
//
// Threads: GUI thread. Points into the History it was made from; make it anew when that grew.
#pragma once

#include "widgets/timeline/axisplace.h"

#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace interleave {

struct LaneData {
    TaskId task;
    QString name;
    std::span<const Stretch> stretches;
};

struct DepthData {
    ObjectId object;
    QString name;
    std::int64_t capacity = 0; // 0: unbounded
    std::uint32_t highest = 0;
    std::span<const DepthPoint> points;
    std::vector<std::pair<AlongAxis, AlongAxis>> unknown {}; // where it isn't known how deep it was
};

// Where nobody can go on any more, and who is in it.
struct DeadlockData {
    Time when;
    EventIndex event;
    std::vector<TaskId> tasks;
    QString text; // "Deadlock: 3 wait in a circle."
};

struct TimelineData {
    std::vector<LaneData> lanes; // in the order of their beginning
    std::vector<DepthData> depths;
    std::span<const WakeArrow> wakes;
    // What was handed over, as its token is called; empty when the trace does not say.
    std::function<QString(const WakeArrow &)> itemName;
    // What the generator that a stretch waits for was sent; empty when it was just asked.
    std::function<QString(const Stretch &)> sentValue;
    // The variable whose result a stretch waits for; empty when the trace does not say.
    std::function<QString(const Stretch &)> resultOf;
    // A line of the program, counted from 1; empty for others. Without it a wait is always called
    // by its method.
    std::function<QString(std::uint32_t)> sourceLine;
    std::optional<DeadlockData> deadlock;
    const State *names = nullptr; // of objects
    QString whyEmpty;             // where there is nothing to play; else empty
    AxisPlace place;
    Time runEnd {}; // as far as it is known: moments are told in its unit, see momentText()

    // -1 when it has no lane.
    int laneOf(TaskId task) const;
};

TimelineData timelineData(const History &history, Axis axis = Axis::Seconds);

// "dryer-1"; "T3" when it has no lane. Of an object: empty when it is not known.
QString nameOf(const TimelineData &data, TaskId task);
QString nameOf(const TimelineData &data, ObjectId object);
// "washer.join()", "dishes.put()", "get()" of what has no name there, "with stove": what a wait is
// called in the program, at its line; else in words, "end of washer", "result of f", or just
// "dishes"; empty for waits without such a name.
QString waitLabel(const Stretch &stretch, const TimelineData &data);
// The same with "waits:", and of all else what its state is in words: "asleep", "running".
QString stretchWords(const Stretch &stretch, const TimelineData &data);

} // namespace interleave
