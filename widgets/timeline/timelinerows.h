// Where the timeline's rows are: names on the left, the axis above, lanes, and depth graphs below
// them.
//
// Threads: pure functions.
// Units: logical pixels from the pane's top left, before scrolling.
#pragma once

#include <QSizeF>

namespace interleave {

inline constexpr qreal kNamesWidth = 118; // left of the plot
inline constexpr qreal kPlotMargin = 18;  // right of it
inline constexpr qreal kAxisHeight = 26;
inline constexpr qreal kFootHeight = 14; // free below the last row
inline constexpr qreal kHintHeight = 16; // of the line that says what the faint bars are

// Where rows are: lanes first, then depth graphs. Steps of density keep many lanes on the screen.
struct TimelineRows {
    enum class Density { Full, Close, Small, Lines };
    Density density = Density::Full;
    qreal pitch = 42; // of a lane
    qreal depthPitch = 68;
    int lanes = 0;
    int depths = 0;

    qreal laneTop(int lane) const { return 30 + pitch * lane; }
    qreal depthTop(int depth) const { return 30 + pitch * lanes + depthPitch * depth; }
    qreal height() const { return depthTop(depths) + kFootHeight; } // of all, unscrolled
};
TimelineRows rowsFor(int lanes, int depths, qreal height);

qreal plotWidth(const QSizeF &size);

} // namespace interleave
