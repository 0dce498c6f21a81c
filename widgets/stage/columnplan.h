// Columns in the order of the data's flow: producers left, queues between, consumers right,
// everyone else where there is room.
#pragma once

#include "widgets/stage/plan.h"

namespace interleave {

inline constexpr int kSqueezes = 16; // ever smaller cards, slots and gaps

enum class Fit : quint8 {
    Asked /* false when it does not fit */,
    Crowded /* likewise; but workers may stand between others and what these share */,
    Pressed /* likewise; and everything may be cut to the least at which its name can be read */,
    Forced /* fits somehow, and always returns true */
};
// The squeezes at which it is worth trying to press: the smallest with queues that stand, and with
// queues that lie.
inline constexpr int kPressable[] = { 13, kSqueezes - 1 };

// How much such a squeeze takes from the form of a card: 0 (nothing) to 4.
int cutOf(int squeeze);

bool placeColumns(Plan &plan, const State &finalState, const Cast &cast, int squeeze, Fit fit);

} // namespace interleave
