// How a worker's time was spent, as words and as a bar. For the inspector's scenes.
//
// Threads: GUI thread (words are translated, text is measured).
#pragma once

#include "widgets/inspect/inspectscene.h"

namespace interleave {

// "running 53% · asleep 47%"; stuck: and no more time will pass in it.
QString sharesText(const std::vector<TimeShare> &shares, ShutOutBy by, bool stuck);
// With round ends.
void drawShares(Scene &scene, const QRectF &rect, const std::vector<TimeShare> &shares);

} // namespace interleave
