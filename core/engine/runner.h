// The process that a run outside of the window's begins in. A simulated one stays in it (see
// simulatedrunner.h); a real one is held together by it: it forks the memories' processes, notices
// their deaths, deadlocks and time-outs, hands on what was typed, and says how the run ended. It
// runs none of the learner's program itself and has one thread, so its forks are clean.
#pragma once

#include "core/engine/runnerprotocol.h"

namespace interleave {

// The life of a runner.
// REQUIRES: a freshly forked process with one thread.
[[noreturn]] void runRunner(Descriptor request, Descriptor trace, Descriptor wire);

} // namespace interleave
