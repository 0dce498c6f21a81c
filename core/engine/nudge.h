// Makes another process of a real run look at what the table says: a signal whose handler asks that
// process' machine to return. Without it a signal for one of its tasks would be seen only when a
// batch of steps is over, which may take minutes where each step is a slow one.
//
// Threads: any. The handler does nothing but store into an atomic. Of the system calls that it
// interrupts most begin again; poll() and the like never do: they fail with EINTR, and their
// callers look again.
#pragma once

#include "core/machine/machine.h"

#include <sys/types.h>

namespace interleave {

// From here on this process and the children that it forks bear a nudge.
void installNudges();
// Whose run() a nudge ends. Until then it is nobody's.
// REQUIRES: it lives as long as the process: the handler may hold it at any time, on any thread.
void setNudged(Machine &machine);

// What it is to see must be in the table before. A process that has died, or is about to, does not
// mind.
void nudge(pid_t process);

} // namespace interleave
