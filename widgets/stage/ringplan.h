// Workers and locks around a table: a circle of waits is drawn as a circle.
#pragma once

#include "widgets/stage/plan.h"

namespace interleave {

// How much is told at each seat at the least.
enum class Seats : quint8 { Told /* what each does */, Named /* no more than its name */ };

// False when they do not fit; `plan` is then as it was.
// REQUIRES: !cast.ring.empty().
bool placeRing(Plan &plan, const Cast &cast, Seats least);

} // namespace interleave
