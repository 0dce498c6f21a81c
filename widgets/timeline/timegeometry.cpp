#include "widgets/timeline/timegeometry.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

double lengthOf(const TimeRange &range)
{
    return static_cast<double>((range.to - range.from).ns);
}

Time rounded(double ns)
{
    return { static_cast<std::int64_t>(std::llround(ns)) };
}

} // namespace

double xOf(Time time, const TimeRange &visible, double width)
{
    const double length = lengthOf(visible);
    return length > 0 ? static_cast<double>((time - visible.from).ns) / length * width : 0;
}

Time timeAt(double x, const TimeRange &visible, double width)
{
    const double length = lengthOf(visible);
    return length > 0 && width > 0 ? visible.from + rounded(x / width * length) : visible.from;
}

Time tickStep(const TimeRange &visible, double width, double minGap)
{
    const double length = lengthOf(visible);
    if (length <= 0 || width <= 0)
        return { 1 };
    const double least = std::max(1.0, length * minGap / width);
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : { 1.0, 2.0, 5.0 }) {
        if (step * decade >= least * (1 - 1e-9))
            return rounded(step * decade);
    }
    return rounded(10 * decade);
}

Time clockTickStep(const TimeRange &visible, double width, double minGap)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    constexpr std::int64_t kMinute = 60 * kSecond;
    constexpr std::int64_t kHour = 60 * kMinute;
    const Time plain = tickStep(visible, width, minGap);
    if (plain.ns <= kSecond)
        return plain;
    const double least = lengthOf(visible) * minGap / width;
    for (const std::int64_t step : { 2 * kSecond, 5 * kSecond, 10 * kSecond, 15 * kSecond,
             30 * kSecond, kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute,
             30 * kMinute, kHour, 2 * kHour, 6 * kHour, 12 * kHour }) {
        if (static_cast<double>(step) >= least)
            return { step };
    }
    constexpr std::int64_t kDay = 24 * kHour;
    return { kDay * static_cast<std::int64_t>(std::ceil(least / static_cast<double>(kDay))) };
}

std::vector<Time> ticksOf(const TimeRange &visible, Time step)
{
    std::vector<Time> ticks;
    if (visible.to <= visible.from || step.ns <= 0)
        return ticks;
    std::int64_t first = visible.from.ns / step.ns * step.ns;
    if (first < visible.from.ns)
        first += step.ns;
    for (std::int64_t at = first; at <= visible.to.ns; at += step.ns)
        ticks.push_back({ at });
    return ticks;
}

int tickDecimals(Time step, Time unit)
{
    int decimals = 0;
    for (std::int64_t part = unit.ns; part > 1 && step.ns % part != 0; part /= 10)
        ++decimals;
    return decimals;
}

TimeRange zoomed(
    const TimeRange &visible, double factor, Time anchor, const TimeRange &whole, Time shortest)
{
    const double most = std::max(1.0, lengthOf(whole));
    const double least = std::min(most, static_cast<double>(shortest.ns));
    const double before = lengthOf(visible);
    const double after = std::clamp(before / factor, least, most);
    const double share
        = before > 0 ? static_cast<double>((anchor - visible.from).ns) / before : 0.5;
    const Time from = anchor - rounded(share * after);
    return panned({ from, from + rounded(after) }, {}, whole);
}

TimeRange panned(const TimeRange &visible, Time by, const TimeRange &whole)
{
    const Time length = visible.to - visible.from;
    if (length >= whole.to - whole.from)
        return whole;
    const Time from = std::clamp(visible.from + by, whole.from, whole.to - length);
    return { from, from + length };
}

TimeRange fitted(const TimeRange &wanted, const TimeRange &whole)
{
    if (wanted.to <= wanted.from)
        return whole;
    return panned(wanted, {}, whole);
}

} // namespace interleave
