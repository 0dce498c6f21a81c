// The inspector's picture of one worker or object, and the table of statistics.
//
// Threads: pure functions (text is measured, so: GUI thread). The scene is as high as its content.
#pragma once

#include "core/replay/history.h"
#include "widgets/style/linesnow.h"
#include "widgets/style/playhead.h"
#include "widgets/style/scene.h"

#include <vector>

namespace interleave {

// Times by state, in the order of their size, each with whole percents that add up to 100. Without
// what took no time.
struct TimeShare {
    TaskState state;
    double share;
    int percent;
};
std::vector<TimeShare> timeShares(const std::array<Time, kTaskStates> &spent);

// What a worker that is shut out (TaskState::WaitsLock) can have waited for, as it has to do with
// these and no others: the time that it spent so is told by that.
enum class ShutOutBy : std::uint8_t { Locks, Permits, Both };
ShutOutBy shutOutBy(const State &state, const TaskInfo &task);

// What is selected, or the worker that explains most; a helping sentence before anything has begun.
// end: of the run, as far as it is known; its moments are told in the unit that fits it.
// lines: those that are told are the text's as it is now; what is nowhere any more is not told.
Scene layOutInspector(const State &state, const Selection &selection, qreal width, Time end = {},
    const LinesNow &lines = {});

struct WorkerStatistics {
    TaskId task;
    QString name;
    TaskState state {};
    Statistics numbers;
    bool stuck = false; // in a deadlock, which ends the run: no time passes in it
    ShutOutBy shutOutBy {};
};
// whyEmpty: what is said where there is no worker, instead of how to begin.
Scene layOutStatistics(const std::vector<WorkerStatistics> &workers, const Selection &selection,
    Time until, qreal width, Time end = {}, const QString &whyEmpty = {});

} // namespace interleave
