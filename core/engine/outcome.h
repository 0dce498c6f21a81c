// How endings become exit codes.
//
// Threads: pure functions.
#pragma once

#include "core/engine/engine.h"
#include "core/machine/machine.h"

#include <string>

namespace interleave {

inline constexpr std::int32_t kDeadlockExit = 70;
inline constexpr std::int32_t kSystemExit = 71; // the system refused to start it
inline constexpr std::int32_t kLimitExit = 75;
inline constexpr std::int32_t kInterruptExit = 130; // as a shell shows death by SIGINT

// "SIGTERM"
std::string signalName(int signal);
// Of the program whose main task ended so. An uncaught KeyboardInterrupt is death by SIGINT, as in
// CPython.
Outcome outcomeOf(const Ending &ending);
// Of the program that this signal killed.
Outcome killedOutcome(int signal);

} // namespace interleave
