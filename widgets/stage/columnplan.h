// Columns in the order of the data's flow: producers left, queues between, consumers right,
// everyone else where there is room.
#pragma once

#include "widgets/stage/plan.h"

namespace interleave {

inline constexpr int kSqueezes = 14; // ever smaller cards, slots and gaps

enum class Fit : quint8 {
    Asked /* false when it does not fit */,
    Crowded /* likewise; but workers may stand between others and what these share */,
    Forced /* fits somehow, and always returns true */
};

// How much such a squeeze takes from the form of a card: 0 (nothing) to 4.
int cutOf(int squeeze);

bool placeColumns(Plan &plan, const State &finalState, const Cast &cast, int squeeze, Fit fit);

} // namespace interleave
