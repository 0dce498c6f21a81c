// Strong ids and times: a task is not an object is not a nanosecond.
//
// Threads: plain values.
// Invariants: id 0 means "none" for every id type below.
#pragma once

#include <cstddef> // before <compare>: moc (6.4) reads no <concepts> before the library's config

#include <compare>
#include <cstdint>
#include <functional>
#include <limits>

namespace interleave {

template <class Tag, class Rep = std::uint32_t>
struct Strong {
    Rep value {};

    constexpr explicit operator bool() const { return value != Rep {}; }
    friend constexpr auto operator<=>(Strong, Strong) = default;
};

// A worker: thread, process, coroutine or generator. Dense, from 1, never reused within a run.
using TaskId = Strong<struct TaskTag>;
// A memory: one box around workers. Dense, from 1.
using ProcessId = Strong<struct ProcessTag>;
// A queue, lock, condition, shared variable... Dense, from 1, never reused within a run.
using ObjectId = Strong<struct ObjectTag>;
// What travels through queues. Unique within a run; 0 for none.
using ItemId = Strong<struct ItemTag>;
// Position of an event in a merged trace: 0 is the first event.
using EventIndex = Strong<struct EventTag, std::uint64_t>;

// Nanoseconds since the run began, virtual or wall.
struct Time {
    std::int64_t ns {};

    friend constexpr auto operator<=>(Time, Time) = default;
    friend constexpr Time operator+(Time a, Time b) { return { a.ns + b.ns }; }
    friend constexpr Time operator-(Time a, Time b) { return { a.ns - b.ns }; }
    constexpr double seconds() const { return static_cast<double>(ns) / 1e9; }
    static constexpr Time fromSeconds(double s)
    {
        return { static_cast<std::int64_t>(s * 1e9 + (s < 0 ? -0.5 : 0.5)) };
    }
    // "No deadline": later than anything.
    static constexpr Time never() { return { std::numeric_limits<std::int64_t>::max() }; }
};

} // namespace interleave

template <class Tag, class Rep>
struct std::hash<interleave::Strong<Tag, Rep>> {
    std::size_t operator()(interleave::Strong<Tag, Rep> id) const noexcept
    {
        return std::hash<Rep> {}(id.value);
    }
};
