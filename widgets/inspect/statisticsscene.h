// The table of statistics: how each worker's time was spent, and what it has done.
//
// Threads: pure functions (text is measured, so: GUI thread). The scene is as high as its content.
#pragma once

#include "core/replay/history.h"
#include "widgets/inspect/timeshares.h"
#include "widgets/style/playhead.h"

#include <vector>

namespace interleave {

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
