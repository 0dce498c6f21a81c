// The schedule that a program is written for, seen from its imports; and what another one changes.
#pragma once

#include "core/language/code.h"
#include "core/trace/kinds.h"

#include <QString>

namespace interleave {

// Threads, Processes or Coroutines by the first such library that it imports; generators alone are
// coroutines; a program that starts nothing is Sequential. null, a program that does not compile:
// Threads.
Schedule naturalSchedule(const Module *module);
// What changes for the program under the chosen schedule, in one sentence; empty under its own.
QString changeUnder(Schedule chosen, const Module *module);
// What of the program is not recorded under that clock, in one sentence; empty: nothing.
QString unseenUnder(Clock clock, const Module *module);

} // namespace interleave
