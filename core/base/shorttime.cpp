#include "core/base/shorttime.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace interleave {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kMinute = 60; // of seconds
constexpr std::int64_t kHour = 60 * kMinute;
constexpr Time kShortestCounted { 10'000'000 };

constexpr std::int64_t kLengths[]
    = { 1, 1'000, 1'000'000, kSecond, kMinute *kSecond, kHour *kSecond };

// 59.97 would be told as "60.0 s".
bool isLong(Time time)
{
    return std::abs(static_cast<double>(time.ns)) >= 59.95 * static_cast<double>(kSecond);
}

ShortTime longTime(Time time)
{
    const std::int64_t seconds = (time.ns + kSecond / 2) / kSecond;
    if (seconds < kHour)
        return { TimeScale::Minutes, 0, 0, seconds / kMinute, seconds % kMinute };
    const std::int64_t minutes = (seconds + kMinute / 2) / kMinute;
    return { TimeScale::Hours, 0, 0, minutes / 60, minutes % 60 };
}

// "3.0" says no more than "3".
bool endsInZero(double amount)
{
    std::array<char, 64> text {};
    const int length = std::snprintf(text.data(), text.size(), "%.1f", amount);
    return length > 0 && text[static_cast<std::size_t>(length) - 1] == '0';
}

} // namespace

std::int64_t nanosecondsOf(TimeScale scale)
{
    return kLengths[static_cast<std::size_t>(scale)];
}

TimeScale scaleOf(Time time)
{
    const double amount = std::abs(static_cast<double>(time.ns));
    for (const TimeScale scale : { TimeScale::Seconds, TimeScale::Milliseconds,
             TimeScale::Microseconds, TimeScale::Nanoseconds }) {
        if (amount >= static_cast<double>(nanosecondsOf(scale)) * 0.9995)
            return scale;
    }
    return TimeScale::Seconds;
}

ShortTime shortTime(Time time)
{
    if (isLong(time))
        return longTime(time);
    ShortTime told;
    told.scale = scaleOf(time);
    told.amount = static_cast<double>(time.ns) / static_cast<double>(nanosecondsOf(told.scale));
    const double size = std::abs(told.amount);
    if (time == Time {} || told.scale == TimeScale::Nanoseconds || size >= 99.95)
        told.digits = 0;
    else if (told.scale == TimeScale::Seconds)
        told.digits = size >= 9.995 ? 1 : 2;
    else
        told.digits = size >= 9.995 || endsInZero(told.amount) ? 0 : 1;
    return told;
}

ShortTime countedTime(Time time)
{
    if ((time != Time {} && time < kShortestCounted) || isLong(time))
        return shortTime(time);
    return { TimeScale::Seconds, time.seconds(), 2, 0, 0 };
}

} // namespace interleave
