// The schedule that a program is written for, seen from what it imports; and what another one changes.
#pragma once

#include "core/trace/kinds.h"

#include <QString>

#include <string>

namespace interleave {

// Threads, Processes or Coroutines by the first such library that it imports; generators alone are
// coroutines; a program that starts nothing is Sequential. A program that does not compile:
// Threads.
Schedule naturalSchedule(const std::string &source);
// What changes for the program under the chosen schedule, in one sentence; empty under its own.
QString changeUnder(Schedule chosen, const std::string &source);

} // namespace interleave
