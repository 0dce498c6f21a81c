// The timeline's picture, laid out from plain data: testable as text, without a widget.
//
// Threads: pure functions (they measure text, so: GUI thread). Cost: what is visible, however long the trace.
#pragma once

#include "widgets/style/scene.h"
#include "widgets/timeline/timelinedata.h"
#include "widgets/timeline/timegeometry.h"

namespace interleave {

struct TimelineView {
    QSizeF size;
    TimeRange visible;
    Time at;                   // the playhead
    bool hasMoment = true;     // false: nothing has begun
    bool showsFuture = true;
    Selection selection;
    qreal scroll = 0;          // pixels that the rows are moved up by
};

inline constexpr qreal kNamesWidth = 118;   // left of the plot
inline constexpr qreal kPlotMargin = 18;    // right of it
inline constexpr qreal kAxisHeight = 26;
inline constexpr qreal kFootHeight = 14;    // free below the last row

// Where rows are: lanes first, then depth graphs. Steps of density keep many lanes on the screen.
struct TimelineRows {
    enum class Density { Full, Close, Small, Lines };
    Density density = Density::Full;
    qreal pitch = 42;         // of a lane
    qreal depthPitch = 68;
    int lanes = 0;
    int depths = 0;

    qreal laneTop(int lane) const { return 30 + pitch * lane; }
    qreal depthTop(int depth) const { return 30 + pitch * lanes + depthPitch * depth; }
    qreal height() const { return depthTop(depths) + kFootHeight; }   // of all, unscrolled
};
TimelineRows rowsFor(int lanes, int depths, qreal height);

qreal plotWidth(const QSizeF &size);

// "washer.join()", "dishes.put()": what a wait is called in the program; empty for waits without such a name.
QString waitLabel(const Stretch &stretch, const TimelineData &data);

Scene layOutTimeline(const TimelineData &data, const TimelineView &view);

} // namespace interleave
