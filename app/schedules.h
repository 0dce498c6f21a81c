// The schedule that a program is written for, seen from what it imports.
#pragma once

#include "core/trace/kinds.h"

#include <string>

namespace interleave {

// Threads, Processes or Coroutines by the first such library that it imports; generators alone are
// coroutines; a program that starts nothing is Sequential. A program that does not compile:
// Threads.
Schedule naturalSchedule(const std::string &source);

} // namespace interleave
