// Where along the axis things stand: at their time, or at the number of their event, each as far
// from the next as any other.
//
// Threads: plain value. Points into the History it was made from.
// Units: AlongAxis, see there.
#pragma once

#include "core/replay/history.h"
#include "core/replay/pacing.h"

#include <span>

namespace interleave {

enum class Axis : std::uint8_t { Seconds, Steps };

// A place along the axis, of either kind: a time of the run, or so many kStepLength as events have
// happened by then (the first at 1, nothing at 0). Zooming, ticks and pixels are the same for both.
using AlongAxis = Time;

inline constexpr AlongAxis kStepLength { 1'000'000'000 };
constexpr AlongAxis placeOfStep(EventIndex event)
{
    return { static_cast<std::int64_t>(event.value + 1) * kStepLength.ns };
}

struct AxisPlace {
    Axis axis = Axis::Seconds;
    AlongAxis end {};                  // of all that is known
    const TraceStore *trace = nullptr; // of an axis of steps

    AxisPlace() = default;
    AxisPlace(const History &history, Axis along)
        : axis(along)
        , end(along == Axis::Seconds
                  ? history.endTime()
                  : AlongAxis { static_cast<std::int64_t>(history.eventCount()) * kStepLength.ns })
        , trace(&history.trace())
    {
    }

    AlongAxis of(Time when, EventIndex event) const
    {
        return axis == Axis::Seconds ? when : placeOfStep(event);
    }
    AlongAxis of(Time when) const // of what does not tell its event
    {
        return axis == Axis::Seconds ? when : placeOfStep(trace->lastAt(when));
    }
    AlongAxis of(const WakeArrow &wake) const { return of(wake.when, wake.event); }
    AlongAxis of(const DepthPoint &point) const { return of(point.when); }
    // While nothing happens nobody is on the way to the next event: along steps the moment stands.
    AlongAxis of(const Moment &moment) const
    {
        if (axis == Axis::Seconds || !moment.begun)
            return axis == Axis::Seconds ? moment.time : AlongAxis {};
        const double left = (1 - moment.phase) * static_cast<double>(kStepLength.ns);
        return placeOfStep(moment.event) - AlongAxis { static_cast<std::int64_t>(left) };
    }
    AlongAxis from(const Stretch &stretch) const { return of(stretch.from, stretch.event); }
    // A stretch knows by which event it began; it lasts until the next one's.
    AlongAxis to(std::span<const Stretch> all, std::size_t index) const
    {
        if (axis == Axis::Seconds)
            return all[index].to;
        return index + 1 < all.size() ? placeOfStep(all[index + 1].event) : end;
    }
    // A place along an axis of steps as the event that has just happened there.
    EventIndex eventAt(AlongAxis place) const
    {
        const std::int64_t step = (place.ns + kStepLength.ns / 2) / kStepLength.ns;
        return { static_cast<std::uint64_t>(std::max<std::int64_t>(step, 1) - 1) };
    }
};

} // namespace interleave
