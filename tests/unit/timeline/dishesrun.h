// The run of resources/scenarios/dishes.py as the design shows it, made by hand: one washes, two
// dry, two places in the rack. For tests of panes, which have nothing but a history to go by.
#pragma once

#include "core/replay/history.h"

#include <memory>

namespace interleave::testing {

// T1 main, T2 washer, T3 dryer-1, T4 dryer-2; object 1 is the queue "dishes". Ends at 20 s.
std::shared_ptr<History> dishesRun();
// As long as it has got by then: not finished.
std::shared_ptr<History> dishesRunUntil(Time until);
// Anything, from its events: time, task, line and payload of each, in order.
std::shared_ptr<History> historyOf(const std::vector<Event> &events, bool finished = true);

} // namespace interleave::testing
