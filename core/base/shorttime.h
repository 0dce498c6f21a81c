// A length of time in few digits: the unit that suits it, and how much in that. The words are the
// reader's: the window's (widgets/style/words.h) or the command line's (app/plainwords.h).
//
// Threads: pure functions.
#pragma once

#include "core/base/ids.h"

#include <cstdint>

namespace interleave {

enum class TimeScale : std::uint8_t {
    Nanoseconds,
    Microseconds,
    Milliseconds,
    Seconds,
    Minutes,
    Hours
};

struct ShortTime {
    TimeScale scale {};
    double amount = 0;      // up to seconds
    int digits = 0;         // of it, behind the decimal point
    std::int64_t whole = 0; // minutes or hours,
    std::int64_t rest = 0;  // and the seconds or minutes besides
};

// In which unit up to Seconds it is told; nothing at all in seconds. 999.6 µs would be told as
// "1000 µs", and is told in milliseconds.
TimeScale scaleOf(Time time);
std::int64_t nanosecondsOf(TimeScale scale);

// Two or three digits that matter: 6.40 s, 12 ms, 3.4 µs, 1 min 5 s.
ShortTime shortTime(Time time);
// The same for what is counted down in place: seconds always have two digits, and begin at 10 ms.
ShortTime countedTime(Time time);

} // namespace interleave
