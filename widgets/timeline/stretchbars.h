// Stretches of state as bars to draw: at most a few for each pixel, however long the trace.
//
// Threads: pure functions.
// Cost: width * log(stretches).
#pragma once

#include "core/replay/history.h"
#include "widgets/timeline/axisplace.h"
#include "widgets/timeline/timegeometry.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace interleave {

struct Bar {
    double x1; // pixels in the plot, clipped to it
    double x2;
    TaskState state;    // of a band: the one that lasted longest
    bool share = false; // several states taking turns too fast to draw, running among them
    std::size_t first;  // the stretch, or the first one of a band
    std::size_t count;  // 1, or how many the band stands for
};

// REQUIRES: stretches in order of time, none overlapping another.
std::vector<Bar> barsOf(std::span<const Stretch> stretches, const TimeRange &visible, double width,
    const AxisPlace &place = {});

// The queue's depth as corners of a staircase; `first` is the depth at the left edge.
struct DepthStep {
    double x;
    std::uint32_t depth;
};
std::vector<DepthStep> depthSteps(std::span<const DepthPoint> points, const TimeRange &visible,
    double width, const AxisPlace &place = {});

// Indices [first, last) of what happened within the range, ends included, for anything in order of
// its place along the axis.
template <class T>
std::pair<std::size_t, std::size_t> within(
    std::span<const T> sorted, const TimeRange &range, const AxisPlace &place = {})
{
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), range.from,
        [&](const T &a, Time t) { return place.of(a) < t; });
    const auto last = std::upper_bound(
        first, sorted.end(), range.to, [&](Time t, const T &a) { return t < place.of(a); });
    return { static_cast<std::size_t>(first - sorted.begin()),
        static_cast<std::size_t>(last - sorted.begin()) };
}

} // namespace interleave
