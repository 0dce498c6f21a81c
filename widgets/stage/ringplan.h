// Workers and locks around a table: a circle of waits is drawn as a circle.
#pragma once

#include "widgets/stage/plan.h"

namespace interleave {

// False when they do not fit; `plan` is then as it was.
// REQUIRES: !cast.ring.empty().
bool placeRing(Plan &plan, const State &finalState, const Cast &cast);

} // namespace interleave
