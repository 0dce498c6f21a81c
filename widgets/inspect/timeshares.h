// How a worker's time was spent, as numbers, as words and as a bar. For the inspector's scenes.
//
// Threads: GUI thread (words are translated, text is measured).
#pragma once

#include "core/replay/state.h"
#include "widgets/style/scene.h"

#include <array>
#include <vector>

namespace interleave {

// Times by state, in the order of their size, each with whole percents that add up to 100. Without
// what took no time.
struct TimeShare {
    TaskState state;
    double share;
    int percent;
};
std::vector<TimeShare> timeShares(const std::array<Time, kTaskStates> &spent);

// What a worker that is shut out (TaskState::WaitsLock) can have waited for, as it has to do with
// these and no others: the time that it spent so is told by that.
enum class ShutOutBy : std::uint8_t { Locks, Permits, Both };
ShutOutBy shutOutBy(const State &state, const TaskInfo &task);

// "running 53% · asleep 47%"; stuck: and no more time will pass in it.
QString sharesText(const std::vector<TimeShare> &shares, ShutOutBy by, bool stuck);
// With round ends.
void drawShares(Scene &scene, const QRectF &rect, const std::vector<TimeShare> &shares);

} // namespace interleave
