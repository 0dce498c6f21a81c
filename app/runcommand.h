// `interleave run`: the program's output is ours, its exit status is ours.
//
// Standard output and standard error are exactly the program's, a line a write; what we have to say
// besides goes to standard error. Ctrl+C raises KeyboardInterrupt in the program; a second one
// stops it. A saved run is not replayed: its program runs again, with the settings that it was
// saved with but for those that are given.
//
// To be called first thing in main(): it forks the zygote of a real run before it has threads.
#pragma once

#include "app/commandline.h"

namespace interleave {

int runCommand(const RunCommand &command);

} // namespace interleave
