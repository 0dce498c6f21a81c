// Time to pixels and back, ticks, zoom and pan: the arithmetic of the timeline, without a widget.
//
// Threads: pure functions.
// Units: logical pixels from the plot's left edge; times of the run.
#pragma once

#include "widgets/style/playhead.h"

#include <vector>

namespace interleave {

// Unclamped. An empty range puts everything at 0.
double xOf(Time time, const TimeRange &visible, double width);
// The inverse, within one pixel's time. An empty range or no width gives visible.from.
Time timeAt(double x, const TimeRange &visible, double width);

// The smallest 1, 2 or 5 times a power of ten (at least 1 ns) that keeps ticks `minGap` pixels
// apart.
Time tickStep(const TimeRange &visible, double width, double minGap);
// The same as on a clock, for ranges of a minute and more: from a second on steps are parts of a
// minute, an hour or a day.
Time clockTickStep(const TimeRange &visible, double width, double minGap);
// Multiples of the step within the range, both ends included; empty for an empty range.
std::vector<Time> ticksOf(const TimeRange &visible, Time step);
// Digits behind the point that tell neighboring ticks apart, told in `unit`.
int tickDecimals(Time step, Time unit = Time::fromSeconds(1));

// No zoom shows less: below it there is nothing left to tell apart.
inline constexpr Time kShortestVisible { 100 }; // ns

// factor > 1 shows less time. `anchor` stays at its pixel unless an end of `whole` comes first.
TimeRange zoomed(const TimeRange &visible, double factor, Time anchor, const TimeRange &whole,
    Time shortest = kShortestVisible);
// As long as before, and inside `whole`.
TimeRange panned(const TimeRange &visible, Time by, const TimeRange &whole);
// Inside `whole`; all of it when there is nothing to show.
TimeRange fitted(const TimeRange &wanted, const TimeRange &whole);

} // namespace interleave
