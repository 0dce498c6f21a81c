// The timeline's picture, laid out from plain data: testable as text, without a widget.
//
// Threads: pure functions (they measure text, so: GUI thread).
// Cost: what is visible, however long the trace.
#pragma once

#include "widgets/style/scene.h"
#include "widgets/timeline/timegeometry.h"
#include "widgets/timeline/timelinedata.h"
#include "widgets/timeline/timelinerows.h"

namespace interleave {

struct TimelineView {
    QSizeF size;
    TimeRange visible;     // along the axis, as the playhead
    Time at;               // the playhead
    bool hasMoment = true; // false: nothing has begun, whatever happened at that very time
    bool showsFuture = true;
    Selection selection;
    qreal scroll = 0; // pixels that the rows are moved up by
};

Scene layOutTimeline(const TimelineData &data, const TimelineView &view);

} // namespace interleave
