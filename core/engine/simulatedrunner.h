// The process that holds a simulated run apart from the window: the same run as in a thread, with
// its output and input going over the wire.
#pragma once

#include "core/engine/runnerprotocol.h"

namespace interleave {

// The life of such a runner.
// REQUIRES: a freshly forked process with one thread.
[[noreturn]] void runSimulatedRunner(const RunRequest &request, int trace, Descriptor wire);

} // namespace interleave
