// Below the field: who computes (cores, the loop or the lane), who is ready and in which order, and
// the legend.
#pragma once

#include "widgets/stage/cards.h"

namespace interleave {

void drawStrip(Scene &scene, const Plan &plan, const Shown &shown);
// The event loop as a ring, with who has it; nothing when the plan has no room for it.
void drawLoop(Scene &scene, const Plan &plan, const Shown &shown);
void drawFrames(Scene &scene, const Plan &plan, const Shown &shown);
// Beside a round table: the circle of waits in words, and what the arrows mean.
void drawSide(Scene &scene, const Plan &plan, const Shown &shown);

} // namespace interleave
